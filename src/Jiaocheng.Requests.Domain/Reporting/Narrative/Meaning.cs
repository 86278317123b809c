using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>One way to read a sentence: what it would count, and how many the table says there are.</summary>
internal sealed record Reading(string Name, Func<Counts, decimal?> Of);

/// <summary>Words by which reports say what they count, and the readings that those words allow.</summary>
/// <param name="Words">The words directly before the number.</param>
/// <param name="Usual">Readings that are right.</param>
/// <param name="Possible">Readings that nobody can exclude: too loose to call the sentence right, good enough not to call it wrong.</param>
/// <param name="After">The words directly after the number, for 3件予以公开.</param>
internal sealed record Meaning(Regex Words, Reading[] Usual, Reading[] Possible, Regex? After = null);

/// <summary>The table of meanings; the first that fits holds.</summary>
internal static class Meanings
{
    // What may stand between the words and the number without changing what is counted.
    private const string Filler =
        "(?:公民、法人(?:和|或者?|及|以及)其他组织(?:提出|提交)?|公开政府信息|政府信息公开|政府信息|信息公开|依申请公开|申请公开|公开申请|申请人|申请|案件|事项|信息|共计|合计|总计|总数|数量|件数|共有|有关|相关|各类|共|计|数|为|有|达|了|到|量|类|的|：|“|”|书|表|件|请求|依申请|答复数|提出的?|提交的?)*$";

    // 不予受理 and 延期答复 count something else.
    private const string Receive = "(?<!不予|未|不|窗口)(?:收到|受理|接收|接到|收办|接受|收取|登记|共收)";
    // To whom they were addressed: 受理公众向市政府提出的政府信息公开申请.
    private const string Addressed = "(?:公众|公民|申请人|社会公众|群众)?(?:向[^，。；、\\d]{1,16}(?:提出|提交|申请)的?)?";

    private const string Answer = "(?<!延期|延长|逾期|超期|补充|重新|当场|口头|书面|电话|不予|未|再次|提前|待|需)(?:办结|答复|回复|办复|办毕|反馈|予以答复|作出答复)";

    private static readonly Reading New = new("一、本年新收", c => c.New);
    private static readonly Reading NewAndCarried = new("一、本年新收加二、上年结转", c => c.New + c.Carried);
    private static readonly Reading Carried = new("二、上年结转", c => c.Carried);
    private static readonly Reading Results = new("（七）总计", c => c.Results);
    private static readonly Reading WithoutOthers = new("（七）总计减（六）其他处理", c => c.Results - c.Of("F"));
    private static readonly Reading OfThisYear = new("（七）总计减二、上年结转", c => c.Results - c.Carried);
    private static readonly Reading Decided = new("（一）至（四）", c => c.Of("A") + c.Of("B") + c.Of("C") + c.Of("D"));
    private static readonly Reading Left = new("四、结转下年度继续办理", c => c.Left);
    private static readonly Reading Granted = new("（一）予以公开", c => c.Of("A"));
    private static readonly Reading Partly = new("（二）部分公开", c => c.Of("B"));
    private static readonly Reading GrantedOrPartly = new("（一）予以公开加（二）部分公开", c => c.Of("A") + c.Of("B"));
    private static readonly Reading Withheld = new("（三）不予公开", c => c.Of("C"));
    private static readonly Reading Unable = new("（四）无法提供", c => c.Of("D"));
    private static readonly Reading NotHeld = new("（四）1.本机关不掌握相关政府信息", c => c.Of("D1"));
    private static readonly Reading NotHandled = new("（五）不予处理", c => c.Of("E"));
    private static readonly Reading Others = new("（六）其他处理", c => c.Of("F"));
    private static readonly Reading OthersAndNotHandled = new("（五）不予处理加（六）其他处理", c => c.Of("E") + c.Of("F"));
    private static readonly Reading OtherOthers = new("（六）3.其他", c => c.Of("F3"));

