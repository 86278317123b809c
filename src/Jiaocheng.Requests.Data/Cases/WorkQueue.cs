using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>A line of the work desk.</summary>
/// <param name="Case">The case.</param>
/// <param name="Remaining">Working days until the first clock bites: 0 today, negative when over; null where none runs.</param>
/// <param name="Next">The next move of the road, if it is this person's to make; while somebody outside is awaited, the move that records what they send.</param>
public sealed record WorkLine(CaseLine Case, int? Remaining, Move? Next)
{
    /// <summary>The seven days for a correction notice are past without one: a notice of now would be late.</summary>
    public bool NoticeLapsed { get; init; }
}

/// <summary>How many cases of one's own agency stand where. Overdue, today and soon count own periods of one's own next moves.</summary>
public sealed record WorkCounts(int Overdue, int Today, int Soon, int Mine, int Waiting, int ToArchive)
{
    /// <summary>How many working days are soon.</summary>
    public const int SoonDays = 5;
}

/// <summary>A page of the desk with what the page says about the day.</summary>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="Day">What today is.</param>
/// <param name="SoonUntil">The last day that is soon.</param>
/// <param name="Lines">The first lines, the most urgent first.</param>
/// <param name="Total">All lines of the selection.</param>
/// <param name="Counts">Figures for the tiles.</param>
/// <param name="MissingYear">A year whose holiday notice is not loaded although dates already reach into it; null when all is known.</param>
public sealed record Desk(
    DateOnly Today, DayKind Day, DateOnly SoonUntil, IReadOnlyList<WorkLine> Lines, int Total, WorkCounts Counts, int? MissingYear);

/// <summary>The work desk: whose turn it is and how urgent, by whichever clock bites first.</summary>
public sealed class WorkQueue(IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules, TimeProvider time)
{
    /// <summary>How far ahead a missing notice is spoken of: extension included, a case opened today can reach this far, and the office needs time to load it.</summary>
    private const int MonthsAhead = 3;

    /// <summary>The year whose notice should be loaded by now and is not; null when all is known.</summary>
    public static int? MissingYear(DateOnly today, WorkCalendar calendar) => calendar.KnownYears.Contains(today.AddMonths(MonthsAhead).Year) ? null : today.AddMonths(MonthsAhead).Year;

    /// <summary>The desk of a person; null for somebody who may not read cases.</summary>
    /// <param name="accountId">The person.</param>
    /// <param name="filter">The selection; only its first page is read.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Desk?> ReadAsync(Guid accountId, CaseFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var (calendar, today) = ((await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Calendar, time.Today());
        var lines = await LinesAsync(db, actor, filter, today, ct);
        var soon = calendar.Add(today, WorkCounts.SoonDays);
        var counts = await CountAsync(db, actor, today, soon, filter.HandlerId, ct);
        var total = lines.Count < filter.Take ? lines.Count : await CaseQueries.Select(db, actor, filter, today).CountAsync(ct);
        return new(today, calendar.KindOf(today), soon, [.. lines.Select(line => Line(line, actor, today, calendar))], total, counts,
            MissingYear(today, calendar));
    }

    /// <summary>A page of any list of cases in reach, with how urgent each is; empty for somebody who may not read cases.</summary>
    public async Task<Page<WorkLine>> PageAsync(CaseFilter filter, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return new([], 0);
        var (calendar, today) = ((await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Calendar, time.Today());
        var lines = await LinesAsync(db, actor, filter, today, ct);
        var total = filter.Skip == 0 && lines.Count < filter.Take
            ? lines.Count : await CaseQueries.Select(db, actor, filter, today).CountAsync(ct);
        return new([.. lines.Select(line => Line(line, actor, today, calendar))], total);
    }

    /// <summary>The page of a selection, in one statement.</summary>
    public static Task<List<CaseLine>> LinesAsync(RequestsDb db, Actor actor, CaseFilter filter, DateOnly today, CancellationToken ct) =>
        filter.Sorted(CaseQueries.Select(db, actor, filter, today)).Skip(filter.Skip).Take(filter.Take).Select(CaseQueries.Line).ToListAsync(ct);

    /// <summary>The move that follows from a state for this person: the main road, or what to do when the awaited party's period is over.</summary>
    public static Move? NextMove(State state, bool periodOver, IReadOnlySet<Can> permissions) =>
        States.Next(state, periodOver) is { } next && Steps.Of(state, next) is [var step, ..] && permissions.Contains(step.Permission) ? next : null;

    private static WorkLine Line(CaseLine found, Actor actor, DateOnly today, WorkCalendar calendar)
    {
        // The seven days for a correction notice bind only where one is needed; once they are past, the reply date is the one to keep.
        var lapsed = found.NextTerm == Term.CorrectionNotice && found.NextDue < today;
        var line = lapsed ? found with { NextDue = found.Due, NextTerm = Term.Reply } : found;
        return new(line, line.NextDue is { } due ? Remaining(today, due, calendar) : null,
            line.NextTerm?.AnswersRemedy() == true && actor.May(Steps.Of(line.State, Move.RecordRemedy)[0].Permission) ? Move.RecordRemedy
                : NextMove(line.State, !line.NextOurs && line.NextDue < today, actor.Permissions))
        { NoticeLapsed = lapsed };
    }

    /// <summary>Working days until a day: 0 is today and nothing else, whatever days off lie between; negative when it is over.</summary>
    public static int Remaining(DateOnly today, DateOnly due, WorkCalendar calendar) => today.CompareTo(due) switch
    {
        0 => 0,
        < 0 => Math.Max(1, calendar.Count(today, due)),
        _ => Math.Min(-1, calendar.Count(today, due)),
    };

    private static async Task<WorkCounts> CountAsync(RequestsDb db, Actor actor, DateOnly today, DateOnly soon, Guid? handler, CancellationToken ct)
    {
        var mine = CaseFilter.IsMine(actor, today);
        var own = db.Cases.AsNoTracking().Where(c => c.AgencyId == actor.AgencyId && (handler == null || c.HandlerId == handler));
        var due = await own.Where(mine).GroupBy(_ => 1).Select(all => new
        {
            Overdue = all.Count(c => c.NextOurs && (c.NextTerm == Term.CorrectionNotice ? c.Due : c.NextDue) < today),
            Today = all.Count(c => c.NextOurs && (c.NextTerm == Term.CorrectionNotice && c.NextDue < today ? c.Due : c.NextDue) == today),
            Soon = all.Count(c => c.NextOurs && (c.NextTerm == Term.CorrectionNotice && c.NextDue < today ? c.Due : c.NextDue) > today
                && (c.NextTerm == Term.CorrectionNotice && c.NextDue < today ? c.Due : c.NextDue) <= soon),
            Mine = all.Count(),
        }).SingleOrDefaultAsync(ct);
        var waiting = await own.CountAsync(CaseFilter.Waits(actor, today), ct);
        var archive = actor.May(Can.Archive) ? await own.CountAsync(c => c.Place == Place.ToArchive, ct) : 0;
        return new(due?.Overdue ?? 0, due?.Today ?? 0, due?.Soon ?? 0, due?.Mine ?? 0, waiting, archive);
    }
}
