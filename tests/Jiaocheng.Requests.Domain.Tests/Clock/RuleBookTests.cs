using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Open cases go by the rules of now; a case that ended keeps those of its day.</summary>
public class RuleBookTests
{
    private static readonly DateTime March = new(2024, 3, 12, 2, 0, 0, DateTimeKind.Utc);
    private static readonly HolidayNotice Flood = new(2024, "防汛应急放假", [new(2024, 3, 14)], [], "") { Kind = NoticeKind.Amendment };

    [Fact]
    public void A_later_notice_moves_open_cases_only()
    {
        var book = new RuleBook([.. Notices.Delivered.Select(n => new KnownNotice(n, DateTime.MinValue)), new(Flood, March)], []);
        var open = Received("2024-03-01").Case;
        Assert.Null(open.EndedAt);
        Assert.Equal(new DateOnly(2024, 4, 1), open.Clock(book.For(open)).Due);

        var ended = Roads.To(State.AwaitingService).Case;
        var own = open.Clock(book.At(March.AddMinutes(-1))).Due;
        Assert.Equal(new DateOnly(2024, 3, 29), own);
        Assert.Same(book.Now, book.For(open));
        Assert.Same(book.At(ended.EndedAt!.Value), book.For(ended));
        Assert.Same(book.At(DateTime.MinValue), book.At(March.AddSeconds(-1)));
        Assert.NotSame(book.At(March), book.At(March.AddSeconds(-1)));
    }

    [Fact]
    public void The_first_notice_of_a_year_fills_the_gap_for_every_case()
    {
        var next = new HolidayNotice(2027, "2027", [new(2027, 1, 1)], [], "");
        var again = new HolidayNotice(2027, "2027 更改", [new(2027, 1, 4)], [], "");
        var known = new DateTime(2027, 1, 10, 0, 0, 0, DateTimeKind.Utc);
        var book = new RuleBook([new(next, known), new(again, known.AddDays(1))], []);
        var before = book.At(known.AddDays(-5)).Calendar;
        Assert.False(before.IsWorkday(new(2027, 1, 1)));
        Assert.True(before.IsWorkday(new(2027, 1, 4)));
        Assert.False(book.Now.Calendar.IsWorkday(new(2027, 1, 4)));
    }

    [Fact]
    public void A_mere_amendment_neither_fills_a_gap_nor_stands_in_the_way_of_the_year()
    {
        var known = new DateTime(2027, 1, 10, 0, 0, 0, DateTimeKind.Utc);
        var book = new RuleBook([new(Flood with { Year = 2027, Off = [new(2027, 1, 5)] }, known), new(new(2027, "2027", [new(2027, 1, 1)], [], ""), known.AddDays(1))], []);
        var ended = book.At(known.AddDays(-5)).Calendar;
        Assert.Equal([true, false], new DateOnly[] { new(2027, 1, 5), new(2027, 1, 1) }.Select(ended.IsWorkday));
        Assert.False(book.Now.Calendar.IsWorkday(new(2027, 1, 5)));
        Assert.True(new RuleBook([new(Flood with { Year = 2027 }, known)], []).Now.Calendar.IsProvisional(new(2027, 1, 1), new(2027, 1, 8)));
        Assert.Equal((2, known.AddDays(1)), (book.Revision, book.ChangedAt));
        Assert.Equal((0, DateTime.MinValue), (new RuleBook([], []).Revision, new RuleBook([], []).ChangedAt));
    }

    [Fact]
    public void A_revoked_notice_counts_no_more()
    {
        var book = new RuleBook([new(Notices.Delivered.First(notice => notice.Year == 2024), DateTime.MinValue), new(Flood, March, March.AddDays(1))], []);
        Assert.False(book.At(March).Calendar.IsWorkday(Flood.Off[0]));
        Assert.True(book.Now.Calendar.IsWorkday(Flood.Off[0]));
        Assert.True(book.At(March.AddDays(-1)).Calendar.IsWorkday(Flood.Off[0]));
    }

    [Fact]
    public void Settings_hold_from_their_instant_on()
    {
        var book = new RuleBook([], [new(new() { ReplyDays = 15 }, March), new(new() { ReplyDays = 10 }, March.AddDays(1))]);
        Assert.Equal([20, 15, 15, 10], new[] { March.AddTicks(-1), March, March.AddHours(1), March.AddDays(1) }.Select(at => book.At(at).Settings.ReplyDays));
        Assert.Equal(10, book.Now.Settings.ReplyDays);
    }

    [Fact]
    public void A_book_without_local_notices_is_the_same_for_every_agency() => Assert.Same(RuleBook.Delivered, RuleBook.Delivered.Within("/JC/JC-A/"));
}