    private static readonly (Meaning Meaning, bool IsReceipt)[] All =
    [
        .. Of(Left, "(?:结转|转入|转接|转|顺延|延续|移)(?:至|到|入)?(?:下一?年度?|次年|来年|明年|NEXT年度?)(?:度)?(?:继续)?(?:办理|答复|处理|办结)?|(?:下一?年度?|次年|明年|NEXT年度?)(?:度)?继续(?:办理|答复|处理)|正在办理|仍在办理|尚在办理|在办|未办结|尚未办结",
            "^(?:申请)?(?:依法|依规)?(?:结转|转入|转至|转下|顺延|跨年|延至|正在办理|仍在|尚在|还在|在办|未办结|尚未办结|未到期)"),
        .. Of(Carried, "(?:上年度?|上一年度?|去年|LAST年度?)(?:度)?(?:结转|转入|转接|转|遗留|跨年)(?:至|到|入)?(?:本年度?|今年|THIS年度?)?(?:继续)?(?:办理|答复|处理)?|结转(?:上年度?|上一年度?|LAST年度?)(?:度)?|结转(?:至|到)THIS年度?(?:作出|予以)?(?:答复|办理|办结|处理)?(?:的)?",
            "^(?:申请)?(?:为|是|系|属)?(?:上年度?|上一年度?|去年)(?:结转|转入)"),
        (new(Before("(?:撤回|撤销|撤诉|放弃)(?:的)?"), [], [], new Regex("^[^，。]{0,8}(?:撤回|撤销)")), false),
        (new(Before("(?:网上|网络|线上|线下|互联网|信函|邮寄|快递|邮政|邮件|当面|现场|窗口|传真|电子邮件|邮箱|来信|平台|网站|书面|口头|信件|来人|EMS)(?:(?!收到|受理|接收|收办|接到|共收)[^，。；、（）\\d]){0,10}"), [], []), false),
        .. Class("自然人|公民(?:个人)?|个人", 0),
        .. Class("(?<!(?:公民|自然人|个人)[、和及])法人(?:或者?|和|及|、)?(?:其他|非法人)组织|法人及组织|法人组织", 1, 2, 3, 4, 5),
        .. Class("商业企业", 1), .. Class("科研机构", 2), .. Class("社会公益组织|社会团体", 3), .. Class("法律服务机构", 4),
        .. Of(GrantedOrPartly, "(?:予以|同意)?公开(?:及|和|或者?|、|与|（含)(?:予以)?部分公开", "^(?:予以)?公开(?:及|和|或者?|与)(?:予以)?部分公开"),
        .. Of(Partly, "(?:予以)?部分(?:予以)?公开", "^(?:申请)?(?:为|属于?|系)?(?:予以)?部分公开"),
        .. Of(Withheld, "不予(?:以)?公开", "^(?:申请)?(?:为|属于?|系)?不予公开"),
        .. Of([NotHeld], [Unable], "(?:本机关|本单位|本部门)不掌握", "^(?:申请)?(?:为|属于?|系)?本机关不掌握"),
        .. Of([Unable, NotHeld], [], "无法提供", "^[^，。]{0,14}无法提供"),
        .. Of(NotHandled, "不予(?:以)?处理", "^[^，。]{0,14}不予处理"),
        .. Rows(),
        .. Of([Others], [OtherOthers, OthersAndNotHandled], "(?:作|做|按|以)?其[他它](?:方式)?(?:处理|答复)", "^(?:作|做|按)?其[他它](?:方式)?处理"),
        .. Of([Granted], [GrantedOrPartly], "予以公开|(?<!不)同意公开|全部公开|(?:^|[，、：（中])公开", "^(?:申请)?(?:为|属于?|系)?(?:予以|同意)公开"),
        .. Receipt([New], [NewAndCarried], "(?:新收|新增|新受理|新接收)(?:到)?"),
        .. Receipt([New, NewAndCarried, Results], [], $"{Receive}(?:和|并|及|、|与|且)?(?:全部|已|均)?(?:办理|处理|{Answer})"),
        .. Receipt([Results], [WithoutOthers, OfThisYear, Decided, New, NewAndCarried], Answer, "^(?!维持|结果|纠正)(?:申请)?(?:均)?(?:已|按期|按时|依法|全部)?[^，。]{0,10}(?:答复|办结|回复)"),
        .. Receipt([Results, NewAndCarried], [New, WithoutOthers, OfThisYear], "(?<!正在|尚在|延期|转|代|协助|会同|移交|不再|不予|其他|其它)(?:办理|处理)(?:完成|完毕)?"),
        .. Receipt([New, NewAndCarried], [Results], Receive + Addressed),
    ];

    /// <summary>What a quantity counts; null where the words say nothing that a table tells.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="year">Year of the report, which decides what 2021年 is to it.</param>
    /// <param name="isWhole">Whether it counts all applications received or dealt with.</param>
    /// <param name="isBefore">Whether the words before the number say so, and not those after it.</param>
    public static Meaning? Of(Quantity quantity, int year, out bool isWhole, out bool isBefore)
    {
        var (lead, tail) = (Named(quantity.Lead, year), Named(quantity.Tail, year));
        var found = All.FirstOrDefault(row => row.Meaning.Words.IsMatch(lead));
        isBefore = found.Meaning is not null;
        if (!isBefore) found = All.FirstOrDefault(row => row.Meaning.After is { } after && after.IsMatch(tail));
        isWhole = found.IsReceipt;
        return found.Meaning;
    }

    /// <summary>Words in which the year of the report, the one before and the one after are told apart.</summary>
    public static string Named(string words, int year) => words.Replace($"{year}年", "THIS年", StringComparison.Ordinal)
        .Replace($"{year - 1}年", "LAST年", StringComparison.Ordinal).Replace($"{year + 1}年", "NEXT年", StringComparison.Ordinal);

    private static Regex Before(string words) => new($"(?:{words}){Filler}", RegexOptions.CultureInvariant);

    private static IEnumerable<(Meaning, bool)> Of(Reading usual, string before, string after) => Of([usual], [], before, after);

    private static IEnumerable<(Meaning, bool)> Of(Reading[] usual, Reading[] possible, string before, string after) =>
        [(new(Before(before), usual, possible, new Regex(after)), false)];

    private static IEnumerable<(Meaning, bool)> Receipt(Reading[] usual, Reading[] possible, string before, string? after = null) =>
        [(new(Before(before), usual, possible, after is null ? null : new Regex(after)), true)];

    // The split of applicants may be that of the new, of the new and the carried, or of the results.
    private static IEnumerable<(Meaning, bool)> Class(string words, params int[] columns) =>
    [
        (new(Before(words),
            [new("一、本年新收", c => c.Of("R1", columns)), new("一、本年新收加二、上年结转", c => c.Of("R1", columns) + c.Of("R2", columns))],
            [new("（七）总计", c => c.Of("T", columns))], new Regex($"^(?:申请)?(?:来自|为|是|系)(?:{words})")), false),
    ];

    /// <summary>The rows by their own labels: 属于行政执法案卷2件.</summary>
    private static IEnumerable<(Meaning, bool)> Rows() =>
        from row in FormTables.Section3Rows(ReportForm.Form2021)
        where row.Code is ['C' or 'D' or 'E', ..]
        let words = PlainWords.Of(row.Label[2..])
        let known = row.Code == "E2" ? "(?<!大量|、|属)重复申请" : Regex.Escape(words)
        select (new Meaning(Before(known), [new Reading(row.Group + row.Label, c => c.Of(row.Code))], []), false);
}
