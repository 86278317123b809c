using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>A counted thing in a sentence: 受理申请 <b>21件</b>，….</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many decimals were written.</param>
/// <param name="Unit">件, 宗, 条, % ….</param>
/// <param name="IsAbout">Whether it is given as about so many (余, 约, 近).</param>
/// <param name="Lead">The sentence from the number before, or from its start, up to this one.</param>
/// <param name="Clause">The end of <paramref name="Lead"/> that belongs to the same clause.</param>
/// <param name="Tail">What follows in the same clause.</param>
/// <param name="Start">Where the number starts in the sentence.</param>
/// <param name="End">Where the unit ends.</param>
internal sealed partial record Quantity(
    decimal Value, int Decimals, string Unit, bool IsAbout, string Lead, string Clause, string Tail, int Start, int End)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；、：（）");

    /// <summary>Whether it counts cases, in one of the words that reports use for them.</summary>
    public bool IsCases => Unit is "件" or "宗" or "起" or "份" or "次" or "条" or "件次" or "例" or "封"
        || Unit == "个" && Tail.Length == 0
        || Unit is "个" or "项" && (Tail.StartsWith("申请", StringComparison.Ordinal) || Tail.StartsWith("依申请", StringComparison.Ordinal) || Tail.StartsWith("案件", StringComparison.Ordinal));

    public bool IsShare => Unit == "%";

    /// <summary>As it stands in the sentence, with the words that say what is counted.</summary>
    public string Shown => (Clause.Length > 24 ? "…" + Clause[^24..] : Clause) + Value.ToString("0.####", CultureInfo.InvariantCulture) + Unit;

    /// <summary>The quantities of a sentence in comparable form, from left to right.</summary>
    public static IReadOnlyList<Quantity> In(string sentence)
    {
        List<Quantity> all = [];
        var from = 0;
        foreach (Match match in Counted().Matches(sentence))
        {
            if (NumberOf(match.Groups["number"].Value) is not { } value) continue;
            var lead = sentence[from..match.Index];
            var end = match.Index + match.Length;
            var stop = sentence.AsSpan(end).IndexOfAny(Breaks);
            var tail = stop < 0 ? sentence[end..] : sentence.Substring(end, stop);
            var about = match.Groups["about"].Success || lead.EndsWith('约') || lead.EndsWith('近') || lead.EndsWith("超过", StringComparison.Ordinal);
            var point = match.Groups["number"].Value.IndexOf('.', StringComparison.Ordinal);
            all.Add(new(value, point < 0 ? 0 : match.Groups["number"].Length - point - 1, match.Groups["unit"].Value, about,
                lead, lead[(lead.AsSpan().LastIndexOfAny(Breaks) + 1)..], tail, match.Index, end));
            from = end;
        }
        return all;
    }

    private static decimal? NumberOf(string written) =>
        decimal.TryParse(written.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : ChineseNumber.Of(written);

    // 第3件 names one, and 一件 after 每 or 逐 counts nothing.
    [GeneratedRegex(@"(?<![第\d.,每逐某同一])(?<number>\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,6})?|[零一二两三四五六七八九十百]{1,5}(?=件|宗|起))(?<about>多|余)?(?<unit>件次|人次|万元|件|宗|起|份|条|个|例|项|篇|次|封|元|%)")]
    private static partial Regex Counted();
}
