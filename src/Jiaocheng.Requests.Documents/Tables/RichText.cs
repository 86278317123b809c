using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Text as workbooks store it: in formatted runs, with characters that XML cannot hold written as <c>_x000B_</c>.</summary>
internal static partial class RichText
{
    /// <summary>The visible text inside the element the reader stands on; leaves the reader on its end. Reading aids (拼音) are left out.</summary>
    public static string Read(XmlReader xml)
    {
        var text = "";
        if (xml.IsEmptyElement)
            return text;
        var outside = xml.Depth;
        bool inText = xml.LocalName == "v", inAid = false;
        while (xml.Read() && xml.Depth > outside)
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var opens = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                if (xml.LocalName == "rPh")
                    inAid = opens;
                else if (xml.LocalName == "t")
                    inText = opens;
            }
            else if (inText && !inAid)
                text += xml.Value;
        return Decode(text);
    }

    /// <summary>Text as it may stand in a workbook; characters that XML cannot hold are written by their number.</summary>
    public static string Encode(string text)
    {
        text = EscapeLike().Replace(text, "_x005F_");
        if (!NotXml().IsMatch(text))
            return text;
        return NotXml().Replace(text, bad => char.IsSurrogate(bad.ValueSpan[0]) ? "\uFFFD" : $"_x{(int)bad.ValueSpan[0]:X4}_");
    }

    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, escape => ((char)int.Parse(escape.ValueSpan[2..6], NumberStyles.HexNumber)).ToString())
            : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NotXml();
}
