using System.Net;
using System.Text;
using Ical.Net.CalendarComponents;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Reminders;
using Jiaocheng.Requests.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Reminders;

/// <summary>The calendar feed: read by another library than ours, and opened by nobody but its address.</summary>
public class FeedTests
{
    private static readonly Guid Case = Guid.Parse("01900000-0000-7000-8000-000000000001");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static FeedLine Line(string number = "交政办公开〔2024〕1号", string due = "2024-07-02", int version = 2, State state = State.Handling, Term term = Term.Reply, bool ours = true)
    {
        var clock = new Deadline(term, new(2024, 6, 3), DateOnly.Parse(due), ours);
        return new(Case, number, version, new(2024, 6, 3, 2, 0, 0, DateTimeKind.Utc), clock, ClockTask.Of(state, clock, new(2024, 8, 1)));
    }

    private static CalendarEvent Read(FeedLine line, string site = "") => Ical.Net.Calendar.Load(DueCalendar.Text([line], site))!.Events.Single();

    [Fact]
    public void Another_library_reads_an_all_day_event_with_number_and_period()
    {
        var read = Read(Line(), "https://ysq.example.gov.cn/");
        Assert.True(read.IsAllDay);
        Assert.Equal((new DateOnly(2024, 7, 2), new DateOnly(2024, 7, 3)), (read.Start!.Date, read.End!.Date));
        Assert.Equal("答复期限届满：交政办公开〔2024〕1号", read.Summary);
        Assert.Equal($"https://ysq.example.gov.cn/cases/{Case}", read.Url!.ToString());
        Assert.Equal((2, "TRANSPARENT"), (read.Sequence, read.Transparency));
        Assert.Equal(new DateTime(2024, 6, 3, 2, 0, 0, DateTimeKind.Utc), read.DtStamp!.AsUtc);
    }

    [Fact]
    public void The_id_of_a_clock_stays_when_its_day_moves_and_its_sequence_grows()
    {
        var (before, after) = (Read(Line()), Read(Line(due: "2024-07-16", version: 3)));
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.NotEqual(before.Uid, Read(Line(term: Term.CorrectionNotice)).Uid);
        Assert.Equal(before.Uid, Read(Line(term: Term.Deferral)).Uid);
        var text = DueCalendar.Text([Line()], "");
        Assert.Contains("\r\nUID:01900000-", text, StringComparison.Ordinal);
        Assert.Contains("（暂定）", Read(Line() with { Clock = Line().Clock with { Provisional = true } }).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lapse_names_its_move_and_what_it_makes_possible()
    {
        var read = Read(Line(state: State.AwaitingCorrection, term: Term.Correction, ours: false));
        Assert.StartsWith("下一步：登记逾期未补正；登记后可以按“F1 ", read.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_with_CRLF_and_are_folded_at_75_octets_between_characters()
    {
        var number = string.Concat(Enumerable.Repeat("交政办〔2024〕𬱖㛃,;\\号", 20));
        var text = DueCalendar.Text([Line(number)], "");
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        // A character cut in two would not come back.
        Assert.All(lines, line => Assert.DoesNotContain('�', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
        Assert.Contains(lines, line => line.StartsWith(' '));
        Assert.Equal($"答复期限届满：{number}", Ical.Net.Calendar.Load(text)!.Events.Single().Summary);
    }

    [Fact]
    public void A_feed_without_dates_is_still_a_calendar() =>
        Assert.Empty(Ical.Net.Calendar.Load(DueCalendar.Text([], ""))!.Events);

    [Fact]
    public async Task The_address_alone_opens_it_until_it_is_switched_off_or_the_account_is_locked()
    {
        await using var host = new SignInHost();
        var clerk = await host.PersonAsync("li", "registrar");
        var application = Inputs.Unconfirmed("2024-06-03");
        Assert.IsType<Answer.Done>(await host.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application, clerk, Ct));
        var token = (await host.Get<DueFeed>().OpenAsync(clerk, Ct))!;
        using var program = host.Browser();

        var answer = await program.GetAsync($"/feeds/{token}.ics", Ct);
        Assert.Equal((HttpStatusCode.OK, "text/calendar", "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.True(answer.Headers.CacheControl!.Private);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("确认收到届满：", Ical.Net.Calendar.Load(text)!.Events.First().Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(application.Applicant.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(application.Content, text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/feeds/{token[..^1]}.ics", Ct)).StatusCode);
        await using (var db = await host.OpenAsync())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, true), Ct);
            Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/feeds/{token}.ics", Ct)).StatusCode);
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, false), Ct);
        }
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"/feeds/{token}.ics", Ct)).StatusCode);
        await host.Get<DueFeed>().CloseAsync(clerk, Ct);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/feeds/{token}.ics", Ct)).StatusCode);
    }

    [Fact]
    public async Task One_address_is_read_only_so_often()
    {
        await using var host = new SignInHost();
        using var program = host.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 2 * FeedEndpoints.CallsPerMinute + 1; i++) answers.Add((await program.GetAsync("/feeds/anything.ics", Ct)).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/feeds/other.ics", Ct)).StatusCode);
    }
}
