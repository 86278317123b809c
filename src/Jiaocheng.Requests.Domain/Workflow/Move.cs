using System.Collections.Frozen;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What can be done to a case. A fact is a move that was made: its kind is the move.</summary>
public enum Move
{
    Register, ConfirmReceipt, LogContact, Accept, Assign,
    AskCorrection, ReceiveCorrection, LapseCorrection,
    AskThirdParty, AskAgency, AskCoMaker, ReceiveOpinion, LapseOpinion,
    AskReasons, ReceiveReasons, LapseReasons,
    Extend, Defer, NotifyFee, PayFee, LapseFee,
    ProveNotice, RecordSearch,
    Propose, PassLaw, PassSecrecy, SendBack, Sign,
    InformThirdParty, Dispatch, ProveService, RecordReturn, Close, Archive,
    Withdraw, Void, Supersede, Note, Attach, AmendContact, Unmask, ImportResult,
    ListItems, AnswerQuestion, Split,
    SendNotice, ReturnNotice, RecordRemedy,
    AskAssistance, ReceiveAssistance, AnswerAmendment,
}

/// <summary>Facts about a move.</summary>
/// <param name="Move">The move.</param>
/// <param name="Label">The words on the button.</param>
/// <param name="Past">The words in the history of the case.</param>
/// <param name="Input">The payload it takes.</param>
public sealed record MoveRow(Move Move, Text Label, Text Past, Type Input);

