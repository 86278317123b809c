using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>A letter as a Word document.</summary>
public static class LetterDocx
{
    /// <summary>The media type of the files.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="template">The office's own template, once checked; null for the delivered layout, which is that of GB/T 9704-2012, 信函格式.</param>
    public static byte[] Write(Letter letter, byte[]? template = null) => template is not null ? TemplateFiller.Fill(template, letter) : PaperFile.Letter(letter.Signature, letter.Signature,
    [
        Lines.Number(letter.Number),
        .. Lines.Title(letter.Title),
        .. Lines.Addressee(letter.Addressee + "："),
        .. Lines.Body([.. letter.Blocks.Select(block => (block.Text, block.Heading))]),
        .. Lines.Foot(letter.Signature, Letter.DateText(letter.Date)),
    ]);

    /// <summary>A template to begin from: the delivered layout with its places by name.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="agency">Name of the agency, which decides how large its mark is.</param>
    public static byte[] Starter(LetterKind kind, string agency)
    {
        var row = LetterKinds.Of(kind);
        static string Mark(Slot slot) => SlotText.Mark(Slots.Of(slot).Label.Zh);
        return PaperFile.Letter(agency, Mark(Slot.Agency),
        [
            Lines.Number(Mark(Slot.Number)),
            .. Lines.Title(Mark(Slot.Title)),
            .. Lines.Addressee(Mark(Slot.Addressee)),
            .. Lines.Body([.. row.Body.Select(slot => (Mark(slot), false))]),
            .. Lines.Foot(Mark(Slot.Signature), Mark(Slot.Date), PlainText.Width(agency), PlainText.Width("2026年10月22日")),
        ]);
    }
}
