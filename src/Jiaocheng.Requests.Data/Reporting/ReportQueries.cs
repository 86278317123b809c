using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Which report is asked for.</summary>
/// <param name="AgencyId">The agency; null for one's own.</param>
/// <param name="Year">The year; null for the one that is due now.</param>
/// <param name="Below">Whether agencies below are summed in.</param>
public sealed record ReportAsk(Guid? AgencyId, int? Year, bool Below);

/// <summary>Section 3 as a page shows it.</summary>
/// <param name="Scope">Whose cases are counted.</param>
/// <param name="Table">The year's figures.</param>
/// <param name="Before">The figures of the year before.</param>
/// <param name="Years">The years that can be asked for, newest first.</param>
public sealed record ReportView(Scope Scope, Section3 Table, Section3 Before, IReadOnlyList<int> Years);

/// <summary>Reads of the annual report, for those who make it or supervise.</summary>
public sealed class ReportQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, TimeProvider time)
{
    /// <summary>The report; null when the asker may not read it or the agency is not in reach.</summary>
    public async Task<ReportView?> ReadAsync(ReportAsk ask, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !(actor.May(Can.Report) || actor.May(Can.Supervise))) return null;
        if (await Scope.FindAsync(db, actor, ask.AgencyId, ask.Below, ct) is not { } scope) return null;
        var cases = scope.Cases(db);
        var thisYear = time.Today().Year;
        var first = await cases.Where(c => c.ReceivedOn != null).OrderBy(c => c.ReceivedOn).Select(c => c.ReceivedOn).FirstOrDefaultAsync(ct);
        List<int> years = [.. Enumerable.Range(0, thisYear - Math.Min(first?.Year ?? thisYear, thisYear - 1) + 1).Select(back => thisYear - back)];
        var year = ask.Year is { } asked && years.Contains(asked) ? asked : DueYear(time.Today());
        return new(scope, await Section3Query.ReadAsync(cases, year, ct), await Section3Query.ReadAsync(cases, year - 1, ct), years);
    }

    /// <summary>The year whose report is being made: until 31 March the last one (《条例》第四十九条), then the running one.</summary>
    public static int DueYear(DateOnly today) => today.Month <= 3 ? today.Year - 1 : today.Year;
}
