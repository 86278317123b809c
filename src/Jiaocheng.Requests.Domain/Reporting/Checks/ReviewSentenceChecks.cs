using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>What sentences say of reconsiderations and lawsuits against Section 4. Lawsuits are those without and those after a reconsideration, added.</summary>
internal static partial class ReviewSentenceChecks
{
    private const int Corrected = 1;
    private const int Total = 4;

    private static readonly string[] Lawsuits = [FormTables.Direct, FormTables.After];
    private static readonly string[] All = [FormTables.Reconsideration, .. Lawsuits];

    public static IEnumerable<ReportFinding> Of(AnnualReport report, IReadOnlyList<Sentence> account) =>
        report.Section4.IsFound ? account.SelectMany(sentence => Counted(report, sentence).Concat(Denied(report, sentence))) : [];

    private static IEnumerable<ReportFinding> Counted(AnnualReport report, Sentence sentence)
    {
        string[]? groups = null;
        // What follows a count of all kinds of cases may be of all kinds too.
        var goesOn = false;
        HashSet<string> counted = [];
        foreach (var quantity in sentence.Quantities.Where(quantity => quantity is { IsCases: true, IsAbout: false }))
        {
            var isTotalAfter = CountedAfter().IsMatch(quantity.Tail) && !Told().IsMatch(sentence.Text[quantity.End..]) && !Among().IsMatch(quantity.Clause) && !Result().IsMatch(quantity.Clause);
            groups = isTotalAfter ? GroupsOf(quantity.Tail) : Together().IsMatch(quantity.Lead) ? All : GroupsOf(quantity.Clause) ?? groups;
            var isTotal = isTotalAfter || Whole().IsMatch(quantity.Lead);
            var column = isTotalAfter ? Total : Results.FirstOrDefault(result => result.Words.IsMatch(quantity.Lead)) is { Words: not null } result ? result.Column : isTotal ? Total : -1;
            if (groups is null || column < 0) continue;
            var isPlain = PlainClause.IsOnReviews(quantity.Clause, report) && (OnDisclosure().IsMatch(quantity.Clause) || !AnyCases().IsMatch(quantity.Clause));
            goesOn |= !isPlain;
            counted.Add(string.Concat(groups));
            var values = Values(report.Section4, groups, column);
            // 复议10件，诉讼0件，结果维持2件: of which of them is not said.
            if (column != Total && counted.Count > 1 && GroupsOf(quantity.Clause) is null) values = [.. values, .. Values(report.Section4, [FormTables.Reconsideration], column), .. Values(report.Section4, All, column)];
            if (values.Length == 0 || values.Contains(quantity.Value)) continue;
            var before = PlainClause.WithoutAgency(sentence.Text[..quantity.Start], report);
            var isCertain = (sentence.IsOnRequests || OnDisclosure().IsMatch(quantity.Clause)) && (OnDisclosure().IsMatch(before) || !before.Contains("应诉", StringComparison.Ordinal))
                && !Elsewhere().IsMatch(before) && !OtherYear(before, report) && !PartsOnDisclosure().IsMatch(sentence.Text) && isPlain && !goesOn
                && !(column == 0 && Dismissed().IsMatch(sentence.Text) && !quantity.Clause.Contains("结果", StringComparison.Ordinal));
            yield return new("narrative-reviews", isCertain ? FindingSeverity.Error : FindingSeverity.CannotTell, sentence.Place,
                quantity.Shown, string.Join(" / ", values), isCertain ? NotAsTable : OtherScope);
        }
    }

    /// <summary>没有…行政复议或行政诉讼, and 未发生…复议纠错或诉讼败诉.</summary>
    private static IEnumerable<ReportFinding> Denied(AnnualReport report, Sentence sentence)
    {
        foreach (Match match in Denial().Matches(sentence.Text))
        {
            var words = match.Value;
            if (!sentence.IsOnRequests && !OnDisclosure().IsMatch(words) || Elsewhere().IsMatch(sentence.Text[..match.Index])
                || OtherYear(sentence.Text[..match.Index], report) || !Plain().IsMatch(words)) continue;
            var column = Lost().IsMatch(words) ? Corrected : Total;
            string[] groups = [.. words.Contains("复议", StringComparison.Ordinal) ? [FormTables.Reconsideration] : (string[])[],
                .. words.Contains('诉', StringComparison.Ordinal) ? Lawsuits : []];
            // A total that does not add up is found elsewhere; the text contradicts the table only where both figures do.
            var told = groups.Select(group => (Group: group, Number: Values(report.Section4, [group], column).DefaultIfEmpty().Min())).Where(pair => pair.Number > 0).ToList();
            if (told.Count > 0)
                yield return new("narrative-reviews", FindingSeverity.Error, sentence.Place, words,
                    string.Join("；", told.Select(pair => $"{report.Section4.Place(pair.Group, column)} {pair.Number}")), NotAsTable);
        }
    }

    /// <summary>The printed figure of the groups added, and for totals also the sum of their results; nothing where a cell cannot be seen.</summary>
    private static decimal[] Values(ReportTable table, string[] groups, int column)
    {
        decimal? Sum(int from, int to) => groups.SelectMany(group => Enumerable.Range(from, to - from + 1).Select(at => Value(table[group, at])))
            .Aggregate((decimal?)0, (sum, value) => sum + value);
        var printed = Sum(column, column);
        var added = column == Total ? Sum(0, Total - 1) : printed;
        return printed is { } one && added is { } other ? one == other ? [one] : [one, other] : [];
    }

