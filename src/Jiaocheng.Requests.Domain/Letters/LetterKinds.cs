using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>Kinds of letter (文书) of a case.</summary>
public enum LetterKind
{
    Receipt, CorrectionNotice, ReasonsNotice, ExtensionNotice, DeferralNotice,
    ThirdPartyInquiry, AgencyInquiry, CoMakerInquiry, ThirdPartyDecisionNotice, FeeNotice,
    Disclosure, AlreadyPublic, PartialDisclosure, Withholding, SpecialInquiry, NotExisting, NotOurs, NotMadeYet, StillUnclear,
    NotHandledPetition, NotHandledRepeat, NotHandledPublication, NotHandledExcessive, NotHandledReissue,
    NotHandledUncorrected, NotHandledUnpaid, OtherEnd,
    ItemisedReply,
    AssistanceRequest, AmendmentReply,
}

/// <summary>Series from which document numbers are drawn, gap-free per agency and year.</summary>
public enum Series
{
    /// <summary>Case numbers; receipts bear nothing else.</summary>
    Case,
    /// <summary>答复: decisions.</summary>
    Reply,
    /// <summary>告知: procedural notices.</summary>
    Notice,
    /// <summary>征求意见: inquiries to others.</summary>
    Inquiry,
    /// <summary>整改: rectification orders of a supervising agency.</summary>
    Order,
}

/// <summary>What a letter's service does to the clocks.</summary>
public enum ServiceEffect { None, StopsReply, PausesReply, ExtendsReply, EndsReply, StartsPayment }

/// <summary>A row of the letters.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="Series">Where its number comes from; <see cref="Series.Case"/> means the case number and no other.</param>
/// <param name="Signer">Whose permission it leaves the house with.</param>
/// <param name="Effect">What its service does to the clocks.</param>
/// <param name="Body">The places between addressee and signature, in their order. A template must hold them all.</param>
public sealed record LetterRow(LetterKind Kind, Text Title, Series Series, Can Signer, ServiceEffect Effect, IReadOnlyList<Slot> Body)
{
    /// <summary>Every place a letter of this kind has.</summary>
    public IReadOnlyList<Slot> Slots => [Slot.Agency, Slot.Number, Slot.Title, Slot.Addressee, .. Body, Slot.Signature, Slot.Date];

    /// <summary>标题 as it is printed: what tells kinds of one title apart in lists is not told to the addressee.</summary>
    public string Heading => Title.Zh.IndexOf('（', StringComparison.Ordinal) is var at and > 0 ? Title.Zh[..at] : Title.Zh;
}

/// <summary>All letters.</summary>
public static class LetterKinds
{
    private static readonly Slot[] Decision = [Slot.Application, Slot.Facts, Slot.History, Slot.Particulars, Slot.Reasons, Slot.Conclusion, Slot.Remedy];
    private static readonly Slot[] Partial = [Slot.Application, Slot.Facts, Slot.History, Slot.Particulars, Slot.Reasons, Slot.Withheld, Slot.Conclusion, Slot.Remedy];

