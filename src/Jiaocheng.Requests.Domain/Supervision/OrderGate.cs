using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>A move as it is shown: what stands against it, if anything.</summary>
/// <param name="Move">The move.</param>
/// <param name="Party">Whose it is.</param>
/// <param name="Refusals">Why it is grey; empty when it may be made.</param>
public sealed record OrderOffer(OrderMove Move, OrderParty Party, IReadOnlyList<Refusal> Refusals)
{
    public bool Allowed => Refusals.Count == 0;
}

/// <summary>Asks the table whether a move may be made. A button and a save put the same question; the save has an entry, which is checked as well.</summary>
public static class OrderGate
{
    /// <summary>The moves of an order that are this person's, with what stands against each.</summary>
    public static IReadOnlyList<OrderOffer> Offers(OrderAsk ask) =>
        [.. OrderSteps.All.Where(step => step.From == ask.File.State && ask.Writer.Is(step.Party)).Select(step => new OrderOffer(step.Move, step.Party, Unmet(step, ask)))];

    /// <summary>Everything that stands against an entry; empty when it may be made.</summary>
    public static IReadOnlyList<Refusal> Refusals(OrderAsk ask, OrderEntry entry)
    {
        var move = OrderSteps.MoveOf(entry);
        if (OrderSteps.Find(ask.File.State, move) is not { } step)
            return [new("order.step", new Text("整改通知“{0}”，不能{1}。", "The order is “{2}”: {3} is not possible.").With(
                ask.File.State.Label().Zh, move.Label().Zh, ask.File.State.Label().En, move.Label().En))];
        if (!ask.Writer.Is(step.Party)) return [step.Party == OrderParty.Supervisor ? NotSupervisor : NotAddressee];
        return [.. Unmet(step, ask), .. OrderChecks.Of(ask, entry)];
    }

    private static List<Refusal> Unmet(OrderStep step, OrderAsk ask) =>
        [.. step.Guards.Where(guard => !guard.Holds(ask)).Select(guard => new Refusal(guard.Code, guard.Sentence, guard.Article))];

    private static readonly Refusal NotSupervisor = new("order.supervisor",
        new("只有发出整改通知的主管部门可以办理。", "This is for the supervising agency that raised it."), "《条例》第四十七条");
    private static readonly Refusal NotAddressee = new("order.addressee",
        new("只有被要求整改的机关可以报送整改情况。", "This is for the agency the order is addressed to."), "《条例》第四十七条");
}
