using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>The day of signature: after the year, and by 31 January for departments, 31 March for governments (Art 49), and not before the reports that it sums up.</summary>
internal static class DayChecks
{
    public const string Rule = "day";

    public static IEnumerable<ReportFinding> Of(AnnualReport report, DateOnly? lastPart)
    {
        if (report is not { Year: { } year, Day: { } day }) yield break;
        var last = OmissionChecks.IsGovernment(report) ? new DateOnly(year + 1, 3, 31) : new DateOnly(year + 1, 1, 31);
        if (day <= new DateOnly(year, 12, 31))
            yield return new(Rule, FindingSeverity.Warning, "落款", Written(day), $"{year + 1}年1月1日以后", TooEarly);
        else if (day > last)
            yield return new(Rule, FindingSeverity.Warning, "落款", Written(day), Written(last), TooLate);
        if (day < lastPart)
            yield return new("day-parts", FindingSeverity.Warning, "落款", Written(day), $"{Written(lastPart.Value)}以后", BeforeParts);
    }

    private static string Written(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static readonly Text BeforeParts = new(
        "落款早于所汇总的最后一份报告：汇总数可能不全。", "Signed before the last of the reports that it sums up: its sums may lack some.");
    private static readonly Text TooEarly = new("落款日期早于统计期限届满。", "Signed before the year was over.");
    private static readonly Text TooLate = new("落款日期晚于公布期限（《条例》第四十九条）。", "Signed after the day by which it had to be published (Art 49).");
}
