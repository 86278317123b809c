using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>Parts and their whole in one sentence: 发布信息90条，其中甲类60条，乙类30条.</summary>
internal static partial class PartsChecks
{
    private const decimal NearlyAll = 0.95m;

    public static IEnumerable<ReportFinding> Of(AnnualReport report, IReadOnlyList<Sentence> account)
    {
        var counts = new Counts(report.Section3);
        foreach (var sentence in account.Where(sentence => sentence.IsOnRequests))
            if (Channels(counts, sentence) is { } finding)
                yield return finding;
        foreach (var sentence in account)
            for (var whole = 0; whole + 1 < sentence.Quantities.Count; whole++)
                if (Judge(report, counts, sentence, whole) is { } finding)
                    yield return finding;
    }

    /// <summary>网络平台1件，信函1件，当面2件: the ways in are those of all that came in.</summary>
    private static ReportFinding? Channels(Counts counts, Sentence sentence)
    {
        var ways = sentence.Quantities.Where(quantity => quantity is { IsCases: true, IsAbout: false } && Way().IsMatch(quantity.Clause)).ToList();
        if (ways.Count < 3 || ways.Count != sentence.Quantities.Count(quantity => quantity.IsCases) || Opens().IsMatch(ways[0].Lead) || Unfinished().IsMatch(sentence.Text)
            || (counts.New, counts.New + counts.Carried, counts.Results) is not ({ } received, { } all, { } results)) return null;
        var sum = ways.Sum(way => way.Value);
        return sum == received || sum == all || sum == results ? null
            : new("parts", FindingSeverity.Warning, sentence.Place, string.Join(" + ", ways.Select(way => $"{way.Value:0.####}")) + $" = {sum:0.####}", $"{received:0.####}", WaysIn);
    }

    private static ReportFinding? Judge(AnnualReport report, Counts counts, Sentence sentence, int at)
    {
        var whole = sentence.Quantities[at];
        if (whole.IsShare || whole.IsAbout || !Opens().IsMatch(sentence.Quantities[at + 1].Lead)) return null;
        var parts = PartsAfter(sentence, at);
        if (parts.Count < 2 || parts.Any(part => part.IsAbout) || Unfinished().IsMatch(sentence.Text[whole.End..parts[^1].End] + parts[^1].Tail)) return null;
        // What Section 3 counts is compared with Section 3; results may answer applications of the year before.
        if (sentence.IsOnRequests && parts.Any(part => Meanings.Of(part, report.Year ?? 0, out _, out _) is { Usual.Length: > 0 })) return null;
        var found = $"{whole.Shown}：{string.Join(" + ", parts.Select(part => $"{part.Value:0.####}"))}";
        if (parts.FirstOrDefault(part => part.Value > whole.Value) is { } larger)
            return sentence.IsOnRequests ? null
                : new("parts", FindingSeverity.Warning, sentence.Place, found, $"≤ {whole.Value:0.####}", LargerThanWhole.With(larger.Shown));
        var sum = parts.Sum(part => part.Value);
        decimal?[] wholes = sentence.IsOnRequests ? [whole.Value, counts.New, counts.New + counts.Carried, counts.Results] : [whole.Value];
        if (wholes.Contains(sum) || PrefixSums(parts).Contains(whole.Value)) return null;
        // 其中 often names some of the parts; only parts that nearly make the whole are meant to make it.
        var severity = sum > whole.Value || sum >= whole.Value * NearlyAll ? FindingSeverity.Warning : FindingSeverity.CannotTell;
        return new("parts", severity, sentence.Place, found, $"{whole.Value:0.####} ≠ {sum:0.####}", NotTheWhole.With($"{Math.Abs(whole.Value - sum):0.####}"));
    }

    private static List<Quantity> PartsAfter(Sentence sentence, int at)
    {
        List<Quantity> parts = [];
        foreach (var quantity in sentence.Quantities.Skip(at + 1))
        {
            var depth = Depth(sentence.Text[sentence.Quantities[at].End..quantity.Start]) - OpeningDepth(sentence.Quantities[at + 1]);
            if (depth < 0) break;
            if (quantity.IsShare || depth > 0) continue;
            if (quantity.Unit != sentence.Quantities[at].Unit || parts.Count > 0 && (Ends().IsMatch(quantity.Lead) || quantity.Value > sentence.Quantities[at].Value && Total().IsMatch(quantity.Lead))) break;
            parts.Add(quantity);
        }
        return parts;
    }

    // What stands in brackets inside a part is a part of the part.
    private static int Depth(string text) => text.Count(c => c == '（') - text.Count(c => c == '）');

    private static int OpeningDepth(Quantity first) => Depth(first.Lead);

    private static IEnumerable<decimal> PrefixSums(List<Quantity> parts) => parts.Select((_, i) => parts.Take(i + 1).Sum(part => part.Value));

    [GeneratedRegex("^[^，。；：（）]{0,4}[，：（]?(?:其中|包括|内容涵盖|具体为|分别为|分别是)")]
    private static partial Regex Opens();

    [GeneratedRegex("网络|网上|互联网|平台|信函|邮寄|邮政|快递|当面|现场|窗口|传真|邮件|邮箱|线上|线下")]
    private static partial Regex Way();

    [GeneratedRegex("另|此外|同时|还|同比|比上|较|以上|截至|累计|全年|开展|召开|回应|制作|发表|新增|通过|(?:^|[，。；：、（）])(?:共(?!享|建|治|同|青|有产权)|合计|总计)")]
    private static partial Regex Ends();

    // 解读信息共计12条 is a part like the others; 共计900条 behind parts of 90 is another whole.
    [GeneratedRegex("(?:共计?|合计|总计)$")]
    private static partial Regex Total();

    [GeneratedRegex("等|主要|约|余|近|以上|之多|重点|……|…")]
    private static partial Regex Unfinished();

    private static readonly Text LargerThanWhole = new("“{0}”大于总数。", "\"{0}\" is more than the whole.");
    private static readonly Text WaysIn = new("各提出方式的件数之和与新收件数不一致。", "The ways in do not add up to what came in.");
    private static readonly Text NotTheWhole = new("各部分之和与总数相差 {0}：请核实或说明其余部分。", "The parts differ from the whole by {0}: correct it, or say what the rest is.");
}
