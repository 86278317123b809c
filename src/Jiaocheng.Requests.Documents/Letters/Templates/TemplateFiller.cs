using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>Writes a letter into a template that <see cref="TemplateChecker"/> has passed.</summary>
public static class TemplateFiller
{
    /// <summary>The document of a letter. A paragraph that holds a place alone is repeated for each paragraph of the letter there, and goes when there is none.</summary>
    public static byte[] Fill(byte[] template, Letter letter)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var document = WordprocessingDocument.Open(file, true))
        {
            var main = document.MainDocumentPart!;
            foreach (var paragraph in SlotText.Paragraphs(main).ToList()) Fill(paragraph, letter);
            foreach (var root in SlotText.Roots(main)) root.Save();
        }
        return file.ToArray();
    }

    private static void Fill(Paragraph paragraph, Letter letter)
    {
        var words = SlotText.Words(paragraph);
        if (SlotText.Places(words) is not { Count: > 0 } places) return;
        if (places is [var only] && words.Trim() == only.Value && Slots.Find(only.Groups["name"].Value) is { } alone && !Slots.Of(alone).Head)
            Repeat(paragraph, [.. letter.In(alone)]);
        else
            foreach (var place in places.Reverse())
                if (Slots.Find(place.Groups["name"].Value) is { } slot) SlotText.Put(SlotText.Texts(paragraph), place.Index, place.Length, PlainText.Clean(string.Concat(letter.In(slot))));
    }

    private static void Repeat(Paragraph paragraph, string[] values)
    {
        if (values.Length == 0)
        {
            // A cell, and what holds the section, cannot be without its paragraph.
            if (paragraph.Parent is TableCell || paragraph.ParagraphProperties?.SectionProperties is not null) Whole(paragraph, "");
            else paragraph.Remove();
            return;
        }
        foreach (var value in values[..^1])
        {
            var copy = (Paragraph)paragraph.CloneNode(true);
            Strip(copy);
            Whole(copy, value);
            paragraph.InsertBeforeSelf(copy);
        }
        Whole(paragraph, values[^1]);
    }

    private static void Whole(Paragraph paragraph, string value)
    {
        var texts = SlotText.Texts(paragraph);
        SlotText.Put(texts, 0, texts.Sum(text => text.Text.Length), PlainText.Clean(value));
    }

    // What may stand but once in a document, or holds the end of a section.
    private static void Strip(Paragraph copy)
    {
        copy.ParagraphProperties?.SectionProperties?.Remove();
        foreach (var mark in copy.Descendants().Where(element => element is BookmarkStart or BookmarkEnd).ToList()) mark.Remove();
        (copy.ParagraphId, copy.TextId) = (null, null);
    }
}
