namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A table on a page, made of the lines that cross each other.</summary>
internal sealed class RuledFrame
{
    private const int MostLines = 4000;

    private readonly List<Ruling> lines;
    private readonly List<double> lefts;
    private readonly List<double> tops;

    private RuledFrame(List<Ruling> lines)
    {
        this.lines = lines;
        lefts = Distinct(lines.Where(line => !line.IsAcross).Select(line => line.At));
        tops = Distinct(lines.Where(line => line.IsAcross).Select(line => line.At));
        tops.Reverse();
    }

    public double Top => tops[0];

    /// <summary>The frames of a page. A frame has lines on all four sides.</summary>
    public static IEnumerable<RuledFrame> Of(List<Ruling> rulings, CancellationToken ct)
    {
        if (rulings.Count > MostLines) yield break;
        var left = rulings.ToHashSet();
        while (left.Count > 0)
        {
            List<Ruling> group = [left.First()];
            left.Remove(group[0]);
            for (var i = 0; i < group.Count; i++)
            {
                ct.ThrowIfCancellationRequested();
                foreach (var crossing in left.Where(group[i].Crosses).ToList())
                {
                    left.Remove(crossing);
                    group.Add(crossing);
                }
            }
            var frame = new RuledFrame(group);
            if (frame is { lefts.Count: > 2, tops.Count: > 1 } or { lefts.Count: > 1, tops.Count: > 2 }) yield return frame;
        }
    }

    public bool Holds(PrintedLetter letter) =>
        letter.MiddleX > lefts[0] && letter.MiddleX < lefts[^1] && letter.MiddleY < tops[0] && letter.MiddleY > tops[^1];

    /// <summary>The table with the characters in their cells.</summary>
    public Grid Fill(List<PrintedLetter> letters, ReadingLimits limits)
    {
        var grid = new Grid(limits);
        var taken = new bool[tops.Count - 1, lefts.Count - 1];
        for (var row = 0; row < tops.Count - 1; row++)
            for (var column = 0; column < lefts.Count - 1; column++)
            {
                if (taken[row, column]) continue;
                var (width, height) = Span(row, column);
                for (var y = row; y < row + height; y++)
                    for (var x = column; x < column + width; x++)
                        taken[y, x] = true;
                grid.Put(row, column, Text(letters, row, column, width, height), width, height);
            }
        return grid;
    }

    /// <summary>How far a cell goes before a line stops it.</summary>
    private (int Width, int Height) Span(int row, int column)
    {
        var (x, y) = ((lefts[column] + lefts[column + 1]) / 2, (tops[row] + tops[row + 1]) / 2);
        int width = 1, height = 1;
        while (column + width < lefts.Count - 1 && !IsRuled(false, lefts[column + width], y)) width++;
        while (row + height < tops.Count - 1 && !IsRuled(true, tops[row + height], x)) height++;
        return (width, height);
    }

    private bool IsRuled(bool across, double at, double through) =>
        lines.Exists(line => line.IsAcross == across && Math.Abs(line.At - at) < Ruling.Near && line.From < through && line.To > through);

    private string Text(List<PrintedLetter> letters, int row, int column, int width, int height)
    {
        var (left, right, top, bottom) = (lefts[column], lefts[column + width], tops[row], tops[row + height]);
        return string.Concat(PrintedLine.Of(letters.Where(letter => letter.MiddleX > left && letter.MiddleX <= right && letter.MiddleY <= top && letter.MiddleY > bottom))
            .Select(line => line.Text));
    }

    private static List<double> Distinct(IEnumerable<double> values)
    {
        List<double> distinct = [];
        foreach (var value in values.Order())
            if (distinct.Count == 0 || value - distinct[^1] >= Ruling.Near) distinct.Add(value);
        return distinct;
    }
}
