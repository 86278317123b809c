using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Features.Workflow;

/// <summary>Where a state stands in the picture.</summary>
/// <param name="Row">The state.</param>
/// <param name="Column">Its station, from the left.</param>
/// <param name="Lane">From the top.</param>
/// <param name="Main">On the main road.</param>
public sealed record Spot(StateRow Row, int Column, int Lane, bool Main);

/// <summary>A way from one state to another, with the rows that make it.</summary>
public sealed record Way(Spot From, Spot To, IReadOnlyList<Step> Steps, bool Main);

/// <summary>
/// The picture of the workflow, laid out from the rows: stations from left to right, the main road stepping down where a station has
/// several of its states, side states in the free places of their station. Ways that end a case from many states are marks, not arrows.
/// </summary>
public static class Road
{
    /// <summary>The states in their places.</summary>
    public static readonly IReadOnlyList<Spot> Spots = LayOut();

    /// <summary>Moves that leave the road for its end from many states, in the order of their marks.</summary>
    public static readonly IReadOnlyList<Step> Exits = [.. Steps.All.Where(IsExit).DistinctBy(step => step.Move)];

    /// <summary>The arrows; one for each pair of states.</summary>
    public static readonly IReadOnlyList<Way> Ways = [.. Steps.All.Where(step => !step.StaysPut && !IsExit(step))
        .GroupBy(step => (step.From, step.To))
        .Select(pair => new Way(Of(pair.Key.From), Of(pair.Key.To), [.. pair], IsMain(pair.Key.From, pair.Key.To)))];

    /// <summary>How many lanes there are.</summary>
    public static int Lanes => Spots.Max(spot => spot.Lane) + 1;

    /// <summary>The place of a state.</summary>
    public static Spot Of(State state) => Spots.First(spot => spot.Row.State == state);

    /// <summary>Marks of the exits that a state has: ① and so on.</summary>
    public static string Marks(State state) => string.Concat(Exits.Index()
        .Where(exit => Steps.Of(state, exit.Item.Move).Count > 0).Select(exit => Mark(exit.Index)));

    /// <summary>The mark of an exit.</summary>
    public static char Mark(int exit) => (char)('①' + exit);

    private static bool IsExit(Step step) =>
        !step.StaysPut && States.Of(step.To).Stage == Stage.Done && States.Of(step.From).Stage != Stage.Done && !IsMain(step.From, step.To);

    private static bool IsMain(State from, State to) => MainRoad().Zip(MainRoad().Skip(1)).Contains((from, to));

    private static List<State> MainRoad()
    {
        List<State> road = [State.Unregistered];
        for (var next = Steps.Of(State.Unregistered, Move.Register)[0].To; ;)
        {
            road.Add(next);
            if (States.Of(next).Onward is not { } move) return road;
            next = Steps.Of(next, move)[0].To;
        }
    }

    private static List<Spot> LayOut()
    {
        List<Spot> spots = [];
        foreach (var state in MainRoad())
        {
            var row = States.Of(state);
            var lane = spots.Count == 0 ? 0 : spots[^1].Lane + (spots[^1].Row.Stage == row.Stage ? 1 : 0);
            spots.Add(new(row, (int)row.Stage, lane, true));
        }
        foreach (var row in States.All.Where(row => !spots.Exists(spot => spot.Row == row)))
        {
            var lane = 0;
            while (spots.Exists(spot => spot.Column == (int)row.Stage && spot.Lane == lane)) lane++;
            spots.Add(new(row, (int)row.Stage, lane, false));
        }
        return spots;
    }
}
