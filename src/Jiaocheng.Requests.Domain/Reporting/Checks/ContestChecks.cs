using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>
/// The register behind Section 4: a court or reconsideration number that was entered with several cases counts once, so that its entries have to agree on the
/// group and on the result.
/// </summary>
public static class ContestChecks
{
    /// <summary>The numbers whose entries disagree, as findings in the cell that counts them.</summary>
    /// <param name="year">The year of the report.</param>
    /// <param name="contests">The reconsiderations and lawsuits that the year may count.</param>
    /// <param name="settings">How the office counts them.</param>
    public static IEnumerable<ReportFinding> Of(int year, IEnumerable<Contest> contests, OfficeSettings settings) =>
        from contest in contests
        let column = contest.Proceeding.ColumnIn(year, settings)
        where column is not null
        group (contest.Proceeding.Path, Column: column.Value, contest.Proceeding.Instances[0].Number) by (contest.AgencyId, contest.Proceeding.Key) into entries
        let read = entries.Select(entry => (entry.Path, entry.Column)).Distinct().Order().ToList()
        where read.Count > 1
        select new ReportFinding("contest-entries", FindingSeverity.Warning, MadeReport.Place(read[0].Path, read[0].Column), entries.First().Number,
            string.Join(" / ", read.Select(one => $"{one.Path.Label().Zh} {one.Column.Label().Zh}")), Disagree);

    private static readonly Text Disagree = new(
        "同一案号的几条登记不一致：只计一件，请核对后改成一致。", "The entries of one number disagree: it counts once; make them agree.");
}
