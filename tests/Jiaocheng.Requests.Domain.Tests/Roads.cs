using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>A lawful road to every state and a few that turn a guard the other way. Each ends on or before 2024-07-31.</summary>
public static class Roads
{
    /// <summary>The day on which roads are looked at: all of their periods are over.</summary>
    public const string Later = "2024-08-30";

    /// <summary>A road to a state.</summary>
    public static CaseBuilder To(State state) => state switch
    {
        State.Unregistered => new CaseBuilder(),
        State.AwaitingReceipt => new CaseBuilder().Do(Move.Register, "2024-03-01", Inputs.Unconfirmed("2024-03-01")),
        State.InReview => Received("2024-03-01"),
        State.AwaitingCorrection => Received("2024-03-01").Do(Move.AskCorrection, "2024-03-05", Inputs.Correction()),
        State.AwaitingReasons => Received("2024-03-01").Do(Move.AskReasons, "2024-03-05", new ReasonsAsked("三十日内86件", new(2024, 3, 20))),
        State.AwaitingPayment => Received("2024-03-01").Do(Move.NotifyFee, "2024-03-05", Inputs.Fee()),
        State.Handling => Received("2024-03-01").Accepted("2024-03-04"),
        State.Consulting => To(State.Handling).Asked("2024-03-11"),
        State.LegalReview => To(State.Handling).Proposed("2024-03-13"),
        State.SecrecyReview => To(State.LegalReview).Do(Move.PassLaw, "2024-03-14", new Reviewed()),
        State.AwaitingSignature => To(State.SecrecyReview).Do(Move.PassSecrecy, "2024-03-15", new Reviewed()),
        State.AwaitingDispatch => To(State.AwaitingSignature).Signed("2024-03-18"),
        State.AwaitingService => To(State.AwaitingDispatch).Dispatched("2024-03-19"),
        State.Served => To(State.AwaitingService).Served("2024-03-21"),
        State.Closed => To(State.Served).Do(Move.Close, "2024-03-22", new Done()),
        State.Archived => To(State.Closed).Do(Move.Archive, "2024-07-31", new Filed("2024-30年-001", 30)),
        State.Withdrawn => To(State.Handling).Do(Move.Withdraw, "2024-03-12", new WithdrawalReceived("申请人书面撤回")),
        State.Voided => To(State.InReview).Do(Move.Void, "2024-03-04", new Explained("同一封信重复登记")),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a road."),
    };

    /// <summary>Roads with something on them: each turns at least one guard.</summary>
    public static IEnumerable<CaseBuilder> WithTurns() =>
    [
        Corrected(), CorrectionLapsed(), Objected(), Silent(), ReasonsFound(true), ReasonsFound(false), ReasonsLapsed(),
        Extended(), Deferred(), Paid(), FeeLapsed(), Searched(), SentBack(), Consulted(), FromLedger(), NoticesProved(), FeeNoticeProved(),
        ProposedAndChanged(), NoticeUnderWay(), Assisted(), Withheld(), Told(),
    ];

    public static CaseBuilder Corrected() => To(State.AwaitingCorrection).Proved("2024-03-06")
        .Do(Move.ReceiveCorrection, "2024-03-13", new CorrectionReceived { Content = "某村2023年征地批复" }).Accepted("2024-03-14");

    public static CaseBuilder CorrectionLapsed() => To(State.AwaitingCorrection).Proved("2024-03-06").Do(Move.LapseCorrection, "2024-04-01", new Lapsed("未收到补正"));

    public static CaseBuilder Objected(bool sound = true) => To(State.Consulting).Proved("2024-03-13")
        .Do(Move.ReceiveOpinion, "2024-03-26", new OpinionReceived(3, false, "含有我公司技术报价", sound));

    public static CaseBuilder Silent() => To(State.Consulting).Proved("2024-03-13")
        .Do(Move.LapseOpinion, "2024-04-08", new OpinionLapsed(3, "合同附件载有尚未公开的工艺参数，公开会损害其竞争地位"));

    public static CaseBuilder Consulted() => To(State.Consulting).Asked("2024-03-12", "某合作社").Proved("2024-03-14");

