using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>Whether what stands in a place of a template could be read on paper: where it is put, how tall its lines are, how it stands out from the page.</summary>
internal sealed class Legibility(Looks looks)
{
    /// <summary>Smallest print, in points, and lowest line against the height of its letters.</summary>
    private const double LeastSize = 9, LeastLine = 0.9;

    /// <summary>Red on white has a contrast of 4; what is below 3 is lost by a copier (WCAG 2.2, 1.4.11).</summary>
    private const double LeastContrast = 3;

    /// <summary>Least width of a text, in twips: eight characters of 3号.</summary>
    private const int LeastWidth = 8 * Measures.Char;

    private static readonly Dictionary<string, string> Highlights = new()
    {
        ["black"] = "000000", ["blue"] = "0000FF", ["cyan"] = "00FFFF", ["green"] = "00FF00", ["magenta"] = "FF00FF", ["red"] = "FF0000", ["yellow"] = "FFFF00", ["white"] = "FFFFFF",
        ["darkBlue"] = "000080", ["darkCyan"] = "008080", ["darkGreen"] = "008000", ["darkMagenta"] = "800080", ["darkRed"] = "800000", ["darkYellow"] = "808000", ["darkGray"] = "808080", ["lightGray"] = "C0C0C0",
    };

    /// <summary>Whether nobody could read what stands in a run: hidden, struck out, too small, too flat, or of the colour of the page.</summary>
    public bool IsUnreadable(Run run)
    {
        bool On<T>() where T : OnOffType => looks.Of<T>(run) is { } mark && (mark.Val is null || Looks.IsOn(mark.Val));
        var paragraph = run.Ancestors<Paragraph>().First();
        var size = looks.Size(run);
        return On<Vanish>() || On<WebHidden>() || On<SpecVanish>() || On<Strike>() || On<DoubleStrike>() || size < LeastSize
            || Number(looks.Of<CharacterScale>(run)?.Val?.InnerText) is < 50
            || Number(looks.Of<Spacing>(run)?.Val?.InnerText) / 20 < -size / 2 || looks.Of<FitText>(run) is not null
            || Math.Abs(Number(looks.Of<Position>(run)?.Val?.InnerText) ?? 0) / 2 > size / 2
            || IsFlat(paragraph, size) || Contrast(run, paragraph) < LeastContrast;
    }

    /// <summary>Whether a paragraph stands where the text runs: not in a frame, a text box, a floating table or a row of fixed height, and within the page.</summary>
    public bool IsInText(Paragraph paragraph) =>
        paragraph.Ancestors<Body>().Any() && !paragraph.Ancestors<TextBoxContent>().Any() && looks.Of<FrameProperties>(paragraph) is null
        && !paragraph.Ancestors<Table>().Any(table => table.GetFirstChild<TableProperties>()?.GetFirstChild<TablePositionProperties>() is not null)
        && !paragraph.Ancestors<TableRow>().Any(row => row.TableRowProperties?.GetFirstChild<TableRowHeight>()?.HeightType?.InnerText == "exact")
        && IsOnPage(paragraph);

    private bool IsOnPage(Paragraph paragraph)
    {
        var section = paragraph.ElementsAfter().Prepend(paragraph).Select(later => later as SectionProperties ?? (later as Paragraph)?.ParagraphProperties?.SectionProperties)
            .FirstOrDefault(found => found is not null) ?? paragraph.Ancestors<Body>().First().Elements<SectionProperties>().LastOrDefault();
        var (width, height) = (Number(section?.GetFirstChild<PageSize>()?.Width?.InnerText) ?? Measures.Width, Number(section?.GetFirstChild<PageSize>()?.Height?.InnerText) ?? Measures.Height);
        var margins = section?.GetFirstChild<PageMargin>();
        var (left, right) = (Number(margins?.Left?.InnerText) ?? Measures.Left, Number(margins?.Right?.InnerText) ?? Measures.Right);
        var (top, foot) = (Number(margins?.Top?.InnerText) ?? Measures.Top, Number(margins?.Bottom?.InnerText) ?? Measures.Bottom);
        var indent = looks.Of<Indentation>(paragraph);
        var (from, to) = (Number(indent?.Left?.InnerText ?? indent?.Start?.InnerText) ?? 0, Number(indent?.Right?.InnerText ?? indent?.End?.InnerText) ?? 0);
        return left + from - (Number(indent?.Hanging?.InnerText) ?? 0) >= 0 && right + to >= 0 && width - left - right - from - to >= LeastWidth && height - Math.Abs(top) - Math.Abs(foot) >= LeastWidth
            && (paragraph.Ancestors<Table>().Any() || width - left - right >= LeastWidth);
    }

    /// <summary>Lines of an exact height below that of their letters are cut off.</summary>
    private bool IsFlat(Paragraph paragraph, double size)
    {
        var spacing = looks.Of<SpacingBetweenLines>(paragraph);
        return Number(spacing?.Line?.InnerText) is { } line && spacing!.LineRule?.InnerText switch
        {
            "exact" => line / 20 < size * LeastLine,
            "atLeast" => false,
            _ => line / 240 < LeastLine - 0.2,
        };
    }

    private double Contrast(Run run, Paragraph paragraph)
    {
        if (Ink(looks.Of<Color>(run)) is not { } ink) return double.MaxValue;
        var page = Marked(looks.Of<Highlight>(run)) ?? Ground(looks.Of<Shading>(run)) ?? Ground(looks.Of<Shading>(paragraph))
            ?? paragraph.Ancestors<TableCell>().Select(cell => Ground(cell.TableCellProperties?.Shading)).FirstOrDefault(found => found is not null)
            ?? paragraph.Ancestors<Document>().FirstOrDefault()?.DocumentBackground?.Color?.Value ?? "FFFFFF";
        var (one, other) = (Luminance(ink), Luminance(page));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    // Colours of a theme are told apart by their use only: what is made for grounds is light.
    private static string? Ink(Color? colour) => colour?.ThemeColor?.InnerText is { } theme && (theme.StartsWith("background", StringComparison.Ordinal) || theme.StartsWith("light", StringComparison.Ordinal))
        ? "FFFFFF" : colour?.Val?.InnerText is { Length: 6 } own ? own : null;

    private static string? Ground(Shading? shading) => shading?.Val?.InnerText == "solid" && shading.Color?.InnerText is { Length: 6 } solid ? solid : shading?.Fill?.InnerText is { Length: 6 } fill ? fill : null;

    private static string? Marked(Highlight? mark) => mark?.Val?.InnerText is { } name ? Highlights.GetValueOrDefault(name) : null;

    private static double Luminance(string colour)
    {
        if (!int.TryParse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)) return 0;
        static double Linear(int part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(rgb >> 16 & 255) + 0.7152 * Linear(rgb >> 8 & 255) + 0.0722 * Linear(rgb & 255);
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