/// <summary>All moves with their words and inputs.</summary>
public static class Moves
{
    /// <summary>All moves, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<MoveRow> All =
    [
        Row<Registered>(Move.Register, "登记申请", "登记申请", "Register", "Registered"),
        Row<ReceiptConfirmed>(Move.ConfirmReceipt, "确认收到", "双方确认收到", "Confirm receipt", "Receipt confirmed"),
        Row<ContactLogged>(Move.LogContact, "记录联系", "联系申请人", "Log contact", "Contact logged"),
        Row<Accepted>(Move.Accept, "转入办理", "审查通过，转入办理", "Pass to handling", "Passed to handling"),
        Row<Assigned>(Move.Assign, "分派", "分派承办人", "Assign", "Assigned"),
        Row<CorrectionAsked>(Move.AskCorrection, "发补正告知", "发出补正告知", "Ask for correction", "Correction asked"),
        Row<CorrectionReceived>(Move.ReceiveCorrection, "登记补正材料", "收到补正后的申请", "Record correction", "Correction received"),
        Row<Lapsed>(Move.LapseCorrection, "登记逾期未补正", "逾期未补正", "Record lapsed correction", "Correction lapsed"),
        Row<ConsultationAsked>(Move.AskThirdParty, "征求第三方意见", "征求第三方意见", "Ask third party", "Third party asked"),
        Row<ConsultationAsked>(Move.AskAgency, "征求其他机关意见", "征求其他机关意见", "Ask other agency", "Other agency asked"),
        Row<ConsultationAsked>(Move.AskCoMaker, "征求共同制作机关意见", "征求共同制作机关意见", "Ask co-making agency", "Co-maker asked"),
        Row<OpinionReceived>(Move.ReceiveOpinion, "登记回复意见", "收到回复意见", "Record opinion", "Opinion received"),
        Row<OpinionLapsed>(Move.LapseOpinion, "登记逾期未回复", "逾期未回复意见", "Record lapsed opinion", "Opinion lapsed"),
        Row<ReasonsAsked>(Move.AskReasons, "要求说明理由", "要求申请人说明理由", "Ask for reasons", "Reasons asked"),
        Row<ReasonsReceived>(Move.ReceiveReasons, "登记理由说明", "收到理由说明", "Record reasons", "Reasons received"),
        Row<Lapsed>(Move.LapseReasons, "登记逾期未说明理由", "逾期未说明理由", "Record lapsed reasons", "Reasons lapsed"),
        Row<Extended>(Move.Extend, "延长答复期限", "延长答复期限", "Extend", "Extended"),
        Row<Deferred>(Move.Defer, "确定延迟答复期限", "确定延迟答复期限", "Defer", "Deferred"),
        Row<FeeNotified>(Move.NotifyFee, "发收费通知", "发出收费通知", "Notify fee", "Fee notified"),
        Row<FeePaid>(Move.PayFee, "登记缴费", "完成缴费", "Record payment", "Fee paid"),
        Row<Lapsed>(Move.LapseFee, "登记逾期未缴费", "逾期未缴费", "Record lapsed payment", "Payment lapsed"),
        Row<NoticeProved>(Move.ProveNotice, "登记文书送达", "文书送达", "Prove service of a notice", "Notice served"),
        Row<SearchRecorded>(Move.RecordSearch, "登记检索记录", "检索", "Record search", "Searched"),
        Row<Proposed>(Move.Propose, "提出拟办意见", "提出拟办意见", "Propose decision", "Decision proposed"),
        Row<Reviewed>(Move.PassLaw, "法制审核通过", "法制审核通过", "Pass legal review", "Passed legal review"),
        Row<Reviewed>(Move.PassSecrecy, "保密审查通过", "保密审查通过", "Pass secrecy review", "Passed secrecy review"),
        Row<SentBack>(Move.SendBack, "退回承办", "退回承办", "Send back", "Sent back"),
        Row<Signed>(Move.Sign, "签发", "签发", "Sign", "Signed"),
        Row<ThirdPartyInformed>(Move.InformThirdParty, "告知第三方公开决定", "告知第三方公开决定", "Inform third party", "Third party informed"),
        Row<Dispatched>(Move.Dispatch, "登记寄出", "答复寄出", "Record dispatch", "Dispatched"),
        Row<ServiceProved>(Move.ProveService, "登记送达", "答复送达", "Prove service", "Served"),
        Row<Returned>(Move.RecordReturn, "登记退回", "邮件退回", "Record returned mail", "Mail returned"),
        Row<Done>(Move.Close, "办结", "办结", "Close", "Closed"),
        Row<Filed>(Move.Archive, "归档", "归档", "Archive", "Archived"),
        Row<WithdrawalReceived>(Move.Withdraw, "登记撤回", "申请人撤回申请", "Record withdrawal", "Withdrawn"),
        Row<Explained>(Move.Void, "登记错误作废", "登记错误，作废", "Void", "Voided"),
        Row<Superseded>(Move.Supersede, "更正记录", "更正记录", "Correct an entry", "Entry corrected"),
        Row<Noted>(Move.Note, "记事", "记事", "Note", "Noted"),
        Row<Attached>(Move.Attach, "添加附件", "添加附件", "Attach", "Attached"),
        Row<ContactAmended>(Move.AmendContact, "变更联系方式", "变更联系方式", "Change contact details", "Contact details changed"),
        Row<Unmasked>(Move.Unmask, "查看完整信息", "查看完整个人信息", "Show in full", "Shown in full"),
        Row<ResultImported>(Move.ImportResult, "导入台账结果", "台账导入办理结果", "Import result", "Result imported from ledger"),
        Row<ItemsListed>(Move.ListItems, "分列申请事项", "分列申请事项", "List the items asked for", "Items listed"),
        Row<QuestionAnswered>(Move.AnswerQuestion, "回答办理七步", "办理七步", "Answer a question", "Question answered"),
        Row<SplitApart>(Move.Split, "按一事一申请拆分", "按一事一申请拆分", "Split into several applications", "Split"),
        Row<NoticeSent>(Move.SendNotice, "登记文书寄出", "文书寄出", "Record dispatch of a notice", "Notice dispatched"),
        Row<NoticeReturned>(Move.ReturnNotice, "登记文书退回", "文书退回", "Record returned notice", "Notice returned"),
        Row<RemedyRecorded>(Move.RecordRemedy, "登记复议、诉讼", "登记复议、诉讼", "Record reconsideration or lawsuit", "Reconsideration or lawsuit recorded"),
        Row<AssistanceAsked>(Move.AskAssistance, "发协办函", "发出协办函", "Ask for assistance", "Assistance asked"),
        Row<AssistanceGiven>(Move.ReceiveAssistance, "登记协办回复", "收到协办回复", "Record assistance", "Assistance given"),
        Row<AmendmentAnswered>(Move.AnswerAmendment, "答复更正请求", "答复更正请求", "Answer a request for correction", "Request for correction answered"),
    ];

    private static readonly FrozenDictionary<string, Move> ByName =
        Enum.GetValues<Move>().ToFrozenDictionary(move => move.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is known of a move.</summary>
    public static MoveRow Of(Move move) => All[(int)move];

    /// <summary>The words on the button.</summary>
    public static Text Label(this Move move) => Of(move).Label;

    /// <summary>The move of that name, in any case of letters; false when there is none.</summary>
    public static bool TryParse(string name, out Move move) => ByName.TryGetValue(name, out move);

    private static MoveRow Row<TInput>(Move move, string zh, string zhPast, string en, string enPast) where TInput : Payload =>
        new(move, new(zh, en), new(zhPast, enPast), typeof(TInput));
}
