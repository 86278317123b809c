using System.Globalization;
using System.Net;
using System.Text;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>一图读懂: the figures of a report on one page, as SVG. Every figure is a field of the report, so that the picture cannot say otherwise than the text.</summary>
public static class ReportPicture
{
    private const int Width = 800, Height = 1130, Side = 48;
    private const string Ink = "#1f2a33", Quiet = "#5c6b77", Accent = "#1f5f8b", Tint = "#e9f1f7";

    private static readonly (string Field, string Label)[] Tiles = [("R1", "新收"), ("R2", "上年结转"), ("T", "办结"), ("R4", "结转下年")];

    private static readonly (string Field, string Label)[] Bars =
        [("A", "予以公开"), ("B", "部分公开"), ("C", "不予公开"), ("D", "无法提供"), ("E", "不予处理"), ("F", "其他处理")];

    private static readonly (string Field, string Label)[] Contests =
        [("reconsiderations", "行政复议"), ("reconsiderations.upheld", "其中维持"), ("reconsiderations.corrected", "其中纠正"), ("lawsuits", "行政诉讼"), ("lawsuits.upheld", "其中维持"), ("lawsuits.corrected", "其中纠正")];

    private static readonly (string Field, string Label)[] Active =
        [("documents.made", "制发规范性文件"), ("documents.inForce", "现行有效"), ("permits", "行政许可"), ("penalties", "行政处罚"), ("coercion", "行政强制"), ("charges", "收费（万元）")];

    /// <summary>Draws the page.</summary>
    /// <param name="agency">Whose report.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="field">What a field of the report says.</param>
    public static string Write(string agency, int year, Func<string, string?> field)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" font-family=\"'Noto Sans CJK SC','Microsoft YaHei',sans-serif\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Plain(MadeReport.TitleOf(agency, year))}图解</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/><rect width=\"{Width}\" height=\"128\" fill=\"{Accent}\"/>");
        Say(svg, Side, 58, Math.Min(30, 700 / Math.Max(1, agency.Length)), agency, "#fff", bold: true);
        Say(svg, Side, 100, 22, $"{year}年政府信息公开工作年度报告图解", "#fff");

        Head(svg, 170, "申请的收到和办理（件）");
        foreach (var (at, tile) in Tiles.Index()) Tile(svg, Side + at * 178, 190, 166, 96, Value(field, tile.Field), tile.Label);
        if (Value(field, "R1.change") is var change and not "—") Say(svg, Side, 314, 16, $"新收比上年（{Value(field, "R1.last")}件）{change}", Quiet);

        Head(svg, 360, "办理结果（件，占办结的比例）");
        var most = Math.Max(1, Bars.Max(bar => Number(field, bar.Field)));
        foreach (var (at, bar) in Bars.Index())
        {
            var y = 382 + at * 44;
            Say(svg, Side, y + 22, 17, bar.Label, Ink);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"150\" y=\"{y + 4}\" width=\"{420 * Number(field, bar.Field) / most}\" height=\"24\" rx=\"3\" fill=\"{Accent}\"/>");
            Say(svg, 160 + 420 * Number(field, bar.Field) / most, y + 22, 17, $"{Value(field, bar.Field)}（{Value(field, bar.Field + ".share")}）", Ink);
        }

        Head(svg, 690, "行政复议和行政诉讼（件）");
        foreach (var (at, tile) in Contests.Index()) Tile(svg, Side + at % 6 * 118, 710, 108, 88, Value(field, tile.Field), tile.Label);
        Head(svg, 850, "主动公开");
        foreach (var (at, tile) in Active.Index()) Tile(svg, Side + at % 6 * 118, 870, 108, 88, Value(field, tile.Field), tile.Label);
        Head(svg, 1010, "信息处理费");
        Say(svg, Side, 1042, 17, $"发出收费通知{Value(field, "fees.notices")}件，通知金额{Value(field, "fees.asked")}元，实际收取{Value(field, "fees.paid")}元", Ink);
        Say(svg, Side, 1100, 14, $"统计期限：{year}年1月1日至12月31日", Quiet);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Tile(StringBuilder svg, int x, int y, int width, int height, string figure, string label)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{Tint}\"/>");
        Say(svg, x + width / 2, y + height / 2 + 2, Math.Min(34, (width - 12) * 3 / 2 / Math.Max(3, figure.Length)), figure, Accent, bold: true, middle: true);
        Say(svg, x + width / 2, y + height - 14, label.Length > 5 ? 13 : 15, label, Quiet, middle: true);
    }

    private static void Head(StringBuilder svg, int y, string words)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Side}\" y=\"{y - 16}\" width=\"5\" height=\"20\" fill=\"{Accent}\"/>");
        Say(svg, Side + 14, y, 19, words, Ink, bold: true);
    }

    private static void Say(StringBuilder svg, int x, int y, int size, string words, string colour, bool bold = false, bool middle = false) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"{(bold ? " font-weight=\"600\"" : "")}{(middle ? " text-anchor=\"middle\"" : "")}>{Plain(words)}</text>");

    private static string Value(Func<string, string?> field, string name) => field(name) ?? "—";

    private static int Number(Func<string, string?> field, string name) => int.Parse(field(name) ?? "0", CultureInfo.InvariantCulture);

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
