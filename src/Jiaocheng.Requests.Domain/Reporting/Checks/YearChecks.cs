using System.Globalization;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>A wrong year left over from another report: in the period of the statistics, or at the start of the account of the year.</summary>
internal static partial class YearChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        if (report.Year is not { } year)
        {
            yield return new("year", FindingSeverity.CannotTell, "标题", "", "", Unknown);
            yield break;
        }
        foreach (var paragraph in report.Paragraphs)
        {
            var text = PlainWords.Of(paragraph.Text);
            // Other periods are told too, as that of the documents which were gone through.
            var periods = Period().Matches(text);
            if (periods.Count > 1 && periods.Any(period => Number(period.Groups["from"].Value) == year)) continue;
            foreach (var period in text.Split('。', '；').Where(sentence => OnFigures().IsMatch(sentence)).SelectMany(sentence => Period().Matches(sentence)))
                foreach (var part in (string[])["from", "to"])
                    if (period.Groups[part] is { Success: true } printed && Number(printed.Value) != year)
                        yield return new("year", FindingSeverity.Error, paragraph.Place, period.Value, $"{year}年1月1日至{year}年12月31日", WrongPeriod);
            if (paragraph is { Section: 1 or 5, Level: 0 } && Opening().Match(text) is { Success: true } opening && Number(opening.Groups["year"].Value) is var told
                && told < year)
                yield return new("year", FindingSeverity.Warning, paragraph.Place, opening.Value, $"{year}年", OtherYear);
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<from>20\d\d)年1月1日(?:起)?(?:至|到|—|-|~)(?:(?<to>20\d\d)年)?12月31日")]
    private static partial Regex Period();

    [GeneratedRegex("统计|期限|时限|数据|报告期|本报告|年度报告")]
    private static partial Regex OnFigures();

    [GeneratedRegex(@"^(?:（[一二三四五六七]）[^。]{0,20}。)?(?<year>20\d\d)年(?:度)?，[^。]{0,14}(?:坚持|认真|深入|严格|高度|积极|紧紧|全面|按照|在|共)")]
    private static partial Regex Opening();

    private static readonly Text Unknown = new("没有读到报告年度。", "The year of the report was not found.");
    private static readonly Text WrongPeriod = new("统计期限不是报告年度。", "The period of the statistics is not the year of the report.");
    private static readonly Text OtherYear = new("段首年份不是报告年度，请核实是否沿用旧文。", "The paragraph opens with another year; make sure it is not an old text.");
}
