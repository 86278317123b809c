using System.Text;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Bundles;

/// <summary>Typed text as it may stand in XML.</summary>
internal static class XmlText
{
    /// <summary>The text with every character that XML 1.0 cannot hold, lone surrogates included, shown as U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes as U+FFFD
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (!XmlConvert.IsXmlChar(c)) return false;
        return true;
    }
}
