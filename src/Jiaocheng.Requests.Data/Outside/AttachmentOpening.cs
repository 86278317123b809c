using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>Somebody opened an attachment. Kept beside the facts, because looking changes nothing in a case; the database refuses to change or remove it.</summary>
public sealed class AttachmentOpening
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    /// <summary>Sequence of the fact that attached it.</summary>
    public int Seq { get; init; }
    /// <summary>Which content was seen.</summary>
    public required string Sha256 { get; init; }
    public Guid AccountId { get; init; }
    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

internal sealed class AttachmentOpeningMapping : IEntityTypeConfiguration<AttachmentOpening>
{
    public void Configure(EntityTypeBuilder<AttachmentOpening> opening)
    {
        opening.ToTable("AttachmentOpenings");
        opening.Property(o => o.Id).ValueGeneratedNever();
        opening.Property(o => o.Sha256).HasMaxLength(64);
        opening.HasOne<CaseRow>().WithMany().HasForeignKey(o => o.CaseId).OnDelete(DeleteBehavior.Restrict);
        opening.HasOne<Account>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
        opening.HasIndex(o => new { o.CaseId, o.AccountId });
    }
}
