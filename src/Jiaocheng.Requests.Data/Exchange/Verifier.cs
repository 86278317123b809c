using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Exchange;

/// <summary>A difference between what is stored and what follows from the facts.</summary>
public sealed record Difference(string Case, string What, string Stored, string Derived);

/// <summary>Re-derives every case, checks every chain and every number series, and must find nothing.</summary>
public sealed class Verifier(IDbContextFactory<RequestsDb> contexts, RulesReader rules, FactStore facts, Projection projection, OrderStore orders)
{
    private const int Batch = 500;

    /// <summary>All differences, and how many cases were looked at.</summary>
    public async Task<(int Cases, IReadOnlyList<Difference> Differences)> RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var inForce = await rules.ReadAsync(db, ct);
        var paths = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.Path, ct);
        List<Difference> differences = [];
        var terms = await TermsAsync(db, ct);
        var (seen, last) = (0, Guid.Empty);
        while (true)
        {
            var rows = await db.Cases.AsNoTracking().Where(c => c.Id > last).OrderBy(c => c.Id).Take(Batch).ToListAsync(ct);
            if (rows.Count == 0) break;
            last = rows[^1].Id;
            var ids = rows.Select(row => row.Id).ToList();
            var factRows = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.CaseId)).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.CaseId);
            var letters = (await db.Letters.AsNoTracking().Where(l => ids.Contains(l.CaseId)).OrderBy(l => l.Seq).ToListAsync(ct)).ToLookup(l => l.CaseId);
            var proceedings = (await db.Proceedings.AsNoTracking().Where(p => ids.Contains(p.CaseId)).ToListAsync(ct)).ToLookup(p => p.CaseId);
            foreach (var row in rows)
            {
                differences.AddRange(Check(row, [.. factRows[row.Id]], [.. letters[row.Id]], [.. proceedings[row.Id]], inForce.Of(paths[row.AgencyId])));
                terms.Remove(row.Id, out var stored);
                var derived = Marked(TermIndex.Rows(row));
                if (stored != derived) differences.Add(new(row.Number, "terms of the text", $"{stored}", $"{derived}"));
            }
            seen += rows.Count;
            progress?.Report(seen);
        }
        differences.AddRange(terms.Select(stray => new Difference($"{stray.Key}", "terms of no case", $"{stray.Value}", "")));
        differences.AddRange(await SeriesAsync(db, ct));
        differences.AddRange(await ReportsAsync(db, ct));
        differences.AddRange(await OrdersAsync(db, ct));
        return (seen, differences);
    }

    /// <summary>How many terms each case has in the index, and their sum: what tells one set of terms from another. Read once along the table, which has no other order.</summary>
    private static async Task<Dictionary<Guid, (int Count, long Sum)>> TermsAsync(RequestsDb db, CancellationToken ct)
    {
        Dictionary<Guid, (int Count, long Sum)> all = [];
        await foreach (var row in db.CaseTerms.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var known = all.GetValueOrDefault(row.CaseId);
            all[row.CaseId] = (known.Count + 1, unchecked(known.Sum + row.Term));
        }
        return all;
    }

    private static (int Count, long Sum) Marked(IEnumerable<TextTerm> rows) =>
        rows.Aggregate((Count: 0, Sum: 0L), (known, row) => (known.Count + 1, unchecked(known.Sum + row.Term)));

    private List<Difference> Check(CaseRow row, List<FactRow> factRows, List<LetterRow> letters, HashSet<ProceedingRow> proceedings, RuleBook inForce)
    {
        List<Difference> found = [];
        try
        {
            var previous = Case.Genesis(row.Id);
            List<Fact> chain = [];
            foreach (var stored in factRows)
            {
                var fact = facts.ToFact(stored);
                var seal = fact.HashAfter(previous);
                if (stored.Seq != chain.Count + 1) found.Add(new(row.Number, $"fact {chain.Count + 1}", $"{stored.Seq}", $"{chain.Count + 1}"));
                if (seal != stored.Hash) found.Add(new(row.Number, $"seal of fact {stored.Seq}", stored.Hash, seal));
                previous = stored.Hash;
                chain.Add(fact);
            }
            var @case = Case.Of(row.Id, row.AgencyId, chain);
            var derived = projection.Row(@case, inForce);
            foreach (var property in Projection.Columns)
            {
                var (was, now) = (property.GetValue(row), property.GetValue(derived));
                if (!Equals(was, now)) found.Add(new(row.Number, property.Name, $"{was}", $"{now}"));
            }
            var owed = CaseLoader.Letters(@case).Select(l => $"{l.Seq} {l.Kind} {l.Number} {l.On:yyyy-MM-dd}").ToList();
            var kept = letters.ConvertAll(l => $"{l.Seq} {l.Kind} {l.Number} {l.On:yyyy-MM-dd}");
            if (!proceedings.SetEquals(ProceedingIndex.Rows(@case))) found.Add(new(row.Number, "proceedings", $"{proceedings.Count}", $"{ProceedingIndex.Rows(@case).Count()}"));
            if (!owed.SequenceEqual(kept)) found.Add(new(row.Number, "letters", string.Join("; ", kept), string.Join("; ", owed)));
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            found.Add(new(row.Number, "unreadable", broken.GetType().Name, broken.Message));
        }
        return found;
    }

    /// <summary>The file of every report is a whole chain.</summary>
    private static async Task<IEnumerable<Difference>> ReportsAsync(RequestsDb db, CancellationToken ct) =>
        from rows in (await db.ReportFacts.AsNoTracking().OrderBy(row => row.Seq).ToListAsync(ct)).GroupBy(row => (row.AgencyId, row.Year))
        let broken = new ReportFile(rows.Key.AgencyId, rows.Key.Year, [.. rows.Select(row => row.ToFact())]).Broken
        where broken is not null
        select new Difference($"{rows.Key.Year} {rows.Key.AgencyId}", $"seal of entry {broken} of the report", "", "");

    /// <summary>The file of every rectification order is a whole chain, and its row says what follows from it.</summary>
    private async Task<List<Difference>> OrdersAsync(RequestsDb db, CancellationToken ct)
    {
        List<Difference> found = [];
        var rows = await db.Orders.AsNoTracking().ToDictionaryAsync(row => row.Id, ct);
        foreach (var file in await orders.LoadAsync(db, db.Orders, ct))
        {
            var (stored, derived) = (rows[file.Id], OrderStore.RowOf(file));
            if (file.Broken is { } broken) found.Add(new(stored.Number, $"seal of entry {broken} of the order", "", ""));
            foreach (var column in OrderStore.Columns)
                if (!Equals(column.GetValue(stored), column.GetValue(derived))) found.Add(new(stored.Number, column.Name, $"{column.GetValue(stored)}", $"{column.GetValue(derived)}"));
        }
        return found;
    }

    /// <summary>No series may promise fewer numbers than were given.</summary>
    private static async Task<IEnumerable<Difference>> SeriesAsync(RequestsDb db, CancellationToken ct)
    {
        var doubles = await db.Letters.Where(l => l.Kind != Domain.Letters.LetterKind.Receipt)
            .GroupBy(l => new { l.AgencyId, l.Number, l.Kind }).Where(group => group.Select(l => l.CaseId).Distinct().Count() > 1)
            .Select(group => new { group.Key.Number, Count = group.Count() }).ToListAsync(ct);
        return doubles.Select(d => new Difference(d.Number, "document number given twice", $"{d.Count}", "1"));
    }
}
