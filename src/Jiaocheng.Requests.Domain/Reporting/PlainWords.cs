using System.Text;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>
/// Printed text made comparable: no white space, digits and signs of one width, Chinese punctuation, simplified characters.
/// What pages, editors and mirrors do to a text must not decide what it says.
/// </summary>
public static partial class PlainWords
{
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /// <summary>The comparable form of a text.</summary>
    public static string Of(string printed)
    {
        var plain = new StringBuilder(printed.Length);
        foreach (var c in printed)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !Invisible.Contains(c, StringComparison.Ordinal))
                plain.Append(SimplifiedCharacters.Of(Width(c)));
        for (var i = 0; i < plain.Length; i++)
            if (plain[i] == ',' && !IsThousands(plain, i))
                plain[i] = '，';
        return plain.ToString() is var text && text.Contains('（', StringComparison.Ordinal) ? Reading().Replace(text, "") : plain.ToString();
    }

    // Mirrors that print traditional script add how some characters are read: 依據（jù）.
    [GeneratedRegex("(?<=[\u4e00-\u9fff])（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɡ]{1,6}）")]
    private static partial Regex Reading();

    private static char Width(char c) => c switch
    {
        '(' => '（',
        ')' => '）',
        ';' or '；' => '；',
        ':' or '：' => '：',
        '，' or '（' or '）' or '！' or '？' => c,
        '、' or '。' => c,
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '―' or '—' or '–' or '─' => '—',
        _ => c,
    };

    // 1,748 is a number; 2,3 are two.
    private static bool IsThousands(StringBuilder text, int comma) =>
        comma > 0 && char.IsAsciiDigit(text[comma - 1]) && comma + 3 < text.Length
        && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3])
        && (comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]));
}
