using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;

namespace Jiaocheng.Requests.Domain.Tests.Reminders;

/// <summary>Counted on a paper calendar around the First of May 2024: 1 to 3 May off, Sunday 28 April worked.</summary>
public class StagesTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Delivered;

    private static int? Reached(string start, string due, string today, params int[] chosen) =>
        Stages.Reached(new(Term.Reply, DateOnly.Parse(start), DateOnly.Parse(due), true), DateOnly.Parse(today), Calendar, chosen.Length == 0 ? Stages.Offered : chosen);

    [Theory]
    [InlineData("2024-04-18", null)]
    [InlineData("2024-04-19", -10)]
    [InlineData("2024-04-25", -10)]
    [InlineData("2024-04-26", -5)]
    [InlineData("2024-04-28", -5)]
    [InlineData("2024-04-29", -5)]
    [InlineData("2024-04-30", -2)]
    [InlineData("2024-05-03", -2)]
    [InlineData("2024-05-06", -2)]
    [InlineData("2024-05-07", 0)]
    [InlineData("2024-05-08", 1)]
    [InlineData("2024-12-31", 1)]
    public void The_newest_stage_is_reached_on_its_working_day(string today, int? stage) => Assert.Equal(stage, Reached("2024-04-01", "2024-05-07", today));

    [Fact]
    public void The_weekend_after_the_last_day_is_not_the_first_day_over()
    {
        Assert.Equal(0, Reached("2024-05-01", "2024-05-31", "2024-06-01"));
        Assert.Equal(1, Reached("2024-05-01", "2024-05-31", "2024-06-03"));
    }

    [Fact]
    public void A_last_day_that_is_a_day_off_reminds_on_the_working_day_before_it()
    {
        Assert.Equal(-2, Reached("2024-05-06", "2024-05-26", "2024-05-23", -2, 0, 1));
        Assert.Equal(0, Reached("2024-05-06", "2024-05-26", "2024-05-24", -2, 0, 1));
        Assert.Equal(0, Reached("2024-05-06", "2024-05-26", "2024-05-26", -2, 0, 1));
        Assert.Equal(1, Reached("2024-05-06", "2024-05-26", "2024-05-27", -2, 0, 1));
    }

    [Fact]
    public void What_the_office_has_not_chosen_is_passed_over()
    {
        Assert.Equal(-10, Reached("2024-04-01", "2024-05-07", "2024-05-06", -10, 1));
        Assert.Null(Stages.Reached(new(Term.Reply, new(2024, 4, 1), new(2024, 5, 7), true), new(2024, 5, 8), Calendar, []));
    }

    [Theory]
    [InlineData("2024-06-03", null)]
    [InlineData("2024-06-04", null)]
    [InlineData("2024-06-05", -5)]
    [InlineData("2024-06-13", 0)]
    public void A_period_of_seven_days_does_not_announce_its_tenth_day_before(string today, int? stage) => Assert.Equal(stage, Reached("2024-06-03", "2024-06-13", today));

    [Fact]
    public void A_period_of_one_day_calls_on_its_last_day_and_not_when_it_begins()
    {
        Assert.Null(Reached("2024-06-03", "2024-06-04", "2024-06-03"));
        Assert.Equal(0, Reached("2024-06-03", "2024-06-04", "2024-06-04"));
        Assert.Equal(1, Reached("2024-06-03", "2024-06-04", "2024-06-05"));
    }

    [Fact]
    public void Day_by_day_the_stage_only_grows_and_ends_over()
    {
        var due = new DateOnly(2025, 1, 20);
        var clock = new Deadline(Term.Reply, new(2024, 12, 20), due, true);
        var seen = Enumerable.Range(0, 90).Select(day => Stages.Reached(clock, new DateOnly(2024, 12, 20).AddDays(day), Calendar, Stages.Offered) ?? int.MinValue).ToList();
        Assert.Equal(seen.Order(), seen);
        Assert.Equal([int.MinValue, .. Stages.Offered], seen.Distinct());
    }
}
