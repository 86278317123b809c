using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>What single facts do to the clock.</summary>
public class ClockFoldTests
{
    private static DateOnly D(string day) => DateOnly.Parse(day);

    private static ReplyClock After(params (Move Move, string On, Payload Payload)[] facts) => ReplyClock.Of(
        facts.Prepend((Move.Register, "2024-03-01", Inputs.Application("2024-03-01")))
            .Select((fact, i) => new Fact(i + 1, fact.Item1, D(fact.Item2), default, default, "", fact.Item3)), Rules.Default);

    [Theory]
    [InlineData("2024-03-20", "2024-03-22", "2024-03-18", "2024-03-20")]
    [InlineData(null, "2024-03-22", "2024-03-18", "2024-03-22")]
    [InlineData(null, null, "2024-03-18", "2024-03-18")]
    [InlineData(null, null, null, "2024-03-25")]
    public void A_result_of_a_ledger_ends_the_count_on_the_best_day_it_knows(string? dispatched, string? served, string? decided, string ended)
    {
        static DateOnly? Maybe(string? day) => day is null ? null : D(day);
        var clock = After((Move.ImportResult, "2024-03-25", new ResultImported { Outcome = "A", DispatchedOn = Maybe(dispatched), ServedOn = Maybe(served), DecidedOn = Maybe(decided) }));
        Assert.Equal((ClockStatus.Finished, D(ended)), (clock.Status, clock.FinishedOn!.Value));
    }

    [Fact]
    public void Only_the_first_extension_and_the_first_posting_count()
    {
        Assert.Equal(5, After((Move.Extend, "2024-03-04", new Extended(5, "")), (Move.Extend, "2024-03-05", new Extended(9, ""))).ExtensionDays);
        Assert.Equal(D("2024-03-04"), After((Move.Dispatch, "2024-03-04", new Dispatched(DispatchMethod.Ems)), (Move.Dispatch, "2024-03-11", new Dispatched(DispatchMethod.Ems))).FinishedOn);
        Assert.Equal(D("2024-03-04"), Roads.To(State.Voided).Clock.FinishedOn);
    }

    [Fact]
    public void Silence_ends_the_wait_on_the_day_it_is_recorded()
    {
        var clock = Roads.Silent().Clock;
        Assert.Equal((ClockStatus.Running, D("2024-04-08"), D("2024-04-03")), (clock.Status, clock.Pauses[0].Answered!.Value, clock.Pauses[0].End!.Value));
    }

    [Fact]
    public void A_date_that_reaches_into_a_year_without_a_notice_is_provisional_whoever_is_waited_for()
    {
        var b = Received("2026-12-14");
        Assert.True(b.Clock.Provisional);
        Assert.True(Received("2026-12-14").Do(Move.AskCorrection, "2026-12-15", Inputs.Correction()).Clock.Provisional);
        Assert.False(Received("2026-12-14").Do(Move.AskCorrection, "2026-12-15", Inputs.Correction("2026-12-25")).Clock.Provisional);
        Assert.True(Received("2026-12-14").Do(Move.NotifyFee, "2026-12-15", Inputs.Fee()).Clock.Provisional);
    }

    [Fact]
    public void What_is_left_is_counted_from_day_0_and_around_pauses()
    {
        var rolling = Rules.Default with { Settings = new() { DayOffReceiptRolls = true } };
        var b = new CaseBuilder(rolling).Do(Move.Register, "2024-03-02", Inputs.Unconfirmed("2024-03-02") with { ReceivedOn = D("2024-03-02") });
        Assert.Equal((D("2024-03-04"), 20), (b.Clock.Start!.Value, b.Clock.Remaining(D("2024-03-02"), rolling.Calendar)!.Value));
        var waiting = Roads.To(State.Consulting).Clock;
        Assert.Equal(14, waiting.Remaining(D("2024-03-20"), WorkCalendar.Delivered));
        var longer = Roads.To(State.Consulting).Do(Move.Extend, "2024-03-12", new Extended(5, "需要向三个乡镇调取二十年前的征地档案")).Proved("2024-03-13");
        Assert.Equal(19, longer.Clock.Remaining(D("2024-03-20"), WorkCalendar.Delivered));
        Assert.Equal((null, ClockStatus.Paused), (Roads.To(State.Consulting).Do(Move.Extend, "2024-03-12", new Extended(5, "需要向三个乡镇调取二十年前的征地档案")).Clock.Due, waiting.Status));
        Assert.Null(Roads.To(State.AwaitingCorrection).Clock.Remaining(D("2024-03-20"), WorkCalendar.Delivered));
        Assert.Null(Roads.To(State.AwaitingService).Clock.Remaining(D("2024-03-20"), WorkCalendar.Delivered));
        var running = Received("2024-03-01").Clock;
        Assert.Equal([1, 0, -1], new[] { "2024-03-28", "2024-03-29", "2024-04-01" }.Select(day => running.Remaining(D(day), WorkCalendar.Delivered)!.Value));
    }

    [Theory]
    [InlineData("2024-03-29", true, true)]
    [InlineData("2024-04-01", false, true)]
    [InlineData("2024-04-08", false, true)]
    [InlineData("2024-04-09", false, false)]
    public void In_time_is_the_last_day_and_no_later(string sent, bool original, bool extended) =>
        Assert.Equal((original, extended), After((Move.Extend, "2024-03-20", new Extended(5, "")), (Move.Dispatch, sent, new Dispatched(DispatchMethod.Ems))).InTime);

    [Fact]
    public void After_a_late_notice_both_are_measured_by_the_first_date()
    {
        (Move, string, Payload)[] late = [(Move.AskCorrection, "2024-03-13", Inputs.Correction()), (Move.ReceiveCorrection, "2024-03-20", new CorrectionReceived { Content = "" })];
        Assert.Equal((true, true), After([.. late, (Move.Dispatch, "2024-03-29", new Dispatched(DispatchMethod.Ems))]).InTime);
        Assert.Equal((false, false), After([.. late, (Move.Dispatch, "2024-04-01", new Dispatched(DispatchMethod.Ems))]).InTime);
        Assert.Equal((false, false), After(late[0], (Move.Withdraw, "2024-04-01", new WithdrawalReceived(""))).InTime);
        Assert.Null(After((Move.AskCorrection, "2024-03-05", Inputs.Correction()), (Move.Withdraw, "2024-04-01", new WithdrawalReceived(""))).InTime);
        Assert.Null(After().InTime);
    }
}
