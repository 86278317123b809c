using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>Where a case stands.</summary>
public enum State
{
    /// <summary>Before registration: the point from which the first fact starts.</summary>
    Unregistered,
    AwaitingReceipt,
    InReview,
    AwaitingCorrection,
    AwaitingReasons,
    AwaitingPayment,
    Handling,
    Consulting,
    LegalReview,
    SecrecyReview,
    AwaitingSignature,
    AwaitingDispatch,
    AwaitingService,
    Served,
    Closed,
    Archived,
    Withdrawn,
    Voided,
}

/// <summary>Stations of the road shown above a case.</summary>
public enum Stage { Registration, Review, Handling, Approval, Signature, Service, Done }

/// <summary>Facts about a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Label">Its name.</param>
/// <param name="Stage">The station of the road it belongs to.</param>
/// <param name="Waits">Somebody outside the house must act next.</param>
/// <param name="Open">The application has no result yet.</param>
/// <param name="Onward">The move of the main road.</param>
/// <param name="WhenOver">The move that follows when the awaited party's period is over.</param>
public sealed record StateRow(State State, Text Label, Stage Stage, bool Waits, bool Open, Move? Onward = null, Move? WhenOver = null);

/// <summary>All states with what is known of each.</summary>
public static class States
{
    /// <summary>All states, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<StateRow> All =
    [
        new(State.Unregistered, new("未登记", "Unregistered"), Stage.Registration, false, true),
        new(State.AwaitingReceipt, new("待确认收到", "Awaiting confirmation of receipt"), Stage.Registration, false, true, Move.ConfirmReceipt),
        new(State.InReview, new("审查中", "In review"), Stage.Review, false, true, Move.Accept),
        new(State.AwaitingCorrection, new("补正中", "Awaiting correction"), Stage.Review, true, true, Move.ReceiveCorrection, Move.LapseCorrection),
        new(State.AwaitingReasons, new("待说明理由", "Awaiting reasons"), Stage.Handling, true, true, Move.ReceiveReasons, Move.LapseReasons),
        new(State.AwaitingPayment, new("待缴费", "Awaiting payment"), Stage.Handling, true, true, Move.PayFee, Move.LapseFee),
        new(State.Handling, new("办理中", "Being handled"), Stage.Handling, false, true, Move.Propose),
        new(State.Consulting, new("征求意见中", "Consulting"), Stage.Handling, true, true, Move.ReceiveOpinion, Move.LapseOpinion),
        new(State.LegalReview, new("法制审核", "Legal review"), Stage.Approval, false, true, Move.PassLaw),
        new(State.SecrecyReview, new("保密审查", "Secrecy review"), Stage.Approval, false, true, Move.PassSecrecy),
        new(State.AwaitingSignature, new("待签发", "Awaiting signature"), Stage.Signature, false, true, Move.Sign),
        new(State.AwaitingDispatch, new("待寄出", "Awaiting dispatch"), Stage.Service, false, true, Move.Dispatch),
        new(State.AwaitingService, new("待送达证明", "Awaiting proof of service"), Stage.Service, true, false, Move.ProveService),
        new(State.Served, new("已送达", "Served"), Stage.Service, false, false, Move.Close),
        new(State.Closed, new("已办结", "Closed"), Stage.Done, false, false, Move.Archive),
        new(State.Archived, new("已归档", "Archived"), Stage.Done, false, false),
        new(State.Withdrawn, new("已撤回", "Withdrawn"), Stage.Done, false, false, Move.Archive),
        new(State.Voided, new("已作废", "Voided"), Stage.Done, false, false),
    ];

    /// <summary>What is known of a state.</summary>
    public static StateRow Of(State state) => All[(int)state];

    /// <summary>Name of a state.</summary>
    public static Text Label(this State state) => Of(state).Label;

    /// <summary>The move that follows from a state: that of the main road, or what to do when the awaited party's period is over.</summary>
    public static Move? Next(State state, bool periodOver) => Of(state) switch
    {
        { Waits: true, WhenOver: { } lapse } when periodOver => lapse,
        var row => row.Onward,
    };

    private static readonly Text[] StageLabels =
    [
        new("登记", "Registration"), new("审查", "Review"), new("办理", "Handling"), new("审核", "Approval"),
        new("签发", "Signature"), new("送达", "Service"), new("办结", "Done"),
    ];

    /// <summary>Name of a station.</summary>
    public static Text Label(this Stage stage) => StageLabels[(int)stage];
}
