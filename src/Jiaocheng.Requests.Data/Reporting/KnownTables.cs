using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Sections 3 and 4 of a year.</summary>
public sealed record ReportTables(Section3 Section3, Section4 Section4);

/// <summary>A case behind a cell, as it was known.</summary>
public sealed record KnownCase(Guid Id, string Number, string Applicant, string Content, DateOnly? ReceivedOn, DateOnly? ResultOn);

/// <summary>
/// The tables of a year as they were known at the end of any day. Cases whose newest fact is older are counted by their columns; only those that changed since are
/// folded from the facts of that time.
/// </summary>
public sealed class KnownTables(FactStore facts, RulesReader rules)
{
    private const int Batch = 500;

    /// <summary>A case that may have counted otherwise, as its columns say now.</summary>
    private sealed record Changed(Guid Id, Guid AgencyId, DateTime RegisteredAt, State State, ApplicantClass Class, DateOnly? ReceivedOn, DateOnly? ResultOn, string? Outcome);

    /// <summary>The tables as they are known now, or were known at the end of a day.</summary>
    public async Task<ReportTables> ReadAsync(RequestsDb db, IQueryable<CaseRow> cases, int year, DateOnly? known, CancellationToken ct)
    {
        if (known is not { } day)
        {
            var (now, reading) = await ContestsAsync(db, cases, year, null, ct);
            return new(await Section3Query.ReadAsync(cases, year, ct), Section4.Of(year, now.Select(one => one.Contest), reading));
        }
        List<Tally> tallies = [.. await Section3Query.TalliesAsync(cases, year, ct)];
        List<Contest> contests = [.. (await Section4Query.ReadAsync(db, Unchanged(cases, Until(day)), year, ct)).Select(one => one.Contest)];
        var changed = await ChangedAsync(Bearing(db, cases, year, Until(day)), Until(day), ct);
        foreach (var row in changed.Where(row => row.State != State.Voided))
            tallies.AddRange(Section3.Of(year, row.Class, row.ReceivedOn, row.ResultOn, row.Outcome).Select(tally => tally with { Number = -tally.Number }));
        await foreach (var (@case, settings) in FoldAsync(db, changed, day, ct))
        {
            tallies.AddRange(Section3.Of(@case, year, settings));
            if (@case.State != State.Voided) contests.AddRange(@case.Proceedings.Select(one => new Contest(@case.AgencyId, one)));
        }
        return new(Section3.Of(year, tallies), Section4.Of(year, contests, await ReadingAsync(db, day, ct)));
    }

    /// <summary>The reconsiderations and lawsuits that a year may count, as known now or at the end of a day, and how the office counted them then.</summary>
    public async Task<(IReadOnlyList<Contested> Contests, OfficeSettings Reading)> ContestsAsync(
        RequestsDb db, IQueryable<CaseRow> cases, int year, DateOnly? known, CancellationToken ct)
    {
        if (known is not { } day) return (await Section4Query.ReadAsync(db, cases, year, ct), await ReadingAsync(db, null, ct));
        var contests = (await Section4Query.ReadAsync(db, Unchanged(cases, Until(day)), year, ct)).ToList();
        // Only what was contested at any time can have been contested then.
        var contested = cases.Where(c => db.Facts.Any(f => f.CaseId == c.Id && f.Kind == Move.RecordRemedy));
        await foreach (var (@case, _) in FoldAsync(db, await ChangedAsync(contested, Until(day), ct), day, ct))
            if (@case.State != State.Voided)
                contests.AddRange(@case.Proceedings.Select(one => new Contested(@case.Id, @case.Number, new(@case.AgencyId, one))));
        return (contests, await ReadingAsync(db, day, ct));
    }

