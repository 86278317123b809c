using System.Globalization;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>One error of one kind, put into a report that agreed with itself.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Plant">Puts it in; null where the report has no place for it.</param>
/// <param name="Rules">The first has to be found; the others follow from the same error.</param>
public sealed partial record PlantedError(string Name, Func<AnnualReport, AnnualReport?> Plant, params string[] Rules)
{
    private static readonly string[] FromRequests = ["narrative", "share", "change", "parts"];

    public static readonly IReadOnlyList<PlantedError> All =
    [
        new("more carried on", report => Raised(Raised(report, "R4", 0), "R4", 6), ["I1", .. FromRequests]),
        new("more granted", report => Raised(Raised(report, "A", 2), "A", 6), ["I2", .. FromRequests]),
        new("total of a row", report => Raised(report, "B", 6), ["I3", "I2", .. FromRequests]),
        new("total of reviews", report => report with { Section4 = With(report.Section4, FormTables.Direct, 4, figure => Figure.Of(figure.Value + 3)) }, "section4-total"),
        new("half an application", report => report with { Section3 = With(report.Section3, "E1", 1, figure => Figure.Of(figure.Value + 0.5m)) }, ["I5", "I2", "I3", .. FromRequests]),
        new("number received", report => Reworded(report, "（二）", Received(), 2), FromRequests),
        new("number of reviews", report => Reworded(report, "（二）", Reviewed(), 2), "narrative-reviews", "parts"),
        new("nothing received", report => report.Section3["R1", 6].Value > 0 ? Retold(report, "（二）", "全年未收到政府信息公开申请。") : null, "narrative"),
        new("no reviews", report => report.Section4[FormTables.Reconsideration, 4].Value > 0 ? Retold(report, "（二）", "没有因政府信息公开申请引起的行政复议或行政诉讼案件。") : null, "narrative-reviews"),
        new("documents made", report => Reworded(report, "（一）", DocumentsMade(), 2), "narrative-published"),
        new("decisions", report => Reworded(report, "（一）", Decided(), 2), "narrative-published"),
        new("charges", report => Reworded(report, "（一）", Charged(), 2), "narrative-published"),
        new("parts of a whole", report => Reworded(report, "（一）", Part(), 2), "parts"),
        new("share", report => Reworded(report, "（二）", Share(), 2, 131), "share"),
        new("change", report => Reworded(report, "（二）", Change(), 2, 31), "change"),
        new("period", report => Replaced(report, $"{report.Year}年12月31日", $"{report.Year - 1}年12月31日"), "year"),
        new("opening", report => Replaced(report, $"{report.Year}年，我们", $"{report.Year - 1}年，我们"), "year"),
        new("heading", report => Replaced(report, "五、存在的主要问题及改进情况", "五、存在问题和改进措施"), "heading", "heading-introduction"),
        new("heading left out", report => report with { Paragraphs = [.. report.Paragraphs.Where(paragraph => paragraph is not { Section: 4, Level: 1 })] }, "heading-missing", "heading-introduction"),
        new("introduction", report => Replaced(report, "存在的主要问题及改进情况、", "工作中存在的主要不足、"), "heading-introduction"),
        new("wording", report => report.Section3["T", 6].Value > 0 ? Retold(report, "（二）", $"全年共办结依申请公开{report.Section3["T", 6]}件。") : null, "wording"),
        new("brackets", report => Replaced(report, "（三）政府信息管理", "(三)政府信息管理"), "typography"),
        new("doubled sign", report => Replaced(report, "持续提升公开质量。", "持续提升公开质量，。"), "typography"),
        new("dashes", report => Replaced(report, "持续提升公开质量。", "持续提升公开质量------。"), "typography"),
        new("problem without measure", report => report.Paragraphs.Any(paragraph => paragraph.Text.Contains("措施：一是", StringComparison.Ordinal))
            ? Replaced(report, "有待提高。", "有待提高；三是短视频账号名称混乱。") : null, "problem-alone"),
        new("measure without problem", report => Replaced(report, "以案例指导基层。", "以案例指导基层；三是装修阅览场所。"), "measure-alone"),
        new("no fees", report => report.Year >= 2021 ? Told(report, 6, "无") : null, "fees"),
        new("no problems", report => Told(report, 5, "无。"), "problems-empty"),
        new("no evaluation", report => report.Agency.EndsWith('局') || report.Agency.EndsWith('会') ? null : Replaced(report, "；开展社会评议，满意度为96.5%", ""), "article-50"),
        new("old form", report => report.Form == ReportForm.Form2019 ? Later(report) : null, "form", "fees"),
        new("late", report => report with { Day = new DateOnly(report.Year!.Value + 1, 4, 20) }, "day"),
        new("early", report => report with { Day = new DateOnly(report.Year!.Value, 12, 20) }, "day"),
        new("nothing in force before", report => report.Form == ReportForm.Form2021 && report.Section2[FormTables.Documents, 0].Value > report.Section2[FormTables.Documents, 1].Value
            ? report with { Section2 = With(report.Section2, FormTables.Documents, 2, _ => Figure.Of(report.Section2[FormTables.Documents, 0].Value - report.Section2[FormTables.Documents, 1].Value)) }
            : null, "section2-stock", "narrative-published"),
        new("lost row", report => report with { Section3 = new(3, report.Form, report.Section3.Rows, Rows(report.Section3).Where(row => row.Key != "E3").ToDictionary()) }, "row-missing", "narrative"),
        new("lost table", report => report with { Section4 = new(4, ReportForm.Form2021, report.Section4.Rows, new Dictionary<string, IReadOnlyList<Figure>>()) }, "table-missing"),
        new("label", report => report with { Section3 = new(3, report.Form, report.Section3.Rows, Rows(report.Section3), [new("社会公益组织", "社会团体")]) }, "label"),
        new("empty cell", report => OfNothing(report, Figure.Read("")), "cell-blank"),
        new("sign", report => OfNothing(report, Figure.Read("/")), "cell-not-applicable"),
        new("words in a cell", report => report with { Section2 = With(report.Section2, FormTables.Penalties, 0, figure => Figure.Read($"{figure.Value}（其中修订3件）")) }, "cell-words"),
        new("lost cell", report => report with { Section3 = new(3, report.Form, report.Section3.Rows, Without(report.Section3, "C3")) }, "cell-missing", "narrative"),
    ];

