namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>What two sums of printed cells say about each other.</summary>
internal enum SumVerdict
{
    /// <summary>Equal, taking an empty cell for nothing.</summary>
    Holds,

    /// <summary>Unequal, whatever the cells without a number stand for.</summary>
    Wrong,

    /// <summary>Unequal, but an empty cell may stand for the difference.</summary>
    Open,

    /// <summary>A whole side, or a cell that extraction lost, cannot be seen.</summary>
    Unseen,
}

/// <summary>Adds printed cells, of which some may hold no number. Counts are never negative, so what is seen is the least a side can be.</summary>
internal static class Sums
{
    public static SumVerdict Compare(IReadOnlyList<Figure> left, IReadOnlyList<Figure> right)
    {
        if (left.All(IsUnknown) || right.All(IsUnknown)) return SumVerdict.Unseen;
        var difference = Of(left) - Of(right);
        if (difference == 0) return SumVerdict.Holds;
        var (more, less) = difference > 0 ? (left, right) : (right, left);
        if (!less.Any(IsUnknown)) return SumVerdict.Wrong;
        return less.Concat(more).Any(figure => figure.Kind == FigureKind.Missing) ? SumVerdict.Unseen : SumVerdict.Open;
    }

    /// <summary>The sum of what is seen.</summary>
    public static decimal Of(IEnumerable<Figure> figures) => figures.Sum(figure => figure.Number ?? 0);

    /// <summary>The sum written out.</summary>
    public static string Written(IReadOnlyList<Figure> figures) => string.Join(" + ", figures);

    private static bool IsUnknown(Figure figure) => figure.Number is null;
}
