using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Ledgers;

/// <summary>The headings of the ledger and the words its cells may hold.</summary>
public static partial class LedgerWords
{
    /// <summary>All headings, in the order in which a ledger goes out.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "登记编号", "承办机关", "申请人类型", "申请人", "证件类型", "证件号码", "联系电话", "通信地址", "邮政编码", "电子邮箱", "申请方式", "提交日期", "收到日期",
        "信息内容", "文号或特征描述", "获取方式", "提供形式", "补正告知日期", "补正期限", "补正收到日期", "征求第三方发出日期", "征求第三方送达日期", "第三方答复日期",
        "第三方意见", "征求机关发出日期", "征求机关送达日期", "机关答复日期", "延期告知日期", "延期工作日", "收费通知日期", "收费金额", "缴费日期", "办理结果", "决定日期",
        "答复文号", "送达方式", "寄出日期", "送达日期", "备注",
    ];

    /// <summary>Headings without which a file is no ledger.</summary>
    public static readonly IReadOnlyList<string> Needed = ["申请人类型", "申请人", "申请方式", "收到日期", "信息内容"];

    private static readonly Dictionary<string, ApplicantClass> Classes = new(
        Enum.GetValues<ApplicantClass>().Select(value => KeyValuePair.Create(value.Label().Zh, value)))
    { ["公民"] = ApplicantClass.NaturalPerson, ["社会团体"] = ApplicantClass.PublicInterest };

    private static readonly Dictionary<string, Form> FormWords =
        Enum.GetValues<Form>().ToDictionary(value => value.Label().Zh);

    private static readonly Dictionary<string, Delivery> DeliveryWords =
        Enum.GetValues<Delivery>().ToDictionary(value => value.Label().Zh);

    private static readonly Dictionary<string, DispatchMethod> Methods = new()
    {
        ["当面"] = DispatchMethod.InPerson, ["直接送达"] = DispatchMethod.InPerson, ["邮寄"] = DispatchMethod.Ems, ["EMS"] = DispatchMethod.Ems,
        ["挂号"] = DispatchMethod.RegisteredMail, ["挂号信"] = DispatchMethod.RegisteredMail, ["电子邮件"] = DispatchMethod.Email, ["邮箱"] = DispatchMethod.Email,
        ["网络"] = DispatchMethod.Platform, ["平台"] = DispatchMethod.Platform, ["委托"] = DispatchMethod.Entrusted, ["留置"] = DispatchMethod.LeftAtPlace,
        ["公告"] = DispatchMethod.PublicNotice,
    };

    private static readonly Dictionary<string, string> Results = MakeResults();

    public static ApplicantClass? Class(string word) => Classes.TryGetValue(word, out var value) ? value : null;

    public static Channel? ChannelOf(string word) =>
        Channels.All.FirstOrDefault(row => row.Label.Zh == word)?.Channel;

    public static IdKind? Id(string word) =>
        Enum.GetValues<IdKind>().Where(value => value.Label().Zh == word).Cast<IdKind?>().FirstOrDefault() ?? (word == "身份证" ? IdKind.ResidentId : null);

    public static Form? FormOf(string word) => FormWords.TryGetValue(word, out var value) ? value : null;

    public static Delivery? DeliveryOf(string word) => DeliveryWords.TryGetValue(word, out var value) ? value : null;

    public static DispatchMethod? Method(string word) => Methods.TryGetValue(word, out var value) ? value : null;

    /// <summary>The word a method goes out with.</summary>
    public static string Word(DispatchMethod method) => Methods.First(pair => pair.Value == method).Key;

    /// <summary>The code of a result written as code or as label of the table row, with or without its number; null when it is neither.</summary>
    public static string? Result(string word) => Results.GetValueOrDefault(Plain(word));

    private static Dictionary<string, string> MakeResults()
    {
        Dictionary<string, string> words = [];
        foreach (var row in Section3.Rows.Where(row => AllOutcomes.IsLine(row.Code)))
        {
            words[row.Code] = row.Code;
            words[Plain(row.Label)] = row.Code;
            // （部分公开（区分处理的…）） is usually written short.
            if (row.Label.IndexOf('（', 1) is var i and > 0) words.TryAdd(Plain(row.Label[..i]), row.Code);
        }
        words["本机关不掌握相关信息"] = words["信息不存在"] = words["不存在"] = words["非本机关负责公开"] = "D1";
        return words;
    }

    private static string Plain(string word) =>
        Numbering().Replace(word.Trim(), "").Replace(" ", "", StringComparison.Ordinal).Replace('"', '“').ToUpperInvariant();

    [GeneratedRegex("^(（[一二三四五六七八九十]+）|\\([一二三四五六七八九十]+\\)|[0-9]+[.．、])\\s*")]
    private static partial Regex Numbering();
}
