using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>A decision on a ground that did not stand.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">登记编号.</param>
/// <param name="Drafter">Who proposed it; null where nobody did, as in a ledger.</param>
/// <param name="Body">Who decided on it.</param>
/// <param name="Result">How.</param>
/// <param name="On">When.</param>
/// <param name="Lesson">What was learned; null where nothing was written down.</param>
public sealed record GroundFate(Guid CaseId, string CaseNumber, string? Drafter, string Body, RemedyResult Result, DateOnly On, string? Lesson);

/// <summary>How decisions on one ground fared before reconsideration bodies and courts.</summary>
/// <param name="Contested">Proceedings about it.</param>
/// <param name="Upheld">Of these, those that left the decision as it was.</param>
/// <param name="Corrected">Those that did not.</param>
/// <param name="Newest">The newest that did not.</param>
public sealed record GroundRecord(int Contested, int Upheld, int Corrected, IReadOnlyList<GroundFate> Newest)
{
    public static readonly GroundRecord None = new(0, 0, 0, []);
}

/// <summary>Brings up what became of earlier decisions of the agency when the same ground is used again.</summary>
public sealed class GroundHistory(IDbContextFactory<RequestsDb> contexts, ActorReader actors)
{
    private const int Shown = 3;

    /// <summary>The record of a line of Section 3; nothing for somebody who may not read cases.</summary>
    public async Task<GroundRecord> ReadAsync(string outcome, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return GroundRecord.None;
        var rows = await db.Proceedings.AsNoTracking()
            .Join(db.Cases.Where(c => c.AgencyId == actor.AgencyId && c.Outcome == outcome && c.State != State.Voided), p => p.CaseId, c => c.Id,
                (p, c) => new { Row = p, c.Number, Drafter = db.Users.Where(user => user.Id == c.ProposerId).Select(user => user.DisplayName).FirstOrDefault() })
            .ToListAsync(ct);
        // The newest instance of each says how the decision fared.
        var newest = rows.GroupBy(row => (row.Row.CaseId, row.Row.Of)).Select(one => one.MaxBy(row => row.Row.Instance)!).ToList();
        var corrected = newest.Where(one => Column(one.Row) == RemedyColumn.Corrected).OrderByDescending(one => one.Row.DecidedOn).ThenBy(one => one.Row.CaseId).ToList();
        return new(newest.Count, newest.Count(one => Column(one.Row) == RemedyColumn.Upheld), corrected.Count,
            [.. corrected.Take(Shown).Select(one => new GroundFate(one.Row.CaseId, one.Number, one.Drafter, one.Row.Body, one.Row.Result!.Value, one.Row.DecidedOn!.Value, one.Row.Lesson))]);
    }

    private static RemedyColumn? Column(ProceedingRow row) => row.Result is { } result ? RemedyResults.Of(result).Column : null;
}
