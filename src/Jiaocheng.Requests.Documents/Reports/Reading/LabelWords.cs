using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Labels of the form as reports print them: numbered otherwise, broken by spaces, shortened, or in the words of another form.</summary>
internal static partial class LabelWords
{
    private const double Alike = 0.5;
    private const int ShortestBeginning = 4;

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

    // The labels of the form are asked for again and again.
    private static readonly ConcurrentDictionary<string, Label> Official = new();

    /// <summary>A label made comparable.</summary>
    /// <param name="Bare">Without its number, its quotation marks and its signs.</param>
    /// <param name="Brief">The same without a remark in brackets at its end.</param>
    /// <param name="Number">The number that it begins with: （六）, 3 or 一; empty where there is none.</param>
    public sealed record Label(string Bare, string Brief, string Number);

    /// <summary>Makes a printed label comparable.</summary>
    public static Label Of(string label)
    {
        var plain = PlainWords.Of(label);
        var number = Number().Match(plain).Value;
        return new(Signs().Replace(plain[number.Length..], ""), Signs().Replace(Remark().Replace(plain[number.Length..], ""), ""), number.TrimEnd('、', '.', '，', '．'));
    }

    public static string Bare(string label) => Of(label).Bare;

    /// <summary>How well words fit an official label, from 0 to 1.</summary>
    public static double Fit(string printed, string official) => Fit(Of(printed), OfForm(official));

    /// <summary>The same for labels that were made comparable before.</summary>
    public static double Fit(Label printed, Label official)
    {
        var (words, label, brief) = (printed.Bare, official.Bare, official.Brief);
        if (words.Length == 0) return 0;
        if (words == label || Known.GetValueOrDefault(words) is { } known && known == label) return 1;
        if (words == brief || printed.Brief == brief) return 0.98;
        if (label.Length >= 3 && words.Contains(label, StringComparison.Ordinal) || brief.Length >= 3 && words.Contains(brief, StringComparison.Ordinal)) return 0.9;
        if (words.EndsWith(label, StringComparison.Ordinal)) return 0.7;
        return Math.Max(Likeness.Of(words, label), brief == label ? 0 : Likeness.Of(words, brief)) * 0.95;
    }

    /// <summary>A label of the form.</summary>
    public static Label OfForm(string official) => Official.GetOrAdd(official, Of);

    /// <summary>The label as printed, where it is meant to be the official one and is not.</summary>
    public static PrintedLabel? Differing(string printed, string official, bool isFramed)
    {
        var (own, form) = (Of(printed), OfForm(official));
        var (words, label) = (own.Bare, form.Bare);
        if (words == label || words.Length < 2 || words.Contains(label, StringComparison.Ordinal) || own.Brief == form.Brief) return null;
        if (Known.GetValueOrDefault(words) is { } known && known == label) return new(official, printed.Trim());
        // The beginning of a label whose end stands on the next page or in the next line says nothing.
        if (Fit(own, form) < Alike || words.Length >= ShortestBeginning && label.StartsWith(words, StringComparison.Ordinal)) return null;
        return !isFramed && (Math.Abs(words.Length - label.Length) > 3 || label.Contains(words, StringComparison.Ordinal)) ? null : new(official, Spaces().Replace(printed, ""));
    }

    [GeneratedRegex(@"^(?:（[一二三四五六七\d]）|[一二三四五六七]、|\d{1,2}[、.．，]?)")]
    private static partial Regex Number();

    [GeneratedRegex("[“”\"'‘’「」『』、，。；：.·•/]")]
    private static partial Regex Signs();

    [GeneratedRegex("(?<!^)（[^）]*）?$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
