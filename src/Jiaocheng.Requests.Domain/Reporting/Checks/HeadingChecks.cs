using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>The six headings of the form, and the same headings where the introduction names them.</summary>
internal static partial class HeadingChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        var headings = report.Paragraphs.Where(paragraph => paragraph.Level == 1).DistinctBy(paragraph => paragraph.Section)
            .ToDictionary(paragraph => paragraph.Section, paragraph => Name(paragraph.Text));
        if (headings.Count == 0) yield break;
        foreach (var (index, official) in FormTables.Headings.Index())
        {
            var name = Name(official);
            if (!headings.TryGetValue(index + 1, out var printed))
                yield return new("heading-missing", FindingSeverity.Warning, official[..2], "", official, NotThere);
            else if (printed != name)
                yield return new("heading", FindingSeverity.Warning, official[..2], printed, name, OtherWords);
        }
        var others = NamedInIntroduction(report).Where(named => !headings.Values.Any(heading => Joined(heading) == Joined(named))).ToList();
        if (others.Count > 0)
            yield return new("heading-introduction", FindingSeverity.Warning, "引言", string.Join("；", others),
                string.Join("；", others.Select(named => headings.Values.MaxBy(heading => Likeness.Of(heading, named)))), NotAsNamed);
    }

    /// <summary>The names in a sentence such as 全文包括总体情况、…、其他需要报告的事项.</summary>
    private static IEnumerable<string> NamedInIntroduction(AnnualReport report)
    {
        var introduction = string.Concat(report.Paragraphs.Where(paragraph => paragraph.Section == 0).Select(paragraph => PlainWords.Of(paragraph.Text)));
        var list = Contents().Match(introduction);
        if (!list.Success) return [];
        // The name of Section 4 holds the very sign that separates the names.
        var names = ReviewsAndSuits().Replace(LastName().Replace(AndSoOn().Replace(list.Groups["names"].Value, ""), "、"), "\u0001");
        return names.Split('、', '，', '；').Select(name => Name(name.Replace('\u0001', '、'))).TakeWhile(name => !Aside().IsMatch(name)).Where(name => name.Length >= 4);
    }

    // 行政复议和行政诉讼 is 行政复议、行政诉讼 in running text, and 其它 is 其他.
    private static string Joined(string heading) => Joining().Replace(heading, "").Replace('它', '他');

    private static string Name(string heading) => Number().Replace(PlainWords.Of(heading), "").TrimEnd('。', '：', '；', '，');

    [GeneratedRegex("(?:全文|报告|内容)?(?:共|主要)?(?:由|包括|包含|分为)(?:以下)?[^。：]{0,12}?：?(?<names>总体情况[、，；][^。]*?)(?:等?(?:六个?|6个?)(?:部分|方面)[^。]*)?(?=。|$)")]
    private static partial Regex Contents();

    // …、其他需要报告的事项等内容，所列数据统计期限自….
    [GeneratedRegex("(?:等|共|组成|及相关附表|相关指标)(?![^、，；]*[、；]).*$")]
    private static partial Regex AndSoOn();

    [GeneratedRegex("以及|[和及与、的]")]
    private static partial Regex Joining();

    // What is said behind the names.
    [GeneratedRegex("[0-9]|数据|统计|所列|下载|电子版|疑问|联系")]
    private static partial Regex Aside();

    [GeneratedRegex("(?<=复议)、(?=(?:被)?(?:提起)?(?:行政)?诉讼)")]
    private static partial Regex ReviewsAndSuits();

    // 收到和处理 stands inside a name; only the last name is joined by 和.
    [GeneratedRegex("[、，]?(?:以及|和|及|与)(?=(?:六、)?(?:其[他它]需要|需要))")]
    private static partial Regex LastName();

    [GeneratedRegex(@"^(?:第[一二三四五六]部分|[（(]?[一二三四五六\d][）)]?[、.．，]?)")]
    private static partial Regex Number();

    private static readonly Text NotThere = new("没有读到这一部分的标题。", "The heading of this part was not found.");
    private static readonly Text OtherWords = new("标题与规定格式不一致。", "The heading is not worded as in the form.");
    private static readonly Text NotAsNamed = new("引言所列标题与正文标题不一致。", "The introduction names a heading that the report words otherwise.");
}
