using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Section 3 counted by the database from the columns of cases.</summary>
public static class Section3Query
{
    /// <summary>The table of a year over a set of cases.</summary>
    public static async Task<Section3> ReadAsync(IQueryable<CaseRow> cases, int year, CancellationToken ct) => Section3.Of(year, await TalliesAsync(cases, year, ct));

    /// <summary>The tables of a year of every agency that has any of the cases, in the same number of statements as one table.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Section3>> ByAgencyAsync(IQueryable<CaseRow> cases, int year, CancellationToken ct) =>
        (await TalliesByAgencyAsync(cases, year, ct)).GroupBy(one => one.AgencyId).ToDictionary(agency => agency.Key, agency => Section3.Of(year, agency.Select(one => one.Tally)));

    private static async Task<IReadOnlyList<(Guid AgencyId, Tally Tally)>> TalliesByAgencyAsync(IQueryable<CaseRow> cases, int year, CancellationToken ct)
    {
        List<(Guid, Tally)> tallies = [];
        foreach (var (line, part) in Parts(cases, year))
            tallies.AddRange((await part.GroupBy(c => new { c.AgencyId, c.ApplicantClass })
                .Select(group => new { group.Key.AgencyId, group.Key.ApplicantClass, Number = group.Count() }).ToListAsync(ct))
                .Select(x => (x.AgencyId, new Tally(line, x.ApplicantClass, x.Number))));
        tallies.AddRange((await Cell(cases, year, "T").GroupBy(c => new { c.AgencyId, c.Outcome, c.ApplicantClass })
            .Select(group => new { group.Key.AgencyId, group.Key.Outcome, group.Key.ApplicantClass, Number = group.Count() }).ToListAsync(ct))
            .Select(x => (x.AgencyId, new Tally(x.Outcome!, x.ApplicantClass, x.Number))));
        return tallies;
    }

    /// <summary>What the table is summed from.</summary>
    public static async Task<IReadOnlyList<Tally>> TalliesAsync(IQueryable<CaseRow> cases, int year, CancellationToken ct)
    {
        List<Tally> tallies = [];
        foreach (var (line, part) in Parts(cases, year))
            tallies.AddRange((await part.GroupBy(c => c.ApplicantClass)
                .Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct)).Select(x => new Tally(line, x.Key, x.Number)));
        tallies.AddRange((await Cell(cases, year, "T").GroupBy(c => new { c.Outcome, c.ApplicantClass })
            .Select(group => new { group.Key.Outcome, group.Key.ApplicantClass, Number = group.Count() }).ToListAsync(ct))
            .Select(x => new Tally(x.Outcome!, x.ApplicantClass, x.Number)));
        return tallies;
    }

    // What is carried over is counted in two parts: each is one stretch of an index, both together would be none. The upper end, which
    // nothing passes, tells SQLite that the results are the narrower stretch.
    private static IEnumerable<(string Line, IQueryable<CaseRow> Part)> Parts(IQueryable<CaseRow> cases, int year)
    {
        var (first, end) = (new DateOnly(year, 1, 1), new DateOnly(9999, 1, 1));
        var (without, later) = (cases.Where(c => c.ResultOn == null), cases.Where(c => c.ResultOn >= first && c.ResultOn <= end));
        return new[] { ("R1", cases), ("R2", without), ("R2", later), ("R4", without), ("R4", later) }.Select(part => (part.Item1, Cell(part.Item2, year, part.Item1)));
    }

    /// <summary>The cases behind a row of the table.</summary>
    /// <param name="cases">The cases in reach.</param>
    /// <param name="year">The year of the report.</param>
    /// <param name="line">Code of the row.</param>
    public static IQueryable<CaseRow> Cell(IQueryable<CaseRow> cases, int year, string line)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return line switch
        {
            "R1" => cases.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last && c.State != State.Voided),
            "R2" => cases.Where(c => c.ReceivedOn < first && (c.ResultOn == null || c.ResultOn >= first) && c.State != State.Voided),
            "R4" => cases.Where(c => c.ReceivedOn <= last && (c.ResultOn == null || c.ResultOn > last) && c.State != State.Voided),
            // Withdrawn before receipt was confirmed: never received in law, so neither new nor a result.
            "T" => cases.Where(c => c.ResultOn >= first && c.ResultOn <= last && c.ReceivedOn != null && c.State != State.Voided),
            _ => cases.Where(c => c.ResultOn >= first && c.ResultOn <= last && c.ReceivedOn != null && c.State != State.Voided && c.Outcome == line),
        };
    }
}
