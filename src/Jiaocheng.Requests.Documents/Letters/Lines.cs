using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>Paragraphs of a letter, each in its style.</summary>
internal static class Lines
{
    private static readonly string[] Openings = ["政府信息公开申请", "政府信息公开", "政府信息"];

    /// <summary>Characters of 22 pt in a line of 156 mm.</summary>
    private const int TitleChars = 20;

    /// <summary>文号: at the right edge, right below the red line.</summary>
    public static Paragraph Number(string text) => Of(FixedParts.Number, text);

    /// <summary>标题, two lines below the number. One that is too long breaks between phrases.</summary>
    public static IEnumerable<Paragraph> Title(string text) => [Blank(), Blank(), .. TitleAlone(text)];

    /// <summary>标题 at the top of a page.</summary>
    public static IEnumerable<Paragraph> TitleAlone(string text)
    {
        var first = text.Length > TitleChars ? Openings.FirstOrDefault(opening => text.StartsWith(opening, StringComparison.Ordinal)) : null;
        if (first is not null) yield return Of(FixedParts.Title, first);
        yield return Of(FixedParts.Title, text[(first?.Length ?? 0)..]);
    }

    /// <summary>主送, a line below the title, from the left edge.</summary>
    public static IEnumerable<Paragraph> Addressee(string text) => [Blank(), Of(FixedParts.Addressee, text)];

    /// <summary>正文. A heading stays with what it heads, the last paragraph with the signature: no page bears a signature and no text (GB/T 9704, 7.3.5).</summary>
    public static IEnumerable<Paragraph> Body(IReadOnlyList<(string Text, bool Heading)> paragraphs) =>
        paragraphs.Select((paragraph, i) => Of(paragraph.Heading ? FixedParts.Heading : FixedParts.Body, paragraph.Text, keep: paragraph.Heading || i == paragraphs.Count - 1));

    /// <summary>
    /// 署名 and 日期 with room for the seal: the date ends four characters from the right, the name stands over its middle. A name too long for that
    /// moves both to the left.
    /// </summary>
    public static IEnumerable<Paragraph> Foot(string name, string date, double? nameWidth = null, double? dateWidth = null)
    {
        const double free = 4;
        var (wide, narrow) = (nameWidth ?? PlainText.Width(name), dateWidth ?? PlainText.Width(date));
        var over = free + (narrow - wide) / 2;
        var shift = Math.Max(0, -over);
        return [Blank(keep: true), Blank(keep: true), Right(name, over + shift, keep: true), Right(date, free + shift, keep: false)];
    }

    /// <summary>An empty line.</summary>
    public static Paragraph Blank(bool keep = false) => Of(FixedParts.Addressee, "", keep);

    /// <summary>A paragraph in a style.</summary>
    public static Paragraph Of(string style, string text, bool keep = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keep) properties.Append(new KeepNext());
        var paragraph = new Paragraph(properties);
        if (text.Length > 0) paragraph.Append(RunOf(text));
        return paragraph;
    }

    /// <summary>Words; the hint makes Chinese quotation marks take the Chinese font.</summary>
    public static Run RunOf(string text) => new(
        new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia }), new Text(PlainText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Right(string text, double chars, bool keep)
    {
        var paragraph = Of(FixedParts.Foot, text);
        if (!keep) paragraph.ParagraphProperties!.Append(new KeepNext { Val = false });
        paragraph.ParagraphProperties!.Append(new Indentation
        {
            RightChars = (int)Math.Round(chars * 100),
            Right = Math.Round(chars * Measures.Char).ToString("0", System.Globalization.CultureInfo.InvariantCulture),
        });
        return paragraph;
    }
}
