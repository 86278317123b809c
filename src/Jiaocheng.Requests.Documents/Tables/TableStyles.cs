using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>The cell styles of a written table, by their place in the style sheet.</summary>
internal static class TableStyles
{
    public const uint Number = 0;
    public const uint Text = 1;
    public const uint Day = 2;
    public const uint Heading = 3;

    private const uint TextFormat = 49;
    private const uint DayFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            // Text stays text: as numbers, identity numbers would lose their last digits.
            Format(TextFormat, font: 0, wrap: true),
            Format(DayFormat, font: 0, wrap: false),
            Format(TextFormat, font: 1, wrap: true)));

    private static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" });
        if (bold)
            font.Bold = new Bold();
        return font;
    }

    private static CellFormat Format(uint number, uint font, bool wrap) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId = number,
            FontId = font,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyAlignment = true,
        };
}
