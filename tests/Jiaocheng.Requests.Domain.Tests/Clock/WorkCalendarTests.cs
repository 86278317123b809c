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

    private static HolidayNotice Year(string off, string? region = null) => new(2027, "年", [DateOnly.Parse(off)], [], "") { Region = region };

    private static HolidayNotice Change(string off = "", string worked = "", string? region = null) =>
        new(2027, "调", off.Length > 0 ? [DateOnly.Parse(off)] : [], worked.Length > 0 ? [DateOnly.Parse(worked)] : [], "") { Kind = NoticeKind.Amendment, Region = region };

    [Fact]
    public void Only_the_arrangement_of_the_whole_country_ends_that_a_year_is_provisional()
    {
        var (first, last) = (new DateOnly(2027, 1, 4), new DateOnly(2027, 2, 1));
        Assert.Equal([false, true, true, true], new[] { Year("2027-01-01"), Year("2027-01-01", "JC"), Change("2027-01-01"), Change("2027-01-01", region: "JC") }
            .Select(notice => new WorkCalendar([notice]).IsProvisional(first, last)));
        Assert.Empty(new WorkCalendar([Change("2027-01-01")]).KnownYears);
    }

    [Fact]
    public void An_amendment_lies_over_the_year_in_whichever_order_they_were_loaded()
    {
        var (year, change) = (Year("2027-05-04"), Change(worked: "2027-05-04"));
        Assert.True(new WorkCalendar([year, change]).IsWorkday(new(2027, 5, 4)));
        Assert.True(new WorkCalendar([change, year]).IsWorkday(new(2027, 5, 4)));
        Assert.False(new WorkCalendar([change, year, Change("2027-05-04")]).IsWorkday(new(2027, 5, 4)));
        Assert.Equal("JC", new WorkCalendar([Year("2027-05-04", "JC"), year]).NoticeFor(new(2027, 5, 4))!.Region);
    }

    [Fact]
    public void The_last_day_of_all_is_a_day_like_others()
    {
        Assert.Equal(3, Calendar.Count(new(2099, 12, 28), new(2099, 12, 31)));
        Assert.Equal(DayKind.Workday, Calendar.KindOf(new(2099, 12, 31)));
    }
}
