using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using static Jiaocheng.Requests.Domain.Supervision.OrderGuards;
using static Jiaocheng.Requests.Domain.Supervision.OrderState;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>Whose move it is.</summary>
public enum OrderParty { Supervisor, Addressee }

/// <summary>Who acts on an order, with the rights read for this very act.</summary>
/// <param name="Id">The account.</param>
/// <param name="Supervises">Supervises in the agency that raised the order, or above it.</param>
/// <param name="Answers">Answers for the agency it is addressed to.</param>
public sealed record OrderWriter(Guid Id, bool Supervises, bool Answers)
{
    /// <summary>Whether the person acts for a party.</summary>
    public bool Is(OrderParty party) => party == OrderParty.Supervisor ? Supervises : Answers;
}

/// <summary>A question put to the table: may this person do this to this order today?</summary>
public sealed record OrderAsk(OrderFile File, OrderWriter Writer, Rules Rules, DateOnly Today);

/// <summary>A condition, as a sentence with its article.</summary>
public sealed record OrderGuard(string Code, Text Sentence, string Article, Func<OrderAsk, bool> Holds);

/// <summary>A row of the way of an order.</summary>
public sealed record OrderStep(OrderState From, OrderMove Move, OrderState To, OrderParty Party, params OrderGuard[] Guards);

/// <summary>The way of an order: every move from every state, whose it is, and what must hold. Buttons, writes and tests derive from these rows.</summary>
public static class OrderSteps
{
    /// <summary>Every row.</summary>
    public static readonly IReadOnlyList<OrderStep> All =
    [
        new(Unraised, OrderMove.Raise, Open, OrderParty.Supervisor),
        new(Open, OrderMove.Answer, Answered, OrderParty.Addressee),
        new(Open, OrderMove.Extend, Open, OrderParty.Supervisor, InTime),
        new(Open, OrderMove.Criticise, Open, OrderParty.Supervisor, HadItsChance),
        new(Open, OrderMove.TellComplainant, Open, OrderParty.Supervisor, SomebodyToTell),
        new(Open, OrderMove.Close, Closed, OrderParty.Supervisor, ComplainantKnows),
        new(Open, OrderMove.Withdraw, Withdrawn, OrderParty.Supervisor, RaisedIt),
        new(Answered, OrderMove.Reject, Open, OrderParty.Supervisor, DidNotAnswer),
        new(Answered, OrderMove.Criticise, Open, OrderParty.Supervisor, HadItsChance, DidNotAnswer),
        new(Answered, OrderMove.TellComplainant, Answered, OrderParty.Supervisor, SomebodyToTell),
        new(Answered, OrderMove.Close, Closed, OrderParty.Supervisor, ComplainantKnows, DidNotAnswer),
        new(Answered, OrderMove.Withdraw, Withdrawn, OrderParty.Supervisor, RaisedIt),
        new(Closed, OrderMove.TellComplainant, Closed, OrderParty.Supervisor, SomebodyToTell),
    ];

    /// <summary>The row of a move from a state; null where there is none.</summary>
    public static OrderStep? Find(OrderState from, OrderMove move) => All.FirstOrDefault(step => step.From == from && step.Move == move);

    /// <summary>The move that an entry makes.</summary>
    public static OrderMove MoveOf(OrderEntry entry) => entry switch
    {
        OrderRaised => OrderMove.Raise,
        OrderAnswered => OrderMove.Answer,
        OrderRejected => OrderMove.Reject,
        OrderExtended => OrderMove.Extend,
        OrderCriticised => OrderMove.Criticise,
        ComplainantTold => OrderMove.TellComplainant,
        OrderClosed => OrderMove.Close,
        OrderWithdrawn => OrderMove.Withdraw,
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };
}

/// <summary>The conditions of the way of an order.</summary>
internal static class OrderGuards
{
    public static readonly OrderGuard InTime = new("order.inTime",
        new("整改期限已经届满，不能再延长：请审核整改情况，或者通报批评并重新定期限。", "The period is over and cannot be extended: judge the answer, or criticise and set a new day."), "",
        ask => ask.Today <= ask.File.Due);

    public static readonly OrderGuard HadItsChance = new("order.chance",
        new("整改期限还没有届满，整改情况也没有被退回过：先督促整改，仍不整改的再通报批评。", "The period still runs and no answer was rejected: criticism follows where mending did not."), "《条例》第四十七条第一款",
        ask => ask.Rules.Settings.CriticiseAtOnce || ask.File.Overdue(ask.Today) || ask.File.RejectedOfLate);

    public static readonly OrderGuard SomebodyToTell = new("order.complainant",
        new("没有需要答复的投诉人：不是投诉、举报引起的，是匿名的，或者已经答复。", "There is nobody to answer: no complaint, an anonymous one, or answered already."), "《条例》第五十一条",
        ask => ask.File.Raised?.Complaint is { Anonymous: false } && ask.File.Newest<ComplainantTold>() is null);

    public static readonly OrderGuard ComplainantKnows = new("order.tellFirst",
        new("实名投诉、举报的，先答复投诉人再办结。", "Answer the complainant before the order is closed."), "《条例》第四十七条第二款、第五十一条",
        ask => !ask.Rules.Settings.TellComplainantFirst || !SomebodyToTell.Holds(ask));

    public static readonly OrderGuard RaisedIt = new("order.raiser",
        new("只有发出整改通知的人可以撤销；查明不属实的，请办结并写明。", "Only whoever raised it may withdraw it; where it proved unfounded, close it and say so."), "",
        ask => ask.File.Facts.Count > 0 && ask.File.Facts[0].ById == ask.Writer.Id);

    public static readonly OrderGuard DidNotAnswer = new("order.fourEyes",
        new("报送整改情况的人不能自己审核。", "Whoever answered does not judge the answer."), "",
        ask => ask.File.Answers.LastOrDefault()?.ById != ask.Writer.Id);
}
