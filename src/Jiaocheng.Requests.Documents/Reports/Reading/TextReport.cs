using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Plain text: lines, of which any may be half a sentence or a row of a table; cells between strokes make a frame.</summary>
internal static partial class TextReport
{
    public static List<ReportBlock> Read(string text, ReadingLimits limits)
    {
        List<ReportBlock> blocks = [];
        List<string> stroked = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', '\f').Append(""))
        {
            // Empty lines may stand between the rows of a table.
            if (StrokeTable.IsRow(line) || stroked.Count > 0 && string.IsNullOrWhiteSpace(line))
            {
                stroked.Add(line);
                continue;
            }
            EndTable();
            if (!PageNumber().IsMatch(line)) blocks.Add(TextOf(line));
        }
        EndTable();
        return blocks;

        void EndTable()
        {
            if (StrokeTable.Read(stroked, limits) is { } grid) blocks.Add(new GridBlock(grid));
            else blocks.AddRange(stroked.Select(TextOf));
            stroked.Clear();
        }
    }

    // A number alone may be a cell.
    [GeneratedRegex(@"^\s*(?:[-—–―－]\s*\d{1,3}\s*[-—–―－]|第\s*\d{1,3}\s*页.{0,12})\s*$")]
    private static partial Regex PageNumber();

    private static TextBlock TextOf(string line) => new(line, IsWhole: false, Starts: line.StartsWith('　') || line.StartsWith("  ", StringComparison.Ordinal));
}
