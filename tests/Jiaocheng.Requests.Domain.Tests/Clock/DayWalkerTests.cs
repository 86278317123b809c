using CsCheck;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Two calculators that share no code must agree on every history.</summary>
public class DayWalkerTests
{
    /// <summary>20,000 unless REQUESTS_HISTORIES asks for more: <c>tests/histories 1000000</c>.</summary>
    private static readonly int Histories =
        int.TryParse(Environment.GetEnvironmentVariable("REQUESTS_HISTORIES"), out var wanted) ? wanted : 20_000;

    [Fact]
    public void Lawful_histories_have_the_same_dates_by_both_calculators()
    {
        var (asked, seen) = (0, 0);
        Parallel.For(0, Histories, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            var rules = Office(seed);
            var history = new History(seed, rules: rules);
            Interlocked.Increment(ref seen);
            if (Difference(history.Case, rules, history.Day) is null) return;
            if (Interlocked.Increment(ref asked) > 1) return;
            var small = Shrink.ToSmallest(history.Case, rules, @case => Difference(@case, rules, history.Day) is not null);
            Assert.Fail($"seed {seed}, {rules.Settings}\n{Difference(history.Case, rules, history.Day)}\n"
                + string.Join("\n", small.Select(attempt => $"{attempt.On:yyyy-MM-dd} {attempt.Move} {attempt.Payload}")));
        });
        Assert.Equal(Histories, seen);
    }

    [Fact]
    public void A_failing_history_shrinks_to_its_smallest_form()
    {
        static bool Fails(Case @case) => @case.Clock(Rules.Default) is { ExtensionDays: > 5, Pauses.Count: > 0 };
        var found = Enumerable.Range(0, 5_000).Select(seed => new History(seed).Case).First(@case => Fails(@case) && @case.Standing.Count > 8);
        var small = Shrink.ToSmallest(found, Rules.Default, Fails);
        Assert.Equal(3, small.Count);
        Assert.Equal([Move.Register, Move.Extend], small.Select(attempt => attempt.Move).Where(move => move is Move.Register or Move.Extend).Order());
        Assert.Single(small.Select(attempt => attempt.On).Distinct());
    }

    /// <summary>An office as chance wants it: every disputed point of counting decided this way or that, in half of the cases as delivered.</summary>
    private static Rules Office(int seed)
    {
        var chance = new Random(seed);
        if (chance.Next(2) == 0) return Rules.Default;
        return Rules.Default with
        {
            Settings = new()
            {
                ReplyDays = chance.Next(10, 21),
                CorrectionDays = chance.Next(7, 31),
                CorrectionNotices = chance.Next(1, 3),
                ExtensionOnLastDay = chance.Next(2) == 0,
                LateCorrectionRestarts = chance.Next(2) == 0,
                PauseFromDispatchDay = chance.Next(2) == 0,
                PauseThroughAnswerDay = chance.Next(2) == 0,
                DayOffReceiptRolls = chance.Next(2) == 0,
            },
        };
    }

    /// <summary>What the two calculators say differently of a case; null where they agree.</summary>
    private static string? Difference(Case @case, Rules rules, DateOnly today)
    {
        var (clock, walker) = (@case.Clock(rules), new DayWalker(@case.Standing, rules.Settings));
        List<(string What, object? Walked, object? Counted)> all = [("risk", walker.RiskDue, clock.RiskDue), ("finished", walker.Finished, clock.FinishedOn)];
        all.AddRange([("payment", walker.PaymentDue, clock.PaymentDue), ("correction", walker.CorrectionDue, clock.CorrectionDue)]);
        // Ended while its count stood still: no reply date was ever missed.
        if (clock.Status != ClockStatus.Finished || clock.Start is not null)
            all.AddRange([("base", walker.BaseDue, clock.BaseDue), ("due", walker.Due, clock.Due), ("in time", walker.InTime, clock.InTime)]);
        if (clock.Due is { } due && clock.Status != ClockStatus.Finished && today <= due) all.Add(("left", walker.Left(today), clock.Remaining(today, rules.Calendar)));
        return all.Find(pair => !Equals(pair.Walked, pair.Counted)) is { What: not null } pair ? $"{pair.What}: walked {pair.Walked}, counted {pair.Counted}" : null;
    }

    [Fact]
    public void The_days_shown_add_up_to_the_date_shown() => Gen.Int.Sample(seed =>
    {
        var history = new History(seed);
        var clock = history.Case.Clock(Rules.Default);
        var days = DayStrip.Of(clock, WorkCalendar.Delivered, history.Day);
        Assert.Equal(clock.Start is null, days.Count == 0);
        if (days.Count == 0) return;
        var counted = days.Where(day => day.Count == DayCount.Counted).ToList();
        Assert.Equal(Enumerable.Range(1, counted.Count), counted.Select(day => day.Ordinal));
        Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].Day.AddDays), days.Select(day => day.Day));
        Assert.All(days, day => Assert.NotEmpty(day.Why.Zh));
        if (clock.Due is { } due && clock.DeferredTo != due)
            Assert.Equal((due, 20 + clock.ExtensionDays), (counted[^1].Day, counted.Count));
        Assert.NotEmpty(PeriodWords.Sentence(clock).Zh);
    }, iter: 3_000, threads: 2);

    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_year_has_as_many_working_days_as_the_wall_says(int year, int days)
    {
        var all = Enumerable.Range(0, 366).Select(i => new DateOnly(year, 1, 1).AddDays(i)).Where(day => day.Year == year).ToList();
        Assert.Equal(days, all.Count(PaperCalendar.IsWorkday));
        Assert.All(all, day => Assert.Equal(PaperCalendar.IsWorkday(day), WorkCalendar.Delivered.IsWorkday(day)));
    }

    [Fact]
    public void Chance_visits_every_corner()
    {
        var states = Enumerable.Range(0, 3000).Select(seed => new History(seed).Case).ToList();
        Assert.All((string[])["Paused", "StoppedForCorrection", "StoppedForPayment", "Running", "Finished", "NotStarted"],
            status => Assert.Contains(states, @case => @case.Clock(Rules.Default).Status.ToString() == status));
        Assert.Contains(states, @case => @case.Clock(Rules.Default) is { RiskDue: not null });
        Assert.Contains(states, @case => @case.Clock(Rules.Default) is { ExtensionDays: > 0, Pauses.Count: > 1 });
        Assert.Contains(states, @case => @case.Clock(Rules.Default) is { DeferredTo: not null });
        Assert.Contains(states, @case => @case.Standing.Count(fact => fact.Kind == Move.AskCorrection) > 1);
        Assert.Contains(states, @case => @case.HasMove(Move.PayFee) && @case.Last(Move.AskCorrection) > @case.Last(Move.PayFee));
    }
}
