using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>Where a line stands across the page.</summary>
public enum Side { Both, Left, Centre, Right }

/// <summary>A line of a document as a screen shows it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="First">Indent of its first line, in characters.</param>
/// <param name="Right">Indent from the right, in characters.</param>
/// <param name="Size">Size in points.</param>
/// <param name="Red">Whether it is red.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Font">Name of its Chinese font; empty for the usual one.</param>
/// <param name="Mark">Whether it stands in the head of the first page.</param>
public sealed record ViewLine(string Text, Side Side, double First, double Right, double Size, bool Red, bool Bold, string Font, bool Mark);

/// <summary>A document as a screen shows it: the head of the first page and the text.</summary>
/// <param name="Lines">Its paragraphs.</param>
/// <param name="Rules">Whether its head has lines drawn in it.</param>
public sealed record PaperView(IReadOnlyList<ViewLine> Lines, bool Rules)
{
    /// <summary>Reads a filled template.</summary>
    public static PaperView Of(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), false);
        var main = document.MainDocumentPart!;
        var looks = new Looks(main);
        var head = Head(main);
        return new([.. (head?.Descendants<Paragraph>() ?? []).Select(p => Line(p, looks, mark: true)).Where(line => line.Text.Length > 0),
            .. main.Document!.Body!.Descendants<Paragraph>().Select(p => Line(p, looks, mark: false))],
            head?.Descendants().Any(element => element is Drawing or Picture or AlternateContent) == true);
    }

    /// <summary>Everything a document says, one paragraph a line: also where the screen does not show it, in feet and notes.</summary>
    public static string WordsOf(byte[] file) => SlotText.Everything(file);

    private static Header? Head(MainDocumentPart main)
    {
        var section = main.Document!.Body!.Descendants<SectionProperties>().FirstOrDefault();
        var references = section?.Elements<HeaderReference>().ToList() ?? [];
        var first = section?.GetFirstChild<TitlePage>() is not null ? "first" : "default";
        var id = references.FirstOrDefault(reference => (reference.Type?.InnerText ?? "default") == first)?.Id?.Value;
        return id is not null && main.TryGetPartById(id, out var part) && part is HeaderPart header ? header.Header : null;
    }

    private static ViewLine Line(Paragraph paragraph, Looks looks, bool mark)
    {
        var run = paragraph.Descendants<Run>().FirstOrDefault(run => run.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Text>() is not null);
        OpenXmlElement look = run ?? new Run();
        var indent = looks.Of<Indentation>(paragraph);
        var size = looks.Size(look);
        var colour = looks.Of<Color>(look)?.Val?.InnerText ?? "";
        return new(SlotText.Words(paragraph),
            looks.Of<Justification>(paragraph)?.Val?.InnerText switch { "center" => Side.Centre, "right" or "end" => Side.Right, "left" or "start" => Side.Left, _ => Side.Both },
            Chars(indent?.FirstLineChars?.InnerText, indent?.FirstLine?.InnerText, size), Chars(indent?.RightChars?.InnerText, indent?.Right?.InnerText, size),
            size, colour.Length == 6 && colour.StartsWith("FF", StringComparison.OrdinalIgnoreCase) && colour[2..] is "0000",
            looks.Of<Bold>(look) is { } bold && bold.Val?.InnerText is not ("0" or "false" or "off"),
            looks.Of<RunFonts>(look)?.EastAsia?.Value ?? "", mark);
    }

    // In hundredths of a character, or else in twips.
    private static double Chars(string? hundredths, string? twips, double size) =>
        Number(hundredths) is { } chars and not 0 ? Math.Max(0, chars / 100) : Number(twips) is { } length ? Math.Clamp(length / 20 / size, 0, 28) : 0;

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