    private static bool OtherYear(string words, AnnualReport report) => Years().Matches(words).Any(match => match.Value != $"{report.Year}年");

    private static decimal? Value(Figure figure) => figure.Kind is FigureKind.Missing or FigureKind.Words ? null : figure.Value;

    private static string[]? GroupsOf(string clause)
    {
        var (review, suit) = (clause.Contains("复议", StringComparison.Ordinal), Suit().IsMatch(clause));
        if (Direct().IsMatch(clause)) return [FormTables.Direct];
        if (AfterReview().IsMatch(clause)) return [FormTables.After];
        return (review, suit) switch { (true, true) => All, (true, false) => [FormTables.Reconsideration], (false, true) => Lawsuits, _ => null };
    }

    private static readonly (Regex Words, int Column)[] Results = [(Upheld(), 0), (Overturned(), Corrected), (Otherwise(), 2), (Pending(), 3)];

    // 发生2起有关政府信息公开的行政复议案件.
    [GeneratedRegex("^(?:涉及|有关|关于|因)?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:引发|引起)?(?:的|类)?行政(?:复议|诉讼)(?:案件?)?$")]
    private static partial Regex CountedAfter();

    // 140件行政复议、49件行政诉讼获维持 counts results.
    [GeneratedRegex("^[^，。；]*(?:维持|纠正|纠错|其他结果|审结|败诉|胜诉|撤|驳回)")]
    private static partial Regex Told();

    [GeneratedRegex("其中|含|包括")]
    private static partial Regex Among();

    [GeneratedRegex("维持|纠正|纠错|结果|审结|败诉|胜诉|撤|驳回")]
    private static partial Regex Result();

    [GeneratedRegex("(?:复议|诉讼|应诉|起诉)(?:案件|案|申请|事项|情况|共计|合计|总计|共|计|数|量|为|的|有)*$")]
    private static partial Regex Whole();

    [GeneratedRegex("(?:结果)?维持(?:原行政行为|原决定)?(?:的|为|有|案件)*$")]
    private static partial Regex Upheld();

    [GeneratedRegex("结果纠正(?:的|为|有|案件)*$")]
    private static partial Regex Overturned();

    [GeneratedRegex("其他结果(?:的|为|有|案件)*$|(?:撤回|撤销|终止)(?:行政)?(?:复议|起诉|诉讼)?申请?$|撤诉$")]
    private static partial Regex Otherwise();

    [GeneratedRegex("(?:尚未审结|未审结|尚未办结)(?:的|为|有|案件)*$")]
    private static partial Regex Pending();

    [GeneratedRegex("复议(?:案件?|申请)?[、和及与或/（]+(?:提起)?(?:行政)?(?:诉讼|应诉)[^，。；]*$")]
    private static partial Regex Together();

    [GeneratedRegex("诉讼|应诉|起诉")]
    private static partial Regex Suit();

    [GeneratedRegex("直接(?:提起|起诉)|未经复议")]
    private static partial Regex Direct();

    [GeneratedRegex("复议后")]
    private static partial Regex AfterReview();

    [GeneratedRegex("(?:没有|未发生|未产生|未出现|未引发|未被|未收到|未有|未因|无)[^，。；]{0,30}?(?<!未经)(?:行政复议|复议|行政诉讼|诉讼)[^，。；]{0,24}")]
    private static partial Regex Denial();

    [GeneratedRegex("纠错|纠正|败诉|撤销|确认违法|责令|被变更")]
    private static partial Regex Lost();

    // 未发生因答复不当引起的复议 leaves room for others, and so may any word that is not one of these.
    [GeneratedRegex("^(?:没有|未|无|发生|产生|出现|引发|被|收到|有|任何|一起|1[件起]|因|由|政府信息公开|依申请公开|信息公开|政府信息|申请|工作|答复|公开|而|所|引起|导致|涉及|的|被|向|提起|提出|有关|相关|方面|过|办理|行政|复议|诉讼|、|和|或者?|及|与|案件|案|情况|情形|事项|事件|结果|纠错|纠正|败诉|撤销|确认违法|责令)*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"20\d\d年")]
    private static partial Regex Years();

    // 办理行政复议案件120件，其中涉及政府信息公开3件.
    [GeneratedRegex("[件起宗][，（、]?(?:其中|涉及)[^，。；]{0,10}(?:信息公开|依申请)|无关")]
    private static partial Regex PartsOnDisclosure();

    // An agency handles other cases as well.
    [GeneratedRegex("办理|审理|受理|收到|办结|应诉")]
    private static partial Regex AnyCases();

    // 维持10件、驳回3件 are both upheld.
    [GeneratedRegex("驳回")]
    private static partial Regex Dismissed();

    [GeneratedRegex("信息公开|依申请|公开申请")]
    private static partial Regex OnDisclosure();

    [GeneratedRegex("上年|去年|上一年|较|同比|本级|办公室|其中(?=[^，]*[局委办])|累计|连续|结转|其他行政|各类")]
    private static partial Regex Elsewhere();

    private static readonly Text NotAsTable = new("文字与第四部分表格不一致。", "The sentence and the table of Section 4 differ.");
    private static readonly Text OtherScope = new("与第四部分表格不同，但所述可能不是因政府信息公开引起的全部案件，无法判断。",
        "Differs from the table of Section 4, but may not count all cases about disclosure.");
}
