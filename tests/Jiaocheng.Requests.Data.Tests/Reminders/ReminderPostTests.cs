using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reminders;

/// <summary>Mail: one message a person, when it may go out, tried again when refused, and never twice what a server took.</summary>
public class ReminderPostTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    // Two cases of one handler, due this Tuesday.
    private static async Task<Office> DueAsync(Engine engine, SmtpListener server, Action<ReminderSettings>? change = null)
    {
        var office = await Office.StartAsync(engine);
        await office.MailAsync(server.Port, change);
        await office.HandledAsync();
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        return office;
    }

    private static async Task<IEnumerable<MailState>> StatesAsync(Office office) => (await office.RowsAsync()).Select(row => row.Mail).Distinct();

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_reminders_of_a_person_go_out_in_one_message_without_personal_details(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await DueAsync(engine, server);
        Assert.Equal(1, await office.PostAsync());
        var message = Assert.Single(server.Messages);
        Assert.Equal($"{office.Handler:N}@example.gov.cn", message.To.Mailboxes.Single().Address);
        Assert.Equal("tixing@example.gov.cn", message.From.Mailboxes.Single().Address);
        Assert.StartsWith("期限提醒：", message.Subject, StringComparison.Ordinal);
        Assert.EndsWith("等 2 件", message.Subject, StringComparison.Ordinal);
        Assert.Contains("答复期限今天（2024-07-02）届满", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("下一步：提出拟办意见", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Reply: last day is today", message.TextBody, StringComparison.Ordinal);
        foreach (var row in await office.RowsAsync()) Assert.Contains($"https://ysq.example.gov.cn/cases/{row.SubjectId}", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("申请人甲", message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("申请人甲", message.TextBody, StringComparison.Ordinal);
        Assert.Equal([MailState.Sent], await StatesAsync(office));

        Assert.Equal(0, await office.PostAsync());
        Assert.Single(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Processes_that_post_at_once_send_each_message_once(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await DueAsync(engine, server);
        await AtOnce.RunAsync(Enumerable.Range(0, 4), _ => new ReminderPost(office.Test.Get<IDbContextFactory<RequestsDb>>(), office.Test.Get<RulesReader>(),
            office.Test.Get<LiveCases>(), office.Test.Get<MailSecret>(), office.Test.Time).RunAsync(default));
        Assert.Single(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_the_server_refuses_is_tried_again_ever_later_and_then_given_up(Engine engine)
    {
        await using var server = new SmtpListener { Mood = SmtpMood.Refuses };
        await using var office = await DueAsync(engine, server, settings => settings.QuietTo = settings.QuietFrom);
        Assert.Equal(0, await office.PostAsync());
        foreach (var wait in ReminderPost.Waits)
        {
            Assert.Equal([MailState.Waiting], await StatesAsync(office));
            office.Test.Time.Advance(wait - TimeSpan.FromSeconds(1));
            var tries = (await office.RowsAsync())[0].MailTries;
            await office.PostAsync();
            Assert.Equal(tries, (await office.RowsAsync())[0].MailTries);
            office.Test.Time.Advance(TimeSpan.FromSeconds(1));
            await office.PostAsync();
            Assert.Equal(tries + 1, (await office.RowsAsync())[0].MailTries);
        }
        var rows = await office.RowsAsync();
        Assert.All(rows, row => Assert.Equal((MailState.Failed, "no such mailbox"), (row.Mail, row.MailError)));
        server.Mood = SmtpMood.Takes;
        office.Test.Time.Advance(TimeSpan.FromHours(9));
        Assert.Equal(0, await office.PostAsync());
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_refused_mail_goes_out_once_the_server_takes_it(Engine engine)
    {
        await using var server = new SmtpListener { Mood = SmtpMood.Refuses };
        await using var office = await DueAsync(engine, server);
        await office.PostAsync();
        server.Mood = SmtpMood.Takes;
        office.Test.Time.Advance(ReminderPost.Waits[0]);
        Assert.Equal(1, await office.PostAsync());
        Assert.All(await office.RowsAsync(), row => Assert.Equal((MailState.Sent, null, 2), (row.Mail, row.MailError, row.MailTries)));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_server_that_cannot_be_reached_counts_as_a_try_and_says_so(Engine engine)
    {
        var gone = new SmtpListener();
        await using var office = await DueAsync(engine, gone);
        await gone.DisposeAsync();
        Assert.Equal(0, await office.PostAsync());
        Assert.All(await office.RowsAsync(), row =>
        {
            Assert.Equal((MailState.Waiting, 1), (row.Mail, row.MailTries));
            Assert.NotEmpty(row.MailError!);
        });
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_a_server_may_have_taken_is_never_sent_again(Engine engine)
    {
        await using var server = new SmtpListener { Mood = SmtpMood.HangsUp };
        await using var office = await DueAsync(engine, server);
        Assert.Equal(0, await office.PostAsync());
        Assert.Equal([MailState.Unknown], await StatesAsync(office));
        server.Mood = SmtpMood.Takes;
        office.Test.Time.Advance(TimeSpan.FromHours(5));
        await office.PostAsync();
        Assert.Single(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_process_that_died_while_sending_leaves_no_mail_to_be_sent_twice(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await DueAsync(engine, server);
        var now = office.Test.Time.GetUtcNow().UtcDateTime;
        await using (var db = await office.Test.OpenAsync())
            await db.Reminders.ExecuteUpdateAsync(set => set.SetProperty(r => r.Mail, MailState.Sending).SetProperty(r => r.MailAt, now));
        await office.PostAsync();
        Assert.Equal([MailState.Sending], await StatesAsync(office));
        office.Test.Time.Advance(TimeSpan.FromHours(2));
        await office.PostAsync();
        Assert.Equal([MailState.Unknown], await StatesAsync(office));
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task In_quiet_hours_and_on_days_off_mail_waits_and_only_what_is_still_true_goes_out(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        await office.MailAsync(server.Port);
        var (settled, open) = (await office.HandledAsync(), await office.HandledAsync());
        office.At("2024-06-28", "20:00");
        Assert.Equal(2, await office.SweepAsync());
        foreach (var (day, time) in new[] { ("2024-06-28", "20:00"), ("2024-06-28", "23:59"), ("2024-06-29", "10:00"), ("2024-06-30", "10:00"), ("2024-07-01", "07:29") })
        {
            office.At(day, time);
            Assert.Equal(0, await office.PostAsync());
        }
        await office.MoveAsync(settled, Move.Withdraw, new WithdrawalReceived("申请人书面撤回"), office.Handler);
        office.At("2024-07-01", "07:30");
        Assert.Equal(1, await office.PostAsync());
        var rows = (await office.RowsAsync()).ToDictionary(row => row.SubjectId, row => row.Mail);
        Assert.Equal((MailState.Dropped, MailState.Sent), (rows[settled], rows[open]));
        Assert.DoesNotContain($"{settled}", Assert.Single(server.Messages).TextBody, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_mail_that_waited_past_the_next_stage_is_overtaken_by_it(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        await office.MailAsync(server.Port);
        await office.HandledAsync();
        foreach (var day in new[] { "2024-06-25", "2024-06-28" })
        {
            office.Day(day);
            await office.SweepAsync();
        }
        Assert.Equal(1, await office.PostAsync());
        Assert.Equal([(-5, MailState.Dropped), (-2, MailState.Sent)], (await office.RowsAsync()).Select(row => (row.Stage, row.Mail)));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Whoever_was_locked_meanwhile_gets_no_mail(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await DueAsync(engine, server);
        await office.LockAsync(office.Handler);
        Assert.Equal(0, await office.PostAsync());
        Assert.Equal([MailState.Dropped], await StatesAsync(office));
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Without_a_server_or_an_address_reminders_stay_in_the_inbox(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        office.Day("2024-06-28");
        await office.SweepAsync();
        await office.MailAsync(server.Port);
        await using (var db = await office.Test.OpenAsync())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, (string?)null));
        office.Day("2024-07-02");
        await office.SweepAsync();
        await office.PostAsync();
        Assert.Equal([MailState.None], await StatesAsync(office));
        Assert.Equal(2, (await office.RowsAsync()).Count);
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task It_signs_in_with_the_sealed_password(Engine engine)
    {
        await using var server = new SmtpListener { Password = "Quiet-River-77" };
        await using var office = await DueAsync(engine, server, settings => settings.MailUser = "tixing");
        await office.PostAsync();
        Assert.Contains("wrong password", (await office.RowsAsync())[0].MailError!, StringComparison.Ordinal);
        var secret = office.Test.Get<MailSecret>().Seal("Quiet-River-77");
        Assert.DoesNotContain("Quiet-River-77", secret, StringComparison.Ordinal);
        await office.ChangeAsync(settings => settings.MailPassword = secret);
        office.Test.Time.Advance(ReminderPost.Waits[0]);
        Assert.Equal(1, await office.PostAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_address_that_is_none_costs_only_its_owner_the_mail(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        await office.MailAsync(server.Port);
        await office.HandledAsync();
        await using (var db = await office.Test.OpenAsync())
            await db.Users.Where(user => user.Id == office.Handler).ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, "not an address"));
        office.Day("2024-07-03");
        await office.SweepAsync();
        Assert.Equal(1, await office.PostAsync());
        Assert.Equal($"{office.Head:N}@example.gov.cn", Assert.Single(server.Messages).To.Mailboxes.Single().Address);
    }

    [Theory]
    [InlineData("20:00", "07:30", "19:59", false)]
    [InlineData("20:00", "07:30", "20:00", true)]
    [InlineData("20:00", "07:30", "00:00", true)]
    [InlineData("20:00", "07:30", "07:30", false)]
    [InlineData("12:00", "13:00", "12:30", true)]
    [InlineData("12:00", "13:00", "13:00", false)]
    [InlineData("08:00", "08:00", "08:00", false)]
    public void Quiet_hours_may_span_midnight(string from, string to, string at, bool quiet)
    {
        var settings = new ReminderSettings { QuietFrom = TimeOnly.Parse(from), QuietTo = TimeOnly.Parse(to) };
        var utc = DateTime.SpecifyKind(new DateTime(2024, 6, 3) + TimeOnly.Parse(at).ToTimeSpan() - TimeSpan.FromHours(8), DateTimeKind.Utc);
        Assert.Equal(quiet, settings.IsQuiet(utc, WorkCalendar.Delivered));
    }
}
