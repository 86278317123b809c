using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>What sentences say of applications against Section 3, in every reading that their words allow.</summary>
internal static partial class RequestSentenceChecks
{
    /// <summary>A quantity that counts something of Section 3, and how it compares.</summary>
    private sealed record Told(Sentence Sentence, Quantity Quantity, Meaning Meaning, bool IsWhole, bool IsBefore, bool NoneCarried, decimal?[] Usual, decimal?[] Possible)
    {
        public bool IsRight => Usual.Contains(Quantity.Value);
    }

    public static IEnumerable<ReportFinding> Of(AnnualReport report, IReadOnlyList<Sentence> account)
    {
        if (report is not { Section3.IsFound: true, Year: { } year }) return [];
        var counts = new Counts(report.Section3);
        var told = account.Where(sentence => sentence.IsOnRequests)
            .SelectMany(sentence => sentence.Quantities.Select(quantity => (sentence, quantity)))
            .Where(pair => pair.quantity is { IsCases: true, IsAbout: false } && !Review().IsMatch(pair.quantity.Clause) && !Change().IsMatch(pair.quantity.Clause))
            .Select(pair => TellOf(pair.sentence, pair.quantity, year, counts)).OfType<Told>().ToList();
        return told.SelectMany(one => Judge(one, report, year, told));
    }

    private static Told? TellOf(Sentence sentence, Quantity quantity, int year, Counts counts) =>
        !IsASaying(quantity) && Meanings.Of(quantity, year, out var isWhole, out var isBefore) is { Usual.Length: > 0 } meaning
            ? new(sentence, quantity, meaning, isWhole, isBefore, counts.Carried == 0,
                [.. meaning.Usual.Select(reading => reading.Of(counts))], [.. meaning.Possible.Select(reading => reading.Of(counts))])
            : null;

    private static IEnumerable<ReportFinding> Judge(Told told, AnnualReport report, int year, List<Told> all)
    {
        var (place, found) = (told.Sentence.Place, told.Quantity.Shown);
        var at = Array.IndexOf(told.Usual, told.Quantity.Value);
        if (at == 0 || at > 0 && told.Usual[0] is null) yield break;
        var expected = string.Join("；", told.Meaning.Usual.Zip(told.Usual, (reading, value) => $"{reading.Name} {(value is null ? "?" : $"{value}")}"));
        if (at > 0 && SaysCarriedWithin(told) && told.Usual[at] != told.Usual[0]) yield break;
        if (at > 0)
            yield return new("narrative-reading", FindingSeverity.CannotTell, place, found, expected, ReadAs.With(told.Meaning.Usual[at].Name));
        else if (told.Usual.Concat(told.Possible).Any(value => value is null))
            yield return new("narrative", FindingSeverity.CannotTell, place, found, expected, TableUnseen);
        else if (Array.IndexOf(told.Possible, told.Quantity.Value) is var possible and >= 0)
            yield return new("narrative-reading", FindingSeverity.CannotTell, place, found, expected, ReadAs.With(told.Meaning.Possible[possible].Name));
        else if (IsOfAnotherScope(told, report, year, all) || all.Any(other => other != told && other.Meaning == told.Meaning && other.IsRight))
            yield return new("narrative", FindingSeverity.CannotTell, place, found, expected, OtherScope);
        else if (told.IsWhole && !Request().IsMatch(told.Quantity.Lead) && OtherBusiness().IsMatch(told.Sentence.Text))
            yield return new("narrative", FindingSeverity.CannotTell, place, found, expected, OtherThing);
        else if (!IsPlain(told, report) || IsBehindReviews(told) || IsOfAKind(told, year) || SharesItsRow(told) || GoesOnAboutAPart(told, report, year, all))
            yield return new("narrative", FindingSeverity.CannotTell, place, found, expected, OtherScope);
        else
            yield return new("narrative", FindingSeverity.Error, place, found, expected, NotAsTable);
    }

    /// <summary>Whether the words before the number speak of a part of the agency, of the time or of the ways in.</summary>
    private static bool IsOfAnotherScope(Told told, AnnualReport report, int year, List<Told> all)
    {
        var before = Self().Replace(PlainClause.WithoutAgency(told.Sentence.Text[..told.Quantity.Start], report), "");
        // What was carried over stands in brackets behind what it is part of, and is a row of its own.
        if (CarriedRow().IsMatch(told.Quantity.Clause) && !Part().IsMatch(before)) return false;
        return Part().IsMatch(before) || OtherYear().Matches(told.Quantity.Lead).Any(match => match.Value != $"{year}年" && !Years().IsMatch(told.Quantity.Lead))
            || IsPartOfPart(told, all) || told.IsWhole && (Among().IsMatch(NewAmong().Replace(told.Quantity.Lead, "")) || Channel().IsMatch(told.Quantity.Clause))
            || !OmissionChecks.IsGovernment(report) && Region().IsMatch(before);
    }

