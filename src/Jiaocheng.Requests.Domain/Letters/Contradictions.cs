using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>
/// Finds where the text of a letter and the record of its case disagree. What the record says must stand in the letter, word for word; what a court
/// would hold against the office (a day, a number, an amount, an article, a conclusion, a remedy) may stand there only if the record says it.
/// </summary>
public static partial class Contradictions
{
    // Words by which a reader knows how it was decided; each belongs to some outcomes and to no other.
    private static readonly string[] Conclusions =
    [
        "决定予以公开", "决定予以部分公开", "决定不予公开", "政府信息不存在", "不属于本机关负责公开", "无法提供", "不作为政府信息公开申请处理", "不予重复处理", "不予处理",
        "不再处理", "终止办理", "已经主动公开", "视为放弃申请",
    ];

    /// <summary>What is wrong with a letter.</summary>
    /// <param name="case">The case.</param>
    /// <param name="seq">The entry that owes the letter.</param>
    /// <param name="issuer">The agency.</param>
    /// <param name="rules">Calendar and settings of the case.</param>
    /// <param name="text">The text that would leave the house, one paragraph a line.</param>
    public static IReadOnlyList<Finding> Of(Case @case, int seq, Issuer issuer, Rules rules, string text) =>
        Of(LetterWriter.Write(@case, seq, issuer, rules), text);

    /// <summary>What a text says otherwise than the letter that the record makes.</summary>
    public static IReadOnlyList<Finding> Of(Letter record, string text)
    {
        var (said, meant) = (Bare(text), Bare(record.ToText()));
        List<Finding> findings = [];
        foreach (var slot in LetterKinds.Of(record.Kind).Slots)
            foreach (var words in record.In(slot).Where(words => words.Length > 0 && !said.Contains(Bare(words), StringComparison.Ordinal)))
                findings.Add(new("letter.missing", true, Slots.Of(slot).Label.Zh, Short(words),
                    new($"记录中的“{Slots.Of(slot).Label.Zh}”没有原样写入文书。", $"“{Slots.Of(slot).Label.En}” of the record does not stand in the letter word for word.")));

        Extra(findings, "letter.date", Day(), said, meant, new("文书中的日期与记录不符。", "This day is not on record."));
        Extra(findings, "letter.number", Number(), said, meant, new("文书中的文号与记录不符。", "This number is not on record."));
        Extra(findings, "letter.amount", Amount(), said, meant, new("文书中的金额与记录不符。", "This amount is not on record."));
        Extra(findings, "letter.period", Period(), said, meant, new("文书中的期限与记录不符。", "This period is not on record."));
        Extra(findings, "letter.article", Article(), said, meant, new("文书引用的条款与决定的依据不符。", "This article is not what the decision rests on."));
        foreach (var conclusion in Conclusions.Where(words => said.Contains(words, StringComparison.Ordinal) && !meant.Contains(words, StringComparison.Ordinal)))
            findings.Add(new("letter.conclusion", true, "", conclusion, new("文书的结论与记录的决定不符。", "This conclusion is not the decision on record.")));
        foreach (var remedy in (string[])["行政复议", "行政诉讼"])
            if (Count(said, remedy) > Count(meant, remedy))
                findings.Add(new("letter.remedy", true, Slots.Of(Slot.Remedy).Label.Zh, remedy, new("救济告知之外另写了救济途径。", "Remedies are named outside the remedy clause."), "《行政复议法》第二十三条第二款"));
        if (said.Contains(Bare(LetterText.Blank), StringComparison.Ordinal))
            findings.Add(new("letter.placeholder", true, "", LetterText.Blank, new("还有没有填写的地方。", "A place is still to be filled.")));
        return findings;
    }

    private static void Extra(List<Finding> findings, string code, Regex shape, string said, string meant, Text says)
    {
        var known = shape.Matches(meant).Select(match => match.Value).ToHashSet();
        foreach (var extra in shape.Matches(said).Select(match => match.Value).Where(value => !known.Contains(value)).Distinct())
            findings.Add(new(code, true, "", extra, says));
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static string Short(string words) => words.Length > 40 ? words[..40] + "…" : words;

    /// <summary>Without blanks, line ends and what no document can hold: layout says nothing.</summary>
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes())
            if (!Rune.IsWhiteSpace(sign) && !Rune.IsControl(sign) && sign != Rune.ReplacementChar && Rune.GetUnicodeCategory(sign) != UnicodeCategory.OtherNotAssigned) bare.Append(sign);
        return bare.ToString();
    }

    [GeneratedRegex("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Day();

    [GeneratedRegex("[〔\\[（(【][0-9]{4}[〕\\]）)】][0-9]{1,7}号")]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?元")]
    private static partial Regex Amount();

    [GeneratedRegex("[0-9]+(?:个工作日|日内|个月内)")]
    private static partial Regex Period();

    [GeneratedRegex("第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第[一二三四五六七八九十]+项)?")]
    private static partial Regex Article();
}
