namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>What reading a file as a table gave: a <see cref="Table"/> or an <see cref="UnreadableFile"/>.</summary>
public abstract record TableAnswer;

/// <summary>A table as its file shows it: the first row that is not blank holds the headings, blank rows are left out.</summary>
/// <param name="Headings">Headings in file order, trimmed, without line breaks; empty where a column has none.</param>
/// <param name="Rows">The rows below the headings, in file order.</param>
/// <param name="Faults">Rows whose cells do not fit the headings. The rows are there all the same.</param>
public sealed record Table(
    IReadOnlyList<string> Headings, IReadOnlyList<TableRow> Rows, IReadOnlyList<RowFault> Faults) : TableAnswer;

/// <summary>One row of a table. Every cell is text: dates as <c>2024-03-01</c>, numbers as invariant text, no value as "".</summary>
public sealed class TableRow
{
    private readonly IReadOnlyDictionary<string, int> columns;

    internal TableRow(int number, string[] cells, IReadOnlyDictionary<string, int> columns)
    {
        this.columns = columns;
        Number = number;
        Cells = cells;
    }

    /// <summary>The row number that a spreadsheet program shows for this row: the first row of the file is 1.</summary>
    public int Number { get; }

    /// <summary>One cell for each heading, trimmed, with line breaks as <c>\n</c>.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>The cell under a heading; "" when the table has no such heading.</summary>
    public string this[string heading] => columns.TryGetValue(heading, out var column) ? Cells[column] : "";
}

/// <summary>A row whose cells do not fit the headings.</summary>
/// <param name="Row">The file row number.</param>
/// <param name="Kind">What does not fit.</param>
/// <param name="Value">The value at fault, where there is one; else "".</param>
public sealed record RowFault(int Row, RowFaultKind Kind, string Value);

/// <summary>How a row can fail to fit its headings.</summary>
public enum RowFaultKind
{
    /// <summary>A CSV row has fewer cells than there are headings.</summary>
    TooFewCells,

    /// <summary>A value stands to the right of the last heading or under an empty one.</summary>
    ValueWithoutHeading,

    /// <summary>Text follows a closing quotation mark of a CSV cell.</summary>
    StrayQuote,
}