    private static bool IsPlain(Told told, AnnualReport report)
    {
        // Where nothing was carried over, 其中18件按时办结 counts all that was answered.
        var isAfter = !told.IsBefore && (CarriedOn().IsMatch(Meanings.Named(told.Quantity.Tail, report.Year ?? 0)) || told.NoneCarried && AnsweredInTime().IsMatch(told.Quantity.Tail));
        // 含上年结转3件 and 剩余2件结转下年 name the row itself.
        var clause = isAfter || CarriedRow().IsMatch(told.Quantity.Clause) ? Joined().Replace(told.Quantity.Clause, "") : told.Quantity.Clause;
        if (told.Sentence.Text[..told.Quantity.Start].Contains($"{report.Year}年", StringComparison.Ordinal) && !Since().IsMatch(told.Sentence.Text)) clause = clause.Replace("累计", "", StringComparison.Ordinal);
        return (told.IsBefore || isAfter) && PlainClause.IsOnRequests(clause, report);
    }

    /// <summary>Whether another number of the sentence may count what the table counts in the same row: 予以公开1件，已通过网站公开1件.</summary>
    private static bool SharesItsRow(Told told) => told.Meaning.Words.IsMatch("予以公开") || told.Meaning.Words.IsMatch("予以公开或部分公开")
        ? told.Sentence.Quantities.Any(other => other != told.Quantity && other.IsCases && WayToIt().IsMatch(other.Clause))
        : told.Meaning.Words.IsMatch("本机关不掌握") && NotThere().IsMatch(told.Sentence.Text);

    /// <summary>“办结一件申请、解决一个问题”.</summary>
    private static bool IsASaying(Quantity quantity) => quantity.Value == 1 && quantity.Lead.LastIndexOf('“') > quantity.Lead.LastIndexOf('”');

    /// <summary>Whether reconsiderations or lawsuits were counted just before: 行政复议5件（上年转入1件）.</summary>
    private static bool IsBehindReviews(Told told) =>
        Review().IsMatch(told.Quantity.Lead) || told.Sentence.Quantities.TakeWhile(other => other != told.Quantity).Any(other => Review().IsMatch(other.Clause));

    /// <summary>Whether one kind of applications was counted just before: 其中征地类35件，予以公开20件.</summary>
    private static bool IsOfAKind(Told told, int year) => !told.IsWhole && told.Sentence.Quantities.TakeWhile(other => other != told.Quantity)
        .Any(other => other.IsCases && Kind().IsMatch(other.Clause) && Meanings.Of(other, year, out _, out _) is null);

    /// <summary>Whether the sentence itself says that what was carried over is within: 受理24件（含上年结转1件）.</summary>
    private static bool SaysCarriedWithin(Told told) => CarriedWithin().IsMatch(told.Sentence.Text[told.Quantity.End..]) || CarriedToo().IsMatch(told.Quantity.Lead);

    /// <summary>Whether the paragraph told of one office before, and the words do not say that all are meant now: 县政府办公室受理4件；答复5件.</summary>
    private static bool GoesOnAboutAPart(Told told, AnnualReport report, int year, List<Told> all) =>
        !Region().IsMatch(told.Quantity.Clause)
        && all.TakeWhile(other => other != told).Any(other => other.Sentence.Item == told.Sentence.Item && other.IsWhole && !other.Usual.Concat(other.Possible).Contains(other.Quantity.Value)
            && (IsOfAnotherScope(other, report, year, all) || !IsPlain(other, report)));

    /// <summary>Whether it stands in brackets behind a result, as the 7 in 予以公开8件（自然人7件）.</summary>
    private static bool IsPartOfPart(Told told, List<Told> all)
    {
        var before = told.Sentence.Text[..told.Quantity.Start];
        var open = before.LastIndexOf('（');
        return open > before.LastIndexOf('）')
            && told.Sentence.Quantities.LastOrDefault(quantity => quantity.End <= open) is { } parent
            && !all.Exists(other => other.Quantity == parent && other.IsWhole);
    }

    [GeneratedRegex("复议|诉讼")]
    private static partial Regex Review();

    [GeneratedRegex("^[，（、]?其中(?=，?(?:本年度?|当年|今年)?(?:新收|新增|新受理))")]
    private static partial Regex NewAmong();

    [GeneratedRegex("^(?:申请)?(?:依法|依规)?(?:结转|转入|转|顺延)(?:至|到)?(?:下一?年度?|次年|NEXT年度?)(?:度)?(?:继续)?(?:办理|答复|处理)?外?$")]
    private static partial Regex CarriedOn();

