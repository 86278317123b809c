using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>The cells of a printed form, with spans. Rows and columns count from 1; every covered cell keeps the frame of its span.</summary>
internal sealed class FormGrid(int columns)
{
    private readonly SortedDictionary<int, Cell[]> rows = [];
    private readonly List<string> spans = [];

    /// <summary>Puts a text that spans some rows and columns.</summary>
    public void Put(int row, int column, int height, int width, string text, uint style)
    {
        for (var y = row; y < row + height; y++)
            for (var x = column; x < column + width; x++)
                CellAt(y, x).StyleIndex = style;
        var cell = CellAt(row, column);
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
        if (height > 1 || width > 1)
            spans.Add($"{Reference(row, column)}:{Reference(row + height - 1, column + width - 1)}");
    }

    /// <summary>Puts a figure into one cell.</summary>
    public void Put(int row, int column, int figure)
    {
        var cell = CellAt(row, column);
        cell.StyleIndex = Section3Styles.Figure;
        cell.CellValue = new CellValue(figure.ToString(CultureInfo.InvariantCulture));
    }

    public SheetData Rows(Func<int, double> height) => new(rows.Select(row =>
        new Row(row.Value) { RowIndex = (uint)row.Key, Height = height(row.Key), CustomHeight = true }));

    public bool HasMerges => spans.Count > 0;

    public MergeCells Merges() => new(spans.Select(span => new MergeCell { Reference = span }));

    private Cell CellAt(int row, int column)
    {
        if (!rows.TryGetValue(row, out var cells))
            rows[row] = cells = [.. Enumerable.Range(1, columns).Select(x => new Cell { CellReference = Reference(row, x) })];
        return cells[column - 1];
    }

    private static string Reference(int row, int column) => $"{(char)('A' + column - 1)}{row}";
}
