using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>
/// Whether a clause says who, when, and what is counted, and nothing else. Only such a clause can contradict a table: any other word may narrow what it counts
/// to one office, one kind or one step that no table tells, and nobody can list the words that might.
/// </summary>
internal static partial class PlainClause
{
    // Who counts and when, without narrowing either.
    private const string Frame =
        "THIS年度?|全年度?|本年度?|当年|今年|年内|一年来|期间|全[省市州县区旗镇乡局委办厅院馆站校]|全[省市州县区旗]各(?:职能)?(?:部门|单位)?[、和及]?(?:镇街|乡镇|街道|镇)?|全(?:系统|街道)|[我本](?:省|市|州|县|区|旗|镇|乡|局|委|办|厅|院|馆|站|校|中心|单位|机关|部门|街道|系统)" +
        "|各级(?:各部门|行政机关|政府|机关|部门)?|各(?:行政机关|单位)|本?行政机关|认真|积极|依法|依规|严格|及时|按时|按期|按照|规定|要求|妥善|规范|均|已|全部|(?:法定|规定)的?(?:期限|时限|时间)内?|新|共|一共|总共|共计|合计|总计|总数|总量|其中|即|分别|另外?|[我本]|以及|并且?|和|及|与|且|或|、|了|到|有|为|的|达|是|数量|件数|数|量|类|对|向|由|因|在|中|方面|通过|对外|内容|做好|完成";

    private const string OnRequests =
        "新收|新增|依申请|请求|政府信息公开|政府信息|信息公开|依申请公开|公开申请|申请公开|政务公开|公开|申请人?|提出|提交|案件|事项|工作|信息|业务|件|表|书|公民|自然人|个人|社会公众|公众|群众|法人|其[他它]组织|组织|非法人|企业|受理|收到|接收|接到|收办|接受|登记|收取|收件|办理|办结|处理|答复|回复|办复|办毕|予以|同意|作出|完毕|反馈|部分|不予|无法|提供|其[他它]|方式|答复" +
        "|商业|科研机构|社会公益|社会团体|法律服务机构|上年度?|上一年度?|LAST年度?|NEXT年度?|去年|下一?年度?|次年|来年|明年|结转|转入|转下|转接|顺延|至|转|继续|不掌握|原因|相关|本机关|[“”]";

    private const string OnReviews =
        "政府信息公开|信息公开|依申请公开|公开|申请|工作|答复|案件|案|行政|复议|诉讼|应诉|起诉|涉及|而|有关|相关|发生|引起|引发|产生|提起|提出|被|直接|未经|后|结果|维持|纠正|其他|尚未|未|审结|办结|办理|收到|受理|起|件|[“”]";

    private const string OnPublished =
        "行政规范性文件|规范性文件|文件|制发|制定|出台|印发|发布|废止|宣布|失效|现行有效|有效|清理|行政许可|行政处罚|行政强制|作出|处理|决定|并|公开|行政事业性收费|收费|金额|总额|收入|件数|年末|年底|或者?";

    // Rows of the table by their own names.
    private static readonly string Rows = string.Join('|', FormTables.Section3Rows(ReportForm.Form2021)
        .Where(row => row.Code[0] is >= 'C' and <= 'E').Select(row => Regex.Escape(PlainWords.Of(row.Label[2..]))));

    private static readonly Regex Requests = new($"^(?:{Frame}|{OnRequests}|{Rows})*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex Reviews = new($"^(?:{Frame}|{OnReviews})*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Published = new($"^(?:{Frame}|{OnPublished})*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Whether the words count applications as a table does.</summary>
    public static bool IsOnRequests(string clause, AnnualReport report) => Requests.IsMatch(Named(clause, report));

    /// <summary>Whether the words count documents, decisions or charges as a table does.</summary>
    public static bool IsOnPublished(string clause, AnnualReport report) => Published.IsMatch(Named(clause, report));

    /// <summary>Whether the words count reconsiderations or lawsuits as a table does.</summary>
    public static bool IsOnReviews(string clause, AnnualReport report) => Reviews.IsMatch(Named(clause, report));

    private static string Named(string clause, AnnualReport report) => WithoutAgency(Meanings.Named(clause, report.Year ?? 0), report);

    /// <summary>The words without the names by which the agency calls itself.</summary>
    public static string WithoutAgency(string words, AnnualReport report)
    {
        var agency = PlainWords.Of(report.Agency);
        return NamesOf(report).OrderByDescending(name => name.Length)
            .Aggregate(Called().Replace(words, called => IsShortFor(called.Value, agency) ? "" : called.Value), (left, name) => left.Replace(name, "", StringComparison.Ordinal));
    }

    // 市住建局 is 渚州市住房和城乡建设局: the same signs in the same order, the last one last.
    private static bool IsShortFor(string called, string agency)
    {
        var at = 0;
        foreach (var sign in called)
            if ((at = agency.IndexOf(sign, at) + 1) == 0) return false;
        return agency.EndsWith(called[^1]) && called.Length >= 3;
    }

    // 青禾县人民政府 calls itself 青禾县, and 临渚市教育局 市教育局 or 教育局.
    private static IEnumerable<string> NamesOf(AnnualReport report)
    {
        var agency = PlainWords.Of(report.Agency);
        if (agency.Length < 3) yield break;
        yield return agency;
        // 青禾县人民政府办公室 is 县政府办公室 or 县政府办, a street office 街道, 渚州市公安局云渡区分局 区公安分局.
        if (GovernmentOffice().Match(agency) is { Success: true } own)
            foreach (var called in (string[])["政府办公室", "政府办公厅", "政府办"])
            {
                yield return own.Groups["place"].Value + called;
                yield return own.Groups["place"].Value[^1..] + called;
            }
        if (PoliceBranch().Match(agency) is { Success: true } police) yield return police.Groups["place"].Value + "公安分局";
        if (Street().Match(agency) is { Success: true } street) foreach (var called in (string[])[street.Groups["name"].Value, street.Groups["name"].Value + "办事处", "街道办事处", "街道"]) yield return called;
        var office = Office().Match(agency);
        if (office.Success && office.Value.Length >= 3) yield return office.Value;
        if (Place().Match(agency) is not { Success: true } place) yield break;
        if (place.Length < agency.Length) yield return agency[(place.Length - 1)..];
        if (place.Length < agency.Length - 1) yield return agency[place.Length..];
        if (OmissionChecks.IsGovernment(report)) yield return place.Value;
    }

    [GeneratedRegex("(?<=^|[，。；、：（]|年度?|全年)[^，。；、：（）0-9年]{2,9}[局委办](?=共|收到|受理|办理|新收|新受理|接|答复|依|办结|未)")]
    private static partial Regex Called();

    [GeneratedRegex("(?<place>[^省市州县区旗]{1,6}[省市州县区旗])人民政府办公[室厅]$")]
    private static partial Regex GovernmentOffice();

    [GeneratedRegex("公安局[^省市州县区旗]{1,6}(?<place>[县区])分局$")]
    private static partial Regex PoliceBranch();

    [GeneratedRegex("[^省市州县区旗]*?(?<name>[^省市州县区旗]{2,6}街道)(?:办事处)?$")]
    private static partial Regex Street();

    [GeneratedRegex("^.{1,8}?[省市州县区旗镇乡](?!$)|^.{1,8}[省市州县区旗镇乡]$")]
    private static partial Regex Place();

    [GeneratedRegex("(?<=[省市州县区旗镇乡]).{2,12}(?:局|委员会|委|厅|办公室)$")]
    private static partial Regex Office();
}
