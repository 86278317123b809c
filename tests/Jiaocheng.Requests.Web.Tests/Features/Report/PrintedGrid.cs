using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Web.Tests.Features.Report;

/// <summary>A table read back as rows of words: each cell where it begins, nothing where it is covered.</summary>
internal static class PrintedGrid
{
    public static string[][] Of(IElement table)
    {
        var rows = ((IHtmlTableElement)table).Rows.ToList();
        List<Dictionary<int, string>> grid = [.. rows.Select(_ => new Dictionary<int, string>())];
        foreach (var (y, row) in rows.Index())
        {
            var x = 0;
            foreach (var cell in row.Cells)
            {
                while (grid[y].ContainsKey(x)) x++;
                for (var down = 0; down < cell.RowSpan; down++)
                    for (var right = 0; right < cell.ColumnSpan; right++)
                        grid[y + down][x + right] = down + right == 0 ? string.Concat(cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
                x += cell.ColumnSpan;
            }
        }
        return [.. grid.Select(row => row.OrderBy(cell => cell.Key).Select(cell => cell.Value).ToArray())];
    }

    public static string[][][] OfHtml(byte[] html) => [.. new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(html)).QuerySelectorAll("table").Select(Of)];

    public static string[][][] OfDocx(byte[] docx)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return [.. package.MainDocumentPart!.Document!.Body!.Elements<W.Table>().Select(table => table.Elements<W.TableRow>().Select(row => row.Elements<W.TableCell>().SelectMany(cell =>
        {
            var span = cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1;
            return Enumerable.Range(0, span).Select(at => at == 0 ? cell.InnerText : "");
        }).ToArray()).ToArray())];
    }

    public static string[][][] OfXlsx(byte[] xlsx, int sheets)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(xlsx), false);
        var book = package.WorkbookPart!;
        return [.. book.Workbook!.Sheets!.Elements<Sheet>().Skip(1).Take(sheets).Select(sheet => ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.GetFirstChild<SheetData>()!
            .Elements<Row>().Skip(2).Select(row => row.Elements<Cell>().Select(cell => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "").ToArray()).ToArray())];
    }
}
