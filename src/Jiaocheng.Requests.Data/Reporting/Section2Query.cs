using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Section 2 of a year over several agencies.</summary>
public static class Section2Query
{
    /// <summary>The sum of what the agencies state, and which of them state nothing.</summary>
    /// <param name="db">The context.</param>
    /// <param name="agencies">The agencies.</param>
    /// <param name="year">The year.</param>
    /// <param name="known">As stated by the end of that day; null for now.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<(YearlyFigures Sum, IReadOnlySet<Guid> Silent)> ReadAsync(
        RequestsDb db, IReadOnlyList<Guid> agencies, int year, DateOnly? known, CancellationToken ct)
    {
        var until = known is { } day ? KnownTables.Until(day) : DateTime.MaxValue;
        var rows = await db.ReportFacts.AsNoTracking().Where(row => row.Year == year && agencies.Contains(row.AgencyId)).OrderBy(row => row.Seq).ToListAsync(ct);
        List<YearlyFigures> stated = [];
        var silent = agencies.ToHashSet();
        foreach (var facts in rows.Where(row => row.RecordedAt < until).GroupBy(row => row.AgencyId))
        {
            var file = new ReportFile(facts.Key, year, [.. facts.Select(row => row.ToFact())]);
            if (file.Figures is not { } figures) continue;
            silent.Remove(facts.Key);
            stated.Add(figures.FromRegister ? ReportSources.FiguresOf(file, await NormativeCount.ReadAsync(db, facts.Key, year, ct)) : figures.Figures);
        }
        return (YearlyFigures.Sum(stated), silent);
    }
}
