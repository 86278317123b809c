using System.Text;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

/// <summary>A page as dots. Places are in millimetres from its upper left corner.</summary>
internal sealed class Picture(int width, int height, byte[] dots)
{
    public const int Dpi = 150;

    /// <summary>Reads a binary PPM.</summary>
    public static Picture Read(byte[] file)
    {
        var (at, numbers) = (2, new List<int>());
        while (numbers.Count < 3)
        {
            while (char.IsWhiteSpace((char)file[at])) at++;
            var start = at;
            while (!char.IsWhiteSpace((char)file[at])) at++;
            numbers.Add(int.Parse(Encoding.ASCII.GetString(file, start, at - start)));
        }
        return new(numbers[0], numbers[1], file[(at + 1)..]);
    }

    /// <summary>Rows of red dots that together are wider than half the page: top, bottom, left, right of each.</summary>
    public IReadOnlyList<(double Top, double Bottom, double Left, double Right)> RedBars() =>
        [.. Bands(row => Row(row, IsRed) is var (left, right, count) && count > width / 2, 0).Select(band => Box(band, IsRed))];

    /// <summary>What is red and no bar: the mark.</summary>
    public (double Top, double Bottom, double Left, double Right) Mark() =>
        Box(Bands(row => Row(row, IsRed).Count > 0, 0)[0], IsRed);

    /// <summary>Lines of black text.</summary>
    public IReadOnlyList<(double Top, double Bottom, double Left, double Right)> Lines() =>
        [.. Bands(row => Row(row, IsBlack).Count > 0, 1.5).Select(band => Box(band, IsBlack))];

    private List<(int First, int Last)> Bands(Func<int, bool> holds, double joined)
    {
        List<(int First, int Last)> bands = [];
        for (var row = 0; row < height; row++)
        {
            if (!holds(row)) continue;
            if (bands.Count > 0 && row - bands[^1].Last <= 1 + joined * Dpi / 25.4) bands[^1] = (bands[^1].First, row);
            else bands.Add((row, row));
        }
        return bands;
    }

    private (double, double, double, double) Box((int First, int Last) band, Func<int, bool> isInk)
    {
        var rows = Enumerable.Range(band.First, band.Last - band.First + 1).Select(row => Row(row, isInk)).Where(row => row.Count > 0).ToList();
        return (Millimetres(band.First), Millimetres(band.Last + 1), Millimetres(rows.Min(row => row.Left)), Millimetres(rows.Max(row => row.Right) + 1));
    }

    private (int Left, int Right, int Count) Row(int row, Func<int, bool> isInk)
    {
        var (left, right, count) = (-1, -1, 0);
        for (var x = 0; x < width; x++)
        {
            if (!isInk((row * width + x) * 3)) continue;
            if (left < 0) left = x;
            (right, count) = (x, count + 1);
        }
        return (left, right, count);
    }

    private bool IsRed(int at) => dots[at] > 180 && dots[at + 1] < 120 && dots[at + 2] < 120;

    private bool IsBlack(int at) => dots[at] < 130 && dots[at + 1] < 130 && dots[at + 2] < 130;

    private static double Millimetres(int dot) => dot * 25.4 / Dpi;
}
