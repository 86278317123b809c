using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>
/// Finds the row of the form that each printed row is. Both stand in the same order, so the best order-keeping match is taken: labels that are broken
/// or lost are told by their neighbours, and what still has two places has none.
/// </summary>
internal sealed class RowAlignment
{
    private const double Unlike = 0.35;
    private const double RowLeftOut = -0.15;
    private const double PrintedLeftOut = -0.1;
    private const double WithoutLabel = 0.05;
    private const double OtherNumber = 0.3;

    private readonly IReadOnlyList<LooseRow> printed;
    private readonly IReadOnlyList<FormRow> form;
    private readonly LabelWords.Label[] next;
    private readonly LabelWords.Label?[] whole;
    private readonly LabelWords.Label[] official;
    private readonly double[,] gains;
    private readonly double[,] best;

    private RowAlignment(IReadOnlyList<LooseRow> printed, IReadOnlyList<FormRow> form)
    {
        (this.printed, this.form) = (printed, form);
        next = [.. printed.Select(row => LabelWords.Of(row.Label))];
        whole = [.. printed.Select(row => row.Labels.Count < 2 ? null : LabelWords.Of(row.AllLabels))];
        official = [.. form.Select(row => LabelWords.OfForm(row.Label))];
        gains = new double[printed.Count, form.Count];
        best = new double[printed.Count + 1, form.Count + 1];
        for (var i = 1; i <= printed.Count; i++) best[i, 0] = i * PrintedLeftOut;
        for (var j = 1; j <= form.Count; j++) best[0, j] = j * RowLeftOut;
        for (var i = 1; i <= printed.Count; i++)
            for (var j = 1; j <= form.Count; j++)
            {
                gains[i - 1, j - 1] = Gain(i - 1, j - 1);
                best[i, j] = Math.Max(best[i - 1, j - 1] + gains[i - 1, j - 1], Math.Max(best[i - 1, j] + PrintedLeftOut, best[i, j - 1] + RowLeftOut));
            }
    }

    /// <summary>The rows of the form with what was printed in them.</summary>
    /// <param name="printed">Rows from the top.</param>
    /// <param name="form">The rows of the form.</param>
    /// <param name="fit">How well they fit; to choose between forms.</param>
    public static Dictionary<string, LooseRow> Of(IReadOnlyList<LooseRow> printed, IReadOnlyList<FormRow> form, out double fit)
    {
        var alignment = new RowAlignment(printed, form);
        fit = alignment.best[printed.Count, form.Count];
        return alignment.Rows();
    }

    private double Gain(int i, int j)
    {
        if (!IsKnown(i)) return WithoutLabel;
        var fit = Math.Max(LabelWords.Fit(next[i], official[j]), whole[i] is { } all ? LabelWords.Fit(all, official[j]) * 0.95 : 0);
        return fit - Unlike - (next[i].Number.Length > 0 && official[j].Number.Length > 0 && next[i].Number != official[j].Number ? OtherNumber : 0);
    }

    private Dictionary<string, LooseRow> Rows()
    {
        var at = new int[form.Count];
        Array.Fill(at, -1);
        for (var (i, j) = (printed.Count, form.Count); i > 0 && j > 0;)
            if (best[i, j] == best[i - 1, j - 1] + gains[i - 1, j - 1]) at[--j] = --i;
            else if (best[i, j] == best[i - 1, j] + PrintedLeftOut) i--;
            else j--;
        RemoveUncertain(at);
        return Enumerable.Range(0, form.Count).Where(j => at[j] >= 0).ToDictionary(j => form[j].Code, j => printed[at[j]]);
    }

    // Rows without a label are certain only where as many were printed as the form has between two rows that are known.
    private void RemoveUncertain(int[] at)
    {
        for (var j = 0; j < at.Length; j++)
        {
            if (IsKnown(at[j])) continue;
            var end = j;
            while (end < at.Length && !IsKnown(at[end])) end++;
            var (before, after) = (j == 0 ? -1 : at[j - 1], end == at.Length ? printed.Count : at[end]);
            if (after - before - 1 != end - j)
                for (var k = j; k < end; k++) at[k] = -1;
            j = end;
        }
    }

    private bool IsKnown(int i) => i >= 0 && (next[i].Bare.Length > 0 || whole[i] is { Bare.Length: > 0 });
}
