using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>
/// Rows of a table that lost its frame: words, then figures, on one line or on many. Every cell may stand on a line of its own, a label may
/// be broken over lines, and figures may have lost their label.
/// </summary>
internal sealed partial class LineRows
{
    private readonly List<LooseRow> rows = [];
    private readonly List<string> labels = [];
    private readonly List<Figure> figures = [];

    /// <summary>Cells that hold words, for the headings of columns.</summary>
    public List<string> Words { get; } = [];

    public void Add(string line)
    {
        var (words, numbers) = Split(line);
        if (words.Count == 0 && numbers.Count == 0) return;
        // A whole line of figures is a row even where the label before it was lost.
        if (words.Count > 0 && figures.Count > 0 || numbers.Count >= 5 && figures.Count >= 5) End();
        labels.AddRange(words);
        Words.AddRange(words);
        figures.AddRange(numbers);
    }

    /// <summary>The rows since they were last taken.</summary>
    public List<LooseRow> Take()
    {
        End();
        List<LooseRow> taken = [.. rows];
        rows.Clear();
        labels.Clear();
        return taken;
    }

    private void End()
    {
        // Figures that outnumber the columns stay together: nobody can tell whether they go on across or down.
        if (figures.Count > 0)
            rows.Add(new([.. labels], [.. figures], IsFramed: false));
        if (figures.Count > 0) labels.Clear();
        figures.Clear();
    }

    private static (List<string> Words, List<Figure> Figures) Split(string line)
    {
        var tail = Figures().Match(line);
        var head = tail.Success ? line[..tail.Index] : line;
        List<string> words = [.. Gap().Split(head).Select(word => word.Trim()).Where(word => word.Length > 0)];
        if (!tail.Success) return (words, []);
        // Tabs keep the place of an empty cell between two figures; before the first they only move it.
        var cells = tail.Value.Contains('\t', StringComparison.Ordinal) ? tail.Value.Trim(' ', '　').Split('\t') : Space().Split(tail.Value.Trim());
        return (words, [.. cells.SkipWhile(string.IsNullOrWhiteSpace).Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().Select(Figure.Read)]);
    }

    [GeneratedRegex(@"(?:(?<=^|[\s|｜])(?:[-+]?\d[\d,]*(?:\.\d+)?(?:万元|亿元|万|元|件|项|条|宗|起|份|个|（[^）]*）|\([^)]*\))?|[-—/／]{1,2})(?:[\s|｜]+|$)|(?<=[\d\t])\t)+$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\t|\s{2,}|[|｜]")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[\s|｜]+")]
    private static partial Regex Space();
}
