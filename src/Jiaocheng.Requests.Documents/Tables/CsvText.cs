using System.Buffers;
using System.Text;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Comma-separated text (RFC 4180): what offices' programs write, strictly decoded.</summary>
internal static class CsvText
{
    private const int Gb18030 = 54936;

    /// <summary>Decodes UTF-8 (with or without mark) or GB18030 and nothing that is not certainly one of them.</summary>
    public static string Decode(ReadOnlySpan<byte> file) =>
        Characters(file) is var text && FileKind.IsMarkup(text) ? throw new UnreadableTableException(UnreadableReason.WebPage) : text;

    /// <summary>The same for any text, web pages too.</summary>
    public static string Characters(ReadOnlySpan<byte> file)
    {
        var marked = file.StartsWith(Encoding.UTF8.Preamble);
        if (marked)
            file = file[3..];
        var text = TryDecode(new UTF8Encoding(false, throwOnInvalidBytes: true), file);
        if (text is null && (marked || IsDamagedUtf8(file)))
            throw new UnreadableTableException(UnreadableReason.UnknownEncoding);
        text ??= TryDecode(CodePagesEncodingProvider.Instance.GetEncoding(
            Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, file);
        if (text?.Contains('\0', StringComparison.Ordinal) ?? file.Contains((byte)0))
            throw new UnreadableTableException(UnreadableReason.NotText);
        if (text is null)
            throw new UnreadableTableException(UnreadableReason.UnknownEncoding);
        return text;
    }

    /// <summary>Hands each record to the table. The number of a record is the row a spreadsheet program shows it in.</summary>
    public static void Read(string text, TableBuilder table)
    {
        var cells = new List<string>();
        var at = 0;
        for (var number = 1; at < text.Length; number++)
        {
            cells.Clear();
            do
                cells.Add(Unguard(Cell(text, ref at, number, table)));
            while (Take(text, ref at, ','));
            _ = Take(text, ref at, '\r') | Take(text, ref at, '\n');
            table.Add(number, cells, full: true);
        }
    }

    /// <summary>Text that a spreadsheet program would take for a formula is marked with a leading apostrophe.</summary>
    internal static string Guard(string cell) => IsFormula(cell.AsSpan().TrimStart('\'')) ? "'" + cell : cell;

    /// <summary>Undoes <see cref="Guard"/>, so that a table goes out as it came in.</summary>
    internal static string Unguard(string cell) =>
        cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    private static string Cell(string text, ref int at, int number, TableBuilder table)
    {
        if (!Take(text, ref at, '"'))
            return Plain(text, ref at);
        var value = new StringBuilder();
        do
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                throw new UnreadableTableException(UnreadableReason.UnclosedQuote, $"{number}");
            value.Append(text, at, quote + 1 - at);
            at = quote + 1;
        }
        while (Take(text, ref at, '"'));
        value.Length--;
        if (Plain(text, ref at) is { Length: > 0 } stray)
        {
            value.Append(stray);
            table.Fault(number, RowFaultKind.StrayQuote, value.ToString());
        }
        return value.ToString();
    }

    private static string Plain(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var start = at;
        at = length < 0 ? text.Length : at + length;
        return text[start..at];
    }

    private static bool Take(string text, ref int at, char wanted)
    {
        if (at == text.Length || text[at] != wanted)
            return false;
        at++;
        return true;
    }

    private static string? TryDecode(Encoding strict, ReadOnlySpan<byte> file)
    {
        try
        {
            return strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Damaged UTF-8 nearly always happens to be valid GB18030 too and would be read as nonsense. True GB18030 text
    // holds hardly any valid UTF-8 sequence, so a file with more good sequences than bad ones was UTF-8 once.
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> file)
    {
        int good = 0, bad = 0;
        while (!file.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(file, out _, out var length) != OperationStatus.Done)
                bad++;
            else if (length > 1)
                good++;
            file = file[length..];
        }
        return good > bad;
    }
}
