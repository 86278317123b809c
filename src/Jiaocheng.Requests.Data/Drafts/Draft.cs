using Jiaocheng.Requests.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Drafts;

/// <summary>A form that a person has begun and not sent: kept so that no lost connection or restart costs typed text.</summary>
public sealed class Draft
{
    public Guid AccountId { get; init; }
    /// <summary>Which form, e.g. <c>intake</c> or <c>propose:</c> and a case id.</summary>
    public required string Form { get; init; }
    /// <summary>What was typed, as sealed JSON: it may hold personal data.</summary>
    public required string Json { get; set; }
    public DateTime SavedAt { get; set; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("Drafts");
        draft.HasKey(d => new { d.AccountId, d.Form });
        draft.Property(d => d.Form).HasMaxLength(100);
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
