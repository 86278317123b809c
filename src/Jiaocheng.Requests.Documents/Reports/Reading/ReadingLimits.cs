namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>How much a report may hold. Published reports are a hundred times smaller.</summary>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Unpacked">Size of its parts when unpacked.</param>
/// <param name="Pages">Pages of a PDF.</param>
/// <param name="Characters">Characters of text.</param>
/// <param name="Depth">Elements inside each other.</param>
/// <param name="Rows">Rows of a table.</param>
/// <param name="Columns">Columns of a table.</param>
/// <param name="RowSpan">Rows that one cell spans.</param>
/// <param name="Cells">Places in a table.</param>
/// <param name="Time">How long reading may take.</param>
public sealed record ReadingLimits(
    int Bytes = 32 << 20, long Unpacked = 128L << 20, int Pages = 200, int Characters = 2_000_000, int Depth = 256,
    int Rows = 5_000, int Columns = 120, int RowSpan = 200, int Cells = 200_000, TimeSpan? Time = null)
{
    /// <summary>Reading stops after so long, half a minute where nothing else is said.</summary>
    public TimeSpan LongestTime => Time ?? TimeSpan.FromSeconds(30);
}
