using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>The reconsiderations and lawsuits that a year may count. There are few: which of them it counts is asked of the law in <see cref="Section4"/>.</summary>
public static class Section4Query
{
    /// <summary>The proceedings about a set of cases that were brought by the end of a year and not decided for good before it began.</summary>
    public static async Task<IReadOnlyList<Contested>> ReadAsync(RequestsDb db, IQueryable<CaseRow> cases, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // A further instance of this year or later keeps the earlier ones in view.
        var rows = await db.Proceedings.AsNoTracking()
            .Where(p => db.Proceedings.Any(q => q.CaseId == p.CaseId && q.Of == p.Of && q.FiledOn <= last)
                && db.Proceedings.Any(q => q.CaseId == p.CaseId && q.Of == p.Of && (q.FiledOn >= first || q.DecidedOn == null || q.DecidedOn >= first)))
            .Join(cases.Where(c => c.State != State.Voided), p => p.CaseId, c => c.Id, (p, c) => new { Row = p, c.AgencyId, c.Number })
            .ToListAsync(ct);
        var known = rows.GroupBy(row => row.Row.CaseId).ToDictionary(group => group.Key, group => (group.First().AgencyId, group.First().Number));
        return [.. ProceedingIndex.Proceedings(rows.Select(row => row.Row)).SelectMany(
            group => group.Select(one => new Contested(group.Key, known[group.Key].Number, new(known[group.Key].AgencyId, one))))];
    }
}

/// <summary>A proceeding with the case it is about.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">登记编号.</param>
/// <param name="Contest">The agency and the proceeding.</param>
public sealed record Contested(Guid CaseId, string CaseNumber, Contest Contest);
