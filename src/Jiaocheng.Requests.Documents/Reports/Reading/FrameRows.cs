using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Rows of Section 3 from a frame. Its columns are found by their headings; where these were lost, the figures are the cells at the end.</summary>
internal sealed class FrameRows
{
    private readonly Dictionary<int, int> columns = [];
    private readonly List<PrintedLabel> labels = [];

    /// <summary>Headings of columns in other words.</summary>
    public IReadOnlyList<PrintedLabel> Labels => labels;

    /// <summary>A frame begins; one that goes on after a page has its columns elsewhere if it is not as broad.</summary>
    public void Begin(int width)
    {
        if (width != Width) columns.Clear();
        Width = width;
    }

    private int Width { get; set; }

    /// <summary>The row of figures that a row of the frame is; null where it holds none.</summary>
    public LooseRow? Read(IReadOnlyList<GridCell> row)
    {
        if (IsHeading(row))
        {
            FindColumns(row);
            return null;
        }
        // On a new page the same columns may stand in other places: seven numbers at the end are surer than some of them under the headings.
        var (placed, last) = (InColumns(row), AtEnd(row));
        return placed is null || IsFull(last) && !IsFull(placed) ? last : placed;
    }

    // Once all columns are known, 其他 and 总计 are words of rows.
    private bool IsHeading(IReadOnlyList<GridCell> row) =>
        columns.Count < Section3.Columns.Count && !row.Any(cell => Figure.Read(cell.Text).Number is not null) && row.Any(cell => Column(cell.Text) >= 0)
        && !row.Any(cell => LabelWords.Fit(cell.Text, "一、本年新收政府信息公开申请数量") > 0.9);

    private void FindColumns(IReadOnlyList<GridCell> row)
    {
        foreach (var (place, cell) in row.Index())
        {
            var column = Column(cell.Text);
            // 其他 and 总计 may also be words of a label, left of the columns of applicants.
            if (column < 0 || columns.ContainsKey(column) || column > 0 && columns.TryGetValue(0, out var first) && place < first) continue;
            columns[column] = place;
            if (!cell.IsCovered && LabelWords.Differing(cell.Text, Section3.Columns[column], isFramed: true) is { } label) labels.Add(label);
        }
    }

    private static int Column(string text)
    {
        for (var column = 0; column < Section3.Columns.Count; column++)
            if (LabelWords.Fit(text, Section3.Columns[column]) >= 0.75 && LabelWords.Bare(text).Length <= Section3.Columns[column].Length + 2)
                return column;
        return -1;
    }

    private LooseRow? InColumns(IReadOnlyList<GridCell> row)
    {
        // In a row that is too short, nobody knows which cell was lost.
        if (columns.Count != Section3.Columns.Count || columns.Values.Distinct().Count() != columns.Count || row.Count <= columns.Values.Max()) return null;
        List<Figure> figures = [.. Enumerable.Range(0, columns.Count).Select(column => At(row, columns[column]))];
        var first = columns.Values.Min();
        List<string> words = Words(row.Take(first));
        return figures.Exists(figure => figure.Kind == FigureKind.Words) || words.Count == 0 || !IsRow(words, figures) ? null : new(words, figures, IsFramed: true);
    }

    private static LooseRow? AtEnd(IReadOnlyList<GridCell> row)
    {
        List<GridCell> cells = [.. row.Where(cell => !cell.IsCovered)];
        var from = cells.Count;
        while (from > 0 && cells.Count - from < Section3.Columns.Count && Figure.Read(cells[from - 1].Text).Kind != FigureKind.Words) from--;
        List<Figure> figures = [.. cells.Skip(from).Select(cell => Figure.Read(cell.Text))];
        List<string> words = Words(cells.Take(from));
        if (words.Count == 0) words = Words(row.Where(cell => Figure.Read(cell.Text).Kind == FigureKind.Words));
        return figures.Count > 0 && IsRow(words, figures) ? new(words, figures, IsFramed: true) : null;
    }

    private static bool IsFull(LooseRow? row) => row is { Figures.Count: 7 } && row.Figures.All(figure => figure.Number is not null);

    // An empty row counts if it is one of the form's.
    private static bool IsRow(List<string> words, List<Figure> figures) =>
        figures.Exists(figure => figure.Number is not null || figure.Kind == FigureKind.NotApplicable)
        || words.Count > 0 && Enum.GetValues<ReportForm>().SelectMany(FormTables.Section3Rows).Any(row => LabelWords.Fit(words[^1], row.Label) > 0.9);

    private static Figure At(IReadOnlyList<GridCell> row, int place) =>
        row[place].IsCovered ? Figure.Missing : Figure.Read(row[place].Text);

    private static List<string> Words(IEnumerable<GridCell> cells)
    {
        List<string> words = [];
        foreach (var cell in cells)
            if (!string.IsNullOrWhiteSpace(cell.Text) && (words.Count == 0 || words[^1] != cell.Text)) words.Add(cell.Text);
        return words;
    }
}
