namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>Small numbers written in characters, as in 一件 and 二十三件.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number, or null where the characters are none below a thousand.</summary>
    public static int? Of(string written)
    {
        int total = 0, digit = 0;
        var counted = false;
        foreach (var c in written)
            if (c is '十' or '百')
            {
                total += (digit == 0 && !counted ? 1 : digit) * (c == '十' ? 10 : 100);
                (digit, counted) = (0, true);
            }
            else if ((c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal)) is var value and >= 0 && digit == 0)
                digit = value;
            else
                return null;
        return written.Length == 0 ? null : total + digit;
    }
}
