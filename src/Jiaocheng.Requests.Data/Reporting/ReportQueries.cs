using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Which report is asked for.</summary>
/// <param name="AgencyId">The agency; null for one's own.</param>
/// <param name="Year">The year; null for the one that is due now.</param>
/// <param name="Below">Whether agencies below are summed in.</param>
/// <param name="Known">As it was known at the end of that day; null for now.</param>
public sealed record ReportAsk(Guid? AgencyId, int? Year, bool Below, DateOnly? Known = null);

/// <summary>The counted tables as a page shows them.</summary>
/// <param name="Scope">Whose cases are counted.</param>
/// <param name="Now">The year's tables.</param>
/// <param name="Last">Those of the year before.</param>
/// <param name="Years">The years that can be asked for, newest first.</param>
/// <param name="Known">As known at the end of that day; null for now.</param>
/// <param name="Figures">Section 2 as stated and counted, of all agencies in the scope together.</param>
/// <param name="Silent">Agencies in the scope that have stated no figures for the year.</param>
/// <param name="FiledOn">When the agency's report of the year left; null while it is being made.</param>
public sealed record ReportView(
    Scope Scope, ReportTables Now, ReportTables Last, IReadOnlyList<int> Years, DateOnly? Known, YearlyFigures Figures, IReadOnlyList<string> Silent, DateOnly? FiledOn = null)
{
    public int Year => Now.Section3.Year;
}

/// <summary>The register of the reconsiderations and lawsuits that a year counts.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Year">The year.</param>
/// <param name="Known">As known at the end of that day; null for now.</param>
/// <param name="Lines">One line a number.</param>
public sealed record ContestView(Scope Scope, int Year, DateOnly? Known, IReadOnlyList<ContestLine> Lines);

/// <summary>A reconsideration or lawsuit that a year counts once.</summary>
/// <param name="Agency">Against which agency.</param>
/// <param name="Proceeding">How it stands.</param>
/// <param name="Column">As what it counts.</param>
/// <param name="Answer">The agency's answer, where one is owed.</param>
/// <param name="Cases">The applications it is about.</param>
public sealed record ContestLine(string Agency, Proceeding Proceeding, RemedyColumn Column, Deadline? Answer, IReadOnlyList<CaseName> Cases);

/// <summary>A case by its number.</summary>
public sealed record CaseName(Guid Id, string Number);

/// <summary>Reads of the annual report, for those who make it or supervise.</summary>
public sealed class ReportQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, KnownTables tables, RulesReader rules, TimeProvider time)
{
    /// <summary>The report; null when the asker may not read it or the agency is not in reach.</summary>
    public async Task<ReportView?> ReadAsync(ReportAsk ask, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ScopeAsync(db, ask, accountId, ct) is not { } scope) return null;
        var cases = scope.Cases(db);
        var today = time.Today();
        var first = await cases.Where(c => c.ReceivedOn != null).OrderBy(c => c.ReceivedOn).Select(c => c.ReceivedOn).FirstOrDefaultAsync(ct);
        List<int> years = [.. Enumerable.Range(0, today.Year - Math.Min(first?.Year ?? today.Year, today.Year - 1) + 1).Select(back => today.Year - back)];
        var year = ask.Year is { } asked && years.Contains(asked) ? asked : DueYear(today);
        var known = Known(ask);
        var (figures, silent) = await Section2Query.ReadAsync(db, [.. scope.Counted()], year, known, ct);
        return new(scope, await tables.ReadAsync(db, cases, year, known, ct), await tables.ReadAsync(db, cases, year - 1, known, ct), years, known,
            figures, [.. scope.Reach.Where(choice => silent.Contains(choice.Id)).Select(choice => choice.Name)],
            await ReportFactRow.FiledOnAsync(db, scope.Agency.Id, year, ct));
    }

    /// <summary>The reconsiderations and lawsuits that a year counts, in the order of the table; null when the asker may not read them.</summary>
    /// <param name="ask">Which report.</param>
    /// <param name="path">Only this group; null for all.</param>
    /// <param name="column">Only this column; null for all.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<ContestView?> ContestsAsync(ReportAsk ask, RemedyPath? path, RemedyColumn? column, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ScopeAsync(db, ask, accountId, ct) is not { } scope) return null;
        var year = ask.Year is { } named && IsYear(named) ? named : DueYear(time.Today());
        var calendar = (await rules.ReadAsync(db, ct)).Of(scope.Agency.Path).Now.Calendar;
        var (contests, reading) = await tables.ContestsAsync(db, scope.Cases(db), year, Known(ask), ct);
        var names = scope.Reach.ToDictionary(choice => choice.Id, choice => choice.Name);
        var byNumber = contests.ToLookup(one => (one.Contest.AgencyId, one.Contest.Proceeding.Path, one.Contest.Proceeding.Key));
        var lines =
            from counted in Section4.Counted(year, contests.Select(one => one.Contest), reading)
            where (path ?? counted.Path) == counted.Path && (column ?? counted.Column) == counted.Column
            let same = byNumber[(counted.AgencyId, counted.Path, counted.Key)].ToList()
            let shown = same.Find(one => one.Contest.Proceeding.ColumnIn(year, reading) == counted.Column)!.Contest.Proceeding
            orderby counted.Path, counted.Column, shown.Instances[0].FiledOn, counted.Key
            select new ContestLine(names[counted.AgencyId], shown, counted.Column, shown.AnswerDue(calendar), [.. same.Select(one => new CaseName(one.CaseId, one.CaseNumber)).Distinct()]);
        return new(scope, year, Known(ask), [.. lines]);
    }

    /// <summary>The cases behind a cell of Section 3 as they were known on a day; null when the asker may not read them.</summary>
    public async Task<IReadOnlyList<KnownCase>?> CellAsync(ReportAsk ask, string line, ApplicantClass? column, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ScopeAsync(db, ask, accountId, ct) is not { } scope || ask is not { Year: { } year, Known: { } known } || !IsYear(year)) return null;
        return await tables.CellAsync(db, scope.Cases(db), year, line, column, known, ct);
    }

    private DateOnly? Known(ReportAsk ask) => ask.Known < time.Today() ? ask.Known : null;

    private async Task<Scope?> ScopeAsync(RequestsDb db, ReportAsk ask, Guid accountId, CancellationToken ct) =>
        await actors.ReadAsync(db, accountId, ct) is { } actor && (actor.May(Can.Report) || actor.May(Can.Supervise))
            ? await Scope.FindAsync(db, actor, ask.AgencyId, ask.Below, ct) : null;

    /// <summary>Whether there can be a report of a year: the Regulation is in force since 2008, and nobody asks for the next century.</summary>
    public static bool IsYear(int year) => year is >= 2008 and <= 2099;

    /// <summary>The year whose report is being made: until 31 March the last one (《条例》第四十九条), then the running one.</summary>
    public static int DueYear(DateOnly today) => today.Month <= 3 ? today.Year - 1 : today.Year;
}
