using System.Collections.Frozen;
using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A name that may stand in braces in the text of a report.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its words in a report; null where there is nothing to state.</param>
public sealed record ReportField(string Name, Text Label, Func<ReportFacts, string?> Value);

/// <summary>All fields. A figure that stands in a text is one of these, so that text and tables cannot differ.</summary>
public static class ReportFields
{
    /// <summary>All fields, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<ReportField> All =
    [
        new("year", new("年度", "Year"), f => Whole(f.Year)),
        new("agency", new("机关名称", "Agency"), f => f.Agency),
        new("whole", new("统计范围（本机关、全县）", "Whose figures"), f => f.Whole),
        new("agencies", new("汇总的单位数", "Agencies in the sum"), f => Whole(f.RollUp?.Children.Count(child => child.Counted) + 1)),
        .. Counted("R1", new("本年新收", "New"), "R1"),
        new("R1.last", new("上年新收", "New last year"), f => Whole(f.LastSection3["R1"][Section3.Total])),
        new("R1.change", new("新收比上年（增长、下降或者持平）", "New, compared with last year"), f => Change(f.Section3["R1"][Section3.Total], f.LastSection3["R1"][Section3.Total])),
        new("R1.person", new("新收：自然人", "New: natural persons"), f => Whole(f.Section3["R1"][0])),
        new("R1.organisation", new("新收：法人或其他组织", "New: organisations"), f => Whole(f.Section3["R1"].Skip(1).Take(Section3.Total - 1).Sum())),
        .. Counted("R2", new("上年结转", "Carried over"), "R2"),
        new("handled", new("新收和结转合计", "New and carried over"), f => Whole(f.Section3["R1"][Section3.Total] + f.Section3["R2"][Section3.Total])),
        .. Counted("T", new("本年办结", "Results"), "T"),
        .. Counted("R4", new("结转下年", "Left over"), "R4"),
        .. Results(),
        new("withdrawn", new("申请人撤回", "Withdrawn"), f => Whole(f.Withdrawn)),
        Channel("channel.counter", new("当面提出", "In person"), Cases.Channel.InPerson, Cases.Channel.Oral),
        Channel("channel.mail", new("信函提出", "By post"), Cases.Channel.RegisteredPost, Cases.Channel.OrdinaryPost),
        Channel("channel.online", new("网络平台提出", "Online"), Cases.Channel.Online),
        Channel("channel.other", new("传真、电子邮件提出", "Fax and e-mail"), Cases.Channel.Fax, Cases.Channel.Email),
        .. Contests("reconsiderations", new("行政复议", "Reconsiderations"), (table, column) => table[RemedyPath.Reconsideration][column]),
        .. Contests("lawsuits", new("行政诉讼", "Lawsuits"), (table, column) => table.Lawsuits(column)),
        .. Contests("direct", new("未经复议直接起诉", "Lawsuits without reconsideration"), (table, column) => table[RemedyPath.LawsuitDirect][column]),
        .. Contests("after", new("复议后起诉", "Lawsuits after reconsideration"), (table, column) => table[RemedyPath.LawsuitAfterReconsideration][column]),
        new("documents.made", new("制发行政规范性文件", "Normative documents made"), f => Whole(f.Figures.Documents.Made)),
        new("documents.repealed", new("废止行政规范性文件", "Normative documents repealed"), f => Whole(f.Figures.Documents.Repealed)),
        new("documents.inForce", new("现行有效行政规范性文件", "Normative documents in force"), f => Whole(f.Figures.Documents.InForce)),
        new("register.open", new("本年文件：主动公开", "This year's documents: public"), f => Whole(f.Attributes.Open)),
        new("register.onRequest", new("本年文件：依申请公开", "This year's documents: on request"), f => Whole(f.Attributes.OnRequest)),
        new("register.closed", new("本年文件：不予公开", "This year's documents: not public"), f => Whole(f.Attributes.Closed)),
        new("orders.raised", new("发出限期整改通知", "Rectification orders raised"), f => Whole(f.Orders.Raised)),
        new("orders.closed", new("发出的整改通知：本年办结", "Orders raised: closed"), f => Whole(f.Orders.Closed)),
        new("orders.criticised", new("发出通报批评", "Circulars of criticism issued"), f => Whole(f.Orders.Criticised)),
        new("complaints", new("投诉、举报引起的整改", "Orders from complaints"), f => Whole(f.Orders.Complaints)),
        new("orders.received", new("收到限期整改通知", "Rectification orders received"), f => Whole(f.Orders.Received)),
        new("orders.received.closed", new("收到的整改通知：本年办结", "Orders received: closed"), f => Whole(f.Orders.Mended)),
        new("orders.received.criticised", new("受到通报批评", "Circulars of criticism about this agency"), f => Whole(f.Orders.Criticisms)),
        new("permits", new("行政许可", "Permits"), f => Whole(f.Figures.Permits)),
        new("penalties", new("行政处罚", "Penalties"), f => Whole(f.Figures.Penalties)),
        new("coercion", new("行政强制", "Coercive measures"), f => Whole(f.Figures.Coercion)),
        new("charges", new("行政事业性收费（万元）", "Charges in 10,000 yuan"), f => Wan.Of(f.Figures.ChargesFen)?.ToString(CultureInfo.InvariantCulture)),
        new("fees.notices", new("信息处理费：发出收费通知", "Fee notices"), f => Whole(f.Fees?.Notices)),
        new("fees.asked", new("信息处理费：通知总金额（元）", "Fees asked, yuan"), f => Yuan(f.Fees?.Asked)),
        new("fees.paid", new("信息处理费：实际收取（元）", "Fees received, yuan"), f => Yuan(f.Fees?.Paid)),
    ];

