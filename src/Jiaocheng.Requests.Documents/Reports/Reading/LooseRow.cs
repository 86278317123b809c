using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A row of figures whose place in the form is not known yet.</summary>
/// <param name="Labels">The words before the figures, from the left; the last stand next to them.</param>
/// <param name="Figures">The figures as printed.</param>
/// <param name="IsFramed">Whether the file says where a cell begins and ends.</param>
internal sealed record LooseRow(IReadOnlyList<string> Labels, IReadOnlyList<Figure> Figures, bool IsFramed)
{
    /// <summary>The label next to the figures.</summary>
    public string Label => Labels.Count == 0 ? "" : Labels[^1];

    public string AllLabels => string.Concat(Labels);
}
