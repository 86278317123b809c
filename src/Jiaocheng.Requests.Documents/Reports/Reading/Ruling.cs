using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A straight line of a frame, across or down.</summary>
/// <param name="IsAcross">Whether it runs from left to right.</param>
/// <param name="At">Its height on the page, or its distance from the left.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal sealed record Ruling(bool IsAcross, double At, double From, double To)
{
    /// <summary>How far apart two things may be that are printed as one, in points.</summary>
    public const double Near = 2.5;

    private const double Thin = 3;
    private const double Short = 4;

    /// <summary>The lines of a page: strokes, thin boxes that are filled, and the sides of boxes that are drawn. Pieces of one line are joined.</summary>
    public static List<Ruling> Of(Page page)
    {
        List<Ruling> pieces = [];
        foreach (var path in page.Paths.Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)))
            foreach (var subpath in path)
                pieces.AddRange(Pieces(path, subpath));
        return [.. Joined(pieces.Where(piece => piece.IsAcross)), .. Joined(pieces.Where(piece => !piece.IsAcross))];
    }

    public bool Crosses(Ruling other) =>
        IsAcross != other.IsAcross && other.At > From - Near && other.At < To + Near && At > other.From - Near && At < other.To + Near;

    private static IEnumerable<Ruling> Pieces(PdfPath path, PdfSubpath subpath)
    {
        if (subpath.GetBoundingRectangle() is not { } box) yield break;
        var (width, height) = (Math.Abs(box.Right - box.Left), Math.Abs(box.Top - box.Bottom));
        if (height <= Thin && width > Short) yield return new(true, (box.Top + box.Bottom) / 2, box.Left, box.Right);
        else if (width <= Thin && height > Short) yield return new(false, (box.Left + box.Right) / 2, box.Bottom, box.Top);
        else if (path.IsStroked)
            foreach (var line in subpath.Commands.OfType<PdfSubpath.Line>().Select(line => Of(line.From, line.To)).OfType<Ruling>().Concat(subpath.IsDrawnAsRectangle ? Sides(box) : []))
                yield return line;
    }

    private static Ruling? Of(PdfPoint from, PdfPoint to) =>
        Math.Abs(from.Y - to.Y) < Near && Math.Abs(from.X - to.X) > Short ? new(true, from.Y, Math.Min(from.X, to.X), Math.Max(from.X, to.X))
        : Math.Abs(from.X - to.X) < Near && Math.Abs(from.Y - to.Y) > Short ? new(false, from.X, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y))
        : null;

    private static IEnumerable<Ruling> Sides(PdfRectangle box) =>
    [
        new(true, box.Top, box.Left, box.Right), new(true, box.Bottom, box.Left, box.Right),
        new(false, box.Left, box.Bottom, box.Top), new(false, box.Right, box.Bottom, box.Top),
    ];

    private static List<Ruling> Joined(IEnumerable<Ruling> pieces)
    {
        List<Ruling> joined = [];
        foreach (var line in Lines(pieces))
        {
            Ruling? open = null;
            foreach (var piece in line.OrderBy(piece => piece.From))
                if (open is not null && piece.From <= open.To + Near) open = open with { To = Math.Max(open.To, piece.To) };
                else
                {
                    if (open is not null) joined.Add(open);
                    open = piece with { At = line[0].At };
                }
            if (open is not null) joined.Add(open);
        }
        return joined;
    }

    // Pieces at one height, or at one distance from the left.
    private static List<List<Ruling>> Lines(IEnumerable<Ruling> pieces)
    {
        List<List<Ruling>> lines = [];
        foreach (var piece in pieces.OrderBy(piece => piece.At))
            if (lines.Count > 0 && piece.At - lines[^1][0].At < Near) lines[^1].Add(piece);
            else lines.Add([piece]);
        return lines;
    }
}
