using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>An annual report as a Word document: body by GB/T 9704-2012, the three tables as the form prints them.</summary>
public static class ReportDocx
{
    // 小五: what lets the ten columns of Section 3 stand in 156 mm ("特定情况可以作适当调整").
    private const string TableSize = "18";

    /// <summary>Writes the report.</summary>
    public static byte[] Write(AnnualReport report) => PaperFile.Form(
    [
        .. Title(report),
        Lines.Blank(),
        .. report.Paragraphs.SelectMany(paragraph => Part(report, paragraph)),
        .. report.Signature.Length > 0 && report.Day is { } day ? Lines.Foot(report.Signature, Letter.DateText(day)) : [],
    ]);

    // The name stands over the rest of the title: it breaks between phrases.
    private static IEnumerable<Paragraph> Title(AnnualReport report) => report.Title.StartsWith(report.Agency, StringComparison.Ordinal) && report.Agency.Length > 0
        ? [Lines.Of(FixedParts.Title, report.Agency), Lines.Of(FixedParts.Title, report.Title[report.Agency.Length..])]
        : [Lines.Of(FixedParts.Title, report.Title)];

    private static IEnumerable<OpenXmlElement> Part(AnnualReport report, ReportParagraph paragraph)
    {
        yield return paragraph.Level switch
        {
            1 => In("黑体", Lines.Of(FixedParts.Body, paragraph.Text, keep: true)),
            2 => In("楷体_GB2312", Lines.Of(FixedParts.Body, paragraph.Text, keep: true)),
            _ => Lines.Of(FixedParts.Body, paragraph.Text),
        };
        if (paragraph.Level != 1 || TableOf(report, paragraph.Section) is not { } table) yield break;
        yield return Table(FormSheets.Of(table));
        // Two tables in a row would become one.
        yield return Lines.Blank();
    }

    /// <summary>The table that stands under the heading of a section; null where none does.</summary>
    internal static ReportTable? TableOf(AnnualReport report, int section) => section switch { 2 => report.Section2, 3 => report.Section3, 4 => report.Section4, _ => null };

    private static Table Table(FormSheet sheet)
    {
        var whole = sheet.Widths.Sum();
        int[] widths = [.. sheet.Widths.Select(width => Measures.Chars * Measures.Char * width / whole)];
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Sum()}" },
                new TableBorders(Line(new TopBorder()), Line(new LeftBorder()), Line(new BottomBorder()), Line(new RightBorder()), Line(new InsideHorizontalBorder()), Line(new InsideVerticalBorder())),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        for (var row = 0; row < sheet.Rows; row++)
        {
            var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 360, HeightType = HeightRuleValues.AtLeast });
            if (row < sheet.Heads) properties.Append(new TableHeader());
            table.Append(new TableRow([properties, .. Cells(sheet, row, widths)]));
        }
        return table;
    }

    private static IEnumerable<TableCell> Cells(FormSheet sheet, int row, int[] widths)
    {
        for (var column = 0; column < widths.Length;)
        {
            var cell = sheet.Cells.Single(one => one.Row <= row && row < one.Row + one.Height && one.Column <= column && column < one.Column + one.Width);
            var begins = cell.Row == row;
            var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Skip(cell.Column).Take(cell.Width).Sum()}" });
            if (cell.Width > 1) properties.Append(new GridSpan { Val = cell.Width });
            if (cell.Height > 1) properties.Append(new VerticalMerge { Val = begins ? MergedCellValues.Restart : MergedCellValues.Continue });
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            yield return new TableCell(properties, Words(begins ? cell.Text : "", cell.Kind, row < sheet.Rows - 1));
            column = cell.Column + cell.Width;
        }
    }

    private static Paragraph Words(string text, FormCellKind kind, bool staysWithNext)
    {
        var paragraph = Lines.Of(FixedParts.Cell, text);
        // A table that fits a page is not torn over two.
        if (staysWithNext) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        paragraph.ParagraphProperties!.Append(
            new SpacingBetweenLines { Line = "260", LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = kind == FormCellKind.Label ? JustificationValues.Left : JustificationValues.Center });
        foreach (var run in paragraph.Elements<Run>()) run.RunProperties!.Append(new FontSize { Val = TableSize }, new FontSizeComplexScript { Val = TableSize });
        return paragraph;
    }

    private static Paragraph In(string font, Paragraph paragraph)
    {
        foreach (var fonts in paragraph.Descendants<RunFonts>()) (fonts.Ascii, fonts.HighAnsi, fonts.EastAsia) = (font, font, font);
        return paragraph;
    }

    private static T Line<T>(T border) where T : BorderType
    {
        (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, 4, 0, "000000");
        return border;
    }
}
