using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>An annual report as a workbook: the words on the first sheet, then each table on its own, as the form prints it.</summary>
public static class ReportWorkbook
{
    private static readonly string[] Numerals = ["二", "三", "四"];

    /// <summary>Writes the report.</summary>
    /// <param name="to">A seekable stream; stays open.</param>
    /// <param name="report">The report.</param>
    public static void Write(Stream to, AnnualReport report)
    {
        using var document = SpreadsheetDocument.Create(to, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Section3Styles.Sheet();
        var sheets = new Sheets();
        Add("正文", Words(report), [100], _ => 30);
        foreach (var (at, table) in new[] { report.Section2, report.Section3, report.Section4 }.Index())
        {
            var sheet = FormSheets.Of(table);
            Add($"表{Numerals[at]}", Grid(FormTables.Headings[at + 1], report, sheet), [.. sheet.Widths.Select(width => 5.0 * width)], row => row <= 1 ? 34 : 28);
        }
        book.Workbook = new Workbook(sheets);

        void Add(string name, FormGrid grid, double[] widths, Func<int, double> height)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }),
                new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
                grid.Rows(height));
            if (grid.HasMerges) part.Worksheet.Append(grid.Merges());
            part.Worksheet.Append(new PageSetup { PaperSize = 9, Orientation = widths.Length > 10 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
            sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = book.GetIdOfPart(part) });
        }
    }

    private static FormGrid Words(AnnualReport report)
    {
        var grid = new FormGrid(1);
        grid.Put(1, 1, 1, 1, report.Title, Section3Styles.Title);
        foreach (var (at, paragraph) in report.Paragraphs.Index())
            grid.Put(2 + at, 1, 1, 1, paragraph.Text, paragraph.Level > 0 ? Section3Styles.Heading : Section3Styles.Label);
        return grid;
    }

    private static FormGrid Grid(string title, AnnualReport report, FormSheet sheet)
    {
        var grid = new FormGrid(sheet.Widths.Count);
        grid.Put(1, 1, 1, sheet.Widths.Count, title, Section3Styles.Title);
        grid.Put(2, 1, 1, sheet.Widths.Count, $"{report.Agency}　{report.Year}年", Section3Styles.Caption);
        foreach (var cell in sheet.Cells)
        {
            if (cell.Kind == FormCellKind.Number && cell.Width == 1 && int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
                grid.Put(3 + cell.Row, 1 + cell.Column, whole);
            else
                grid.Put(3 + cell.Row, 1 + cell.Column, cell.Height, cell.Width, cell.Text, cell.Kind == FormCellKind.Label ? Section3Styles.Label : Section3Styles.Heading);
        }
        return grid;
    }
}
