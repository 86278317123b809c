using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiaocheng.Requests.Domain.Papers;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>A paper of a case as a Word document, on the page of letters.</summary>
public static class PaperDocx
{
    /// <summary>Writes a paper.</summary>
    public static byte[] Write(Paper paper) => paper.Row.Letter
        ? PaperFile.Letter(paper.Signature, paper.Signature,
            [Lines.Number(paper.Number), .. Lines.Title(paper.Row.Title.Zh), Lines.Blank(), .. paper.Parts.SelectMany(Part), .. Lines.Foot(paper.Signature, paper.Date is { } on ? Domain.Letters.Letter.DateText(on) : "　　　　年　　月　　日")])
        : PaperFile.Form([.. Lines.TitleAlone(paper.Row.Title.Zh), .. paper.Number.Length > 0 ? (Paragraph[])[Lines.Number(paper.Number)] : [Lines.Blank()], .. paper.Parts.SelectMany(Part)]);

    private static IEnumerable<OpenXmlElement> Part(PaperPart part) => part switch
    {
        Words words => [Lines.Of(FixedParts.Body, words.Text)],
        Plain plain => plain.Text.Split('\n').Select(line => Lines.Of(FixedParts.Addressee, line)),
        // Two tables in a row would become one.
        Grid grid => [Table(grid), Lines.Blank()],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Table Table(Grid grid)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{28 * Measures.Char}" },
                new TableBorders(Line(new TopBorder()), Line(new LeftBorder()), Line(new BottomBorder()), Line(new RightBorder()), Line(new InsideHorizontalBorder()), Line(new InsideVerticalBorder())),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(grid.Widths.Select(width => new GridColumn { Width = $"{width * Measures.Char}" })));
        foreach (var (index, row) in grid.Rows.Index())
        {
            var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 560, HeightType = HeightRuleValues.AtLeast });
            if (grid.Head && index == 0) properties.Append(new TableHeader());
            table.Append(new TableRow([properties, .. Cells(grid.Widths, row)]));
        }
        return table;
    }

    private static IEnumerable<TableCell> Cells(IReadOnlyList<int> widths, IReadOnlyList<string?> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var (width, span) = (widths[i], 1);
            for (; i + 1 < row.Count && row[i + 1] is null; i++, span++) width += widths[i + 1];
            var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width * Measures.Char}" });
            if (span > 1) properties.Append(new GridSpan { Val = span });
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            yield return new TableCell([properties, .. row[i + 1 - span]!.Split('\n').Select(line => Lines.Of(FixedParts.Cell, line))]);
        }
    }

    private static T Line<T>(T border) where T : BorderType
    {
        (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, 4, 0, "000000");
        return border;
    }
}
