using System.Text;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>Makes the file of a letter that is mailed or downloaded. One for the whole product; registered as a service.</summary>
public delegate LetterFile LetterFiles(WrittenLetter letter);

/// <summary>A letter as a file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Text">What the bytes say, read back from them, one paragraph a line.</param>
public sealed record LetterFile(string Name, string ContentType, byte[] Content, string Text)
{
    /// <summary>What the files of a letter are called, without their ending.</summary>
    public static string NameOf(Letter letter) => $"{letter.Title} {letter.Number}";

    /// <summary>The letter as plain text: UTF-8 with a mark and the line ends that every office program reads.</summary>
    public static LetterFile Plain(WrittenLetter written)
    {
        var text = written.Letter.ToText();
        return new(NameOf(written.Letter) + ".txt", "text/plain; charset=utf-8",
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))], text);
    }
}
