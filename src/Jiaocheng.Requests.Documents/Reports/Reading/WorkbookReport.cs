using System.Globalization;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A workbook: each sheet is a frame, in which text may stand too.</summary>
internal static class WorkbookReport
{
    private const int MostSheets = 20;

    public static List<ReportBlock> Read(byte[] file, ReadingLimits limits, CancellationToken ct)
    {
        List<ReportBlock> blocks = [];
        WorkbookReader.EachSheet(file, new TableLimits(limits.Bytes, limits.Unpacked, limits.Rows, limits.Columns), MostSheets, sheet =>
        {
            List<(int Row, List<string> Cells)> rows = [];
            sheet.Read((number, cells) =>
            {
                ct.ThrowIfCancellationRequested();
                if (number > limits.Rows || cells.Count > limits.Columns) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
                rows.Add((number - 1, [.. cells]));
            });
            blocks.Add(new GridBlock(GridOf(rows, sheet.Merges, limits)));
        });
        return blocks;
    }

    private static Grid GridOf(List<(int Row, List<string> Cells)> rows, List<string> merges, ReadingLimits limits)
    {
        var grid = new Grid(limits);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
        foreach (var (row, cells) in rows)
            for (var column = 0; column < width; column++)
                grid.Put(row, column, column < cells.Count ? cells[column] : "");
        var text = rows.ToDictionary(row => row.Row, row => row.Cells);
        foreach (var (top, left, bottom, right) in merges.Select(Corners).OfType<(int, int, int, int)>())
            if (bottom < limits.Rows && text.TryGetValue(top, out var cells))
                grid.Put(top, left, left < cells.Count ? cells[left] : "", right - left + 1, bottom - top + 1);
        return grid;
    }

    private static (int Top, int Left, int Bottom, int Right)? Corners(string merge)
    {
        var ends = merge.Split(':');
        return ends.Length == 2 && Corner(ends[0]) is var (top, left) && Corner(ends[1]) is var (bottom, right) && bottom >= top && right >= left
            ? (top, left, bottom, right)
            : null;
    }

    private static (int Row, int Column)? Corner(string reference) =>
        WorksheetReader.Column(reference) is { } column && int.TryParse(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row - 1, column)
            : null;
}
