using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A character on a page. The page counts upwards from its lower left corner, in points.</summary>
internal sealed record PrintedLetter(string Text, double X, double Y, double Width, double Size)
{
    public double MiddleX => X + Width / 2;

    // The middle of a character stands about a third of its size above the line it is written on.
    public double MiddleY => Y + Size * 0.35;

    public static List<PrintedLetter> Of(Page page) =>
    [
        .. page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
            .Select(letter => new PrintedLetter(letter.Value, letter.StartBaseLine.X, letter.StartBaseLine.Y, Math.Max(letter.Width, 0.1), letter.PointSize > 1 ? letter.PointSize : 10)),
    ];
}

/// <summary>Characters side by side.</summary>
internal sealed partial record PrintedLine(string Text, double X, double Y, double Size)
{
    public bool IsPageNumber => PageNumber().IsMatch(Text);

    /// <summary>The lines of some characters, from the top.</summary>
    public static List<PrintedLine> Of(IEnumerable<PrintedLetter> letters)
    {
        List<List<PrintedLetter>> lines = [];
        foreach (var letter in letters.OrderByDescending(letter => letter.Y))
            if (lines.Count > 0 && lines[^1][0] is var first && first.Y - letter.Y < Math.Min(first.Size, letter.Size) * 0.5) lines[^1].Add(letter);
            else lines.Add([letter]);
        return [.. lines.Select(Join)];
    }

    private static PrintedLine Join(List<PrintedLetter> letters)
    {
        letters.Sort((one, other) => one.X.CompareTo(other.X));
        var text = new StringBuilder();
        PrintedLetter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null)
            {
                // Bold that is made by printing twice.
                if (letter.Text == before.Text && letter.X - before.X < before.Size * 0.2) continue;
                var gap = letter.X - before.X - before.Width;
                if (gap > letter.Size * 0.9) text.Append('\t');
                else if (gap > letter.Size * 0.2) text.Append(' ');
            }
            text.Append(letter.Text);
            before = letter;
        }
        return new(text.ToString(), letters[0].X, letters[0].Y, letters[0].Size);
    }

    [GeneratedRegex(@"^[-—–―·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–―·\s]*$")]
    private static partial Regex PageNumber();
}
