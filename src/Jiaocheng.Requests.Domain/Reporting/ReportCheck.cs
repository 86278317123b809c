using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Checks a report against itself, its form and, where it is at hand, the report of the year before.</summary>
public static class ReportCheck
{
    /// <summary>A family of rules. It calls wrong only what it can see; for the rest it says that it cannot tell.</summary>
    private delegate IEnumerable<ReportFinding> Family(AnnualReport report, AnnualReport? lastYear);

    private static readonly Family[] Families =
    [
        (report, _) => IdentityChecks.Of(report),
        (report, _) => ReviewChecks.Of(report),
        LastYearChecks.Of,
        (report, _) => RequestSentenceChecks.Of(report),
        (report, _) => ZeroSentenceChecks.Of(report),
        (report, _) => ReviewSentenceChecks.Of(report),
        (report, _) => PartsChecks.Of(report),
        ShareChecks.Of,
        StockChecks.Of,
        (report, _) => YearChecks.Of(report),
        (report, _) => HeadingChecks.Of(report),
        (report, _) => FormChecks.Of(report),
        (report, _) => OmissionChecks.Of(report),
        (report, _) => DayChecks.Of(report),
        (report, _) => CellChecks.Of(report),
    ];

    /// <summary>Everything that the rules find, errors first.</summary>
    /// <param name="report">The report to check.</param>
    /// <param name="lastYear">The same agency's report of the year before, or null.</param>
    public static IReadOnlyList<ReportFinding> Of(AnnualReport report, AnnualReport? lastYear = null) =>
        [.. Families.SelectMany(family => family(report, lastYear)).OrderBy(finding => finding.Severity)];
}
