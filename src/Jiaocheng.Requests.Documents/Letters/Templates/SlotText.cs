using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DocText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>Places such as {{事实}} in the paragraphs of a document, whichever way a program has split them over runs.</summary>
internal static partial class SlotText
{
    /// <summary>A place as it is written.</summary>
    public static string Mark(string name) => $"{{{{{name}}}}}";

    /// <summary>All paragraphs: the text with its tables and text boxes, then heads, feet and notes.</summary>
    public static IEnumerable<Paragraph> Paragraphs(MainDocumentPart main) => Roots(main).SelectMany(root => root.Descendants<Paragraph>());

    /// <summary>The texts that belong to this paragraph and not to a text box within it.</summary>
    public static List<DocText> Texts(Paragraph paragraph) =>
        [.. paragraph.Descendants<DocText>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];

    /// <summary>The words of a paragraph.</summary>
    public static string Words(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(text => text.Text));

    /// <summary>The places in a line of text.</summary>
    public static MatchCollection Places(string words) => Place().Matches(words);

    /// <summary>Writes a value where a place stands, in the look of its first letter.</summary>
    public static void Put(IReadOnlyList<DocText> texts, int start, int length, string value)
    {
        var (at, end, put) = (0, start + length, false);
        foreach (var text in texts)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, text.Text.Length));
            var width = text.Text.Length;
            if (from < width && to > from)
            {
                text.Text = string.Concat(text.Text.AsSpan(0, from), put ? "" : value, text.Text.AsSpan(to));
                text.Space = SpaceProcessingModeValues.Preserve;
                put = true;
            }
            at += width;
        }
    }

    /// <summary>Text, heads, feet and notes as trees: everything a reader of the paper sees.</summary>
    public static IEnumerable<OpenXmlPartRootElement> Roots(MainDocumentPart main) =>
        new OpenXmlPartRootElement?[] { main.Document }.Concat(main.HeaderParts.Select(part => part.Header)).Concat(main.FooterParts.Select(part => part.Footer))
            .Append(main.FootnotesPart?.Footnotes).Append(main.EndnotesPart?.Endnotes).OfType<OpenXmlPartRootElement>();

    /// <summary>Everything a document says, one paragraph a line, wherever on its pages it stands.</summary>
    public static string Everything(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), false);
        return string.Join('\n', Paragraphs(document.MainDocumentPart!).Select(Words));
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]{1,20}?)\s*\}\}")]
    private static partial Regex Place();
}
