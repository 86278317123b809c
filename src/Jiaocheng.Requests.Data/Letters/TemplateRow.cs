using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Letters;

/// <summary>A version of an office's own template for a kind of letter. Versions are added and none is altered: letters sent keep theirs.</summary>
public sealed class TemplateRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgencyId { get; init; }
    public LetterKind Kind { get; init; }
    /// <summary>Counted from one for each agency and kind.</summary>
    public int Version { get; init; }
    /// <summary>The first day on which letters are written in it; the newest version that has begun holds.</summary>
    public DateOnly From { get; init; }
    /// <summary>The .docx; null for a return to the delivered layout.</summary>
    public byte[]? File { get; init; }
    /// <summary>SHA-256 of the file; null with it.</summary>
    public string? Sha256 { get; init; }
    /// <summary>As the person named it.</summary>
    public required string FileName { get; init; }
    public DateTime At { get; init; }
    public required string By { get; init; }
}

internal sealed class TemplateMapping : IEntityTypeConfiguration<TemplateRow>
{
    public void Configure(EntityTypeBuilder<TemplateRow> template)
    {
        template.ToTable("LetterTemplates");
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Kind).HasConversion<string>().HasMaxLength(30);
        template.Property(t => t.Sha256).HasMaxLength(64);
        template.Property(t => t.FileName).HasMaxLength(200);
        template.Property(t => t.By).HasMaxLength(100);
        template.HasIndex(t => new { t.AgencyId, t.Kind, t.Version }).IsUnique();
        template.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
