using System.Collections.Frozen;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using static Jiaocheng.Requests.Domain.Workflow.Effect;
using static Jiaocheng.Requests.Domain.Workflow.Guards;
using static Jiaocheng.Requests.Domain.Workflow.State;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>
/// The statutory workflow: every move from every state, who may make it, what it does to the clock, which letter it owes and what the law
/// demands first. Buttons, writes, policies, queues, diagram, manual and tests derive from these rows.
/// </summary>
public static class Steps
{
    private static readonly State[] Early = [InReview, State.Handling];
    private static readonly State[] Asking = [InReview, State.Handling, Consulting];
    private static readonly State[] Running =
        [InReview, AwaitingReasons, State.Handling, Consulting, LegalReview, SecrecyReview, AwaitingSignature];
    private static readonly State[] Undecided = [AwaitingReceipt, AwaitingCorrection, AwaitingPayment, .. Running];
    private static readonly State[] Alive = [.. Undecided, AwaitingDispatch, AwaitingService];
    private static readonly State[] Sending = [AwaitingCorrection, AwaitingPayment, .. Running, AwaitingDispatch, AwaitingService, Served, Closed, Archived];
    private static readonly State[] Unfiled = [.. Alive, Served, Closed, Withdrawn];
    private static readonly State[] Registered = [.. Unfiled, Archived, Voided];

    private static readonly Route ReceiptKnown = new(new("收到日期已定", "receipt fixed"), (_, p) => p is Registered { ReceivedOn: not null });
    private static readonly Route ReceiptOpen = new(new("收到日期待确认", "receipt open"), (_, p) => p is Registered { ReceivedOn: null });
    private static readonly Route LastOpinion = new(new("意见收齐", "all opinions in"), (c, p) => !OthersOpen(c, p));
    private static readonly Route MoreOpinions = new(new("仍有未回复", "some outstanding"), OthersOpen);

