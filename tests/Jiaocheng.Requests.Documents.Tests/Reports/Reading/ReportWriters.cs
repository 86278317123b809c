using System.Globalization;
using System.Text;
using Jiaocheng.Requests.Documents.Tests.Tables;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>Writes a report as other programs would, each in its own way; none of it is the product's own writer.</summary>
internal static class ReportWriters
{
    public static readonly IReadOnlyDictionary<string, Func<AnnualReport, Looks, byte[]>> All = new Dictionary<string, Func<AnnualReport, Looks, byte[]>>
    {
        ["tabs"] = (report, looks) => Text(report, looks, Encoding.UTF8, row => string.Join('\t', row)),
        ["spaces"] = (report, looks) => Text(report, looks, CodePagesEncodingProvider.Instance.GetEncoding(54936)!, row => string.Join("   ", row)),
        ["cell a line"] = (report, looks) => Text(report, looks, Encoding.UTF8, row => string.Join('\n', row)),
        ["html"] = Html,
        ["docx"] = Docx,
        ["xlsx"] = Xlsx,
        ["pdf"] = (report, looks) => PdfReportWriter.Write(Parts(report), looks),
    };

    private static IEnumerable<(ReportParagraph? Paragraph, ReportTable? Table)> Parts(AnnualReport report)
    {
        foreach (var paragraph in report.Paragraphs)
        {
            yield return (paragraph, null);
            if (paragraph is { Level: 1, Section: 2 or 3 or 4 })
                yield return (null, paragraph.Section == 2 ? report.Section2 : paragraph.Section == 3 ? report.Section3 : report.Section4);
        }
        yield return (new(6, "", report.Signature), null);
        if (report.Day is { } day) yield return (new(6, "", $"{day.Year}年{day.Month}月{day.Day}日"), null);
    }

    private static byte[] Text(AnnualReport report, Looks looks, Encoding encoding, Func<IEnumerable<string>, string> row)
    {
        var text = new StringBuilder();
        foreach (var (paragraph, table) in Parts(report))
            if (paragraph is not null)
                text.AppendJoin('\n', paragraph.Level > 0 || Looks.IsTitle(paragraph) ? [paragraph.Text] : Looks.Lines(paragraph.Text, 30)).Append('\n');
            else
                foreach (var cells in PrintedTable.Of(table!))
                    text.Append(row(cells.Select(cell => Plain(looks.Cell(cell.Text))).Where(cell => cell.Length > 0))).Append('\n');
        return encoding.GetBytes(text.ToString());
    }

    // Text parts cells by white space, so that a cell has none of its own.
    private static string Plain(string cell) => cell.Replace(" ", "", StringComparison.Ordinal).Trim('\u00A0');

    private static byte[] Html(AnnualReport report, Looks looks)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>信息公开</title><style>p{margin:0}</style></head><body><nav><a>首页</a></nav><div class=\"article\">");
        foreach (var (paragraph, table) in Parts(report))
        {
            if (paragraph is not null)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p style=\"text-indent:2em\"><span>　　{paragraph.Text}</span></p>\n");
                continue;
            }
            var rows = PrintedTable.Of(table!);
            page.Append("<table border=1><tbody>");
            foreach (var cells in rows)
            {
                page.Append("<tr>");
                foreach (var cell in cells)
                    page.Append(CultureInfo.InvariantCulture, $"<td colspan={cell.Width} rowspan=\"{cell.Height}\"><p><span>{Split(looks.Cell(cell.Text), "</span><span>")}</span></p></td>");
                page.Append("</tr>\n");
            }
            page.Append("</tbody></table>");
        }
        return Encoding.UTF8.GetBytes(page.Append("</div><script>var x = '一、总体情况';</script></body></html>").ToString());
    }

    private static byte[] Docx(AnnualReport report, Looks looks)
    {
        var body = new StringBuilder();
        foreach (var (paragraph, table) in Parts(report))
            if (paragraph is not null) body.Append(Paragraph(paragraph.Text));
            else
            {
                var rows = PrintedTable.Of(table!);
                var end = table!.Section == 3 ? looks.PageBreak(rows.Count) : rows.Count;
                var written = WordRows(rows, looks);
                body.Append("<w:tbl>").AppendJoin("", written.Take(end)).Append("</w:tbl>");
                if (end < rows.Count) body.Append("<w:p/><w:tbl>").AppendJoin("", written.Skip(end)).Append("</w:tbl>");
            }
        return RawWorkbook.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml",
            $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
    }

    /// <summary>Rows with the cells that go on from above, which Word writes and the others do not.</summary>
    private static List<string> WordRows(List<List<PrintedCell>> rows, Looks looks)
    {
        var left = new Dictionary<int, (int Rows, int Width)>();
        List<string> written = [];
        foreach (var cells in rows)
        {
            var row = new StringBuilder("<w:tr>");
            var column = 0;
            void GoOn()
            {
                while (left.TryGetValue(column, out var above) && above.Rows > 0)
                {
                    row.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:gridSpan w:val=\"{above.Width}\"/><w:vMerge/></w:tcPr><w:p/></w:tc>");
                    left[column] = (above.Rows - 1, above.Width);
                    column += above.Width;
                }
            }
            foreach (var cell in cells)
            {
                GoOn();
                row.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.Width}\"/>{(cell.Height > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")}</w:tcPr>{Paragraph(looks.Cell(cell.Text))}</w:tc>");
                left[column] = (cell.Height - 1, cell.Width);
                column += cell.Width;
            }
            GoOn();
            written.Add(row.Append("</w:tr>").ToString());
        }
        return written;
    }

    private static string Paragraph(string text) =>
        $"<w:p><w:r><w:t xml:space=\"preserve\">{Split(text.Replace("\"", "&quot;"), "</w:t></w:r><w:r><w:t xml:space=\"preserve\">")}</w:t></w:r></w:p>";

    private static byte[] Xlsx(AnnualReport report, Looks looks)
    {
        var (rows, merges, at) = (new StringBuilder(), new List<string>(), 1);
        foreach (var (paragraph, table) in Parts(report))
        {
            if (paragraph is not null)
            {
                rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{at}\">{Cell("A", at, paragraph.Text)}</row>");
                at++;
                continue;
            }
            var taken = new HashSet<(int, int)>();
            foreach (var cells in PrintedTable.Of(table!))
            {
                rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{at}\">");
                var column = 0;
                foreach (var cell in cells)
                {
                    while (taken.Contains((at, column))) column++;
                    for (var y = 0; y < cell.Height; y++)
                        for (var x = 0; x < cell.Width; x++) taken.Add((at + y, column + x));
                    rows.Append(Cell(Letter(column), at, looks.Cell(cell.Text)));
                    if (cell.Width * cell.Height > 1) merges.Add($"<mergeCell ref=\"{Letter(column)}{at}:{Letter(column + cell.Width - 1)}{at + cell.Height - 1}\"/>");
                    column += cell.Width;
                }
                rows.Append("</row>");
                at++;
            }
        }
        var file = RawWorkbook.With(rows + "</sheetData><mergeCells>" + string.Concat(merges) + "</mergeCells><sheetData>");
        return file;
    }

    private static string Letter(int column) => ((char)('A' + column)).ToString();

    private static string Cell(string column, int row, string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && text.All(c => char.IsAsciiDigit(c) || c == '.')
        ? $"<c r=\"{column}{row}\"><v>{text}</v></c>"
        : $"<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text.Replace("\"", "&quot;")}</t></is></c>";

    private static string Split(string text, string between) => text.Length < 4 ? text : text[..2] + between + text[2..];
}
