using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>What a report must say: problems in 五, fees in 六, and for governments the three results of Art 50(四).</summary>
internal static partial class OmissionChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        if (Words(report, 5) is { } problems && Nothing().IsMatch(problems))
            yield return new("problems-empty", FindingSeverity.Warning, "五", problems, "", NoProblems);
        if (report.Year >= 2021 && Words(report, 6) is { } other && !report.Paragraphs.Any(paragraph => PlainWords.Of(paragraph.Text) is var text && Fee().IsMatch(text)))
            yield return new("fees", FindingSeverity.Warning, "六", other.Length > 30 ? other[..30] + "…" : other, "收取信息处理费情况", NoFees);
        if (!IsGovernment(report) || NoGovernment().IsMatch(PlainWords.Of(report.Agency)) || !report.Paragraphs.Any(paragraph => paragraph is { Section: 1, Level: 0 })) yield break;
        var all = string.Concat(report.Paragraphs.Where(paragraph => paragraph.Section > 0).Select(paragraph => PlainWords.Of(paragraph.Text)));
        foreach (var (told, name) in Results)
            if (!told.IsMatch(all))
                yield return new("article-50", FindingSeverity.Warning, "一（五）", "", name, NoResult.With(name));
    }

    /// <summary>Whether the report is that of a government (各级人民政府) and not of a department.</summary>
    internal static bool IsGovernment(AnnualReport report) =>
        Government().IsMatch(PlainWords.Of(report.Agency)) || report.Agency.Length == 0 && Government().IsMatch(PlainWords.Of(report.Signature));

    // 街道办事处 and 管委会 are sent out by a government and are none.
    [GeneratedRegex("街道|(?:开发|新|园|高新|度假|示范)区(?:管委会|管理委员会)?$")]
    private static partial Regex NoGovernment();

    private static string? Words(AnnualReport report, int section) =>
        report.Paragraphs.Any(paragraph => paragraph.Section == section && paragraph.Level == 1)
            ? string.Concat(report.Paragraphs.Where(paragraph => paragraph.Section == section && paragraph.Level != 1).Select(paragraph => PlainWords.Of(paragraph.Text)))
            : null;

    private static readonly (Regex Told, string Name)[] Results =
        [(Assessment(), "工作考核结果"), (Evaluation(), "社会评议结果"), (Accountability(), "责任追究结果")];

    [GeneratedRegex(@"^(?:无|没有|暂无|本年度?无)?(?:存在的?问题)?[。；]?$")]
    private static partial Regex Nothing();

    [GeneratedRegex("信息处理费|收费通知|收取[^。]{0,12}费|收费情况|处理费")]
    private static partial Regex Fee();

    [GeneratedRegex("(?:人民政府|街道办事处|[省市县区旗州镇乡])$")]
    private static partial Regex Government();

    [GeneratedRegex("考核")]
    private static partial Regex Assessment();

    [GeneratedRegex("评议|满意度|社会评价")]
    private static partial Regex Evaluation();

    [GeneratedRegex("责任追究|追究责任|追责|问责|追究[^。，]{0,8}责任")]
    private static partial Regex Accountability();

    private static readonly Text NoProblems = new("没有写存在的问题和改进情况。", "Problems and how they are mended are not told.");
    private static readonly Text NoFees = new("没有写信息处理费情况：发出收费通知的件数、总金额和实际收取的总金额，没有的也应写明。",
        "Fees are not told: notices sent, their amount and what was received; none has to be said too.");
    private static readonly Text NoResult = new("各级人民政府的年度报告应写明{0}（《条例》第五十条第四项），全文没有读到。",
        "The report of a government has to tell {0} (Art 50(4)); it was not found.");
}