    /// <summary>The cases behind a cell of Section 3 as they were known at the end of a day, in the order of their numbers.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cases">The cases in reach.</param>
    /// <param name="year">The year of the report.</param>
    /// <param name="line">Code of the row; T for all results.</param>
    /// <param name="column">The column; null for the sum.</param>
    /// <param name="known">The day.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<IReadOnlyList<KnownCase>> CellAsync(
        RequestsDb db, IQueryable<CaseRow> cases, int year, string line, ApplicantClass? column, DateOnly known, CancellationToken ct)
    {
        List<KnownCase> found = await Section3Query.Cell(Unchanged(cases, Until(known)), year, line).Where(c => column == null || c.ApplicantClass == column)
            .Select(c => new KnownCase(c.Id, c.Number, c.ApplicantName, c.Content, c.ReceivedOn, c.ResultOn)).ToListAsync(ct);
        await foreach (var (@case, settings) in FoldAsync(db, await ChangedAsync(Bearing(db, cases, year, Until(known)), Until(known), ct), known, ct))
            if (Section3.Of(@case, year, settings).Any(tally => (tally.Line == line || line == "T" && tally.Line[0] is >= 'A' and <= 'F') && (column ?? tally.Class) == tally.Class))
                found.Add(new(@case.Id, @case.Number, @case.Application!.Applicant.Name, @case.Application.Content, @case.ReceivedOn, @case.ResultOn(settings)));
        return [.. found.OrderBy(one => one.Number, StringComparer.Ordinal).ThenBy(one => one.Id)];
    }

    /// <summary>The instant (UTC) at which a day is over: what is recorded from then on was not known.</summary>
    public static DateTime Until(DateOnly known) => ChinaTime.StartOf(known.AddDays(1));

    /// <summary>How the office counts Section 4 now, or counted it at the end of a day.</summary>
    private async Task<OfficeSettings> ReadingAsync(RequestsDb db, DateOnly? known, CancellationToken ct)
    {
        var book = (await rules.ReadAsync(db, ct)).Of("");
        return (known is { } day ? book.At(Until(day).AddTicks(-1)) : book.Now).Settings;
    }

    /// <summary>
    /// The cases that may have counted otherwise: those with later facts, and those signed and not yet sent, whose year is the office's choice and may have been
    /// chosen since. Asked in two parts, each along an index.
    /// </summary>
    private static async Task<IReadOnlyList<Changed>> ChangedAsync(IQueryable<CaseRow> cases, DateTime until, CancellationToken ct)
    {
        var later = await Rows(cases.Where(c => c.ChangedAt >= until)).ToListAsync(ct);
        return [.. later, .. await Rows(cases.Where(c => c.ChangedAt < until && c.Place < Place.ToArchive && c.State == State.AwaitingDispatch)).ToListAsync(ct)];

        static IQueryable<Changed> Rows(IQueryable<CaseRow> of) =>
            of.Select(c => new Changed(c.Id, c.AgencyId, c.RegisteredAt, c.State, c.ApplicantClass, c.ReceivedOn, c.ResultOn, c.Outcome));
    }

    // One received after the year counts nothing in it, and counted nothing then: before it was received it had no day at all, and only a correction of an entry moves one.
    private static IQueryable<CaseRow> Bearing(RequestsDb db, IQueryable<CaseRow> cases, int year, DateTime until)
    {
        var last = new DateOnly(year, 12, 31);
        return cases.Where(c => c.ReceivedOn == null || c.ReceivedOn <= last || db.Facts.Any(f => f.CaseId == c.Id && f.Kind == Move.Supersede && f.RecordedAt >= until));
    }

    private static IQueryable<CaseRow> Unchanged(IQueryable<CaseRow> cases, DateTime until) =>
        cases.Where(c => c.ChangedAt < until && c.State != State.AwaitingDispatch);

    /// <summary>Cases from the facts that were recorded by the end of a day, each with the settings it went by then. Those registered later are left out.</summary>
    private async IAsyncEnumerable<(Case Case, OfficeSettings Settings)> FoldAsync(
        RequestsDb db, IEnumerable<Changed> changed, DateOnly known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (books, until) = (await rules.ReadAsync(db, ct), Until(known));
        var paths = await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Id, agency => agency.Path, ct);
        foreach (var rows in changed.Where(row => row.RegisteredAt < until).Chunk(Batch))
        {
            List<Guid> ids = [.. rows.Select(row => row.Id)];
            var stored = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.CaseId) && f.RecordedAt < until).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.CaseId);
            foreach (var row in rows)
            {
                var @case = facts.Fold(row.Id, row.AgencyId, stored[row.Id]);
                yield return (@case, books.Of(paths[row.AgencyId]).At(@case.EndedAt ?? until.AddTicks(-1)).Settings);
            }
        }
    }
}
