using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>A letter as a Word document in the delivered layout: GB/T 9704-2012, 信函格式.</summary>
public static class LetterDocx
{
    /// <summary>The media type of the files.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes a letter.</summary>
    /// <param name="letter">The letter.</param>
    public static byte[] Write(Letter letter) => PaperFile.Letter(letter.Signature, letter.Signature,
    [
        Lines.Number(letter.Number),
        .. Lines.Title(letter.Title),
        .. Lines.Addressee(letter.Addressee + "："),
        .. Lines.Body([.. letter.Paragraphs, .. letter.Remedies.Length > 0 ? letter.Remedies.Split('\n') : []]),
        .. Lines.Foot(letter.Signature, Letter.DateText(letter.Date)),
    ]);
}
