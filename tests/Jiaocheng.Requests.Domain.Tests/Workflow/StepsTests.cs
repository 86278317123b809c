using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>The rows of the workflow fit one another and the other tables.</summary>
public class StepsTests
{
    public static TheoryData<State> AllStates => [.. Enum.GetValues<State>()];

    [Theory]
    [MemberData(nameof(AllStates))]
    public void Every_state_is_reached_by_moves(State state) => Assert.Equal(state, Roads.To(state).Case.State);

    [Theory]
    [MemberData(nameof(AllStates))]
    public void No_state_is_a_dead_end_but_archived_and_voided(State state)
    {
        HashSet<State> reached = [state];
        var queue = new Queue<State>([state]);
        while (queue.TryDequeue(out var at))
            foreach (var step in Steps.All.Where(step => step.From == at && reached.Add(step.To))) queue.Enqueue(step.To);

        Assert.Contains(reached, end => end is State.Archived or State.Voided);
        Assert.Equal(state is State.Archived or State.Voided, Steps.All.All(step => step.From != state || step.StaysPut));
    }

    [Fact]
    public void Every_move_has_a_row() => Assert.Equal(Enum.GetValues<Move>(), Steps.All.Select(step => step.Move).Distinct().Order());

    [Fact]
    public void Every_input_has_a_name_in_json_and_every_name_an_input()
    {
        var named = typeof(Payload).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(named.Count, named.Select(attribute => attribute.TypeDiscriminator).Distinct().Count());
        Assert.Equal(Moves.All.Select(row => row.Input).ToHashSet(), named.Select(attribute => attribute.DerivedType).ToHashSet());
        Assert.Equal(typeof(Payload).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Payload))).ToHashSet(), named.Select(a => a.DerivedType).ToHashSet());
    }

    [Fact]
    public void Rows_of_one_move_from_one_state_need_one_permission_and_tell_their_ways_apart() =>
        Assert.All(Steps.All.GroupBy(step => (step.From, step.Move)), rows =>
        {
            Assert.Single(rows.Select(row => row.Permission).Distinct());
            Assert.Equal(rows.Count() > 1, rows.Any(row => row.When is not null));
            Assert.Equal(rows.Count(), rows.Select(row => row.To).Distinct().Count());
        });

    [Fact]
    public void Ways_exclude_one_another_and_leave_no_gap()
    {
        foreach (var builder in Roads.WithTurns().Append(Roads.To(State.Unregistered)))
            foreach (var rows in Steps.All.Where(step => step.When is not null && step.From == builder.Case.State).GroupBy(step => step.Move))
                foreach (var payload in Possible(rows.Key, builder.Case))
                    Assert.Single(rows, row => row.When!.Leads(builder.Case, payload));
    }

    [Fact]
    public void Every_letter_is_owed_by_a_move_or_an_outcome_and_every_outcome_names_one()
    {
        var owed = Steps.All.Select(step => step.Letter?.Kind).OfType<LetterKind>().Concat(AllOutcomes.All.Select(outcome => outcome.Letter))
            .Append(LetterWriter.OfDecision(Decisions.Items("A", "C5"))!.Value);
        Assert.Equal(Enum.GetValues<LetterKind>(), owed.Distinct().Order());
        Assert.All(AllOutcomes.All, outcome => Assert.Contains(Slot.Conclusion, LetterKinds.Of(outcome.Letter).Body));
    }

    [Fact]
    public void A_letter_leaves_with_the_permission_of_the_move_that_owes_it()
    {
        foreach (var step in Steps.All.Where(step => step.Letter?.Kind is not null && step.Move != Move.Withdraw))
            Assert.Equal(LetterKinds.Of(step.Letter!.Kind!.Value).Signer, step.Permission);
    }

    [Fact]
    public void Every_way_out_of_the_open_states_ends_the_clock_once()
    {
        foreach (var step in Steps.All.Where(step => States.Of(step.From).Open && !States.Of(step.To).Open))
            Assert.Equal(Effect.Finish, step.Clock);
    }

    [Fact]
    public void A_name_is_parsed_in_any_case_of_letters()
    {
        Assert.True(Moves.TryParse("askcorrection", out var move));
        Assert.Equal(Move.AskCorrection, move);
        Assert.False(Moves.TryParse("42", out _));
        Assert.False(Moves.TryParse("", out _));
    }

    private static IEnumerable<Payload> Possible(Move move, Case @case) => move == Move.Register
        ? [Inputs.Application("2024-03-01"), Inputs.Unconfirmed("2024-03-01")]
        : @case.Consultations.Where(c => c.Open).Select(c => move == Move.ReceiveOpinion
            ? (Payload)new OpinionReceived(c.Of, true, "") : new OpinionLapsed(c.Of, ""));
}
