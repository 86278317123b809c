using System.Globalization;
using System.Text;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Writes a table as a workbook or as CSV; <see cref="TableReader"/> reads back the same cells.</summary>
public static class TableWriter
{
    /// <summary>Writes an .xlsx workbook of one sheet: bold frozen headings, text as text, days and numbers as such.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="to">A seekable stream; stays open.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="columns">The columns in order.</param>
    /// <param name="rows">The rows, read once while writing.</param>
    /// <exception cref="ArgumentException">A value is of a kind no cell can hold.</exception>
    /// <remarks>A cell holds at most 32,767 characters; longer text is cut and marked with an ellipsis.</remarks>
    public static void WriteXlsx<T>(Stream to, string sheet, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        WorkbookWriter.Write(to, sheet, [.. columns.Select(column => column.Heading)], Values(columns, rows));

    /// <summary>
    /// Writes CSV in UTF-8 with its mark, which Chinese editions of spreadsheet programs need. Text that such a program would
    /// run as a formula gets a leading apostrophe, which <see cref="TableReader"/> takes away again.
    /// </summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="to">The stream; stays open.</param>
    /// <param name="columns">The columns in order.</param>
    /// <param name="rows">The rows, read once while writing.</param>
    /// <exception cref="ArgumentException">A value is of a kind no cell can hold.</exception>
    public static void WriteCsv<T>(Stream to, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        using var csv = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        csv.NewLine = "\r\n";
        csv.WriteLine(string.Join(',', columns.Select(column => Quoted(column.Heading))));
        foreach (var row in Values(columns, rows))
            csv.WriteLine(string.Join(',', row.Select(Quoted)));
    }

    private static IEnumerable<object?[]> Values<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        rows.Select(row => columns.Select(column => column.Value(row)).ToArray());

    private static string Quoted(object? value)
    {
        var cell = value switch
        {
            null => "",
            string text => CsvText.Guard(text),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => throw Unwritable(value),
        };
        return cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    internal static ArgumentException Unwritable(object value) =>
        new($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
}
