using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>What the details of a decision become in its letter. Those without a sentence here stay in the file: reviews, records of classification, approvers.</summary>
internal static class Particulars
{
    private static readonly Dictionary<string, Func<string, string>> Sentences = new()
    {
        ["place"] = place => $"获取方式和途径：{place}。",
        ["severable"] = answer => answer switch
        {
            "不能区分处理" => "上述信息不能作区分处理。",
            Blank => $"能否作区分处理：{Blank}。",
            _ => "上述信息经区分处理后，没有实际内容可以提供。",
        },
        ["secretAuthority"] = authority => $"该信息已由{authority}依法确定为国家秘密。",
        ["forbiddingLaw"] = law => $"依照{law}的规定，该信息禁止公开。",
        ["securityKind"] = kind => $"该信息公开后可能危及{kind}。",
        ["riskAssessment"] = assessment => $"本机关对公开的风险作了书面评估：{assessment}。",
        ["thirdPartyRight"] = right => $"该信息涉及第三方的{right}。",
        ["publicInterest"] = test => $"关于不公开是否会对公共利益造成重大影响，本机关的判断是：{test}。",
        ["consentedPart"] = reason => $"同意公开的第三方的部分不能区分提供：{reason}。",
        ["internalKind"] = kind => $"该信息属于行政机关{kind}方面的内部事务信息。",
        ["processKind"] = kind => $"该信息属于行政机关在履行行政管理职能过程中形成的{kind}。",
        ["caseFile"] = file => $"该信息属于行政执法案卷信息（{file}）。",
        ["specialLaw"] = law => $"该类信息的获取，{law}有特别规定。",
        ["whereToApply"] = place => $"查询的地点和途径：{place}。",
        ["competent"] = agency => $"负责公开该信息的行政机关：{agency}。",
        ["competentContact"] = contact => $"该机关的联系方式：{contact}。",
        ["complaintChannel"] = channel => $"相关诉求可以通过以下渠道提出：{channel}。",
        ["sameContent"] = _ => "经核对，本次申请与该次申请内容相同，原答复所依据的事实没有变化。",
        ["whereToGet"] = way => $"该出版物的获取途径：{way}。",
        ["frequency"] = figures => $"申请的数量和频次：{figures}。",
        ["alreadyHeld"] = proof => $"申请公开的信息此前已经取得：{proof}。",
        ["otherReason"] = reason => $"终止办理的原因：{reason}。",
    };

    /// <summary>The details of a decision in one paragraph, with a mark where one that is owed is still to be written; empty where it has none.</summary>
    public static string Of(Proposed p, Outcome outcome, string you) =>
        Say(outcome.Details.Where(detail => Details.Owed(detail, p) || Said(p.Details, detail)), p.Details, p, you);

    /// <summary>The details of one withheld part, as far as they were written; empty where there are none.</summary>
    public static string Of(WithheldPart part, Outcome ground, Proposed p, string you) =>
        part.Details is { } details ? Say(ground.Details.Where(detail => Said(details, detail)), details, p, you) : "";

    private static bool Said(IReadOnlyDictionary<string, string> details, Detail detail) => !string.IsNullOrWhiteSpace(details.GetValueOrDefault(detail.Key));

    private static string Say(IEnumerable<Detail> told, IReadOnlyDictionary<string, string> details, Proposed p, string you) => string.Concat(told.Select(detail =>
        Sentences.TryGetValue(detail.Key, out var sentence) ? sentence(Clause(details.GetValueOrDefault(detail.Key))) : Earlier(detail, p, you)));

    /// <summary>The earlier application with its reply, which a 不予重复处理 must name.</summary>
    private static string Earlier(Detail detail, Proposed p, string you) => detail != Details.EarlierNumber ? ""
        : $"{you}曾就同一内容提出申请（登记编号：{Clause(p.Details.GetValueOrDefault(detail.Key))}），本机关已经答复"
            + (p.Details.GetValueOrDefault(Details.EarlierReply.Key) is { Length: > 0 } reply ? $"（{Clause(reply)}）。" : "。");
}