    /// <summary>Every row.</summary>
    public static readonly IReadOnlyList<Step> All =
    [
        // 登记 and receipt (Arts 29, 31)
        Row(Unregistered, Move.Register, InReview, Can.Register, Start, LetterKind.Receipt, ReceiptKnown),
        Row(Unregistered, Move.Register, AwaitingReceipt, Can.Register, None, LetterKind.Receipt, ReceiptOpen),
        Row(AwaitingReceipt, Move.ConfirmReceipt, InReview, Can.Register, Start),

        // 审查 and 补正 (Art 30)
        Row(InReview, Move.Accept, State.Handling, Can.Handle),
        .. Rows(Early, Move.AskCorrection, AwaitingCorrection, Can.Handle, Stop, LetterKind.CorrectionNotice, CorrectionNoticeLeft),
        Row(AwaitingCorrection, Move.ReceiveCorrection, InReview, Can.Receive, Restart),
        Row(AwaitingCorrection, Move.LapseCorrection, State.Handling, Can.Handle, None, null, null, CorrectionPeriodOver),
        Row(State.Handling, Move.ReceiveCorrection, InReview, Can.Receive, Restart, null, null, CorrectionHasLapsed),

        // 征求意见 (Arts 32, 33 ¶3, 34): several at once
        .. Rows(Asking, Move.AskThirdParty, Consulting, Can.Handle, Pause, LetterKind.ThirdPartyInquiry),
        .. Rows(Asking, Move.AskAgency, Consulting, Can.Handle, Pause, LetterKind.AgencyInquiry),
        .. Rows(Asking, Move.AskCoMaker, Consulting, Can.Handle, Pause, LetterKind.CoMakerInquiry),
        Row(Consulting, Move.ReceiveOpinion, State.Handling, Can.Receive, Resume, null, LastOpinion),
        Row(Consulting, Move.ReceiveOpinion, Consulting, Can.Receive, Resume, null, MoreOpinions),
        Row(Consulting, Move.LapseOpinion, State.Handling, Can.Handle, Resume, null, LastOpinion, OpinionPeriodOver),
        Row(Consulting, Move.LapseOpinion, Consulting, Can.Handle, Resume, null, MoreOpinions, OpinionPeriodOver),
        Row(State.Handling, Move.InformThirdParty, State.Handling, Can.Sign, None, LetterKind.ThirdPartyDecisionNotice, null, ThirdPartyObjects, RemediesKnown),

        // 说明理由 and 延迟答复 (Art 35)
        .. Rows(Early, Move.AskReasons, AwaitingReasons, Can.Handle, None, LetterKind.ReasonsNotice, ReasonsNotAsked),
        Row(AwaitingReasons, Move.ReceiveReasons, State.Handling, Can.Receive),
        Row(AwaitingReasons, Move.LapseReasons, State.Handling, Can.Handle, None, null, null, ReasonsPeriodOver),
        Row(State.Handling, Move.Defer, State.Handling, Can.ApproveExtension, Effect.Defer, LetterKind.DeferralNotice, null, ReasonsAreSound, NotDeferredBefore, WithinPeriod),

        // 延期 (Art 33)
        .. Stays(Running, Move.Extend, Can.ApproveExtension, Effect.Extend, LetterKind.ExtensionNotice, NotExtendedBefore, BeforeDueDate),

        // 收费 (Art 42, 国办函〔2020〕109号)
        .. Rows(Early, Move.NotifyFee, AwaitingPayment, Can.Handle, Stop, LetterKind.FeeNotice, FeeNotNotified, WithinPeriod),
        Row(AwaitingPayment, Move.PayFee, State.Handling, Can.Receive, Restart, null, null, PaymentPeriodRuns),
        Row(AwaitingPayment, Move.LapseFee, State.Handling, Can.Handle, None, null, null, PaymentPeriodOver),

        // 检索、拟办、审核、签发 (Arts 17, 36)
        .. Stays(Asking, Move.RecordSearch, Can.Handle),
        .. Stays(Asking, Move.AskAssistance, Can.Handle, None, LetterKind.AssistanceRequest),
        .. Stays(Running, Move.ReceiveAssistance, Can.Receive, None, null, AssistanceAwaited),
        .. Stays(Asking, Move.ListItems, Can.Handle),
        .. Stays(Asking, Move.AnswerQuestion, Can.Handle),
        .. Stays(Early, Move.Split, Can.Handle, None, null, NothingSent),
        Row(State.Handling, Move.Propose, LegalReview, Can.Handle),
        Row(LegalReview, Move.PassLaw, SecrecyReview, Can.ReviewLaw, None, null, null, ReviewerIsNotProposer),
        Row(LegalReview, Move.SendBack, State.Handling, Can.ReviewLaw),
        Row(SecrecyReview, Move.PassSecrecy, AwaitingSignature, Can.ReviewSecrecy, None, null, null, ReviewerIsNotProposer),
        Row(SecrecyReview, Move.SendBack, State.Handling, Can.ReviewSecrecy),
        Row(AwaitingSignature, Move.Sign, AwaitingDispatch, Can.Sign, None, Owed.OfOutcome, null, SignerIsNotProposer, NeedsStillMet, RemediesKnown),
        Row(AwaitingSignature, Move.SendBack, State.Handling, Can.Sign),

        // 寄出、送达、办结、归档 (Arts 40, 45; 国办公开办函〔2016〕235号)
        Row(AwaitingDispatch, Move.Dispatch, AwaitingService, Can.Dispatch, Finish, null, null, ThirdPartyServed),
        Row(AwaitingService, Move.ProveService, Served, Can.Dispatch),
        Row(AwaitingService, Move.RecordReturn, AwaitingDispatch, Can.Dispatch),
        Row(Served, Move.Close, Closed, Can.Archive),
        Row(Closed, Move.Archive, Archived, Can.Archive),
        Row(Withdrawn, Move.Archive, Archived, Can.Archive),

        // Ends on the way
        .. Rows(Undecided, Move.Withdraw, Withdrawn, Can.Receive, Finish, LetterKind.OtherEnd),
        .. Rows([AwaitingReceipt, InReview, State.Handling], Move.Void, Voided, Can.Void, Finish, null, NothingSent),

        // Alongside: data entry never freezes
        .. Stays(Undecided, Move.Assign, Can.Assign),
        .. Stays(Alive, Move.LogContact, Can.Annotate),
        .. Stays(Alive, Move.AmendContact, Can.Register),
        .. Stays(Sending,
            Move.ProveNotice, Can.Dispatch, None, null, NoticeUnproved),
        .. Stays(Sending, Move.SendNotice, Can.Dispatch, None, null, NoticeUnsent),
        .. Stays(Sending, Move.ReturnNotice, Can.Dispatch, None, null, NoticeOut),
        .. Stays(Unfiled, Move.Note, Can.Annotate),
        .. Stays(Unfiled, Move.Attach, Can.Annotate),
        .. Stays(Registered, Move.Unmask, Can.Unmask),
        .. Stays([.. Unfiled, Archived], Move.Supersede, Can.Supersede),

        // 复议、诉讼: against the decision, but also against delay, so from every state in which there is an application
        .. Stays([.. Unfiled, Archived], Move.RecordRemedy, Can.Receive),

        // 更正 (Art 41): of a record that the applicant was given; it is no application
        .. Stays([Served, Closed, Archived], Move.AnswerAmendment, Can.Sign, None, LetterKind.AmendmentReply, InformationGiven, RemediesKnown),

        // A ledger's own result
        .. Rows([InReview, State.Handling, Consulting, AwaitingCorrection, AwaitingPayment], Move.ImportResult, Closed, Can.Exchange, Finish, null, FromLedger),
    ];

