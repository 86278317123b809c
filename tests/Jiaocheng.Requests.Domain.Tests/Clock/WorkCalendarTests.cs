using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>The edges of the calendar.</summary>
public class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Delivered;

    [Fact]
    public void It_covers_1999_to_2099_and_says_so_beyond()
    {
        Assert.True(Calendar.IsWorkday(new(1999, 1, 1)));
        Assert.True(Calendar.IsWorkday(new(2099, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkday(new(1998, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkday(new(2100, 1, 1)));
        Assert.Equal(new DateOnly(2099, 12, 31), Calendar.Add(new(2099, 12, 30), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new(2099, 12, 31), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new(2024, 3, 1), int.MaxValue));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_period_has_at_least_one_day(int days) => Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new(2024, 3, 1), days));

    [Fact]
    public void Days_are_named_and_rolled_as_the_notices_say()
    {
        Assert.Equal([DayKind.Workday, DayKind.Weekend, DayKind.Holiday, DayKind.MakeUpWorkday],
            new DateOnly[] { new(2024, 4, 3), new(2024, 4, 6), new(2024, 4, 4), new(2024, 4, 7) }.Select(Calendar.KindOf));
        Assert.Equal(new DateOnly(2024, 4, 7), Calendar.RollForward(new(2024, 4, 4)));
        Assert.Equal(new DateOnly(2024, 4, 7), Calendar.RollForward(new(2024, 4, 7)));
        Assert.Equal([false, true, true, false], new[] { (2025, 2026), (2026, 2027), (2018, 2019), (2019, 2026) }
            .Select(years => Calendar.IsProvisional(new(years.Item1, 1, 2), new(years.Item2, 12, 31))));
    }
}
