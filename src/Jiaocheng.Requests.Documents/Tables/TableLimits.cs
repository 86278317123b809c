namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>How much a file may hold before it is refused unread.</summary>
/// <param name="Bytes">Size of the file.</param>
/// <param name="UnpackedBytes">Size of the unpacked parts of a workbook: the guard against archives made to burst.</param>
/// <param name="Rows">Highest row number.</param>
/// <param name="Columns">Number of columns.</param>
public sealed record TableLimits(
    int Bytes = 64 << 20, long UnpackedBytes = 512L << 20, int Rows = 300_000, int Columns = 200);
