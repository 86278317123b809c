using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases.Similar;

/// <summary>
/// The inverted index over the texts of cases: written in the transaction of the fact that changes a text, the same on both engines. It proposes
/// cases; <see cref="Similarity"/> then compares their texts.
/// </summary>
public static class TermIndex
{
    /// <summary>Terms of one case that are kept, and those of its subject that are joined to each place: enough to find it by half of its words.</summary>
    private static readonly (int Terms, int Joined) Kept = (20, 4);

    /// <summary>The same of a text that is looked for.</summary>
    private static readonly (int Terms, int Joined) Asked = (40, 24);

    /// <summary>Cases of one term that are looked at, the newest; a term with more tells little apart.</summary>
    private const int MostOfTerm = 1_000;

    /// <summary>Cases looked at for one text.</summary>
    private const int Budget = 8_000;

    /// <summary>The text of a case that is indexed.</summary>
    public static string TextOf(CaseRow row) => TextOf(row.Content, row.Features);

    /// <summary>The text of a case that is indexed, and that others are compared with.</summary>
    public static string TextOf(string content, string? features) => features is { Length: > 0 } ? $"{content}\n{features}" : content;

    /// <summary>The rows of a case.</summary>
    public static IEnumerable<TextTerm> Rows(CaseRow row) =>
        Numbers(row.AgencyId, TextOf(row), Kept).Select(term => new TextTerm { Term = term, CaseId = row.Id });

    /// <summary>Brings the rows of a case up to its text. Nothing is written where the text is as it was.</summary>
    /// <param name="db">The context whose transaction and save this belongs to.</param>
    /// <param name="row">The case as it is now.</param>
    /// <param name="before">Its indexed text before.</param>
    /// <param name="ct">Cancels the write.</param>
    public static async Task UpdateAsync(RequestsDb db, CaseRow row, string before, CancellationToken ct)
    {
        if (before == TextOf(row)) return;
        var (old, now) = (Numbers(row.AgencyId, before, Kept), Numbers(row.AgencyId, TextOf(row), Kept));
        long[] gone = [.. old.Except(now)];
        if (gone.Length > 0) await db.CaseTerms.Where(t => t.CaseId == row.Id && gone.Contains(t.Term)).ExecuteDeleteAsync(ct);
        db.CaseTerms.AddRange(now.Except(old).Select(term => new TextTerm { Term = term, CaseId = row.Id }));
    }

    /// <summary>Cases of an agency that share rare terms with a text, those that share most first.</summary>
    /// <param name="db">The context.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">How many.</param>
    /// <param name="ct">Cancels the query.</param>
    public static async Task<IReadOnlyList<Guid>> FindAsync(RequestsDb db, Guid agencyId, string text, int most, CancellationToken ct)
    {
        var terms = Numbers(agencyId, text, Asked);
        if (terms.Count == 0) return [];
        var frequent = await db.Database.SqlQueryRaw<TermCount>(Counts(terms)).ToListAsync(ct);
        // The rarest first, until enough cases are looked at; rare terms weigh more.
        frequent.Sort((a, b) => a.Cases.CompareTo(b.Cases));
        List<(long Term, double Weight)> chosen = [];
        var looked = 0;
        foreach (var (term, cases) in frequent.Where(one => one.Cases > 0))
        {
            if (chosen.Count > 2 && looked + cases > Budget) break;
            looked += cases;
            chosen.Add((term, 1 / Math.Log(2 + cases)));
        }
        return chosen.Count == 0 ? [] : await db.Database.SqlQueryRaw<Guid>(Best(chosen, most)).ToListAsync(ct);
    }

    /// <summary>Fills an empty index from the cases there are: after an upgrade, or after somebody emptied the table so that it be made anew.</summary>
    public static async Task FillAsync(RequestsDb db, CancellationToken ct)
    {
        if (await db.CaseTerms.AnyAsync(ct) || !await db.Cases.AnyAsync(ct)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var last = Guid.Empty;
        while (await db.Cases.AsNoTracking().Where(c => c.Id > last).OrderBy(c => c.Id).Take(1_000).ToListAsync(ct) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            await RowWriter.InsertAsync(db, batch.SelectMany(Rows), ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>The terms of a text as numbers, at most so many: the same ones of the same text, and mostly the same ones of a text alike.</summary>
    private static IReadOnlyList<long> Numbers(Guid agencyId, string text, (int Terms, int Joined) most)
    {
        var wording = Wording.Of(text);
        var joined = wording.Subject.Select(term => (Term: term, Number: Number(agencyId, term))).OrderBy(one => one.Number).Take(most.Joined).Select(one => one.Term);
        return [.. wording.Joined(joined).Select(term => Number(agencyId, term)).Concat(wording.Terms.Select(term => Number(agencyId, term)).Order().Take(most.Terms)).Distinct()];
    }

    // FNV-1a of 64 bits: stable over time, engines and machines.
    private static long Number(Guid agencyId, string term)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in agencyId.ToByteArray().Concat(Encoding.UTF8.GetBytes(term))) hash = (hash ^ one) * 1099511628211UL;
        return (long)hash;
    }

    // Numbers alone stand in the statements, none of them typed by anybody.
    private static string Counts(IEnumerable<long> terms) => string.Join(" UNION ALL ", terms.Select(Sign).Select(term =>
        $"""SELECT {term} AS "Term", COUNT(*) AS "Cases" FROM (SELECT 1 FROM "CaseTerms" WHERE "Term" = {term} LIMIT {MostOfTerm}) AS t"""));

    private static string Best(IEnumerable<(long Term, double Weight)> terms, int most) =>
        $"""SELECT "CaseId" AS "Value" FROM ({string.Join(" UNION ALL ", terms.Select(one => string.Create(CultureInfo.InvariantCulture,
            $"""SELECT "CaseId", {one.Weight:0.0000} AS "Weight" FROM (SELECT "CaseId" FROM "CaseTerms" WHERE "Term" = {Sign(one.Term)} ORDER BY "CaseId" DESC LIMIT {MostOfTerm}) AS t""")))}) AS u GROUP BY "CaseId" ORDER BY SUM("Weight") DESC, "CaseId" DESC LIMIT {most}""";

    private static string Sign(long term) => term.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many cases have a term, up to <see cref="MostOfTerm"/>.</summary>
    private sealed record TermCount(long Term, int Cases);
}