    private static readonly FrozenDictionary<string, ReportField> ByName = All.ToFrozenDictionary(field => field.Name);

    /// <summary>The field of a name; null where there is none.</summary>
    public static ReportField? Find(string name) => ByName.GetValueOrDefault(name.Trim());

    /// <summary>A share of all results in per cent, one place, rounded half up; null where there are none.</summary>
    public static string? Share(int part, int whole) =>
        whole == 0 ? null : Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A change on last year in words, one place; null where last year has nothing to compare with.</summary>
    public static string? Change(int now, int last) => last == 0 ? null : now == last ? "持平" : (now > last ? "增长" : "下降") + Share(Math.Abs(now - last), last);

    private static IEnumerable<ReportField> Results()
    {
        foreach (var row in Section3.Rows.Where(row => row.Code is "A" or "B"))
            foreach (var field in Shared(row.Code, new(row.Code == "A" ? "予以公开" : "部分公开", row.Code == "A" ? "Disclosed" : "Disclosed in part"), f => f.Section3[row.Code][Section3.Total])) yield return field;
        foreach (var (code, zh, en) in new[] { ("C", "不予公开", "Withheld"), ("D", "无法提供", "Unable"), ("E", "不予处理", "Not handled"), ("F", "其他处理", "Other") })
        {
            Section3Row[] rows = [.. Section3.Rows.Where(row => row.Code.Length == 2 && row.Code[0] == code[0])];
            foreach (var field in Shared(code, new(zh, en), f => f.Section3.Results(code[0]))) yield return field;
            foreach (var row in rows)
                foreach (var field in Shared(row.Code, new($"{zh} {row.Label}", $"{en} {row.Code}"), f => f.Section3[row.Code][Section3.Total])) yield return field;
        }
    }

    private static IEnumerable<ReportField> Shared(string name, Text label, Func<ReportFacts, int> count) =>
    [
        new(name, label, f => Whole(count(f))),
        new($"{name}.share", new($"{label.Zh}占办结的比例", $"{label.En}, share of results"), f => Share(count(f), f.Section3["T"][Section3.Total])),
    ];

    private static IEnumerable<ReportField> Counted(string name, Text label, string line) => [new(name, label, f => Whole(f.Section3[line][Section3.Total]))];

    private static ReportField Channel(string name, Text label, params Channel[] ways) => new(name, label, f => Whole(f.Channels is { } channels ? ways.Sum(way => channels.GetValueOrDefault(way)) : null));

    private static IEnumerable<ReportField> Contests(string name, Text label, Func<Section4, int, int> count)
    {
        yield return new(name, label, f => Whole(count(f.Section4, Section4.Total)));
        foreach (var (column, suffix) in new[] { (RemedyColumn.Upheld, "upheld"), (RemedyColumn.Corrected, "corrected"), (RemedyColumn.Other, "other"), (RemedyColumn.Pending, "pending") })
            yield return new($"{name}.{suffix}", new($"{label.Zh}：{column.Label().Zh}", $"{label.En}: {column.Label().En}"), f => Whole(count(f.Section4, (int)column)));
    }

    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Yuan(long? fen) => (fen / 100m)?.ToString("0.##", CultureInfo.InvariantCulture);
}
