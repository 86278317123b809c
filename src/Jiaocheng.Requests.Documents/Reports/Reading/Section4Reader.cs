using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>行政复议、行政诉讼情况: fifteen figures in one row, told by the headings above each.</summary>
internal sealed class Section4Reader
{
    private const int Results = 5;

    private static readonly (string Word, int Result)[] ResultWords = [("维持", 0), ("纠正", 1), ("其他", 2), ("其它", 2), ("尚未", 3), ("未审结", 3), ("总计", 4), ("合计", 4)];

    private readonly Dictionary<string, IReadOnlyList<Figure>> found = [];
    private readonly List<string> headings = [];
    private readonly LineRows lines = new();

    public void BeginFrame() => headings.Clear();

    public void Add(IReadOnlyList<GridCell> row)
    {
        List<(int Place, Figure Figure)> figures = [.. row.Index().Where(cell => !cell.Item.IsCovered).Select(cell => (cell.Index, Figure.Read(cell.Item.Text)))];
        if (figures.Exists(pair => pair.Figure.Kind == FigureKind.Words && ResultWords.Any(word => pair.Figure.Printed.Contains(word.Word[0], StringComparison.Ordinal)))
            || !headings.Exists(heading => ResultOf(heading) >= 0))
            Stack(row);
        else
            Take(figures);
    }

    public void Add(string line) => lines.Add(line);

    public ReportTable Table()
    {
        if (found.Count == 0 && lines.Take().SelectMany(row => row.Figures).ToList() is { Count: Results * 3 } all) TakeInOrder(all);
        return new(4, ReportForm.Form2021, FormTables.Section4, found);
    }

    private void Stack(IReadOnlyList<GridCell> row)
    {
        while (headings.Count < row.Count) headings.Add("");
        foreach (var (place, cell) in row.Index()) headings[place] += PlainWords.Of(cell.Text) + " ";
    }

    private void Take(List<(int Place, Figure Figure)> figures)
    {
        if (found.Count == 3) return;
        var byGroup = figures.Where(pair => pair.Place < headings.Count && ResultOf(headings[pair.Place]) >= 0)
            .GroupBy(pair => GroupOf(headings[pair.Place])).ToDictionary(group => group.Key, group => group.ToList());
        if (byGroup.Count > 0 && byGroup.All(group => group.Key.Length > 0 && group.Value.Select(pair => ResultOf(headings[pair.Place])).Order().SequenceEqual(Enumerable.Range(0, Results))))
            foreach (var (group, cells) in byGroup)
                found.TryAdd(group, [.. cells.OrderBy(pair => ResultOf(headings[pair.Place])).Select(pair => pair.Figure)]);
        else if (figures.Count >= Results * 3 && figures[^(Results * 3)..].TrueForAll(pair => pair.Figure.Kind != FigureKind.Words))
            TakeInOrder([.. figures[^(Results * 3)..].Select(pair => pair.Figure)]);
    }

    private void TakeInOrder(List<Figure> figures)
    {
        foreach (var (index, row) in FormTables.Section4.Index())
            found.TryAdd(row.Code, figures.GetRange(index * Results, Results));
    }

    private static string GroupOf(string heading) =>
        heading.Contains("复议后", StringComparison.Ordinal) ? FormTables.After
        : heading.Contains("未经复议", StringComparison.Ordinal) || heading.Contains("直接起诉", StringComparison.Ordinal) ? FormTables.Direct
        : heading.Contains("行政复议", StringComparison.Ordinal) && !heading.Contains("诉讼 ", StringComparison.Ordinal) ? FormTables.Reconsideration
        : "";

    private static int ResultOf(string heading) =>
        ResultWords.Where(word => heading.Contains(word.Word, StringComparison.Ordinal)).Select(word => word.Result).DefaultIfEmpty(-1).First();
}
