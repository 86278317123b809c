using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>The cell styles of the printed form, by their place in the style sheet: 宋体 in the sizes tables are allowed (五号).</summary>
internal static class Section3Styles
{
    public const uint Title = 1;
    public const uint Caption = 2;
    public const uint Heading = 3;
    public const uint Label = 4;
    public const uint Figure = 5;

    private const uint WholeNumber = 1;

    public static Stylesheet Sheet() => new(
        new Fonts(Font(10.5), Font(16, "黑体"), Font(10.5)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Frame()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 1, frame: 0, HorizontalAlignmentValues.Center),
            Format(font: 2, frame: 0, HorizontalAlignmentValues.Right),
            Format(font: 0, frame: 1, HorizontalAlignmentValues.Center),
            Format(font: 0, frame: 1, HorizontalAlignmentValues.Left),
            Format(font: 0, frame: 1, HorizontalAlignmentValues.Right, WholeNumber)));

    private static Font Font(double size, string name = "宋体") => new(new FontSize { Val = size }, new FontName { Val = name });

    private static Border Frame() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin });

    private static CellFormat Format(uint font, uint frame, HorizontalAlignmentValues horizontal, uint number = 0)
    {
        var isFigure = number == WholeNumber;
        return new CellFormat(new Alignment
        {
            Horizontal = horizontal,
            Vertical = VerticalAlignmentValues.Center,
            WrapText = !isFigure,
            Indent = isFigure ? 1u : 0u,
        })
        {
            FontId = font,
            BorderId = frame,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = isFigure,
        };
    }
}
