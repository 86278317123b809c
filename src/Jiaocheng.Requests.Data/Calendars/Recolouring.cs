using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>A case whose dates change with the rules. Names no person: whoever loads a notice need not see cases.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">登记编号.</param>
/// <param name="Agency">Its agency.</param>
/// <param name="Dates">Which of its dates move, the first to bite first; one that stays where only 暂定 or the like changes.</param>
/// <param name="WasProvisional">Its dates are 暂定 now.</param>
/// <param name="IsProvisional">They are then.</param>
public sealed record MovedCase(Guid Id, string Number, string Agency, IReadOnlyList<MovedDate> Dates, bool WasProvisional, bool IsProvisional);

/// <summary>A date that moves.</summary>
/// <param name="Term">Which period it ends.</param>
/// <param name="Before">Its last day now; null where none runs.</param>
/// <param name="After">Its last day then.</param>
public sealed record MovedDate(Term Term, DateOnly? Before, DateOnly? After);

/// <summary>Which cases move and how.</summary>
/// <param name="Moved">The cases, the most urgent first; at most <see cref="Shown"/>.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Looked">How many were looked at.</param>
/// <param name="Overdue">How many of them are over after the change and were not before.</param>
public sealed record Movement(IReadOnlyList<MovedCase> Moved, int Count, int Looked, int Overdue)
{
    /// <summary>How many are listed.</summary>
    public const int Shown = 500;
}

/// <summary>
/// Derives cases anew when the rules change: to show which dates would move, or to write them. Only what still runs is looked at, and what rested on a
/// year without a notice.
/// </summary>
public sealed class Recolouring(FactStore facts, Projection projection, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Looks at the cases that a change can reach.</summary>
    /// <param name="db">The context; with <paramref name="write"/> inside a transaction.</param>
    /// <param name="after">The rules after the change.</param>
    /// <param name="until">Last day that the change touches: later applications cannot move; null for all.</param>
    /// <param name="write">Whether the derived columns are written.</param>
    /// <param name="progress">Told after each batch how many were looked at.</param>
    /// <param name="ct">Cancels; the caller's transaction then rolls back.</param>
    public async Task<Movement> RunAsync(RequestsDb db, RuleBooks after, DateOnly? until, bool write, IProgress<int>? progress, CancellationToken ct)
    {
        var today = Domain.Cases.ChinaTime.Today(time);
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Id, agency => (agency.Path, agency.Name), ct);
        List<MovedCase> moved = [];
        var (looked, overdue, last) = (0, 0, Guid.Empty);
        while (true)
        {
            var rows = await Reached(db, until, write).Where(c => c.Id > last).OrderBy(c => c.Id).Take(Batch).ToListAsync(ct);
            if (rows.Count == 0) break;
            last = rows[^1].Id;
            var ids = rows.ConvertAll(row => row.Id);
            var stored = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.CaseId)).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.CaseId);
            foreach (var row in rows)
            {
                var (path, name) = agencies[row.AgencyId];
                var derived = projection.Row(facts.Fold(row.Id, row.AgencyId, stored[row.Id]), after.Of(path));
                if (!Differs(row, derived)) continue;
                if (IsOver(derived, today) && !IsOver(row, today)) overdue++;
                moved.Add(new(row.Id, row.Number, name, Dates(row, derived), row.Provisional, derived.Provisional));
                if (write) projection.Take(row, derived);
            }
            if (write)
            {
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
            looked += rows.Count;
            progress?.Report(looked);
        }
        return new([.. moved.OrderBy(one => one.Dates[0].After ?? DateOnly.MaxValue).Take(Movement.Shown)], moved.Count, looked, overdue);
    }

    // Not cut by the due date: an overdue case may have a second date, restarted or extended, that still lies ahead.
    private static IQueryable<CaseRow> Reached(RequestsDb db, DateOnly? until, bool write) =>
        (write ? db.Cases : db.Cases.AsNoTracking()).Where(c => (c.Clock != ClockStatus.Finished || c.Provisional) && (until == null || c.SubmittedOn <= until));

    private static List<MovedDate> Dates(CaseRow row, CaseRow derived)
    {
        List<MovedDate> dates = [];
        var first = new MovedDate(derived.NextTerm ?? row.NextTerm ?? Term.Reply, row.NextDue ?? row.Due, derived.NextDue ?? derived.Due);
        if (first.Before != first.After) dates.Add(first);
        if (row.Due != derived.Due && (row.Due, derived.Due) != (first.Before, first.After)) dates.Add(new(Term.Reply, row.Due, derived.Due));
        if (dates.Count == 0) dates.Add(row.BaseDue != derived.BaseDue ? new(Term.Reply, row.BaseDue, derived.BaseDue) : first);
        return dates;
    }

    private static bool IsOver(CaseRow row, DateOnly today) => row.NextOurs && (row.NextTerm == Term.CorrectionNotice ? row.Due : row.NextDue ?? row.Due) < today;

    private static bool Differs(CaseRow row, CaseRow derived) =>
        (row.Due, row.BaseDue, row.NextDue, row.NextTerm, row.NextOurs, row.Provisional, row.ResultOn)
            != (derived.Due, derived.BaseDue, derived.NextDue, derived.NextTerm, derived.NextOurs, derived.Provisional, derived.ResultOn)
        || (row.InTimeOriginal, row.InTimeExtended, row.Clock, row.Extended, row.Place) != (derived.InTimeOriginal, derived.InTimeExtended, derived.Clock, derived.Extended, derived.Place);
}
