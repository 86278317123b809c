using Jiaocheng.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Keeps the rows of proceedings equal to the facts of their cases.</summary>
public static class ProceedingIndex
{
    /// <summary>The rows of a case.</summary>
    public static IEnumerable<ProceedingRow> Rows(Case @case) =>
        from one in @case.Proceedings
        from entry in one.Instances
        select new ProceedingRow
        {
            CaseId = @case.Id, Of = one.Of, Instance = entry.Instance, Path = entry.Path, Body = entry.Body.Trim(), Number = entry.Number.Trim(), FiledOn = entry.FiledOn,
            CopyOn = entry.CopyOn, Simple = entry.Simple, AnsweredOn = entry.AnsweredOn, Result = entry.Result, DecidedOn = entry.DecidedOn, EffectiveOn = entry.EffectiveOn,
            Costs = entry.Costs, Lesson = entry.Lesson,
        };

    /// <summary>The proceedings of rows of any number of cases, by case.</summary>
    public static ILookup<Guid, Proceeding> Proceedings(IEnumerable<ProceedingRow> rows) =>
        rows.GroupBy(row => (row.CaseId, row.Of)).OrderBy(one => one.Key)
            .ToLookup(one => one.Key.CaseId, one => new Proceeding(one.Key.Of, [.. one.OrderBy(row => row.Instance).Select(row => row.ToEntry())]));

    /// <summary>Brings the rows of a case up to its facts. Most facts say nothing of a proceeding, and then nothing is asked.</summary>
    public static async Task UpdateAsync(RequestsDb db, Case @case, CancellationToken ct)
    {
        if (@case.Facts[^1].Payload is not (RemedyRecorded or Superseded)) return;
        var now = Rows(@case).ToList();
        var stored = await db.Proceedings.AsNoTracking().Where(row => row.CaseId == @case.Id).ToListAsync(ct);
        if (stored.Count == now.Count && stored.ToHashSet().SetEquals(now)) return;
        await db.Proceedings.Where(row => row.CaseId == @case.Id).ExecuteDeleteAsync(ct);
        db.Proceedings.AddRange(now);
    }
}
