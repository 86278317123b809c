using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Puts lines together to paragraphs: a page or a narrow column breaks a sentence anywhere.</summary>
internal sealed partial class Prose
{
    // A line that is shorter than this was ended by its writer.
    private const int FullLine = 18;
    private const int LongestTitle = 30;

    private readonly List<ReportParagraph> paragraphs = [];
    private string item = "";
    private bool isOpen;

    public List<ReportParagraph> Paragraphs => paragraphs;

    /// <summary>Whether the parts so far have headings and no text of their own; what follows the last is no part of it then.</summary>
    public bool IsListOfContents => paragraphs.TrueForAll(paragraph => paragraph.Level == 1 || paragraph.Section is 0 or 6);

    /// <summary>Takes the headings so far for what they were, and the text for what stands before the first part.</summary>
    public void ForgetHeadings()
    {
        paragraphs.RemoveAll(paragraph => paragraph.Level == 1);
        for (var at = 0; at < paragraphs.Count; at++) paragraphs[at] = new(0, "", paragraphs[at].Text);
    }

    public void Heading(int section, string text)
    {
        paragraphs.Add(new(section, "", text.Trim(), Level: 1));
        (item, isOpen) = ("", false);
    }

    public void Add(int section, TextBlock block)
    {
        var text = Outer().Replace(block.Text, "");
        if (text.Length == 0) return;
        var plain = PlainWords.Of(text);
        if (isOpen && !block.Starts && !Item().IsMatch(plain) && !Day().IsMatch(plain) && paragraphs[^1].Section == section)
            paragraphs[^1] = paragraphs[^1] with { Text = paragraphs[^1].Text + text };
        else
        {
            var marker = Item().Match(plain);
            if (marker.Success && section is 1 or 5 or 6) item = marker.Groups["item"].Value;
            var isTitle = IsTitle(section, plain, marker.Success);
            paragraphs.Add(new(section, item, text, isTitle ? 2 : 0, isTitle ? 1 : 1 + TextsOf(section)));
        }
        isOpen = !block.IsWhole && PlainWords.Of(block.Text).Length >= FullLine && !Ended().IsMatch(plain);
    }

    /// <summary>How many paragraphs of text the item that is being read has so far.</summary>
    private int TextsOf(int section)
    {
        var number = 0;
        for (var at = paragraphs.Count - 1; at >= 0 && paragraphs[at].Section == section && paragraphs[at].Item == item; at--)
            if (paragraphs[at].Level == 0) number++;
        return number;
    }

    private static bool IsTitle(int section, string plain, bool isMarked) =>
        section is 1 or 5 && plain.Length <= LongestTitle && !plain.Contains('，', StringComparison.Ordinal) && (isMarked ? !plain[..^1].Contains('。', StringComparison.Ordinal) : !Signs().IsMatch(plain));

    [GeneratedRegex(@"^[\s\u3000\u00A0]+|[\s\u3000\u00A0]+$")]
    private static partial Regex Outer();

    [GeneratedRegex("^(?<item>（[一二三四五六七八九十]{1,2}）)")]
    private static partial Regex Item();

    [GeneratedRegex("^(?:20[0-9]{2}|二〇|二○|二零)[^，。]{0,8}年[^，。]{1,4}月[^，。]{1,4}日$")]
    private static partial Regex Day();

    [GeneratedRegex("[。！？；：…”]$|^[^。，；]{0,40}年度?报告$")]
    private static partial Regex Ended();

    [GeneratedRegex("[，。；：！？、0-9]")]
    private static partial Regex Signs();
}
