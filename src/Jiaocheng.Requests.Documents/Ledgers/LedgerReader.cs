using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiaocheng.Requests.Documents.Dates;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Ledgers;

namespace Jiaocheng.Requests.Documents.Ledgers;

/// <summary>Reads an office's ledger: one application a row. Reports every problem; reads what can be read.</summary>
public static class LedgerReader
{
    /// <summary>Reads a table as a ledger.</summary>
    /// <param name="table">The table of the file.</param>
    /// <param name="file">Name of the file, kept with each case.</param>
    public static LedgerReading Read(Table table, string file)
    {
        List<LedgerProblem> problems = [];
        foreach (var heading in LedgerWords.Needed.Where(heading => !table.Headings.Contains(heading)))
            problems.Add(new(1, heading, "", new("缺少必需的栏目。", "A needed heading is missing.")));
        var unknown = table.Headings.Where(h => h.Length > 0 && !LedgerWords.Headings.Contains(h)).ToList();
        if (problems.Count > 0) return new(file, [], problems, unknown);

        // A short row only leaves out its last commas, as spreadsheet programs do: what is not there is not known.
        problems.AddRange(
            from fault in table.Faults
            where fault.Kind != RowFaultKind.TooFewCells
            select new LedgerProblem(fault.Row, "", fault.Value, fault.Sentence()));
        var faulty = problems.Select(problem => problem.Row).ToHashSet();
        List<LedgerEntry> entries = [];
        foreach (var row in table.Rows.Where(row => !faulty.Contains(row.Number)))
        {
            var fingerprint = Fingerprint(table, row);
            if (new LedgerRowReader(row, file, fingerprint, unknown, problems).Read() is { } attempts)
                entries.Add(new(row.Number, Blank(row["登记编号"]), Blank(row["承办机关"]), fingerprint, attempts));
        }
        return new(file, entries, problems, unknown);
    }

    private static string? Blank(string cell) => cell.Length == 0 ? null : cell;

    private static string Fingerprint(Table table, TableRow row)
    {
        var cells = table.Headings.Select((heading, i) => (heading, Cell: row.Cells[i])).Where(x => x.Cell.Length > 0).OrderBy(x => x.heading, StringComparer.Ordinal);
        var text = string.Join('\u001f', cells.Select(x => $"{x.heading}\u001e{Normal(x.Cell)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    // A sheet saved as csv writes its dates another way; it is the same row.
    private static string Normal(string cell) =>
        LedgerDate.TryParse(cell, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell;
}
