using Jiaocheng.Requests.Domain.Cases;
using Stateless;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>
/// Asks the law whether a move may be made. Rows of <see cref="Steps"/> build a Stateless machine for the one question; nothing is shared
/// between questions. A button and a save put the same question; the save has an input, which is checked as well.
/// </summary>
public static class Gate
{
    /// <summary>Code of the refusal that no row leads from here.</summary>
    public const string NoStep = "noStep";

    /// <summary>Code of the refusal that the writer may not.</summary>
    public const string NoPermission = "permission";

    /// <summary>Code of the refusal that the input belongs to another move.</summary>
    public const string WrongInput = "input.type";

    /// <summary>Everything that stands against a move; empty when it may be made.</summary>
    public static IReadOnlyList<Refusal> Refusals(Ask ask)
    {
        var move = ask.Input?.Move ?? throw new ArgumentException("A move to judge is needed.", nameof(ask));
        if (!Moves.Of(move).Input.IsInstanceOfType(ask.Input.Payload))
            return [new(WrongInput, new("提交的内容与操作不符。", "The input does not belong to this move."))];
        var refusals = OfMove(ask, move, Machine(ask, [move]));
        return refusals.Exists(refusal => refusal.Code == NoStep) ? refusals : [.. refusals, .. Checks.Of(ask)];
    }

    /// <summary>What each move of this state is worth to this writer: the buttons.</summary>
    public static IReadOnlyList<Offer> Offers(Case @case, Circumstances where)
    {
        var ask = new Ask(@case, where);
        var moves = Steps.From(@case.State);
        var machine = Machine(ask, moves);
        return [.. moves.Select(move => new Offer(move, Permission(@case.State, move), OfMove(ask, move, machine)))];
    }

    /// <summary>The refusal of a move that no row leads to from a state.</summary>
    public static IReadOnlyList<Refusal> NotFrom(State state, Move move) =>
        [new(NoStep, new Text("案件处于“{0}”，不能{1}。", "The case is “{2}”: {3} is not possible.").With(state.Label().Zh, move.Label().Zh, state.Label().En, move.Label().En))];

    private static List<Refusal> OfMove(Ask ask, Move move, StateMachine<State, Move> machine)
    {
        List<Refusal> refusals = [];
        if (!machine.CanFire(move, out var unmet))
        {
            var rows = Steps.Of(ask.Case.State, move);
            if (rows.Count == 0) refusals.AddRange(NotFrom(ask.Case.State, move));
            foreach (var guard in rows.SelectMany(row => row.Guards).Distinct().Where(guard => unmet.Contains(guard.Code)))
                refusals.Add(new(guard.Code, guard.Sentence, guard.Article));
        }
        if (!ask.Where.Replaying && !ask.Where.Lenient && Steps.Of(ask.Case.State, move) is [var first, ..]
            && !ask.Where.Writer.Permissions.Contains(first.Permission))
            refusals.Insert(0, new(NoPermission, new Text("您没有“{0}”的权限。", "You may not: {1}.").With(move.Label().Zh, move.Label().En)));
        return refusals;
    }

    private static StateMachine<State, Move> Machine(Ask ask, IReadOnlyList<Move> moves)
    {
        var machine = new StateMachine<State, Move>(ask.Case.State);
        var here = machine.Configure(ask.Case.State);
        foreach (var step in moves.SelectMany(move => Leading(ask, move)))
        {
            Tuple<Func<bool>, string>[] guards = [.. step.Guards.Select(guard => Tuple.Create(() => guard.Holds(ask), guard.Code))];
            if (step.StaysPut) here.PermitReentryIf(step.Move, guards);
            else here.PermitIf(step.Move, step.To, guards);
        }
        return machine;
    }

    /// <summary>The rows that an input leads along; before there is one, rows of a move differ only in where they lead, and the first stands for all.</summary>
    private static IEnumerable<Step> Leading(Ask ask, Move move) => ask.Input is { } input
        ? Steps.Of(ask.Case.State, move).Where(step => step.When is null || step.When.Leads(ask.Case, input.Payload))
        : Steps.Of(ask.Case.State, move).Take(1);

    private static Can Permission(State state, Move move) => Steps.Of(state, move)[0].Permission;
}

/// <summary>A move as it is shown: what it is called, who may, and what stands against it.</summary>
/// <param name="Move">The move.</param>
/// <param name="Permission">The permission it needs.</param>
/// <param name="Refusals">Why it is grey; empty when it may be made.</param>
public sealed record Offer(Move Move, Can Permission, IReadOnlyList<Refusal> Refusals)
{
    public bool Allowed => Refusals.Count == 0;

    /// <summary>Whether the only thing in the way is that the asker may not.</summary>
    public bool NotMine => Refusals.Any(refusal => refusal.Code == Gate.NoPermission);
}
