using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Agencies and years side by side.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Year">The year in which agencies are compared.</param>
/// <param name="RollUp">The agencies of that year; null where there are none below.</param>
/// <param name="Years">The reported figures of the last years, the oldest first.</param>
public sealed record Comparison(Scope Scope, int Year, RollUp? RollUp, IReadOnlyList<ReportFigures> Years);

/// <summary>Reads what agencies reported over the years; where they have not yet, what cases and figures say.</summary>
public sealed class ComparisonQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, RollUpReader rollUps, TimeProvider time)
{
    /// <summary>How many years stand side by side.</summary>
    public const int Span = 5;

    /// <summary>The comparison; null when the asker may not read it or the agency is not in reach.</summary>
    /// <param name="agencyId">The agency; null for one's own.</param>
    /// <param name="year">The last year; null for the one that is due now.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<Comparison?> ReadAsync(Guid? agencyId, int? year, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !(actor.May(Can.Report) || actor.May(Can.Supervise))) return null;
        if (await Scope.FindAsync(db, actor, agencyId, below: false, ct) is not { } scope) return null;
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == scope.Agency.Id, ct);
        var last = year is { } named && ReportQueries.IsYear(named) ? named : ReportQueries.DueYear(time.Today());
        List<ReportFigures> years = [];
        for (var one = last - Span + 1; one <= last; one++) years.Add(await rollUps.ReportedAsync(db, agency, one, ct));
        if (!scope.HasBelow) return new(scope, last, null, years);
        var file = await ReportFactRow.LoadAsync(db, agency.Id, last, ct);
        var own = await rollUps.OwnAsync(db, agency, file, await NormativeCount.ReadAsync(db, agency.Id, last, ct), ct);
        return new(scope, last, await rollUps.ReadAsync(db, agency, file, own, ct), years);
    }
}
