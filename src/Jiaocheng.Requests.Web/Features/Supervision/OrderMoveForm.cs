using Jiaocheng.Requests.Domain.Supervision;

namespace Jiaocheng.Requests.Web.Features.Supervision;

/// <summary>What a move of an order asks, as it is typed.</summary>
public sealed class OrderMoveForm
{
    public string Words { get; set; } = "";
    /// <summary>The new last day, as the browser writes it.</summary>
    public string Due { get; set; } = "";
    /// <summary>The day of the act itself, where it has one.</summary>
    public string On { get; set; } = "";
    /// <summary>文号 of a circular.</summary>
    public string Number { get; set; } = "";
    public OrderResult Result { get; set; }

    /// <summary>Moves that set a new last day.</summary>
    public static bool SetsDue(OrderMove move) => move is OrderMove.Reject or OrderMove.Extend or OrderMove.Criticise;

    /// <summary>Moves that bear a day of their own.</summary>
    public static bool HasDay(OrderMove move) => move is OrderMove.Criticise or OrderMove.TellComplainant;

    /// <summary>The form a move begins with: today, and the usual period counted from today or from the day that runs.</summary>
    public static OrderMoveForm Of(OrderMove move, OrderFile file, Domain.Clock.Rules rules, DateOnly today)
    {
        var from = move == OrderMove.Extend && file.Due > today ? file.Due.Value : today;
        return new() { On = RaiseForm.Day(today), Due = RaiseForm.Day(rules.Calendar.Add(from, Math.Max(1, rules.Settings.OrderDays))) };
    }

    /// <summary>The entry of what was typed.</summary>
    public OrderEntry ToEntry(OrderMove move) => move switch
    {
        OrderMove.Answer => new OrderAnswered(Words),
        OrderMove.Reject => new OrderRejected(Words, RaiseForm.Date(Due)),
        OrderMove.Extend => new OrderExtended(Words, RaiseForm.Date(Due)),
        OrderMove.Criticise => new OrderCriticised(Number, RaiseForm.Date(On), Words, RaiseForm.Date(Due)),
        OrderMove.TellComplainant => new ComplainantTold(RaiseForm.Date(On), Words),
        OrderMove.Close => new OrderClosed(Result, Words),
        OrderMove.Withdraw => new OrderWithdrawn(Words),
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };
}
