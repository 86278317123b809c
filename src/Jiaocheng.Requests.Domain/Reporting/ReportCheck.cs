namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Checks a report against itself, its form and, where it is at hand, the report of the year before.</summary>
public static class ReportCheck
{
    /// <summary>A family of rules. It calls wrong only what it can see; for the rest it says that it cannot tell.</summary>
    private delegate IEnumerable<ReportFinding> Family(AnnualReport report, AnnualReport? lastYear);

    private static readonly Family[] Families =
    [
    ];

    /// <summary>Everything that the rules find, in the order of the report's parts; errors first.</summary>
    /// <param name="report">The report to check.</param>
    /// <param name="lastYear">The same agency's report of the year before, or null.</param>
    public static IReadOnlyList<ReportFinding> Of(AnnualReport report, AnnualReport? lastYear = null) =>
        [.. Families.SelectMany(family => family(report, lastYear)).OrderBy(finding => finding.Severity)];
}
