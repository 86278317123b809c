using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Documents.Bundles;

/// <summary>A line of the index of a bundle.</summary>
/// <param name="Part">Number and name of the part it lies in.</param>
/// <param name="Serial">序号.</param>
/// <param name="Title">文书名称.</param>
/// <param name="Number">文号.</param>
/// <param name="Author">责任者.</param>
/// <param name="On">日期.</param>
/// <param name="File">文件名: its place in the bundle.</param>
/// <param name="Remark">备注.</param>
public sealed record IndexLine(string Part, int Serial, string Title, string Number, string Author, string On, string File, string Remark);

/// <summary>The index of a bundle (案卷目录).</summary>
/// <param name="Heading">标题.</param>
/// <param name="Particulars">What stands above the table: name and value.</param>
/// <param name="Lines">The table.</param>
/// <param name="Notes">What stands below it.</param>
public sealed record BundleIndex(
    string Heading, IReadOnlyList<(string Name, string Value)> Particulars, IReadOnlyList<IndexLine> Lines, IReadOnlyList<string> Notes);

/// <summary>Writes the index of a bundle as a document: A4 across, type and margins as GB/T 9704 has them for tables.</summary>
public static class IndexDocument
{
    private static readonly string[] Headings = ["序号", "文书名称", "文号", "责任者", "日期", "页次/文件名", "备注"];

    // Twentieths of a point; together the 225 mm of the type area.
    private static readonly int[] Widths = [650, 2700, 1850, 1450, 1700, 3005, 1400];

    private const string Song = "方正小标宋简体", Fang = "仿宋_GB2312", Hei = "黑体", Digits = "宋体";
    private const int Title = 44, Body = 24, Table = 21, Foot = 28;

    /// <summary>Writes it.</summary>
    /// <param name="to">A seekable stream; stays open.</param>
    /// <param name="index">What it says; any text.</param>
    public static void Write(Stream to, BundleIndex index)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(PageNumber());
        var body = new Body(Centred(index.Heading, Song, Title));
        foreach (var (name, value) in index.Particulars) body.Append(Line($"{name}：{value}"));
        body.Append(TableOf(index.Lines));
        foreach (var note in index.Notes) body.Append(Line(note));
        body.Append(Page(main.GetIdOfPart(footer)));
        main.Document = new Document(body);
    }

    private static Table TableOf(IReadOnlyList<IndexLine> lines)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Widths.Select(width => new GridColumn { Width = $"{width}" })),
            new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. Headings.Select((heading, i) => Cell(Widths[i], heading, Hei, centred: true))]));
        var part = "";
        foreach (var line in lines)
        {
            if (line.Part != part) table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(Widths.Sum(), part = line.Part, Hei, centred: false, span: Widths.Length)));
            string[] cells = [$"{line.Serial}", line.Title, line.Number, line.Author, line.On, line.File, line.Remark];
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. cells.Select((cell, i) => Cell(Widths[i], cell, Fang, centred: i is 0 or 4))]));
        }
        return table;
    }

    private static TableCell Cell(int width, string text, string font, bool centred, int span = 1)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraph = new ParagraphProperties();
        if (span > 1) paragraph.Append(new KeepNext()); // the name of a part never ends a page
        paragraph.Append(new SpacingBetweenLines { Before = "20", After = "20" });
        if (centred) paragraph.Append(new Justification { Val = JustificationValues.Center });
        return new TableCell(properties, new Paragraph(paragraph, Run(text, font, Table)));
    }

    private static Paragraph Centred(string text, string font, int size) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }), Run(text, font, size));

    private static Paragraph Line(string text) => new(
        new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }), Run(text, Fang, Body));

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Run("— ", Digits, Foot), new SimpleField(Run("1", Digits, Foot)) { Instruction = " PAGE " }, Run(" —", Digits, Foot));

    // Typed line breaks stay; the hint keeps Chinese quotation marks out of the Latin font.
    private static Run Run(string text, string font, int size)
    {
        var run = new Run(new RunProperties(
            new RunFonts { Hint = FontTypeHintValues.EastAsia, Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font },
            new FontSize { Val = $"{size}" }));
        foreach (var (place, line) in XmlText.Clean(text).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (place > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };

    // A4 across: the binding edge of 37 mm is on top, 35 mm below; 28 and 26 mm at the sides leave more than the table needs.
    private static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1588, Bottom = 1474, Left = 2041, Right = 2041, Header = 851, Footer = 992, Gutter = 0 });
}
