using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>收到和处理政府信息公开申请情况, out of frames and of lines.</summary>
internal sealed class Section3Reader
{
    private readonly List<LooseRow> rows = [];
    private readonly FrameRows frame = new();
    private readonly LineRows lines = new();

    public void BeginFrame(int width) => frame.Begin(width);

    public void Add(IReadOnlyList<GridCell> row)
    {
        // A row at the foot of a page may have lost its lower line, and stands between frames.
        rows.AddRange(lines.Take());
        if (frame.Read(row) is { } loose) rows.Add(loose);
    }

    public void Add(string line) => lines.Add(line);

    public ReportTable Table()
    {
        rows.AddRange(lines.Take());
        var old = RowAlignment.Of(rows, FormTables.Section3Rows(ReportForm.Form2019), out var fitOfOld);
        var now = RowAlignment.Of(rows, FormTables.Section3Rows(ReportForm.Form2021), out var fitOfNow);
        var (form, found) = fitOfOld > fitOfNow ? (ReportForm.Form2019, old) : (ReportForm.Form2021, now);
        var official = FormTables.Section3Rows(form);
        List<PrintedLabel> labels =
        [
            .. frame.Labels,
            .. rows.Exists(row => row.IsFramed) ? [] : HeadingLabels(),
            .. official.Where(row => found.ContainsKey(row.Code))
                .Select(row => LabelWords.Differing(found[row.Code].Label, row.Label, found[row.Code].IsFramed)).OfType<PrintedLabel>(),
        ];
        return new(3, form, official, found.ToDictionary(pair => pair.Key, pair => pair.Value.Figures), labels);
    }

    private IEnumerable<PrintedLabel> HeadingLabels() =>
        lines.Words.Take(30).SelectMany(word => Section3.Columns.Select(column => LabelWords.Differing(word, column, isFramed: false)).OfType<PrintedLabel>()).Distinct();
}
