using System.Text.Json;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>A stored entry of the file of a report. The database refuses to change or remove it.</summary>
public sealed class ReportFactRow
{
    public Guid AgencyId { get; init; }
    public int Year { get; init; }
    public int Seq { get; init; }
    public DateTime RecordedAt { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
    /// <summary>Which kind of entry: lists of many agencies read this and not what it says.</summary>
    public ReportEntryKind Kind { get; init; }
    /// <summary>What it says, as JSON.</summary>
    public required string Entry { get; init; }
    public required string Hash { get; init; }

    public static ReportFactRow Of(ReportFile file, SealedEntry<ReportEntry> fact) => new()
    {
        AgencyId = file.AgencyId, Year = file.Year, Seq = fact.Seq, RecordedAt = fact.RecordedAt, ById = fact.ById, By = fact.By, Kind = fact.Entry.Kind,
        Entry = JsonSerializer.Serialize(fact.Entry, FactJson.Canonical), Hash = fact.Hash,
    };

    public SealedEntry<ReportEntry> ToFact() => new(Seq, RecordedAt, ById, By, JsonSerializer.Deserialize<ReportEntry>(Entry, FactJson.Canonical)!) { Hash = Hash };

    /// <summary>When the report of an agency and year left; null before, and again while it is written anew.</summary>
    public static async Task<DateOnly?> FiledOnAsync(RequestsDb db, Guid agencyId, int year, CancellationToken ct) =>
        await db.ReportFacts.AsNoTracking()
            .Where(row => row.AgencyId == agencyId && row.Year == year && (row.Kind == ReportEntryKind.Filed || row.Kind == ReportEntryKind.Received || row.Kind == ReportEntryKind.Returned))
            .OrderByDescending(row => row.Seq).Select(row => new { row.Kind, row.RecordedAt }).FirstOrDefaultAsync(ct) is { Kind: not ReportEntryKind.Returned } left ? ChinaTime.DayOf(left.RecordedAt) : null;

    /// <summary>The file of an agency and year.</summary>
    public static async Task<ReportFile> LoadAsync(RequestsDb db, Guid agencyId, int year, CancellationToken ct) => new(agencyId, year,
        [.. (await db.ReportFacts.AsNoTracking().Where(row => row.AgencyId == agencyId && row.Year == year).OrderBy(row => row.Seq).ToListAsync(ct)).Select(row => row.ToFact())]);

    /// <summary>The kinds of the entries of a year, by agency and in their order.</summary>
    public static async Task<ILookup<Guid, ReportEntryMark>> MarksAsync(RequestsDb db, int year, CancellationToken ct) =>
        (await db.ReportFacts.AsNoTracking().Where(row => row.Year == year).OrderBy(row => row.Seq).Select(row => new { row.AgencyId, row.Seq, row.Kind }).ToListAsync(ct))
            .ToLookup(row => row.AgencyId, row => new ReportEntryMark(row.Seq, row.Kind));

    /// <summary>The files of several agencies of a year, as known now or before an instant (UTC); those without an entry are left out.</summary>
    public static async Task<IReadOnlyList<ReportFile>> LoadAsync(RequestsDb db, IReadOnlyList<Guid> agencies, int year, CancellationToken ct, DateTime? until = null) =>
        [.. (await db.ReportFacts.AsNoTracking().Where(row => row.Year == year && agencies.Contains(row.AgencyId)).OrderBy(row => row.Seq).ToListAsync(ct))
            .Where(row => until is null || row.RecordedAt < until).GroupBy(row => row.AgencyId).Select(agency => new ReportFile(agency.Key, year, [.. agency.Select(row => row.ToFact())]))];
}

/// <summary>An entry without what it says.</summary>
public sealed record ReportEntryMark(int Seq, ReportEntryKind Kind);

internal sealed class ReportFactMapping : IEntityTypeConfiguration<ReportFactRow>
{
    public void Configure(EntityTypeBuilder<ReportFactRow> fact)
    {
        fact.ToTable("ReportFacts");
        fact.HasKey(f => new { f.AgencyId, f.Year, f.Seq });
        fact.HasOne<Agency>().WithMany().HasForeignKey(f => f.AgencyId).OnDelete(DeleteBehavior.Restrict);
        fact.Property(f => f.By).HasMaxLength(100);
        fact.Property(f => f.Kind).HasConversion<string>().HasMaxLength(12);
        fact.Property(f => f.Hash).HasMaxLength(64);
    }
}
