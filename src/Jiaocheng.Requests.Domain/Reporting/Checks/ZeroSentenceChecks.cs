using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>未收到政府信息公开申请, where the table counts some.</summary>
internal static partial class ZeroSentenceChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report, IReadOnlyList<Sentence> account)
    {
        if (new Counts(report.Section3).New is not { } received || received == 0) yield break;
        foreach (var sentence in account)
            if (None().Match(sentence.Text) is { Success: true } none && !Part().IsMatch(sentence.Text[..none.Index]) && !Years().Matches(sentence.Text[..none.Index]).Any(match => match.Value != $"{report.Year}年") && !IsOfSome(none.Value)
                && PlainClause.IsOnRequests(sentence.Text[(sentence.Text.LastIndexOfAny(['，', '、', '：'], none.Index) + 1)..none.Index], report))
                yield return new("narrative", FindingSeverity.Error, sentence.Place, none.Value, $"{report.Section3.Place("R1", Section3.Total)} {received}", NotNone);
    }

    // 未收到法人提出的申请 says nothing of natural persons.
    private static bool IsOfSome(string words) => words.Contains("法人", StringComparison.Ordinal) && !words.Contains("公民", StringComparison.Ordinal);

    [GeneratedRegex("(?:未|没有|无|尚未|均未)(?:收到|接到|受理|接收)(?:和处理|和受理|、受理|或处理|过|到)?(?:任何|公民、?|法人|和|或|及|其他组织|提出|向本机关|的)*(?:政府信息依申请公开|政府信息公开|信息公开|依申请公开|公开政府信息)(?:的)?(?:申请)?(?:事项|信息|件|案件)?(?=，|；|：|、|$)")]
    private static partial Regex None();

    [GeneratedRegex("上半年|下半年|季度|本级|上年|去年|[1-9]月")]
    private static partial Regex Part();

    [GeneratedRegex(@"20\d\d年")]
    private static partial Regex Years();

    private static readonly Text NotNone = new("文字称没有收到申请，表格中有。", "The text says that none came in; the table counts some.");
}
