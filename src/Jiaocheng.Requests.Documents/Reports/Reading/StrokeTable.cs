using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>
/// A table that programs made of a page by putting a stroke between its cells: a row on a line, or a cell on a line. Spans are lost, and cells that were
/// joined leave empty ones at the end of their row.
/// </summary>
internal static partial class StrokeTable
{
    public static bool IsRow(string line) => line.Contains('|', StringComparison.Ordinal) || line.Contains('｜', StringComparison.Ordinal);

    /// <summary>The table; null where the lines are a menu or anything else that strokes part.</summary>
    public static Grid? Read(List<string> lines, ReadingLimits limits)
    {
        if (!lines.Exists(line => OfForm().IsMatch(PlainWords.Of(line)))) return null;
        List<List<string>> rows = [.. lines.Where(IsRow).Select(Cells)];
        var grid = new Grid(limits);
        foreach (var (y, row) in (rows.Exists(row => row.Count(IsFilled) > 1) ? rows.Select(Trimmed) : Gathered(rows.SelectMany(row => row))).Index())
            foreach (var (x, cell) in row.Index())
                grid.Put(y, x, cell);
        return grid;
    }

    private static List<string> Cells(string line)
    {
        List<string> cells = [.. line.Split('|', '｜').Select(cell => cell.Trim())];
        if (cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        if (cells.Count > 1 && cells[0].Length == 0) cells.RemoveAt(0);
        return cells;
    }

    /// <summary>A row without the empty cells that joined ones left at its end.</summary>
    private static List<string> Trimmed(List<string> cells)
    {
        while (cells.Exists(IsWord) && cells.Count - 1 - cells.FindLastIndex(IsWord) > Section3.Columns.Count && !IsFilled(cells[^1])) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    /// <summary>Rows put together of single cells: a row ends where words follow figures.</summary>
    private static IEnumerable<List<string>> Gathered(IEnumerable<string> cells)
    {
        List<string> words = [], figures = [];
        foreach (var cell in cells.Append("·"))
        {
            if (IsWord(cell) && figures.Count > 0)
            {
                foreach (var row in Rows(words, figures)) yield return Trimmed(row);
                (words, figures) = ([], []);
            }
            (IsWord(cell) ? words : figures).Add(cell);
        }
    }

    // Headings of the blocks of Section 2 stand between 信息内容 and the label; those of Section 4 are followed by all its figures.
    private static IEnumerable<List<string>> Rows(List<string> words, List<string> figures)
    {
        var hasLabel = words.Count > 0 && figures.Count(IsFilled) <= Section3.Columns.Count;
        var headings = hasLabel ? words[..^1] : words;
        var from = headings.FindIndex(word => PlainWords.Of(word) == "信息内容");
        foreach (var word in from < 0 ? headings : headings[..from]) yield return [word];
        if (from >= 0) yield return headings[from..];
        yield return hasLabel ? [words[^1], .. figures] : figures;
    }

    private static bool IsFilled(string cell) => cell.Length > 0;

    private static bool IsWord(string cell) => Figure.Read(cell).Kind == FigureKind.Words;

    [GeneratedRegex("第二十条第|信息内容|勾稽关系|申请人情况|本年新收|结果维持")]
    private static partial Regex OfForm();
}
