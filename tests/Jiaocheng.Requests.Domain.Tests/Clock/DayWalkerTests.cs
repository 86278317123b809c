using CsCheck;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Two calculators that share no code must agree on every history.</summary>
public class DayWalkerTests
{
    [Fact]
    public void Twenty_thousand_lawful_histories_have_the_same_dates_by_both_calculators() => Gen.Int.Sample(seed =>
    {
        var history = new History(seed);
        var (clock, walker) = (history.Case.Clock(Rules.Default), new DayWalker(history.Case.Standing));
        if (clock.Status == ClockStatus.Finished)
        {
            Assert.Equal(walker.Finished, clock.FinishedOn);
            if (clock.Start is null) return; // ended while its count stood still: no reply date was ever missed
        }
        Assert.Equal((walker.BaseDue, walker.Due, walker.RiskDue), (clock.BaseDue, clock.Due, clock.RiskDue));
        Assert.Equal((walker.PaymentDue, walker.CorrectionDue), (clock.PaymentDue, clock.CorrectionDue));
        if (clock.Due is { } due && clock.Status != ClockStatus.Finished && history.Day <= due)
            Assert.Equal(walker.Left(history.Day), clock.Remaining(history.Day, WorkCalendar.Delivered));
        if (walker.Finished is { } on && walker.Due is { } last)
            Assert.Equal((on <= walker.BaseDue, on <= last), clock.InTime);
    }, iter: 20_000, threads: 2, print: seed => string.Join("\n", new History(seed).Case.Facts.Select(fact => $"{fact.Seq} {fact.On} {fact.Canonical()}")));

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
        Assert.NotEmpty(DayStrip.Sentence(clock).Zh);
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
    }
}
