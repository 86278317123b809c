using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>
/// The figures of a dashboard, counted by the database in groups over the columns of cases; no case is loaded. Each figure equals the list
/// that its link opens.
/// </summary>
public sealed class DashboardQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules, TimeProvider time)
{
    /// <summary>How many working days ahead are shown.</summary>
    public const int DaysAhead = 20;

    /// <summary>How many months are shown, the running one last.</summary>
    public const int MonthsBack = 12;

    private static readonly int[] AgeLimits = [10, 20, 40, 60];

    /// <summary>The figures; null when the asker may not supervise or the agency is not in reach.</summary>
    public async Task<DashboardFigures?> ReadAsync(Guid? agencyId, bool below, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.Supervise)) return null;
        if (await Scope.FindAsync(db, actor, agencyId, below, ct) is not { } scope) return null;

        var today = time.Today();
        var calendar = (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Calendar;
        var cases = scope.Cases(db);
        var open = cases.Where(CaseFilter.IsOpen);
        var due = await open.GroupBy(c => c.Due).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(ct);
        var days = DueDays(today, calendar, due.Where(x => x.Key != null).ToDictionary(x => x.Key!.Value, x => x.Number));
        var overdue = due.Where(x => x.Key < today).Sum(x => x.Number);
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return new DashboardFigures
        {
            Scope = scope,
            Today = today,
            MissingYear = WorkQueue.MissingYear(today, calendar),
            Received = await Section3Query.Cell(cases, today.Year, "R1").CountAsync(ct),
            Open = due.Sum(x => x.Number),
            Overdue = overdue,
            DueThisWeek = new(today, sunday, due.Where(x => x.Key >= today && x.Key <= sunday).Sum(x => x.Number)),
            Undated = due.Where(x => x.Key == null).Sum(x => x.Number),
            DueDays = days,
            Months = await MonthsAsync(cases, today, ct),
            Outcomes = await Section3Query.Cell(cases, today.Year, "T").Where(c => c.Outcome != null)
                .GroupBy(c => c.Outcome!).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(x => x.Key, x => x.Number, ct),
            Ages = await AgesAsync(open, today, calendar, ct),
            Agencies = await AgenciesAsync(open, scope, today, ct),
            People = await PeopleAsync(open, today, ct),
        };
    }

    private static List<Span> DueDays(DateOnly today, WorkCalendar calendar, Dictionary<DateOnly, int> due)
    {
        // A chosen reply date (Art 35) may fall on a day off: it is shown with the working day before it.
        List<Span> days = [];
        for (var (n, from) = (0, today); n < DaysAhead; n++)
        {
            var next = calendar.Add(from, 1);
            var to = next.AddDays(-1);
            days.Add(new(from, to, due.Where(x => x.Key >= from && x.Key <= to).Sum(x => x.Value)));
            from = next;
        }
        return days;
    }

    private static async Task<List<MonthFigures>> MonthsAsync(IQueryable<CaseRow> cases, DateOnly today, CancellationToken ct)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsBack);
        var received = await cases.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= today && c.State != State.Voided)
            .GroupBy(c => c.ReceivedOn!.Value).Select(g => new { Day = g.Key, Number = g.Count() }).ToListAsync(ct);
        var closed = await cases.Where(c => c.ResultOn >= first && c.ResultOn <= today && c.State != State.Voided)
            .GroupBy(c => new { c.ResultOn, c.InTimeOriginal, c.InTimeExtended })
            .Select(g => new { Day = g.Key.ResultOn!.Value, g.Key.InTimeOriginal, g.Key.InTimeExtended, Number = g.Count() }).ToListAsync(ct);
        return [.. Enumerable.Range(0, MonthsBack).Select(n => first.AddMonths(n)).Select(month =>
        {
            var last = month.AddMonths(1).AddDays(-1);
            var results = closed.Where(x => x.Day >= month && x.Day <= last).ToList();
            return new MonthFigures(month,
                received.Where(x => x.Day >= month && x.Day <= last).Sum(x => x.Number),
                results.Sum(x => x.Number),
                results.Where(x => x.InTimeExtended != null).Sum(x => x.Number),
                results.Where(x => x.InTimeOriginal == false).Sum(x => x.Number),
                results.Where(x => x.InTimeExtended == false).Sum(x => x.Number));
        })];
    }

    private static async Task<List<AgeBand>> AgesAsync(IQueryable<CaseRow> open, DateOnly today, WorkCalendar calendar, CancellationToken ct)
    {
        var received = await open.GroupBy(c => c.ReceivedOn).Select(g => new { Day = g.Key, Number = g.Count() }).ToListAsync(ct);
        List<AgeBand> bands = [];
        DateOnly? to = null; // receipt may not lie in the future: the youngest band has no end
        for (var i = 0; i <= AgeLimits.Length; i++)
        {
            DateOnly? from = i < AgeLimits.Length ? Earliest(today, AgeLimits[i], calendar) : null;
            var number = received.Where(x => x.Day is { } day && (from is null || day >= from) && (to is null || day <= to)).Sum(x => x.Number);
            bands.Add(new(i == 0 ? 0 : AgeLimits[i - 1] + 1, i < AgeLimits.Length ? AgeLimits[i] : null, from, to, number));
            to = from?.AddDays(-1);
        }
        return bands;
    }

    /// <summary>The earliest day from which at most n working days have passed.</summary>
    private static DateOnly Earliest(DateOnly today, int n, WorkCalendar calendar)
    {
        var day = today;
        while (calendar.Count(day.AddDays(-1), today) <= n) day = day.AddDays(-1);
        return day;
    }

    private static async Task<List<Load>> AgenciesAsync(IQueryable<CaseRow> open, Scope scope, DateOnly today, CancellationToken ct)
    {
        var names = scope.Reach.ToDictionary(choice => choice.Id, choice => choice.Name);
        var rows = await open.GroupBy(c => c.AgencyId)
            .Select(g => new { g.Key, Open = g.Count(), Overdue = g.Count(c => c.Due < today) }).ToListAsync(ct);
        return [.. rows.Select(x => new Load(x.Key, names[x.Key], x.Open, x.Overdue)).OrderByDescending(x => x.Open).ThenBy(x => x.Id)];
    }

    private static async Task<List<Load>> PeopleAsync(IQueryable<CaseRow> open, DateOnly today, CancellationToken ct)
    {
        var rows = await open.GroupBy(c => c.HandlerId)
            .Select(g => new { g.Key, Name = g.Max(c => c.HandlerName), Open = g.Count(), Overdue = g.Count(c => c.Due < today) }).ToListAsync(ct);
        return [.. rows.Select(x => new Load(x.Key ?? Guid.Empty, x.Name ?? "", x.Open, x.Overdue)).OrderByDescending(x => x.Open).ThenBy(x => x.Id)];
    }
}
