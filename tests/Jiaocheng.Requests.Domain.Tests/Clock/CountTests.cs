using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Counting around pauses, where days meet.</summary>
public class CountTests
{
    private static readonly DateOnly Start = new(2024, 3, 1);

    private static DateOnly March(int day) => new(2024, 3, day);

    private static Pause Between(int from, int? end) => new(1, Term.ThirdPartyOpinion, March(from), March(from), end is { } day ? March(day) : null, null);

    private static List<(int, int?)> Union(params Pause[] pauses) => [.. Count.Union(Start, pauses).Select(one => (one.From.Day, one.End?.Day))];

    [Fact]
    public void Only_pauses_after_the_start_and_with_days_in_them_are_joined()
    {
        var before = Between(1, 5) with { From = new(2024, 2, 20), Answered = new(2024, 2, 28) };
        var untilStart = before with { Answered = Start };
        Assert.Empty(Union());
        Assert.Equal([(5, 8)], Union(before, untilStart, Between(5, 8), Between(12, 12)));
        Assert.Equal([(5, null)], Union(Between(5, null)));
    }

    [Fact]
    public void Pauses_that_touch_are_one()
    {
        Assert.Equal([(5, 12)], Union(Between(8, 12), Between(5, 8)));
        Assert.Equal([(5, 8), (9, 12)], Union(Between(5, 8), Between(9, 12)));
        Assert.Equal([(5, 12)], Union(Between(5, 12), Between(6, 8)));
        Assert.Equal([(5, null)], Union(Between(5, 8), Between(6, null), Between(18, 20)));
    }

    [Fact]
    public void An_inquiry_of_the_day_of_receipt_takes_no_day_that_never_counted()
    {
        var calendar = WorkCalendar.Delivered;
        List<Pause> pauses = [Between(1, 5) with { From = new(2024, 2, 29) }];
        Assert.Equal(March(6), Count.Nth(Start, 1, pauses, calendar));
        Assert.Equal(1, Count.Of(Start, March(6), pauses, calendar));
        Assert.Equal(0, Count.Of(Start, Start, pauses, calendar));
    }

    [Fact]
    public void A_pause_that_begins_after_the_last_day_changes_nothing()
    {
        Assert.Equal(March(8), Count.Nth(Start, 5, [Between(8, null)], WorkCalendar.Delivered));
        Assert.Null(Count.Nth(Start, 5, [Between(7, null)], WorkCalendar.Delivered));
    }
}
