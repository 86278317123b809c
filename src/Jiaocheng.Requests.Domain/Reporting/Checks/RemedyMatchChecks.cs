using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>
/// Section 5: a problem without a measure, and a measure without a problem, by the words that they share. Words are a weak witness, so that
/// this is never more than a place to look at, and nothing is said unless both are listed one by one.
/// </summary>
internal static partial class RemedyMatchChecks
{
    private const int Shown = 24;
    private const string Joining = "和的与及等了是在对将为以还要有步";

    // What any problem and any measure may say.
    private static readonly HashSet<string> Common = Pairs(
        "政府信息公开，政务公开，公开工作，信息公开，进一步，加强，加大，提高，提升，强化，完善，规范，推进，推动，不够，不足，还需，需要，有待，存在，问题，方面，情况，工作，力度，质量，水平，能力，部分，个别，单位，部门，" +
        "我县，我市，我区，我局，全县，全市，机关，人员，重视，认识，不高，不强，仍有，差距，相关，各级，开展，做好，健全，机制，制度，要求，继续，同时，确保，切实，积极，不断，更好，建设，管理，内容，发挥，作用，以及").ToHashSet();

    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        var text = string.Concat(report.Paragraphs.Where(paragraph => paragraph.Section == 5 && paragraph.Level != 1).Select(paragraph => PlainWords.Of(paragraph.Text)));
        if (Turn().Match(text) is not { Success: true } turn) yield break;
        var (before, after) = (text[..turn.Index], text[turn.Index..]);
        var (problems, measures) = (Listed(before), Listed(after));
        if (problems.Count < 2 || measures.Count < 2) yield break;
        // What follows the sentence that names a problem may speak of all of them.
        foreach (var finding in Alone([.. problems.Select(problem => problem.Split('。')[0])], Pairs(after).ToHashSet(), "problem-alone", NoMeasure).Concat(Alone(measures, Pairs(before).ToHashSet(), "measure-alone", NoProblem)))
            yield return finding;
    }

    private static IEnumerable<ReportFinding> Alone(List<string> points, HashSet<string> others, string rule, Text text) =>
        from point in points
        where !Pairs(point).Any(pair => !Common.Contains(pair) && others.Contains(pair))
        select new ReportFinding(rule, FindingSeverity.CannotTell, "五", point.Length > Shown ? point[..Shown] + "…" : point, "", text);

    private static List<string> Listed(string text) => [.. Points().Split(text).Skip(1).Select(point => point.Trim('，', '；', '。')).Where(point => point.Length >= 6)];

    private static IEnumerable<string> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2)).Where(pair => pair.All(c => c is >= '\u4e00' and <= '\u9fff' && !Joining.Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex("(?:下一步|今后|下步|改进措施|改进情况|整改措施|针对(?:上述|以上|存在|这些)|将采取|下阶段|2[0-9]{3}年，?(?:我|将|全))")]
    private static partial Regex Turn();

    [GeneratedRegex("[一二三四五六]是|（[一二三四五六]）|[1-9][.、](?=[^0-9])")]
    private static partial Regex Points();

    private static readonly Text NoMeasure = new("没有读到与这一问题用词相近的改进措施，请核对是否写了。", "No measure shares a word with this problem; see whether there is one.");
    private static readonly Text NoProblem = new("没有读到与这一措施用词相近的问题，请核对它针对什么。", "No problem shares a word with this measure; see what it answers.");
}
