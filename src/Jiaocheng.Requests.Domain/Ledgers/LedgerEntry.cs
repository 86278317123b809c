using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Ledgers;

/// <summary>A row of a ledger (台账) as moves: one application and what the ledger knows became of it.</summary>
/// <param name="Row">Row number in the file.</param>
/// <param name="Number">登记编号 as given; null when the agency's series is to give one.</param>
/// <param name="Agency">承办机关 as given, code or name; null when the import names it.</param>
/// <param name="Fingerprint">Hash of the row's cells: the same row is brought in once.</param>
/// <param name="Attempts">The moves in their order; the first is the registration.</param>
public sealed record LedgerEntry(int Row, string? Number, string? Agency, string Fingerprint, IReadOnlyList<Attempt> Attempts);

/// <summary>Something that is wrong with a row, or missing from it.</summary>
/// <param name="Row">Row number in the file.</param>
/// <param name="Heading">Heading of the cell; empty for the row as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">The sentence.</param>
public sealed record LedgerProblem(int Row, string Heading, string Value, Text Reason);

/// <summary>What reading a ledger gave.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Entries">Rows that could be read.</param>
/// <param name="Problems">What must be mended or set aside first.</param>
/// <param name="UnknownHeadings">Headings this product does not know; their cells are kept as remarks.</param>
public sealed record LedgerReading(
    string File, IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<LedgerProblem> Problems, IReadOnlyList<string> UnknownHeadings);
