using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Normative;

/// <summary>A 规章 or 行政规范性文件 of an agency, with the disclosure attribute that was fixed when it was drafted. Section 2 may be counted from these.</summary>
public sealed class NormativeDocument
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgencyId { get; init; }
    public Agency? Agency { get; init; }
    public NormativeKind Kind { get; set; }
    public required string Title { get; set; }
    /// <summary>文号.</summary>
    public string Number { get; set; } = "";
    /// <summary>制发日期.</summary>
    public DateOnly MadeOn { get; set; }
    /// <summary>废止或者宣布失效的日期; null while it is in force.</summary>
    public DateOnly? RepealedOn { get; set; }
    public DisclosureAttribute Attribute { get; set; }
    /// <summary>Why it is not public of itself; needed unless 主动公开.</summary>
    public string Reason { get; set; } = "";
    /// <summary>Where it is published; needed for 主动公开 before it can be given as already public.</summary>
    public string Link { get; set; } = "";
}

internal sealed class NormativeMapping : IEntityTypeConfiguration<NormativeDocument>
{
    public void Configure(EntityTypeBuilder<NormativeDocument> document)
    {
        document.ToTable("NormativeDocuments");
        document.HasOne(d => d.Agency).WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        document.Property(d => d.Kind).HasConversion<string>().HasMaxLength(12);
        document.Property(d => d.Attribute).HasConversion<string>().HasMaxLength(12);
        document.Property(d => d.Title).HasMaxLength(300);
        document.Property(d => d.Number).HasMaxLength(100);
        document.Property(d => d.Reason).HasMaxLength(500);
        document.Property(d => d.Link).HasMaxLength(500);
        document.HasIndex(d => new { d.AgencyId, d.MadeOn });
    }
}
