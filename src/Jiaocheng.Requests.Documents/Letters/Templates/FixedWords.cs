using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>What the words of a template, outside its places, may never say, because only a law or a record says it.</summary>
internal static partial class FixedWords
{
    // Words of which a remedy clause is made: it comes from the place alone, never from the hand.
    private static readonly string[] Remedies = ["复议", "诉讼", "起诉", "申诉", "上诉", "复核", "救济", "向人民法院"];

    /// <summary>The word by which a text speaks of remedies, however its signs are spread out; null where it does not.</summary>
    public static string? Remedy(string words)
    {
        var bare = Bare(words);
        return Remedies.FirstOrDefault(word => bare.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The words that take back what a place says; null where there are none.</summary>
    public static string? Denial(string words) => Denies().Match(Bare(words)) is { Success: true } found ? found.Value : null;

    /// <summary>A day, number, amount or period in Chinese figures or another spelling; null where there is none. Arabic figures are found by reading the sample back.</summary>
    public static string? Figure(string words) => Figures().Match(Unspaced(words)) is { Success: true } found ? found.Value : null;

    /// <summary>Without blanks, each sign in its usual form.</summary>
    public static string Unspaced(string words) => string.Concat(words.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign)));

    /// <summary>Letters and digits alone, each in its usual form: blanks, signs between and full-width spelling hide nothing.</summary>
    public static string Bare(string words)
    {
        var bare = new StringBuilder(words.Length);
        foreach (var rune in words.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter) bare.Append(rune);
        return bare.ToString();
    }

    [GeneratedRegex("(?:本|该|此|这|上述|以上|以下|前述|下述|下列|上列|前款)(?:一|项|份|件|段)?(?:决定|答复|告知|通知|结论|内容|途径|权利|期限|依据|文书|信息)书?.{0,12}?(?:无效|作废|不适用|不生效|不成立|失效|不算|不必理会|终局|最终)|终局|最终决定|最后决定|最终答复|不得异议|不得再提|不予受理异议")]
    private static partial Regex Denies();

    [GeneratedRegex("[〇零○一二三四五六七八九]{4}年|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])|[0-9]{4}年第[0-9]+号|第[0-9]+条|[一二三四五六七八九十百两]+(?:个工作日|个月内|日内|天内)|[一二三四五六七八九十百千万两]+元(?![素宵旦])|[0-9]+天内")]
    private static partial Regex Figures();
}
