using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>Section 3 of the annual report as a workbook, laid out and labelled like the printed form (国办公开办函〔2021〕30号).</summary>
public static class Section3Workbook
{
    private const string Title = "三、收到和处理政府信息公开申请情况";
    private const string ResultsOfTheYear = "三、本年度办理结果";

    // Three rows of headings below title and caption.
    private const int FirstHeading = 3;
    private const int FirstFigure = 6;

    private static readonly double[] Widths = [8, 15, 44, 10, 11, 11, 14, 14, 10, 10];

    /// <summary>Writes the table of one year.</summary>
    /// <param name="to">A seekable stream; stays open.</param>
    /// <param name="agency">The agency whose applications are counted, as it stands in the caption.</param>
    /// <param name="table">The figures.</param>
    public static void Write(Stream to, string agency, Section3 table)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var part = book.AddNewPart<WorksheetPart>();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Section3Styles.Sheet();
        part.Worksheet = SheetOf(LayOut(agency, table));
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = $"{table.Year}年", SheetId = 1, Id = book.GetIdOfPart(part) }));
    }

    private static FormGrid LayOut(string agency, Section3 table)
    {
        var grid = new FormGrid(Widths.Length);
        grid.Put(1, 1, 1, Widths.Length, Title, Section3Styles.Title);
        grid.Put(2, 1, 1, Widths.Length, $"{agency}　{table.Year}年1月1日至12月31日　单位：件", Section3Styles.Caption);
        foreach (var cell in FormSheets.Of(ReportTable.Of(table)).Cells)
        {
            if (cell.Kind == FormCellKind.Number) grid.Put(FirstHeading + cell.Row, 1 + cell.Column, int.Parse(cell.Text, CultureInfo.InvariantCulture));
            else grid.Put(FirstHeading + cell.Row, 1 + cell.Column, cell.Height, cell.Width, cell.Text, cell.Kind == FormCellKind.Label ? Section3Styles.Label : Section3Styles.Heading);
        }
        return grid;
    }

    private static Worksheet SheetOf(FormGrid grid) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }),
        new Columns(Widths.Select((width, index) =>
            new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
        grid.Rows(row => row == 1 ? 40 : NeedsTwoLines(row) ? 36 : 26),
        grid.Merges(),
        new PrintOptions { HorizontalCentered = true },
        new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.3 },
        // 9 is A4. One page, as the form is printed.
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 1 });

    // Programs do not grow rows of merged cells by themselves; 20 characters fit into the broad label column.
    private static bool NeedsTwoLines(int row) =>
        row >= FirstFigure && Section3.Rows[row - FirstFigure] is { Group: not (ResultsOfTheYear or "") } line && line.Label.Length > 20;
}
