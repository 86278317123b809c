using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// Stores whole histories that were made elsewhere: ledgers, a demo county, another installation. Same rows as the write path, many at a time.
/// </summary>
public sealed class CaseLoader(FactStore facts, Projection projection)
{
    private const int Batch = 500;

    /// <summary>Adds the cases to the caller's transaction, reporting after each batch how many are stored.</summary>
    /// <returns>How many were stored.</returns>
    public async Task<int> AddAsync(RequestsDb db, IEnumerable<Case> cases, RuleBooks books, IProgress<int>? progress, CancellationToken ct)
    {
        var stored = 0;
        var paths = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.Path, ct);
        foreach (var batch in cases.Chunk(Batch))
        {
            var rows = batch.Select(@case => projection.Row(@case, books.Of(paths[@case.AgencyId]))).ToList();
            await RowWriter.InsertAsync(db, rows, ct);
            await RowWriter.InsertAsync(db, rows.SelectMany(TermIndex.Rows), ct);
            await RowWriter.InsertAsync(db, batch.SelectMany(@case => @case.Facts.Select(fact => facts.ToRow(@case.Id, fact))), ct);
            await RowWriter.InsertAsync(db, batch.SelectMany(Letters), ct);
            await RowWriter.InsertAsync(db, batch.SelectMany(ProceedingIndex.Rows), ct);
            stored += batch.Length;
            progress?.Report(stored);
        }
        return stored;
    }

    /// <summary>The letters of a history. The letter of a signature is that of the proposal signed then.</summary>
    public static IEnumerable<LetterRow> Letters(Case @case) =>
        from fact in @case.Facts
        let then = fact.Kind == Move.Sign ? Case.Of(@case.Id, @case.AgencyId, @case.Facts.TakeWhile(f => f.Seq <= fact.Seq)) : @case
        let letter = Projection.Letter(then, fact)
        where letter is not null
        select letter;
}
