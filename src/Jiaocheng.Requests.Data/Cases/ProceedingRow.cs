using Jiaocheng.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// One instance of a reconsideration or lawsuit as it was stated last: derived from the facts of its case and written with them. The register of all
/// proceedings and Section 4 are read from these rows.
/// </summary>
public sealed record ProceedingRow
{
    public Guid CaseId { get; init; }
    /// <summary>Sequence of the fact that began the proceeding.</summary>
    public int Of { get; init; }
    public Instance Instance { get; init; }
    public RemedyPath Path { get; init; }
    public required string Body { get; init; }
    public required string Number { get; init; }
    public DateOnly FiledOn { get; init; }
    public DateOnly? CopyOn { get; init; }
    public bool Simple { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public RemedyResult? Result { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public DateOnly? EffectiveOn { get; init; }
    public long? Costs { get; init; }
    public string? Lesson { get; init; }

    /// <summary>The row as the entry it was made from.</summary>
    public RemedyRecorded ToEntry() => new()
    {
        Path = Path, Instance = Instance, Body = Body, Number = Number, FiledOn = FiledOn, CopyOn = CopyOn, Simple = Simple, AnsweredOn = AnsweredOn,
        Result = Result, DecidedOn = DecidedOn, EffectiveOn = EffectiveOn, Costs = Costs, Lesson = Lesson,
    };
}

internal sealed class ProceedingMapping : IEntityTypeConfiguration<ProceedingRow>
{
    public void Configure(EntityTypeBuilder<ProceedingRow> row)
    {
        row.ToTable("Proceedings");
        row.HasKey(p => new { p.CaseId, p.Of, p.Instance });
        row.HasOne<CaseRow>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        row.Property(p => p.Path).HasConversion<string>().HasMaxLength(32);
        row.Property(p => p.Result).HasConversion<string>().HasMaxLength(24);
        row.Property(p => p.Body).HasMaxLength(200);
        row.Property(p => p.Number).HasMaxLength(100);
        row.Property(p => p.Lesson).HasMaxLength(2000);
        row.HasIndex(p => p.FiledOn);
        row.HasIndex(p => p.DecidedOn);
    }
}
