using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Outcomes.Details;
using static Jiaocheng.Requests.Domain.Outcomes.OutcomeGroup;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>The decisions of the Regulation: 21 lines of Section 3, with their articles, needs, letters and remedies.</summary>
public static class AllOutcomes
{
    /// <summary>All outcomes in the order of Section 3.</summary>
    public static readonly IReadOnlyList<Outcome> All =
    [
        new("A", "", Disclose, new("予以公开（提供信息）", "Disclose: provide"),
            ["《条例》第十三条第一款", "《条例》第三十六条第二项"], LetterKind.Disclosure, Remedy.Free, [Needs.NoObjectionOpen], [SecretReview]),
        new("A", "public", Disclose, new("予以公开（已主动公开，告知获取方式和途径）", "Disclose: already public"),
            ["《条例》第十三条第一款", "《条例》第三十六条第一项"], LetterKind.AlreadyPublic, Remedy.Free, [], [Place]),
        new("B", "", Partial, new("部分公开", "Partial disclosure"),
            ["《条例》第三十七条"], LetterKind.PartialDisclosure, Remedy.Both, [], [SecretReview]),
        Withheld("C1", "属于国家秘密", "State secret", ["《条例》第十四条"], [], SecretRecord, SecretAuthority),
        Withheld("C2", "其他法律行政法规禁止公开", "Forbidden by law or administrative regulation", ["《条例》第十四条"], [], ForbiddingLaw),
        Withheld("C3", "危及“三安全一稳定”", "Endangers security or stability", ["《条例》第十四条"], [], SecurityKind, RiskAssessment, RiskApprover),
        Withheld("C4", "保护第三方合法权益", "Protects a third party", ["《条例》第十五条", "《条例》第三十二条"],
            [Needs.Consultation, Needs.ConsultationProved, Needs.Objection], ThirdPartyRight, PublicInterest, ConsentedPart),
        Withheld("C5", "属于三类内部事务信息", "Internal affairs", ["《条例》第十六条第一款"], [], InternalKind),
        Withheld("C6", "属于四类过程性信息", "Deliberative information", ["《条例》第十六条第二款"], [], ProcessKind),
        Withheld("C7", "属于行政执法案卷", "Enforcement file", ["《条例》第十六条第二款"], [], CaseFile),
        new("C8", "", Withhold, new("属于行政查询事项", "Special inquiry procedure"), ["《条例》第三十六条第七项"],
            LetterKind.SpecialInquiry, Remedy.Free, [], [SpecialLaw, WhereToApply]),
        new("D1", "none", Unable, new("本机关不掌握相关政府信息（信息不存在）", "Not held: does not exist"), ["《条例》第三十六条第四项"],
            LetterKind.NotExisting, Remedy.Free, [Needs.Search, Needs.SecondSearcher], []),
        new("D1", "notOurs", Unable, new("本机关不掌握相关政府信息（非本机关负责公开）", "Not held: another agency's"),
            ["《条例》第十条第一款", "《条例》第三十六条第五项"], LetterKind.NotOurs, Remedy.Free, [], [Competent, CompetentContact]),
        new("D2", "", Unable, new("没有现成信息需要另行制作", "No ready information"), ["《条例》第三十八条"],
            LetterKind.NotMadeYet, Remedy.Free, [Needs.Search], []),
        new("D3", "", Unable, new("补正后申请内容仍不明确", "Still unclear after correction"), ["《条例》第二十九条第二款第二项", "《条例》第三十条"],
            LetterKind.StillUnclear, Remedy.Free, [Needs.CorrectionReceived], []),
        new("E1", "", NotHandled, new("信访举报投诉类申请", "Petition, report or complaint"), ["《条例》第三十九条第一款"],
            LetterKind.NotHandledPetition, Remedy.Free, [], [ComplaintChannel]),
        new("E2", "", NotHandled, new("重复申请", "Repeated application"), ["《条例》第三十六条第六项"],
            LetterKind.NotHandledRepeat, Remedy.Free, [], [EarlierNumber, EarlierReply, SameContent]),
        new("E3", "", NotHandled, new("要求提供公开出版物", "Publication"), ["《条例》第三十九条第二款"],
            LetterKind.NotHandledPublication, Remedy.Free, [], [WhereToGet]),
        new("E4", "", NotHandled, new("无正当理由大量反复申请", "Excessive without sound reason"), ["《条例》第三十五条"],
            LetterKind.NotHandledExcessive, Remedy.Free, [Needs.ReasonsAsked, Needs.ReasonsProved, Needs.ReasonsUnsound], [Frequency]),
        new("E5", "", NotHandled, new("要求行政机关确认或重新出具已获取信息", "Confirm or re-issue information already held"),
            ["《条例》第二条", "《条例》第三十六条第六项"], LetterKind.NotHandledReissue, Remedy.Free, [], [AlreadyHeld]),
        new("F1", "", OutcomeGroup.Other, new("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "Uncorrected in time"),
            ["《条例》第三十条"], LetterKind.NotHandledUncorrected, Remedy.Free, [Needs.CorrectionLapsed, Needs.CorrectionProved], []),
        new("F2", "", OutcomeGroup.Other, new("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "Unpaid in time"),
            ["《条例》第四十二条第一款", "国办函〔2020〕109号第六条"], LetterKind.NotHandledUnpaid, Remedy.Free, [Needs.FeeLapsed, Needs.FeeProved], []),
        new("F3", "", OutcomeGroup.Other, new("其他", "Other"), [], LetterKind.OtherEnd, Remedy.Free, [], [OtherReason]),
    ];

    /// <summary>The grounds on which parts of a document may be withheld (Art 37).</summary>
    public static readonly IReadOnlyList<Outcome> PartGrounds = [.. All.Where(outcome => outcome.Group == Withhold || outcome.Code == "D2")];

    private static readonly Dictionary<string, Outcome> ByKey = All.ToDictionary(outcome => outcome.Key);

    /// <summary>The outcome of a code and variant; null when there is none.</summary>
    public static Outcome? Find(string code, string variant = "") =>
        ByKey.GetValueOrDefault(variant.Length == 0 ? code : $"{code}-{variant}");

    /// <summary>The outcome of a code and variant, or the first of its line where the variant is not known, as in a ledger; null when there is no such line.</summary>
    public static Outcome? OfLine(string code, string variant) => Find(code, variant) ?? All.FirstOrDefault(outcome => outcome.Code == code);

    /// <summary>The outcome of a key; null when there is none.</summary>
    public static Outcome? Of(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    /// <summary>The outcomes that become possible when a lapse is recorded: 逾期未补正 → F1, 逾期未缴费 → F2, 逾期未说明理由 → E4.</summary>
    public static IReadOnlyList<Outcome> After(Move? lapse) =>
        lapse is null ? [] : [.. All.Where(outcome => outcome.Needs.Any(need => need.Lapse == lapse))];

    /// <summary>Whether a line of Section 3 bears this code.</summary>
    public static bool IsLine(string code) => All.Any(outcome => outcome.Code == code);

    private static Outcome Withheld(string code, string zh, string en, string[] articles, Need[] needs, params Detail[] details) =>
        new(code, "", Withhold, new(zh, en), articles, LetterKind.Withholding, Remedy.ReconsiderationFirst, needs, [Severable, .. details]);
}
