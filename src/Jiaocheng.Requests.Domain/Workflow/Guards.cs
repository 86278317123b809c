using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>The conditions that rows of <see cref="Steps"/> name. Each can be asked without an input: it is then the reason a button is grey.</summary>
public static class Guards
{
    public static readonly Guard NotExtendedBefore = new("notExtended",
        new("本次答复期限已经延长过一次，不得再次延长。", "The period has been extended once already."),
        "《条例》第三十三条第二款", ask => ask.Clock is { ExtensionDays: 0, ExtensionVoid: false });

    public static readonly Guard BeforeDueDate = new("beforeDue",
        new("延期须在答复期限届满之前作出并告知，现已到期。", "An extension must be made and notified before the last day of the reply period, which has come."),
        "《条例》第三十三条第二款", ask => ask.Clock.BaseDue is not { } due || ask.Where.Rules.Settings.ExtensionInTime(ask.On, due));

    public static readonly Guard WithinPeriod = new("withinPeriod",
        new("答复期限（含延长的期限）已经届满。", "The reply period, with its extension, is over."),
        "《条例》第三十三条第二款", ask => ask.Clock.Due is not { } due || ask.On <= due);

    public static readonly Guard CorrectionNoticeLeft = new("correctionOnce",
        new("补正应当一次性告知，本申请已经告知过；再次补正须由工作机构负责人说明理由。",
            "Correction is asked once for all; a second notice needs the head of the office and a reason."),
        "《条例》第三十条", ask => ask.Case.Standing.Count(f => f.Kind == Move.AskCorrection) < ask.Where.Rules.Settings.CorrectionNotices
            || ask.Where.Replaying || ask.Where.Writer.Permissions.Contains(Can.ApproveExtension));

    public static readonly Guard CorrectionPeriodOver = new("correctionOver",
        new("补正期限尚未届满。", "The correction period is not over."),
        "《条例》第三十条", ask => ask.Clock.CorrectionDue is { } due && ask.On > due);

    public static readonly Guard CorrectionHasLapsed = new("correctionLapsed",
        new("没有逾期未补正的记录。", "No lapse of the correction period is on record."),
        "《条例》第三十条", ask => ask.Case.Last(Move.LapseCorrection) > ask.Case.Last(Move.ReceiveCorrection));

    public static readonly Guard ReasonsPeriodOver = new("reasonsOver",
        new("说明理由的期限尚未届满。", "The period for giving reasons is not over."),
        "《条例》第三十五条", ask => ask.Clock.ReasonsDue is { } due && ask.On > due);

    public static readonly Guard ReasonsNotAsked = new("reasonsOnce",
        new("已经要求申请人说明理由。", "Reasons have been asked for already."),
        "《条例》第三十五条", ask => !ask.Case.HasMove(Move.AskReasons));

    public static readonly Guard ReasonsAreSound = new("reasonsSound",
        new("只有申请人说明的理由合理、又无法在规定期限内答复的，才能确定延迟答复期限。",
            "Deferral presupposes sound reasons of the applicant."),
        "《条例》第三十五条", ask => ask.Case.Newest<ReasonsReceived>() is { Reasonable: true });

    public static readonly Guard NotDeferredBefore = new("notDeferred",
        new("已经确定过一次延迟答复的期限。", "A later day for the reply has been fixed once already."),
        "《条例》第三十五条", ask => ask.Clock.DeferredTo is null);

    public static readonly Guard PaymentPeriodRuns = new("paymentRuns",
        new("缴费期限已经届满，逾期未缴的视为放弃申请，不再处理。", "The payment period is over: what is not paid by then counts as given up."),
        "国办函〔2020〕109号第六条", ask => !ask.Case.NoticeProved(Move.NotifyFee) || ask.Clock.PaymentDue is not { } due || ask.On <= due);

    public static readonly Guard PaymentPeriodOver = new("paymentOver",
        new("缴费期限尚未届满，或者收费通知书没有送达证明。", "The payment period is not over, or receipt of the fee notice is not proved."),
        "国办函〔2020〕109号第六条", ask => ask.Case.NoticeProved(Move.NotifyFee) && ask.Clock.PaymentDue is { } due && ask.On > due);

    public static readonly Guard FeeNotNotified = new("feeOnce",
        new("已经发出过收费通知。", "A fee notice has been sent already."),
        "国办函〔2020〕109号第三条", ask => !ask.Case.HasMove(Move.NotifyFee));

    public static readonly Guard OpinionPeriodOver = new("opinionOver",
        new("没有送达满十五个工作日仍未回复的征求意见书。", "No inquiry has been unanswered for fifteen working days after its receipt."),
        "《条例》第三十二条、第三十四条", ask => ask.Case.Consultations.Any(c => c.Open && DueOf(ask, c.Of) is { } due && ask.On > due));

    public static readonly Guard NoticeUnproved = new("noticeUnproved",
        new("没有待证明送达的文书。", "No letter awaits proof of service."), "",
        ask => UnprovedNotices(ask.Case).Any());

    public static readonly Guard NoticeUnsent = new("noticeUnsent",
        new("没有待登记寄出的文书。", "No letter awaits its dispatch."), "",
        ask => UnsentNotices(ask.Case).Any());