    [GeneratedRegex("(?:上年|上一年|去年|20[0-9]{2}年)度?(?:的)?(?:结转|转入)|(?:结转|转入)(?:至|到)?(?:下|次|20[0-9]{2})")]
    private static partial Regex CarriedRow();

    [GeneratedRegex("^(?:其中|另外?|其余|剩余|尚有|还有)?(?:含|包括|包含|除去?|加上?|有)?")]
    private static partial Regex Joined();

    [GeneratedRegex("(?:已|对外|主动|途径|方式|渠道|网站|查阅).*(?:公开|获取|途径)|告知")]
    private static partial Regex WayToIt();

    [GeneratedRegex("^(?:申请)?(?:已经?|均|都)*(?:按时|按期|按规|依法|依规|及时|全部)*(?:完成)?(?:答复|办结|回复)$")]
    private static partial Regex AnsweredInTime();

    [GeneratedRegex("截[至止]|以来|历年|近[一二两三四五]年")]
    private static partial Regex Since();

    [GeneratedRegex("类|领域|方面|涉及|关于")]
    private static partial Regex Kind();

    [GeneratedRegex("不存在|非本机关|不属于?本|不由本")]
    private static partial Regex NotThere();

    [GeneratedRegex("^[，、]?（?(?:其中|含|包括|包含)[^。；]{0,6}(?:上年|上一年|去年|20[0-9]{2}年)[^。；，）]{0,6}(?:结转|转入)|^，?（?其中[^。；]{0,20}(?:上年|上一年|去年)[^。；，）]{0,6}(?:结转|转入)")]
    private static partial Regex CarriedWithin();

    [GeneratedRegex("(?:含|包括|加上?)(?:上年|上一年|去年)[^。；，]{0,6}(?:结转|转入)")]
    private static partial Regex CarriedToo();

    [GeneratedRegex("增加|减少|增长|下降|上升|相比|同比|较|比上|比去|多|少|累计(?!收到|受理|办理|接收|答复|办结)|平均")]
    private static partial Regex Change();

    [GeneratedRegex("申请")]
    private static partial Regex Request();

    [GeneratedRegex("留言|信箱|热线|来信|咨询|投诉|建议|提案|(?<!复)议案|举报|网民|来电|12345|互动|问政|评论|舆情|调查")]
    private static partial Regex OtherBusiness();

    [GeneratedRegex("[我本全](?:局|委|办|厅|院|中心|单位|机关|部门|系统|办公室|街道|乡|镇)|全[省市州县区旗]各(?:职能)?(?:部门|单位)?[、和及]?(?:镇街|乡镇|街道|镇)?|截[至止](?:20\\d\\d年)?12月(?:31日|底)|(?:20\\d\\d年)?1月1日(?:起)?[至到—-](?:20\\d\\d年)?12月31日|各级(?:各部门|行政机关|政府|机关)?(?:、各部门)?|本级及(?:各?部门|下级|所属)|行政机关|本行政机关")]
    private static partial Regex Self();

    [GeneratedRegex("(?:本级|机关|办公室|办公厅|政府办|乡镇|街道|部门|单位|县区|区县|（[市县区]）|委员会|局|公安)[^，。；：]{0,10}(?:收到|受理|新收|收办|接收|接到|办理|答复|办结)|(?:本级|上半年|下半年|季度|[1-9]月|以来)")]
    private static partial Regex Part();

    [GeneratedRegex(@"20\d\d年")]
    private static partial Regex OtherYear();

    // 2020年结转 and 结转2022年 are this report's own rows.
    [GeneratedRegex("结转|转入|转下")]
    private static partial Regex Years();

    [GeneratedRegex("其中|含|包括")]
    private static partial Regex Among();

    [GeneratedRegex("网上|网络|线上|线下|互联网|信函|邮寄|快递|邮政|邮件|当面|现场|窗口|传真|邮箱|平台|网站|书面|口头")]
    private static partial Regex Channel();

    [GeneratedRegex("全[省市县区旗州镇乡]")]
    private static partial Regex Region();

    private static readonly Text NotAsTable = new("文字与第三部分表格不一致。", "The sentence and the table of Section 3 differ.");
    private static readonly Text ReadAs = new("与表格相符，但口径是“{0}”。", "Agrees with the table when read as \"{0}\".");
    private static readonly Text TableUnseen = new("表格中对应的数字没有读全，无法核对。", "The figures of the table to compare with were not all found.");
    private static readonly Text OtherScope = new("与表格不同，但文字可能只说一部分（本级、某单位、某渠道或其他期间），无法判断。",
        "Differs from the table, but may count a part only (one office, channel or period).");
    private static readonly Text OtherThing = new("与表格不同，但所述可能不是政府信息公开申请，无法判断。", "Differs from the table, but may count something other than applications.");
}