    private static readonly FrozenDictionary<(State, Move), Step[]> ByMove =
        All.GroupBy(step => (step.From, step.Move)).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<State, Move[]> MovesFrom =
        All.GroupBy(step => step.From).ToFrozenDictionary(group => group.Key, group => group.Select(step => step.Move).Distinct().ToArray());

    /// <summary>Moves that send a letter whose receipt can be proved, other than the decision itself.</summary>
    public static IReadOnlySet<Move> NoticeMoves { get; } =
        All.Where(step => step.Letter?.Kind is { } kind && kind != LetterKind.Receipt && step.Move != Move.Withdraw)
            .Select(step => step.Move).ToFrozenSet();

    /// <summary>The rows of a move from a state; more than one where the destination depends on the input.</summary>
    public static IReadOnlyList<Step> Of(State from, Move move) => ByMove.GetValueOrDefault((from, move)) ?? [];

    /// <summary>Moves that the law knows from a state.</summary>
    public static IReadOnlyList<Move> From(State state) => MovesFrom.GetValueOrDefault(state) ?? [];

    /// <summary>The state after a recorded fact.</summary>
    /// <exception cref="InvalidOperationException">No row leads on: the history was not written by this product.</exception>
    public static State Next(Case @case, Fact fact)
    {
        foreach (var step in Of(@case.State, fact.Kind))
            if (step.When is null || step.When.Leads(@case, fact.Payload)) return step.To;
        throw new InvalidOperationException($"No step {fact.Kind} from {@case.State} (case {@case.Id}, entry {fact.Seq}).");
    }

    private static bool OthersOpen(Case @case, Payload payload)
    {
        var of = payload switch { OpinionReceived opinion => opinion.Of, OpinionLapsed lapsed => lapsed.Of, _ => 0 };
        return @case.Consultations.Any(consultation => consultation.Open && consultation.Of != of);
    }

    private static Step Row(State from, Move move, State to, Can can, Effect clock = None, Owed? letter = null, Route? when = null, params Guard[] guards) =>
        new(from, move, to, can, clock, letter, when, guards);

    private static IEnumerable<Step> Rows(State[] from, Move move, State to, Can can, Effect clock, Owed? letter, params Guard[] guards) =>
        from.Select(state => new Step(state, move, to, can, clock, letter, null, guards));

    private static IEnumerable<Step> Stays(State[] states, Move move, Can can, Effect clock = None, Owed? letter = null, params Guard[] guards) =>
        states.Select(state => new Step(state, move, state, can, clock, letter, null, guards));
}
