namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Turns rows of raw cells, as a parser meets them, into a <see cref="Table"/>.</summary>
internal sealed class TableBuilder(TableLimits limits, CancellationToken ct)
{
    // Spreadsheets pasted together from web pages carry these where a person sees nothing.
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF";

    private readonly List<TableRow> rows = [];
    private readonly List<RowFault> faults = [];
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private string[]? headings;

    /// <summary>Takes the next row. The list may be reused by the caller.</summary>
    /// <param name="number">File row number.</param>
    /// <param name="cells">Raw cells from the first column on.</param>
    /// <param name="full">Whether the format writes every cell, so that missing ones are a fault (CSV).</param>
    public void Add(int number, List<string> cells, bool full)
    {
        ct.ThrowIfCancellationRequested();
        if (cells.TrueForAll(string.IsNullOrWhiteSpace))
            return;
        if (number > limits.Rows)
            throw new UnreadableTableException(UnreadableReason.TooManyRows, $"{limits.Rows}");
        if (headings is null)
            TakeHeadings(cells);
        else
            TakeRow(number, cells, full);
    }

    public void Fault(int row, RowFaultKind kind, string value = "") => faults.Add(new RowFault(row, kind, value));

    public TableAnswer Build() =>
        headings is null ? new UnreadableFile(UnreadableReason.Empty) : new Table(headings, rows, faults);

    private void TakeHeadings(List<string> cells)
    {
        var width = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;
        if (width > limits.Columns)
            throw new UnreadableTableException(UnreadableReason.TooManyColumns, $"{limits.Columns}");
        headings = new string[width];
        for (var column = 0; column < width; column++)
        {
            headings[column] = Clean(cells[column]).Replace("\n", "", StringComparison.Ordinal);
            if (headings[column].Length > 0 && !columns.TryAdd(headings[column], column))
                throw new UnreadableTableException(UnreadableReason.DuplicateHeading, headings[column]);
        }
    }

    private void TakeRow(int number, List<string> cells, bool full)
    {
        var row = new string[headings!.Length];
        for (var column = 0; column < row.Length; column++)
            row[column] = column < cells.Count ? Clean(cells[column]) : "";
        if (full && cells.Count < row.Length)
            Fault(number, RowFaultKind.TooFewCells);
        for (var column = 0; column < cells.Count; column++)
            if ((column >= row.Length || headings[column].Length == 0) && Clean(cells[column]) is { Length: > 0 } value)
                Fault(number, RowFaultKind.ValueWithoutHeading, value);
        rows.Add(new TableRow(number, row, columns));
    }

    private static string Clean(string cell)
    {
        if (cell.Contains('\r', StringComparison.Ordinal))
            cell = cell.ReplaceLineEndings("\n");
        var start = 0;
        var end = cell.Length;
        while (start < end && IsBlank(cell[start]))
            start++;
        while (end > start && IsBlank(cell[end - 1]))
            end--;
        return cell[start..end];
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || Invisible.Contains(c, StringComparison.Ordinal);
}
