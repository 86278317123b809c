namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Plain text: lines, of which any may be half a sentence or a row of a table.</summary>
internal static class TextReport
{
    public static List<ReportBlock> Read(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', '\f')
            .Select(line => new TextBlock(line, IsWhole: false, Starts: line.StartsWith('　') || line.StartsWith("  ", StringComparison.Ordinal)))];
}