    public override string ToString() => Name;

    private static AnnualReport Raised(AnnualReport report, string code, int column) =>
        report with { Section3 = With(report.Section3, code, column, figure => Figure.Of(figure.Value + 1)) };

    private static AnnualReport? OfNothing(AnnualReport report, Figure sign) =>
        report.Section3.Rows.FirstOrDefault(row => report.Section3[row.Code, 3].Value == 0) is { } row
            ? report with { Section3 = With(report.Section3, row.Code, 3, _ => sign) }
            : null;

    private static AnnualReport Later(AnnualReport report) => report with
    {
        Year = 2023,
        Day = new DateOnly(2024, 1, 20),
        Paragraphs = [.. report.Paragraphs.Select(paragraph => paragraph with
        {
            Text = paragraph.Text.Replace($"{report.Year - 1}年", "2022年").Replace($"{report.Year}年", "2023年").Replace($"{report.Year} 年", "2023 年"),
        })],
    };

    public static ReportTable With(ReportTable table, string code, int column, Func<Figure, Figure> change)
    {
        var rows = Rows(table);
        rows[code] = [.. table[code].Select((figure, index) => index == column ? change(figure) : figure)];
        return new(table.Section, table.Form, table.Rows, rows, table.Labels);
    }

    private static Dictionary<string, IReadOnlyList<Figure>> Rows(ReportTable table) => table.Rows.ToDictionary(row => row.Code, row => table[row.Code]);

    private static Dictionary<string, IReadOnlyList<Figure>> Without(ReportTable table, string code)
    {
        var rows = Rows(table);
        rows[code] = [.. rows[code].Skip(1)];
        return rows;
    }

    private static AnnualReport? Reworded(AnnualReport report, string item, Regex number, int group, int more = 1711)
    {
        var told = report.Paragraphs.Where(paragraph => paragraph.Item == item && paragraph.Level == 0).FirstOrDefault(paragraph => number.IsMatch(paragraph.Text));
        if (told is null) return null;
        var figure = number.Match(told.Text).Groups[group];
        var words = string.Concat(told.Text.AsSpan(0, figure.Index), (decimal.Parse(figure.Value, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture), told.Text.AsSpan(figure.Index + figure.Length));
        return report with { Paragraphs = [.. report.Paragraphs.Select(paragraph => paragraph == told ? told with { Text = words } : paragraph)] };
    }

    private static AnnualReport? Replaced(AnnualReport report, string old, string now) =>
        report.Paragraphs.Any(paragraph => paragraph.Text.Contains(old, StringComparison.Ordinal))
            ? report with { Paragraphs = [.. report.Paragraphs.Select(paragraph => paragraph with { Text = paragraph.Text.Replace(old, now) })] }
            : null;

    private static AnnualReport Retold(AnnualReport report, string item, string words) => report with
    {
        Paragraphs = [.. report.Paragraphs.Select(paragraph => paragraph.Item == item && paragraph.Level == 0 ? paragraph with { Text = words } : paragraph).Distinct()],
    };

    private static AnnualReport Told(AnnualReport report, int section, string words) => report with
    {
        Paragraphs = [.. report.Paragraphs.Select(paragraph => paragraph.Section == section && paragraph.Level == 0 ? paragraph with { Text = words } : paragraph)],
    };

    [GeneratedRegex("((?:收到|受理|新收|收办)(?:政府信息公开)?(?:申请)?(?:案件)?)([0-9]+)(?=[件宗份起条])")]
    private static partial Regex Received();

    [GeneratedRegex("(行政复议|行政诉讼)([0-9]+)(?=[件起])")]
    private static partial Regex Reviewed();

    [GeneratedRegex("((?:制发|制定发布)行政规范性文件)([0-9]+)(?=件)")]
    private static partial Regex DocumentsMade();

    [GeneratedRegex("(作出行政许可决定)([0-9]+)(?=件)")]
    private static partial Regex Decided();

    [GeneratedRegex("(行政事业性收费金额)([0-9.]+)(?=万元)")]
    private static partial Regex Charged();

    [GeneratedRegex("(?<!其中主要有)(?<=其中[，]?)(工作动态|政务动态类信息)([0-9]+)")]
    private static partial Regex Part();

    [GeneratedRegex("(不予公开[0-9]+[件宗份起条]（)([0-9.]+)(?=%)")]
    private static partial Regex Share();

    [GeneratedRegex("(下降)([0-9.]+)(?=%)")]
    private static partial Regex Change();
}
