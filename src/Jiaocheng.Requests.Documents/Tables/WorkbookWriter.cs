using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Writes one sheet forward, row by row, so that many rows cost time but no memory.</summary>
internal static class WorkbookWriter
{
    private const int LongestText = 32_767;
    private const int MeasuredRows = 300;
    private const double Narrowest = 9;
    private const double Widest = 60;

    public static void Write(Stream to, string sheet, string[] headings, IEnumerable<object?[]> rows)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var part = book.AddNewPart<WorksheetPart>();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = TableStyles.Sheet();
        book.Workbook = new Workbook(
            new Sheets(new Sheet { Name = sheet, SheetId = 1, Id = book.GetIdOfPart(part) }));
        using var xml = OpenXmlWriter.Create(part);
        WriteSheet(xml, headings, rows);
    }

    private static void WriteSheet(OpenXmlWriter xml, string[] headings, IEnumerable<object?[]> rows)
    {
        using var all = rows.GetEnumerator();
        var first = new List<object?[]>();
        while (first.Count < MeasuredRows && all.MoveNext())
            first.Add(all.Current);

        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(FrozenHeadings());
        if (headings.Length > 0)
            xml.WriteElement(new Columns(headings.Select((heading, column) => Width(column, heading, first))));
        xml.WriteStartElement(new SheetData());
        WriteRow(xml, headings, TableStyles.Heading);
        foreach (var row in first)
            WriteRow(xml, row, TableStyles.Text);
        while (all.MoveNext())
            WriteRow(xml, all.Current, TableStyles.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter xml, object?[] values, uint textStyle)
    {
        xml.WriteStartElement(new Row());
        foreach (var value in values)
            xml.WriteElement(CellOf(value, textStyle));
        xml.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint textStyle) => value switch
    {
        null or "" => new Cell(),
        string text => TextCell(text, textStyle),
        DateOnly day when day < SerialNumber.FirstCertainDay =>
            TextCell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), textStyle),
        DateOnly day => new Cell { StyleIndex = TableStyles.Day, CellValue = new CellValue(SerialNumber.Of(day)) },
        int or long or decimal => new Cell
        {
            StyleIndex = TableStyles.Number,
            CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        },
        _ => throw TableWriter.Unwritable(value),
    };

    private static Cell TextCell(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(RichText.Encode(Fitting(text))) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Fitting(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";

    private static SheetViews FrozenHeadings() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 });

    private static Column Width(int column, string heading, List<object?[]> rows)
    {
        var widest = Math.Max(Breadth(heading), rows.Select(row => Breadth(row[column])).DefaultIfEmpty().Max());
        var number = (uint)column + 1;
        return new Column { Min = number, Max = number, Width = Math.Clamp(widest + 2, Narrowest, Widest), CustomWidth = true };
    }

    /// <summary>Breadth in Latin digits, the unit of column widths: a Chinese character is two digits broad.</summary>
    private static double Breadth(object? value) => value switch
    {
        null => 0,
        string text => text.Split('\n').Max(line => line.Sum(c => c < '\u1100' ? 1.0 : 2.0)),
        DateOnly => 10,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Length,
    };
}