    public static readonly Guard NoticeOut = new("noticeOut",
        new("没有已经寄出、尚未证明送达的文书。", "No letter is on its way."), "",
        ask => UnprovedNotices(ask.Case).Any(notice => SentAs(ask.Case, notice.Seq) is not null));

    public static readonly Guard ThirdPartyServed = new("thirdPartyServed",
        new("告知第三方公开决定的文书还没有送达证明：第三方知道之前，不得提供其反对公开的信息。",
            "The notice to the third party is not proved to have arrived: what it objects to is not given before it knows."),
        "《条例》第三十二条", ask => !UnprovedNotices(ask.Case).Any(notice => notice.Kind == Move.InformThirdParty));

    public static readonly Guard AssistanceAwaited = new("assistance",
        new("没有等待回复的协办函。", "No request for assistance awaits an answer."), "",
        ask => OpenAssistance(ask.Case).Any());

    public static readonly Guard InformationGiven = new("given",
        new("本案没有向申请人提供政府信息；更正请求针对行政机关提供的、与申请人自身相关的信息记录。",
            "No information was given in this case: a request for correction is about a record that the agency gave."),
        "《条例》第四十一条", ask => ask.Case.Outcome is { Code: "A" or "B" });

    public static readonly Guard ThirdPartyObjects = new("objects",
        new("没有第三方提出不同意公开的意见。", "No third party has objected."),
        "《条例》第三十二条", ask => ask.Case.Consultations.Any(c => c.Kind == Move.AskThirdParty && c.Answer is { Consents: false }));

    public static readonly Guard SignerIsNotProposer = new("fourEyes",
        new("拟办人不得签发自己拟办的决定。", "Whoever proposed a decision may not sign it."), "",
        IsNotProposer);

    public static readonly Guard ReviewerIsNotProposer = new("reviewer",
        new("拟办人不得审核自己拟办的决定。", "Whoever proposed a decision may not review it."), "《条例》第十七条",
        IsNotProposer);

    public static readonly Guard NeedsStillMet = new("needsMet",
        new("拟办意见所依据的事实已经不成立，须退回重新拟办。", "Facts that the proposal rests on no longer stand: send it back."),
        "《条例》第三十六条", ask => ask.Case.Proposal is { Payload: Proposed p } && Needs.Of(p).All(need => need.Met(ask.Case)));

    public static readonly Guard RemediesKnown = new("remediesKnown",
        new("本机关没有填写复议机关或者管辖法院，不能告知救济途径；请系统管理员在“机关”中补齐后再签发。",
            "The agency has no reconsideration body or court on file, so the letter cannot name the remedies: have them entered under Agencies."),
        "《行政复议法》第二十三条第二款", ask => ask.Where.Issuer is not { KnowsItsRemedies: false });

    public static readonly Guard NothingSent = new("nothingSent",
        new("已有文书发出，不能再作废或者拆分；申请人不再需要的，请登记撤回。", "Letters have left the house: it cannot be voided or split any more."), "",
        ask => !ask.Case.Standing.Any(f => Steps.NoticeMoves.Contains(f.Kind)));

    public static readonly Guard FromLedger = new("fromLedger",
        new("只有台账导入的申请可以直接登记结果。", "Only cases brought in from a ledger take a result directly."), "",
        ask => ask.Case.Newest<Registered>() is { Ledger: not null });

    /// <summary>Letters of this case that went out and are not proved to have arrived.</summary>
    public static IEnumerable<Fact> UnprovedNotices(Case @case) =>
        @case.Standing.Where(f => Steps.NoticeMoves.Contains(f.Kind) && !@case.Has<NoticeProved>(p => p.Of == f.Seq));

    /// <summary>Letters of this case, neither proved to have arrived nor on their way: how they left is not recorded, or they came back.</summary>
    public static IEnumerable<Fact> UnsentNotices(Case @case) => UnprovedNotices(@case).Where(notice => SentAs(@case, notice.Seq) is null);

    /// <summary>Requests for assistance that nobody has answered.</summary>
    public static IEnumerable<Fact> OpenAssistance(Case @case) =>
        @case.Standing.Where(f => f.Kind == Move.AskAssistance && !@case.Has<AssistanceGiven>(given => given.Of == f.Seq));

    /// <summary>The entry that says how a notice left; null where none does, or the letter came back since.</summary>
    public static Fact? SentAs(Case @case, int notice) => @case.Standing.LastOrDefault(f =>
        f.Payload is NoticeSent sent && sent.Of == notice || f.Payload is NoticeReturned returned && returned.Of == notice) is { Payload: NoticeSent } last ? last : null;

    /// <summary>Four eyes: somebody else than who proposed, unless the office lets one person do both.</summary>
    private static bool IsNotProposer(Ask ask) =>
        ask.Where.Replaying || ask.Where.Rules.Settings.ProposerMaySign || ask.Case.Proposal is not { } proposal || proposal.ById != ask.Where.Writer.Id;

    /// <summary>Last day of a party's period.</summary>
    internal static DateOnly? DueOf(Ask ask, int of) => ask.Clock.Pauses.FirstOrDefault(p => p.Of == of)?.Due;
}
