using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>主动公开政府信息情况, out of frames and of lines. Either form, or some blocks of one and some of the other.</summary>
internal sealed class Section2Reader
{
    private static readonly string[] HeadingsOf2019 = ["上一年", "新制作", "新公开", "对外公开总数", "增/减", "增减"];

    private readonly Dictionary<string, (FormRow Row, IReadOnlyList<Figure> Figures)> found = [];
    private readonly HashSet<PrintedLabel> labels = [];
    private readonly LineRows lines = new();
    private List<string> headings = [];

    public void Add(IReadOnlyList<GridCell> row)
    {
        List<string> cells = [.. row.Where(cell => !cell.IsCovered).Select(cell => cell.Text)];
        var first = cells.FindIndex(cell => !string.IsNullOrWhiteSpace(cell));
        if (first < 0) return;
        List<Figure> figures = [.. cells.Skip(first + 1).Select(Figure.Read)];
        if (figures.Exists(figure => figure.Kind == FigureKind.Words && figure.Printed.Length > 2)) headings = cells[(first + 1)..];
        else Take(new LooseRow([cells[first]], figures, IsFramed: true));
    }

    public void Add(string line) => lines.Add(line);

    public ReportTable Table()
    {
        foreach (var row in lines.Take())
        {
            // The words since the figures before are the headings of the block and the label of the row.
            if (row.Labels.Index().LastOrDefault(label => LabelWords.Bare(label.Item) == "信息内容") is { Item: not null } first)
                headings = [.. row.Labels.Skip(first.Index + 1).SkipLast(1)];
            Take(row);
        }
        var form = found.Values.Count(row => row.Row.Columns.Any(IsOf2019)) * 2 > found.Count ? ReportForm.Form2019 : ReportForm.Form2021;
        var rows = FormTables.Section2(form).Select(row => found.TryGetValue(row.Code, out var printed) ? printed.Row : row)
            .Concat(found.Values.Select(printed => printed.Row).Where(row => !FormTables.Section2(form).Any(other => other.Code == row.Code))).ToList();
        return new(2, form, rows, found.ToDictionary(pair => pair.Key, pair => pair.Value.Figures), [.. labels]);
    }

    private void Take(LooseRow printed)
    {
        var form = headings.Exists(IsOf2019) || headings.Count == 0 && printed.Figures.Count == 3 && LabelWords.Fit(printed.Label, "行政许可") == 1
            ? ReportForm.Form2019
            : ReportForm.Form2021;
        if ((RowOf(printed, form) ?? RowOf(printed, ReportForm.Form2019)) is not { } official || found.ContainsKey(official.Code)) return;
        List<Figure> figures = [.. printed.Figures];
        // Cells that were not joined as in the form stand empty.
        for (var at = figures.Count - 1; at >= 0 && figures.Count > official.Columns.Count; at--)
            if (figures[at].Kind == FigureKind.Blank) figures.RemoveAt(at);
        if (figures.Count == 0) return;
        found[official.Code] = (official, figures);
        if (LabelWords.Differing(printed.Label, official.Label, printed.IsFramed) is { } label) labels.Add(label);
        foreach (var heading in headings)
            if (!official.Columns.Any(column => LabelWords.Bare(column) == LabelWords.Bare(heading)) && official.Columns.MaxBy(column => LabelWords.Fit(heading, column)) is { } column
                && LabelWords.Differing(heading, column, printed.IsFramed) is { } other)
                labels.Add(other);
    }

    private static FormRow? RowOf(LooseRow printed, ReportForm form) =>
        FormTables.Section2(form).MaxBy(row => Fit(printed, row)) is { } best && Fit(printed, best) >= 0.6 ? best : null;

    private static double Fit(LooseRow printed, FormRow row) => Math.Max(LabelWords.Fit(printed.Label, row.Label), LabelWords.Fit(printed.AllLabels, row.Label) * 0.9);

    private static bool IsOf2019(string heading) => HeadingsOf2019.Any(word => PlainWords.Of(heading).Contains(word, StringComparison.Ordinal));
}