    /// <summary>All rows, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<LetterRow> All =
    [
        new(LetterKind.Receipt, new("政府信息公开申请登记回执", "Receipt"), Series.Case, Can.Register, ServiceEffect.None,
            [Slot.Application, Slot.Deadline, Slot.Contact]),
        new(LetterKind.CorrectionNotice, new("政府信息公开申请补正告知书", "Correction notice"), Series.Notice, Can.Handle,
            ServiceEffect.StopsReply, [Slot.Application, Slot.Guidance, Slot.Deadline, Slot.Contact]),
        new(LetterKind.ReasonsNotice, new("政府信息公开申请说明理由告知书", "Request for reasons"), Series.Notice, Can.Handle,
            ServiceEffect.None, [Slot.Application, Slot.Facts, Slot.Deadline, Slot.Contact]),
        new(LetterKind.ExtensionNotice, new("政府信息公开申请延期答复告知书", "Extension notice"), Series.Notice, Can.ApproveExtension,
            ServiceEffect.ExtendsReply, [Slot.Application, Slot.Reasons, Slot.Conclusion]),
        new(LetterKind.DeferralNotice, new("政府信息公开申请延迟答复告知书", "Deferral notice"), Series.Notice, Can.ApproveExtension,
            ServiceEffect.ExtendsReply, [Slot.Application, Slot.Reasons, Slot.Conclusion]),
        new(LetterKind.ThirdPartyInquiry, new("政府信息公开征求第三方意见书", "Inquiry to third party"), Series.Inquiry, Can.Handle,
            ServiceEffect.PausesReply, [Slot.Question, Slot.Deadline, Slot.Contact]),
        new(LetterKind.AgencyInquiry, new("政府信息公开征求意见函", "Inquiry to another agency"), Series.Inquiry, Can.Handle,
            ServiceEffect.PausesReply, [Slot.Question, Slot.Deadline, Slot.Contact]),
        new(LetterKind.CoMakerInquiry, new("政府信息公开征求共同制作机关意见书", "Inquiry to co-making agency"), Series.Inquiry, Can.Handle,
            ServiceEffect.PausesReply, [Slot.Question, Slot.Deadline, Slot.Contact]),
        new(LetterKind.ThirdPartyDecisionNotice, new("政府信息公开决定告知书（第三方）", "Notice to third party"), Series.Notice, Can.Sign,
            ServiceEffect.None, [Slot.Conclusion, Slot.Reasons, Slot.Remedy]),
        new(LetterKind.FeeNotice, new("政府信息公开信息处理费收费通知书", "Fee notice"), Series.Notice, Can.Handle,
            ServiceEffect.StartsPayment, [Slot.Application, Slot.Amount, Slot.Deadline, Slot.Contact]),
        Reply(LetterKind.Disclosure, "政府信息公开告知书", "Disclosure"),
        Reply(LetterKind.AlreadyPublic, "政府信息公开告知书（已主动公开）", "Already public"),
        Reply(LetterKind.PartialDisclosure, "政府信息部分公开告知书", "Partial disclosure", Partial),
        Reply(LetterKind.Withholding, "政府信息不予公开决定书", "Withholding"),
        Reply(LetterKind.SpecialInquiry, "行政查询事项告知书", "Special inquiry"),
        Reply(LetterKind.NotExisting, "政府信息不存在告知书", "Information does not exist"),
        Reply(LetterKind.NotOurs, "政府信息非本机关负责公开告知书", "Not this agency's"),
        Reply(LetterKind.NotMadeYet, "政府信息无法提供告知书", "No ready information"),
        Reply(LetterKind.StillUnclear, "政府信息无法提供告知书（补正后仍不明确）", "Still unclear after correction"),
        Reply(LetterKind.NotHandledPetition, "政府信息公开申请不予处理告知书（信访举报投诉）", "Petition or complaint"),
        Reply(LetterKind.NotHandledRepeat, "政府信息公开申请不予重复处理告知书", "Repeated application"),
        Reply(LetterKind.NotHandledPublication, "公开出版物获取途径告知书", "Publication"),
        Reply(LetterKind.NotHandledExcessive, "政府信息公开申请不予处理告知书（大量反复申请）", "Excessive applications"),
        Reply(LetterKind.NotHandledReissue, "政府信息公开申请不予处理告知书（确认或者重新出具）", "Re-issue of information held"),
        Reply(LetterKind.NotHandledUncorrected, "政府信息公开申请不再处理告知书（逾期不补正）", "No longer handled: uncorrected"),
        Reply(LetterKind.NotHandledUnpaid, "政府信息公开申请不再处理告知书（逾期未缴费）", "No longer handled: unpaid"),
        new(LetterKind.OtherEnd, new("政府信息公开申请终止办理告知书", "End of proceedings"), Series.Reply, Can.Sign, ServiceEffect.EndsReply,
            [Slot.Application, Slot.Facts, Slot.Particulars, Slot.Reasons, Slot.Conclusion, Slot.Remedy]),
        Reply(LetterKind.ItemisedReply, "政府信息公开告知书（逐项答复）", "Answer item by item", [Slot.Application, Slot.Items, Slot.Remedy]),
        new(LetterKind.AssistanceRequest, new("政府信息公开申请协办函", "Request for assistance"), Series.Inquiry, Can.Handle,
            ServiceEffect.None, [Slot.Question, Slot.Deadline, Slot.Contact]),
        new(LetterKind.AmendmentReply, new("政府信息更正告知书", "Answer to a request for correction"), Series.Reply, Can.Sign,
            ServiceEffect.None, [Slot.Application, Slot.Facts, Slot.Conclusion, Slot.Remedy]),
    ];

    private static readonly Text[] SeriesLabels =
        [new("登记编号", "Case number"), new("答复文号", "Reply number"), new("告知文号", "Notice number"), new("征求意见文号", "Inquiry number"), new("整改通知文号", "Order number")];

    /// <summary>The row of a kind.</summary>
    public static LetterRow Of(LetterKind kind) => All[(int)kind];

    /// <summary>Name of a number series.</summary>
    public static Text Label(this Series series) => SeriesLabels[(int)series];

    /// <summary>The number as it is printed where the office has changed nothing.</summary>
    public static string Format(Series series, string mark, int year, int serial) => NumberRules.Delivered.Format(series, null, mark, year, serial);

    private static LetterRow Reply(LetterKind kind, string zh, string en, Slot[]? body = null) =>
        new(kind, new(zh, en), Series.Reply, Can.Sign, ServiceEffect.EndsReply, body ?? Decision);
}
