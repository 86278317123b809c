using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Checks;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Checks a report against itself, its form and, where it is at hand, the report of the year before.</summary>
public static class ReportCheck
{
    /// <summary>A family of rules. It calls wrong only what it can see; for the rest it says that it cannot tell.</summary>
    private delegate IEnumerable<ReportFinding> Family(AnnualReport report, AnnualReport? lastYear, IReadOnlyList<Sentence> account);

    private static readonly Family[] Families =
    [
        (report, _, _) => IdentityChecks.Of(report),
        (report, _, _) => ReviewChecks.Of(report),
        (report, lastYear, _) => LastYearChecks.Of(report, lastYear),
        (report, _, account) => RequestSentenceChecks.Of(report, account),
        (report, _, account) => ZeroSentenceChecks.Of(report, account),
        (report, _, account) => ReviewSentenceChecks.Of(report, account),
        (report, _, account) => PublishedSentenceChecks.Of(report, account),
        (report, _, account) => PartsChecks.Of(report, account),
        ShareChecks.Of,
        (report, lastYear, _) => StockChecks.Of(report, lastYear),
        (report, _, _) => YearChecks.Of(report),
        (report, _, _) => HeadingChecks.Of(report),
        (report, _, _) => FormChecks.Of(report),
        (report, _, _) => OmissionChecks.Of(report),
        (report, _, _) => RemedyMatchChecks.Of(report),
        (report, _, account) => WordingChecks.Of(report, account),
        (report, _, _) => CellChecks.Of(report),
    ];

    /// <summary>Everything that the rules find, errors first.</summary>
    /// <param name="report">The report to check.</param>
    /// <param name="lastYear">The same agency's report of the year before, or null.</param>
    /// <param name="lastPart">Of a report that sums up others, the latest day on which one of those was signed; null where that is not known.</param>
    public static IReadOnlyList<ReportFinding> Of(AnnualReport report, AnnualReport? lastYear = null, DateOnly? lastPart = null)
    {
        var account = Sentence.Of(report);
        var strange = LastYearChecks.Strange(report, lastYear).ToList();
        if (strange.Count > 0) lastYear = null;
        return [.. strange, .. Families.SelectMany(family => family(report, lastYear, account)).Concat(DayChecks.Of(report, lastPart)).Distinct().OrderBy(finding => finding.Severity)];
    }

    /// <summary>What was signed as a difference after last year's report had left: whoever writes this year's has to know.</summary>
    /// <param name="before">The file of last year's report.</param>
    public static IEnumerable<ReportFinding> LateDifferences(ReportFile before) =>
        from fact in before.Differences
        let difference = (DifferenceSigned)fact.Entry
        select new ReportFinding("late-difference", FindingSeverity.Warning, "上年报告", $"{fact.RecordedOn:yyyy-MM-dd}：{difference.Cells.Count}格", "",
            new Text("{0}年的报告签发以后登记了差异（{1}），结转数按差异后的数字；需要时在第六项说明。", "After the report of {0} was filed a difference was signed ({1}); what is carried over follows it. Say so in part 6 where needed.").With(before.Year, difference.Reason));
}
