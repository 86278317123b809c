using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>A sentence of the account of the year (总体情况), in comparable form.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The sentence without its full stop.</param>
/// <param name="IsOnRequests">Whether it speaks of applications, by its own words or by the item it stands in.</param>
/// <param name="Quantities">What it counts.</param>
internal sealed partial record Sentence(string Place, string Text, bool IsOnRequests, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>The sentences of 总体情况; of the whole text where no headings were found.</summary>
    public static IReadOnlyList<Sentence> Of(AnnualReport report)
    {
        List<Sentence> all = [];
        var isDivided = report.Paragraphs.Any(paragraph => paragraph.Level == 1);
        var (item, itemIsOnRequests) = ("", false);
        foreach (var paragraph in report.Paragraphs.Where(paragraph => !isDivided || paragraph.Section == 1))
        {
            var text = PlainWords.Of(paragraph.Text);
            if (paragraph.Item != item) (item, itemIsOnRequests) = (paragraph.Item, false);
            if (paragraph.Level == 2 || Opening().IsMatch(text))
                itemIsOnRequests = OnRequests().IsMatch(paragraph.Level == 2 ? text : Opening().Match(text).Value);
            if (paragraph.Level == 1) continue;
            var before = itemIsOnRequests;
            foreach (var sentence in text.Split('。', '！', '？'))
            {
                before = (itemIsOnRequests || OnRequests().IsMatch(sentence)) && !OnDocuments().IsMatch(sentence);
                // Halves of a sentence share their subject.
                foreach (var half in sentence.Split('；').Where(half => half.Length > 0))
                    all.Add(new(paragraph.Place, half, before, Quantity.In(half)));
            }
        }
        return all;
    }

    /// <summary>The title that opens an item on the same line: （二）依申请公开情况。</summary>
    [GeneratedRegex(@"^(?:（[一二三四五六七八]）|[1-9][.、]|[一二三四五六七八]是)[^。，：]{2,24}[。：，]")]
    private static partial Regex Opening();

    // 主动公开80件、依申请公开30件、不予公开10件 are what documents were marked with when they were drafted.
    [GeneratedRegex("公文|发文|公开属性|制发|制定|规范性文件|主动公开[^，。；、]{0,4}[0-9]")]
    private static partial Regex OnDocuments();

    [GeneratedRegex("依申请|信息公开申请|公开申请|申请公开")]
    private static partial Regex OnRequests();
}