    public static CaseBuilder ReasonsFound(bool sound) => To(State.AwaitingReasons)
        .Do(Move.ReceiveReasons, "2024-03-15", new ReasonsReceived("每件针对不同地块", sound, "所列地块均已在前次答复中逐一提供，未说明再次索取的用途"));

    public static CaseBuilder ReasonsLapsed() => To(State.AwaitingReasons).Proved("2024-03-06").Do(Move.LapseReasons, "2024-03-21", new Lapsed("未收到说明"));

    public static CaseBuilder Extended() => To(State.Handling).Do(Move.Extend, "2024-03-20", new Extended(20, "需要向三个乡镇调取二十年前的征地档案"));

    public static CaseBuilder Deferred() => ReasonsFound(true).Do(Move.Defer, "2024-03-20", new Deferred(new(2024, 5, 20), "涉及档案四百余卷，需要逐卷核对"));

    public static CaseBuilder Paid() => To(State.AwaitingPayment).Proved("2024-03-07").Do(Move.PayFee, "2024-03-20", new FeePaid(1000, "票据0001"));

    public static CaseBuilder FeeLapsed() => To(State.AwaitingPayment).Proved("2024-03-07").Do(Move.LapseFee, "2024-04-10", new Lapsed("未缴费"));

    public static CaseBuilder Searched() => To(State.Handling).Do(Move.RecordSearch, "2024-03-08", Inputs.Search());

    public static CaseBuilder SentBack() => To(State.LegalReview).Do(Move.SendBack, "2024-03-14", new SentBack("请补充事实"));

    public static CaseBuilder FromLedger() => Received("2024-03-01", ledger: new LedgerOrigin("台账.xlsx", 2));

    public static CaseBuilder NoticesProved() => To(State.AwaitingCorrection).Proved("2024-03-06");

    public static CaseBuilder FeeNoticeProved() => To(State.AwaitingPayment).Proved("2024-03-07");

    /// <summary>A third party that objects was told that its information is disclosed; the notice is not proved to have arrived.</summary>
    public static CaseBuilder Told() => Objected().Do(Move.InformThirdParty, "2024-03-27", Inputs.For(Move.InformThirdParty, Objected().Case, default))
        .Proposed("2024-03-27").Reviewed("2024-03-28").Signed("2024-03-28");

    public static CaseBuilder Withheld() => To(State.Handling).Proposed("2024-03-12", "C5").Reviewed("2024-03-12").Signed("2024-03-13").Dispatched("2024-03-13").Served("2024-03-15");

    public static CaseBuilder Assisted() => To(State.Handling).Do(Move.AskAssistance, "2024-03-11", new AssistanceAsked("测试县档案馆", "检索2003年至2005年某村征地批复的档案", new(2024, 3, 18)));

    public static CaseBuilder NoticeUnderWay() => To(State.Consulting).Do(Move.SendNotice, "2024-03-11", new NoticeSent(3, DispatchMethod.Entrusted));

    /// <summary>
    /// A ledger's case, whose gaps are not judged: proposed as 信息不存在, then the search record is replaced by one that found something.
    /// </summary>
    public static CaseBuilder ProposedAndChanged() => FromLedger().Accepted("2024-03-04").Do(Move.RecordSearch, "2024-03-08", Inputs.Search())
        .Proposed("2024-03-13", "D1-none").Reviewed("2024-03-14")
        .Do(Move.Supersede, "2024-03-15", new Superseded(3, "检索结果录入错误", null, Inputs.Search(found: true)));

    /// <summary>A road on which everything that an outcome needs has happened, ending in handling.</summary>
    public static CaseBuilder For(string outcome) => outcome switch
    {
        "C4" => Objected(),
        "D1-none" or "D2" => Searched(),
        "D3" => Corrected(),
        "E4" => ReasonsLapsed(),
        "F1" => CorrectionLapsed(),
        "F2" => FeeLapsed(),
        "E2" => WithEarlier(),
        _ => To(State.Handling),
    };

    private static CaseBuilder WithEarlier()
    {
        var b = To(State.Handling);
        b.Earlier = new EarlierCase("交政办公开〔2023〕7号", new DateOnly(2023, 11, 2), "交政办公开答〔2023〕5号");
        return b;
    }

}
