using System.Xml;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Reads a .csv or .xlsx file into a <see cref="Table"/>. What a file is decides its content, never its name.</summary>
public static class TableReader
{
    /// <summary>Reads the whole file; a file that is no table is an answer, not an exception.</summary>
    /// <param name="file">The file from its first byte. Need not be seekable; is not closed.</param>
    /// <param name="limits">Limits other than the usual ones.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>A <see cref="Table"/> or an <see cref="UnreadableFile"/>.</returns>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static async Task<TableAnswer> ReadAsync(Stream file, TableLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= new TableLimits();
        return await BytesAsync(file, limits.Bytes, ct) is { } bytes
            ? Read(bytes, limits, ct)
            : new UnreadableFile(UnreadableReason.TooLarge, $"{limits.Bytes}");
    }

    private static TableAnswer Read(ArraySegment<byte> bytes, TableLimits limits, CancellationToken ct)
    {
        if (FileKind.Refusal(bytes) is { } reason)
            return new UnreadableFile(reason);
        var table = new TableBuilder(limits, ct);
        try
        {
            if (FileKind.IsZip(bytes))
                WorkbookReader.Read(bytes, limits, table);
            else
                CsvText.Read(CsvText.Decode(bytes), table);
            return table.Build();
        }
        catch (UnreadableTableException unreadable)
        {
            return unreadable.Answer;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            // From here on everything is read from memory: only a damaged archive or sheet throws these.
            return new UnreadableFile(UnreadableReason.BrokenWorkbook);
        }
    }

    /// <summary>All bytes of the stream, or null when there are more than <paramref name="limit"/>.</summary>
    private static async Task<ArraySegment<byte>?> BytesAsync(Stream file, int limit, CancellationToken ct)
    {
        var all = new MemoryStream();
        var buffer = new byte[81_920];
        while (await file.ReadAsync(buffer, ct) is var read and > 0)
        {
            if (all.Length + read > limit)
                return null;
            all.Write(buffer, 0, read);
        }
        return new ArraySegment<byte>(all.GetBuffer(), 0, (int)all.Length);
    }
}
