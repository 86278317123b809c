using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Exchange;

/// <summary>Reads whole cases one after the other, a few hundred at a time, in a stable order.</summary>
public sealed class CaseStream(FactStore facts)
{
    private const int Batch = 500;

    /// <summary>The cases of a selection with the names of their agencies. Voided ones are left out.</summary>
    public async IAsyncEnumerable<(Case Case, string Agency)> ReadAsync(
        RequestsDb db, IQueryable<CaseRow> selection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var last = Guid.Empty;
        while (true)
        {
            var rows = await selection.Where(c => c.Id > last && c.State != Domain.Workflow.State.Voided).OrderBy(c => c.Id).Take(Batch)
                .Select(c => new { c.Id, c.AgencyId, c.Agency!.Name }).ToListAsync(ct);
            if (rows.Count == 0) yield break;
            last = rows[^1].Id;
            var ids = rows.ConvertAll(row => row.Id);
            var found = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.CaseId)).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.CaseId);
            foreach (var row in rows) yield return (facts.Fold(row.Id, row.AgencyId, found[row.Id]), row.Name);
        }
    }
}
