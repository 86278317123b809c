using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Reminders;

public class ReminderTests
{
    private static List<Reminder> Of(CaseBuilder road, string today) => [.. Reminder.Of(road.Case, road.Rules, DateOnly.Parse(today), [.. Stages.Offered])];

    public static TheoryData<State> Ended => [.. States.All.Where(row => !row.Open).Select(row => row.State)];

    [Theory, MemberData(nameof(Ended))]
    public void Nothing_reminds_of_an_answered_case(State state) => Assert.Empty(Of(Roads.To(state), Roads.Later));

    [Theory]
    [InlineData(State.AwaitingCorrection, Move.LapseCorrection, "F1")]
    [InlineData(State.AwaitingPayment, Move.LapseFee, "F2")]
    [InlineData(State.AwaitingReasons, Move.LapseReasons, "E4")]
    public void A_lapse_names_its_move_and_the_outcome_it_makes_possible(State state, Move move, string outcome)
    {
        var theirs = Assert.Single(Of(Roads.To(state), Roads.Later), reminder => !reminder.Clock.Ours);
        Assert.Equal((1, move, Can.Handle), (theirs.Stage, theirs.Task.Next, theirs.Task.Permission));
        Assert.Equal(outcome, Assert.Single(theirs.Task.Outcomes).Code);
        Assert.True(theirs.Overdue);
    }

    [Fact]
    public void A_lapsed_opinion_names_its_move_and_leaves_the_outcome_open()
    {
        var theirs = Assert.Single(Of(Roads.To(State.Consulting).Proved("2024-03-13"), Roads.Later), reminder => !reminder.Clock.Ours);
        Assert.Equal((Term.ThirdPartyOpinion, Move.LapseOpinion), (theirs.Clock.Term, theirs.Task.Next));
        Assert.Empty(theirs.Task.Outcomes);
    }

    [Fact]
    public void Before_the_day_is_over_the_task_is_to_record_what_comes()
    {
        var before = Assert.Single(Of(Roads.NoticesProved(), "2024-03-22"));
        Assert.Equal((Term.Correction, Move.ReceiveCorrection, false), (before.Clock.Term, before.Task.Next, before.Overdue));
        Assert.Empty(before.Task.Outcomes);
    }

    [Fact]
    public void A_lapse_moves_nothing_by_itself()
    {
        var road = Roads.NoticesProved();
        var (state, version) = (road.Case.State, road.Case.Version);
        _ = Of(road, Roads.Later);
        Assert.Equal((state, version), (road.Case.State, road.Case.Version));
    }

    [Fact]
    public void An_extension_silences_the_old_date_and_calls_for_the_new_one()
    {
        var before = Assert.Single(Of(Roads.To(State.Handling), "2024-03-29"), reminder => reminder.Clock.Term == Term.Reply);
        Assert.Equal((new DateOnly(2024, 3, 29), 0), (before.Clock.Due, before.Stage));
        Assert.Empty(Of(Roads.Extended(), "2024-03-29"));
        var after = Assert.Single(Of(Roads.Extended(), "2024-04-28"));
        Assert.Equal((new DateOnly(2024, 4, 28), 0), (after.Clock.Due, after.Stage));
    }

    [Fact]
    public void Whoever_may_make_the_next_move_is_told_in_every_open_state()
    {
        foreach (var row in States.All.Where(row => row.Open && row.State != State.Unregistered))
            Assert.All(Of(Roads.To(row.State), Roads.Later), reminder => Assert.NotNull(reminder.Task.Permission));
    }

    [Fact]
    public void Every_lapse_that_a_need_waits_for_is_a_move_that_follows_from_a_state() =>
        Assert.All(AllOutcomes.All.SelectMany(outcome => outcome.Needs).Select(need => need.Lapse).OfType<Move>(),
            lapse => Assert.Contains(States.All, row => row.WhenOver == lapse));

    [Theory]
    [InlineData("2024-05-06", "还有1个工作日，2024-05-07届满", "1 working days left")]
    [InlineData("2024-05-07", "今天（2024-05-07）届满", "today")]
    [InlineData("2024-05-09", "已于2024-05-07届满，逾期2个工作日", "2 working days ago")]
    public void The_words_say_how_far_off_the_day_is_in_both_languages(string today, string zh, string en)
    {
        var text = ReminderText.Of(Term.Reply, new(2024, 5, 7), DateOnly.Parse(today), WorkCalendar.Delivered);
        Assert.StartsWith("答复期限", text.Zh, StringComparison.Ordinal);
        Assert.Contains(zh, text.Zh, StringComparison.Ordinal);
        Assert.Contains(en, text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_task_in_words_names_move_and_outcome()
    {
        var task = Of(Roads.To(State.AwaitingPayment), Roads.Later).Single(reminder => !reminder.Clock.Ours).Task;
        Assert.StartsWith("下一步：登记逾期未缴费；登记后可以按“F2 ", ReminderText.Of(task)!.Value.Zh, StringComparison.Ordinal);
        Assert.Null(ReminderText.Of(ClockTask.Of(State.Archived, new(Term.Reply, default, default, true), default)));
    }
}
