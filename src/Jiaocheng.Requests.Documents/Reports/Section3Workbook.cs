using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>Section 3 of the annual report as a workbook, laid out and labelled like the printed form (国办公开办函〔2021〕30号).</summary>
public static class Section3Workbook
{
    private const string Title = "三、收到和处理政府信息公开申请情况";
    private const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    private const string ResultsOfTheYear = "三、本年度办理结果";

    // Three columns of labels, then the seven of figures: A B C | D ... J. Three rows of headings below title and caption.
    private const int Labels = 3;
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
        PutHeadings(grid);
        PutLabels(grid);
        foreach (var (row, line) in Section3.Rows.Index())
            foreach (var (column, figure) in table[line.Code].Index())
                grid.Put(FirstFigure + row, Labels + 1 + column, figure);
        return grid;
    }

    private static void PutHeadings(FormGrid grid)
    {
        const int applicants = Labels + 1, organisations = applicants + 1;
        var total = Labels + Section3.Columns.Count;
        grid.Put(FirstHeading, 1, 3, Labels, Corner, Section3Styles.Heading);
        grid.Put(FirstHeading, applicants, 1, Section3.Total, "申请人情况", Section3Styles.Heading);
        grid.Put(FirstHeading, total, 3, 1, Section3.Columns[Section3.Total], Section3Styles.Heading);
        grid.Put(FirstHeading + 1, applicants, 2, 1, Section3.Columns[0], Section3Styles.Heading);
        grid.Put(FirstHeading + 1, organisations, 1, Section3.Total - 1, "法人或其他组织", Section3Styles.Heading);
        for (var column = organisations; column < total; column++)
            grid.Put(FirstHeading + 2, column, 1, 1, Section3.Columns[column - applicants], Section3Styles.Heading);
    }

    private static void PutLabels(FormGrid grid)
    {
        var results = Section3.Rows.Count(line => line.Group.Length > 0);
        var firstResult = FirstFigure + Section3.Rows.TakeWhile(line => line.Group.Length == 0).Count();
        grid.Put(firstResult, 1, results, 1, ResultsOfTheYear, Section3Styles.Heading);
        var group = "";
        foreach (var (index, line) in Section3.Rows.Index())
        {
            var row = FirstFigure + index;
            if (line.Group.Length == 0)
                grid.Put(row, 1, 1, Labels, line.Label, Section3Styles.Label);
            else if (line.Group == ResultsOfTheYear)
                grid.Put(row, 2, 1, 2, line.Label, Section3Styles.Label);
            else
            {
                if (line.Group != group)
                    grid.Put(row, 2, Section3.Rows.Count(other => other.Group == line.Group), 1, line.Group, Section3Styles.Heading);
                grid.Put(row, 3, 1, 1, line.Label, Section3Styles.Label);
            }
            group = line.Group;
        }
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
