using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>The headings of the six parts, as reports print them.</summary>
internal static partial class Headings
{
    private const string Numerals = "一二三四五六";
    private const int Longest = 40;

    private static readonly string[] Names = [.. FormTables.Headings.Select(heading => heading[2..])];

    // What a heading has to speak of, where it is not worded as in the form.
    private static readonly Regex[] Subjects = [Overall(), Published(), Requests(), Reviews(), Problems(), Others()];

    /// <summary>The part that a line opens, from 1; 0 where it opens none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What follows the heading in the same paragraph.</param>
    public static int Of(string line, out string rest)
    {
        rest = "";
        var text = PlainWords.Of(line);
        var number = Number().Match(text);
        var section = number.Success ? Numerals.IndexOf(number.Groups["number"].Value[0], StringComparison.Ordinal) + 1 : 0;
        var isSentence = text.EndsWith('。');
        var name = text[number.Length..].TrimEnd('。', '：', '；');
        if (section > 0)
        {
            if (name.Length <= Longest && !name.Contains('。', StringComparison.Ordinal) && (name == Names[section - 1] || !isSentence && IsMeant(name, section))) return section;
            if (!name.StartsWith(Names[section - 1], StringComparison.Ordinal)) return 0;
            rest = line[Math.Max(0, line.IndexOf(Names[section - 1][^2..], StringComparison.Ordinal) + 2)..].TrimStart('。', '：', ' ', '　');
            return section;
        }
        // Numbers that a program makes are not in the text of a file.
        return Array.IndexOf(Names, name) + 1;
    }

    private static bool IsMeant(string name, int section) =>
        !name.Contains('，', StringComparison.Ordinal) && Subjects[section - 1].IsMatch(name) && !Row().IsMatch(name)
        || Likeness.Of(name, Names[section - 1]) > 0.7;

    [GeneratedRegex("^(?:第(?<number>[一二三四五六])(?:部分|章)?[、.．：，]?|(?<number>[一二三四五六])[、.．，])")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:总体|基本|工作|主要)?(?:情况|概况|概述)|总体情况")]
    private static partial Regex Overall();

    [GeneratedRegex("主动公开")]
    private static partial Regex Published();

    [GeneratedRegex("(?:收到|受理|处理|办理).*申请.*情况|依申请公开.*情况")]
    private static partial Regex Requests();

    [GeneratedRegex("复议|诉讼")]
    private static partial Regex Reviews();

    [GeneratedRegex("问题|不足|改进")]
    private static partial Regex Problems();

    [GeneratedRegex("其[他它].*(?:事项|情况|说明)|需要(?:报告|说明)")]
    private static partial Regex Others();

    // 三、本年度办理结果 and 四、结转下年度继续办理 are rows of the table.
    [GeneratedRegex("本年度?办理结果|结转下|本年新收|上年结转")]
    private static partial Regex Row();
}
