using System.Text;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>
/// Printed text made comparable: no white space, digits and signs of one width, Chinese punctuation, simplified characters.
/// What pages, editors and mirrors do to a text must not decide what it says.
/// </summary>
public static class PlainWords
{
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private const string Traditional =
        "開請處數關銷報導職責機構屬於國會業條規範圍辦結轉繼續複復議訴訟維糾審總計內類過執檔詢無現沒製補後舉為個認獲發費單萬準許強購買記錄對與從時間當況題進項願須應將門網點書長縣區鄉鎮廳務據選動統證該號這壹兩餘較遲減護權";

    private const string Simplified =
        "开请处数关销报导职责机构属于国会业条规范围办结转继续复复议诉讼维纠审总计内类过执档询无现没制补后举为个认获发费单万准许强购买记录对与从时间当况题进项愿须应将门网点书长县区乡镇厅务据选动统证该号这一两余较迟减护权";

    private static readonly Dictionary<char, char> Modern = Traditional.Zip(Simplified).ToDictionary();

    /// <summary>The comparable form of a text.</summary>
    public static string Of(string printed)
    {
        var plain = new StringBuilder(printed.Length);
        foreach (var c in printed)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !Invisible.Contains(c, StringComparison.Ordinal))
                plain.Append(Modern.GetValueOrDefault(c, Width(c)));
        for (var i = 0; i < plain.Length; i++)
            if (plain[i] == ',' && !IsThousands(plain, i))
                plain[i] = '，';
        return plain.ToString();
    }

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
