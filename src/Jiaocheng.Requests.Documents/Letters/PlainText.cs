using System.Text;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>Text as it goes into a document.</summary>
internal static class PlainText
{
    /// <summary>Width in full characters: what ASCII holds is half as wide.</summary>
    public static double Width(string text) => text.Sum(c => char.IsAscii(c) ? 0.5 : 1);

    /// <summary>Without what XML cannot hold: control characters and halves of surrogate pairs. Typed line breaks become blanks.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c) && c is not ('\r' or '\n'))) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\r' or '\n') clean.Append(' ');
            else if (rune == Rune.ReplacementChar || !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
        return clean.ToString();
    }
}
