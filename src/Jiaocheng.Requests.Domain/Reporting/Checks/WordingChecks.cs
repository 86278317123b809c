using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>How the account is written: applications counted without saying what came of them, and signs that no rule of writing knows. Each kind is told once.</summary>
internal static partial class WordingChecks
{
    private const int Examples = 3;

    public static IEnumerable<ReportFinding> Of(AnnualReport report, IReadOnlyList<Sentence> account) => [.. Bare(report, account), .. Signs(report), .. Fields(report)];

    /// <summary>收到依申请公开1件, and nothing of applicants, results or what was carried over.</summary>
    private static IEnumerable<ReportFinding> Bare(AnnualReport report, IReadOnlyList<Sentence> account)
    {
        var told = account.Where(sentence => sentence.IsOnRequests).SelectMany(sentence => sentence.Quantities.Select(quantity => (sentence, quantity)))
            .Where(pair => pair.quantity.IsCases && Meanings.Of(pair.quantity, report.Year ?? 0, out _, out _) is not null).ToList();
        if (told is [(var sentence, { Value: > 0 } only)] && OnRequest().IsMatch(only.Clause) && !Answered().IsMatch(sentence.Text[only.End..]))
            yield return new("wording", FindingSeverity.Warning, sentence.Place, only.Shown, "政府信息公开申请", OnlyCounted);
    }

    private static IEnumerable<ReportFinding> Signs(AnnualReport report)
    {
        var text = report.Paragraphs.Where(paragraph => paragraph.Section > 0).ToList();
        var (full, half) = (text.Where(paragraph => FullBracket().IsMatch(paragraph.Text)).ToList(), text.Where(paragraph => HalfBracket().IsMatch(paragraph.Text)).ToList());
        if (full.Count > 0 && half.Count > 0)
            yield return new("typography", FindingSeverity.Warning, Places(half), Shown(half, HalfBracket()), Shown(full, FullBracket()), Brackets);
        foreach (var (pattern, severity, words) in Kinds)
            if (text.Where(paragraph => pattern.IsMatch(paragraph.Text)).ToList() is { Count: > 0 } some)
                yield return new("typography", severity, Places(some), Shown(some, pattern), "", words);
    }

    /// <summary>{fees.notices}: a field that nobody filled.</summary>
    private static IEnumerable<ReportFinding> Fields(AnnualReport report) =>
        from paragraph in report.Paragraphs
        let fields = Unfilled().Matches(paragraph.Text).Select(match => match.Value).Distinct().ToList()
        where fields.Count > 0
        select new ReportFinding("field-unfilled", FindingSeverity.Error, paragraph.Place, string.Join("；", fields.Take(Examples)), "", NotFilled);

    private static string Places(List<ReportParagraph> paragraphs) => string.Join("；", paragraphs.Select(paragraph => paragraph.Place).Distinct().Take(Examples));

    private static string Shown(List<ReportParagraph> paragraphs, Regex pattern) =>
        string.Join("；", paragraphs.SelectMany(paragraph => pattern.Matches(paragraph.Text).Select(match => match.Value)).Distinct().Take(Examples));

    private static readonly Text OnlyCounted = new(
        "只写了依申请公开的件数：应写“政府信息公开申请”，并说明申请人类型、办理结果和结转情况。", "Only a number is told: name them applications, and say who made them, what came of them and what was carried over.");
    private static readonly Text NotFilled = new("有没有填写的字段。", "A field was not filled.");
    private static readonly Text Brackets = new("全文括号全角、半角混用。", "Brackets of two widths are mixed.");
    private static readonly Text Doubled = new("标点重复。", "A sign of punctuation stands twice.");
    private static readonly Text Dashes = new("有多余的横线。", "Dashes stand where none belong.");
    private static readonly Text Spaces = new("汉字之间有空格，可能是排版或者提取所致。", "Spaces stand inside words; layout or extraction may have put them there.");

    private static readonly (Regex Pattern, FindingSeverity Severity, Text Words)[] Kinds =
        [(DoubledSign(), FindingSeverity.Warning, Doubled), (Dash(), FindingSeverity.Warning, Dashes), (Space(), FindingSeverity.CannotTell, Spaces)];

    [GeneratedRegex("答复|办结|回复|办理|处理|办毕|自然人|公民|法人")]
    private static partial Regex Answered();

    [GeneratedRegex("依申请公开(?:信息|事项|件)?(?:共计|共|数量)*$")]
    private static partial Regex OnRequest();

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9.]*\}")]
    private static partial Regex Unfilled();

    [GeneratedRegex("（[一二三四五六七八九]）")]
    private static partial Regex FullBracket();

    [GeneratedRegex(@"\([一二三四五六七八九][)）]|（[一二三四五六七八九]\)")]
    private static partial Regex HalfBracket();

    [GeneratedRegex("[，；：]{2,}|。{2}(?!。)|、{2,}|，。|。，|；。")]
    private static partial Regex DoubledSign();

    [GeneratedRegex("(?<![-—])-{4,}(?![-—])")]
    private static partial Regex Dash();

    [GeneratedRegex("(?<=[\u4e00-\u9fff]{2})[ \u00a0]+[\u4e00-\u9fff]{1,3}(?=[\u4e00-\u9fff])")]
    private static partial Regex Space();
}
