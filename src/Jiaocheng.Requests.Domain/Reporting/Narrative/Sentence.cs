using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>A sentence of the account of the year (总体情况), in comparable form.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The sentence without its full stop.</param>
/// <param name="IsOnRequests">Whether it speaks of applications, by its own words or by the item it stands in.</param>
/// <param name="Quantities">What it counts.</param>
internal sealed partial record Sentence(string Place, string Text, bool IsOnRequests, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Section and item, which several paragraphs may share.</summary>
    public string Item { get; init; } = "";

    /// <summary>The sentences of 总体情况, and those that stand beside the tables of Sections 3 and 4; of the whole text where no headings were found.</summary>
    public static IReadOnlyList<Sentence> Of(AnnualReport report)
    {
        List<Sentence> all = [];
        var isDivided = report.Paragraphs.Any(paragraph => paragraph.Level == 1);
        var (item, itemIsOnRequests) = ("", false);
        foreach (var paragraph in report.Paragraphs.Where(paragraph => !isDivided || paragraph.Section is 1 or 3 or 4))
        {
            var text = PlainWords.Of(paragraph.Text);
            if (paragraph.Item != item || paragraph.Level == 1) (item, itemIsOnRequests) = (paragraph.Item, false);
            if (isDivided && paragraph.Section == 3) itemIsOnRequests = true;
            if (paragraph.Level == 2 || Opening().IsMatch(text))
                itemIsOnRequests = OnRequests().IsMatch(paragraph.Level == 2 ? text : Opening().Match(text).Value);
            if (paragraph.Level == 1) continue;
            var before = false;
            foreach (var sentence in text.Split('。', '！', '？'))
            {
                before = (itemIsOnRequests || OnRequests().IsMatch(sentence) || before && GoesOn().IsMatch(sentence)) && !OnDocuments().IsMatch(sentence);
                // Halves of a sentence share their subject.
                foreach (var half in sentence.Split('；').Where(half => half.Length > 0))
                    all.Add(new(paragraph.Place, half, before, Quantity.In(half)) { Item = $"{paragraph.Section}{paragraph.Item}" });
            }
        }
        return all;
    }

    /// <summary>The title that opens an item on the same line: （二）依申请公开情况。</summary>
    [GeneratedRegex(@"^(?:（[一二三四五六七八]）|[1-9][.、]|[一二三四五六七八]是)[^。，：]{2,24}[。：，]")]
    private static partial Regex Opening();

    // 主动公开80件、依申请公开30件、不予公开10件 are what documents were marked with when they were drafted.
    [GeneratedRegex("公文|发文|公开属性|规范性文件|(?:制发|制定|印发)[^，。；]{0,8}(?:文件|信息)|主动公开[^，。；、]{0,6}[0-9](?!.*(?:公开申请|申请公开|公开请求|公开件))")]
    private static partial Regex OnDocuments();

    // Results told in a sentence of their own behind the one that counts the applications.
    [GeneratedRegex("^(?:其中|经办理|经审查|上述|均已|已全部|予以公开|部分公开)")]
    private static partial Regex GoesOn();

    [GeneratedRegex("依申请|信息公开申请|公开申请|申请公开")]
    private static partial Regex OnRequests();
}
