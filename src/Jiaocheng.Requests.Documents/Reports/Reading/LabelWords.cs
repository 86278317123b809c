using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Labels of the form as reports print them: numbered otherwise, broken by spaces, shortened, or in the words of another form.</summary>
internal static partial class LabelWords
{
    private const double Alike = 0.5;

    // Words in use for official labels that share hardly a character with them.
    private static readonly Dictionary<string, string> Known = new()
    {
        ["社会团体"] = "社会公益组织",
        ["社会组织"] = "社会公益组织",
        ["公益组织"] = "社会公益组织",
        ["社会公益机构"] = "社会公益组织",
        ["合计"] = "总计",
        ["企业"] = "商业企业",
    };

    /// <summary>A label without its number, its quotation marks and its signs.</summary>
    public static string Bare(string label) => Signs().Replace(Number().Replace(PlainWords.Of(label), ""), "");

    /// <summary>The number that a label begins with: （六）, 3 or 一; empty where there is none.</summary>
    public static string NumberOf(string label) => Number().Match(PlainWords.Of(label)).Value.TrimEnd('、', '.', '，', '．');

    /// <summary>How well words fit an official label, from 0 to 1.</summary>
    public static double Fit(string printed, string official)
    {
        var (words, label) = (Bare(printed), Bare(official));
        if (words.Length == 0) return 0;
        if (words == label || Known.GetValueOrDefault(words) is { } known && Bare(known) == label) return 1;
        var brief = Bare(WithoutRemark(official));
        if (words == brief || Bare(WithoutRemark(printed)) == brief) return 0.98;
        if (label.Length >= 3 && words.Contains(label, StringComparison.Ordinal) || brief.Length >= 3 && words.Contains(brief, StringComparison.Ordinal)) return 0.9;
        if (words.EndsWith(label, StringComparison.Ordinal)) return 0.7;
        return Math.Max(Likeness.Of(words, label), Likeness.Of(words, brief)) * 0.95;
    }

    /// <summary>The label as printed, where it is meant to be the official one and is not.</summary>
    public static PrintedLabel? Differing(string printed, string official, bool isFramed)
    {
        var (words, label) = (Bare(printed), Bare(official));
        if (words == label || words.Length < 2 || words.Contains(label, StringComparison.Ordinal)) return null;
        if (Bare(WithoutRemark(printed)) == Bare(WithoutRemark(official))) return null;
        if (Known.GetValueOrDefault(words) is { } known && Bare(known) == label) return new(official, printed.Trim());
        if (Fit(printed, official) < Alike) return null;
        // A piece of a label that goes on in the next line says nothing.
        return !isFramed && (Math.Abs(words.Length - label.Length) > 3 || label.Contains(words, StringComparison.Ordinal)) ? null : new(official, Spaces().Replace(printed, ""));
    }

    private static string WithoutRemark(string label) => Remark().Replace(PlainWords.Of(label), "");

    [GeneratedRegex(@"^(?:（[一二三四五六七\d]）|[一二三四五六七]、|\d{1,2}[、.．，]?)")]
    private static partial Regex Number();

    [GeneratedRegex("[“”\"'‘’「」『』、，。；：.·•/]")]
    private static partial Regex Signs();

    [GeneratedRegex("(?<!^)（[^）]*）?$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
