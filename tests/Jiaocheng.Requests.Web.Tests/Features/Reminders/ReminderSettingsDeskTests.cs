using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Reminders;

public class ReminderSettingsDeskTests
{
    private const string Password = "Quiet-River-77";

    public static TheoryData<Engine> AllEngines => Engines.All;
    public static TheoryData<Engine, string> Strangers => Desks.EveryoneWithout(Can.ManageReminders);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(TestDatabase Test, Guid Admin)> StartAsync(Engine engine)
    {
        var test = await TestDatabase.StartAsync(engine);
        return (test, await test.AccountAsync(await test.AgencyAsync("JC"), "郑系统", "sysadmin"));
    }

    private static ReminderForm Mailing(ReminderForm form, int port = 2525) => form with
    {
        MailHost = " 127.0.0.1 ", MailPort = port, MailTls = MailTls.None, MailUser = "tixing", NewPassword = Password, MailSender = "tixing@example.gov.cn",
        SiteAddress = "https://ysq.example.gov.cn",
    };

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_change_is_kept_recorded_and_counts_at_once(Engine engine)
    {
        var (test, admin) = await StartAsync(engine);
        await using var closing = test;
        var view = (await test.ReminderSettings().ReadAsync(admin, Ct))!;
        Assert.Equal([-10, -5, -2, 0, 1], view.Form.Stages.Order());

        var wanted = Mailing(view.Form) with { Stages = [0, -5], QuietFrom = "18:00", QuietOnDaysOff = false };
        Assert.IsType<Answer.Done>(await test.ReminderSettings().ChangeAsync(wanted, view.Version, admin, Ct));
        var after = (await test.ReminderSettings().ReadAsync(admin, Ct))!;
        Assert.Equal([-5, 0], after.Form.Stages.Order());
        Assert.Equal(("127.0.0.1", "18:00", "07:30", false, true, ""), (after.Form.MailHost, after.Form.QuietFrom, after.Form.QuietTo, after.Form.QuietOnDaysOff, after.HasPassword, after.Form.NewPassword));

        await using var db = await test.OpenAsync();
        var entry = await db.Audit.SingleAsync(row => row.Kind == AuditKind.SettingsChanged, Ct);
        Assert.Contains("提醒时点：-10 -5 -2 0 1 → -5 0", entry.Detail, StringComparison.Ordinal);
        Assert.Contains("密码： → 已更换", entry.Detail, StringComparison.Ordinal);
        var row = await db.ReminderSettings.SingleAsync(Ct);
        Assert.DoesNotContain(Password, entry.Detail + row.MailPassword, StringComparison.Ordinal);
        Assert.Equal(Password, test.Get<MailSecret>().Open(row.MailPassword!));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_stale_page_changes_nothing(Engine engine)
    {
        var (test, admin) = await StartAsync(engine);
        await using var closing = test;
        var view = (await test.ReminderSettings().ReadAsync(admin, Ct))!;
        Assert.IsType<Answer.Done>(await test.ReminderSettings().ChangeAsync(view.Form with { QuietFrom = "18:00" }, view.Version, admin, Ct));
        Assert.IsType<Answer.Stale>(await test.ReminderSettings().ChangeAsync(view.Form with { QuietFrom = "19:00" }, view.Version, admin, Ct));
        Assert.Equal("18:00", (await test.ReminderSettings().ReadAsync(admin, Ct))!.Form.QuietFrom);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_empty_password_keeps_the_stored_one_but_never_for_another_server(Engine engine)
    {
        var (test, admin) = await StartAsync(engine);
        await using var closing = test;
        var desk = test.ReminderSettings();
        async Task<Answer> SaveAsync(Func<ReminderForm, ReminderForm> change)
        {
            var view = (await desk.ReadAsync(admin, Ct))!;
            return await desk.ChangeAsync(change(view.Form), view.Version, admin, Ct);
        }
        async Task<string?> StoredAsync()
        {
            await using var db = await test.OpenAsync();
            return (await db.ReminderSettings.SingleAsync(Ct)).MailPassword;
        }

        Assert.IsType<Answer.Done>(await SaveAsync(form => Mailing(form)));
        var stored = await StoredAsync();
        Assert.IsType<Answer.Done>(await SaveAsync(form => form with { QuietFrom = "18:00" }));
        Assert.Equal(stored, await StoredAsync());
        Desks.Refused(await SaveAsync(form => form with { MailHost = "mail.example.com" }), "password-again");
        Desks.Refused(await SaveAsync(form => form with { MailTls = MailTls.StartTls }), "password-again");
        Assert.Equal(stored, await StoredAsync());
        Assert.IsType<Answer.Done>(await SaveAsync(form => form with { MailHost = "" }));
        Assert.Null(await StoredAsync());
    }

    public static TheoryData<string, Func<ReminderForm, ReminderForm>> Wrong => new()
    {
        { "stages", form => form with { Stages = [0, 3] } },
        { "quiet", form => form with { QuietFrom = "25:00" } },
        { "quiet", form => form with { QuietTo = "" } },
        { "port", form => form with { MailPort = 0 } },
        { "tls", form => form with { MailTls = (MailTls)9 } },
        { "host", form => form with { MailHost = "not a host" } },
        { "sender", form => form with { MailSender = "提醒 <tixing@example.gov.cn>" } },
        { "sender", form => form with { MailSender = "tixing" } },
        { "site", form => form with { SiteAddress = "javascript:alert(1)" } },
        { "site", form => form with { SiteAddress = "ysq.example.gov.cn" } },
        { "long", form => form with { NewPassword = new string('x', 201) } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_cannot_be_meant_is_refused(string code, Func<ReminderForm, ReminderForm> change)
    {
        var (test, admin) = await StartAsync(Engine.Sqlite);
        await using var closing = test;
        var view = (await test.ReminderSettings().ReadAsync(admin, Ct))!;
        Desks.Refused(await test.ReminderSettings().ChangeAsync(change(Mailing(view.Form)), view.Version, admin, Ct), code);
        await using var db = await test.OpenAsync();
        Assert.Empty(await db.ReminderSettings.ToListAsync(Ct));
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Nobody_else_may(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var stranger = await test.AccountAsync(await test.AgencyAsync("JC"), "测试人", role);
        Assert.Null(await test.ReminderSettings().ReadAsync(stranger, Ct));
        Assert.IsType<Answer.Missing>(await test.ReminderSettings().TestAsync(stranger, Ct));
        await Desks.DeniedAsync(test, stranger, () => test.ReminderSettings().ChangeAsync(new(), 1, stranger, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_test_mail_goes_to_the_administrator_and_a_failure_says_what_the_server_said(Engine engine)
    {
        var (test, admin) = await StartAsync(engine);
        await using var closing = test;
        await using var server = new SmtpListener { Password = Password };
        var desk = test.ReminderSettings();
        Desks.Refused(await desk.TestAsync(admin, Ct), "no-server");
        var view = (await desk.ReadAsync(admin, Ct))!;
        Assert.IsType<Answer.Done>(await desk.ChangeAsync(Mailing(view.Form, server.Port), view.Version, admin, Ct));
        Desks.Refused(await desk.TestAsync(admin, Ct), "no-address");
        await using (var db = await test.OpenAsync())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, "zheng@example.gov.cn"), Ct);

        Assert.IsType<Answer.Done>(await desk.TestAsync(admin, Ct));
        Assert.Equal("zheng@example.gov.cn", Assert.Single(server.Messages).To.Mailboxes.Single().Address);
        server.Mood = SmtpMood.Refuses;
        var refused = Assert.IsType<Answer.Refused>(await desk.TestAsync(admin, Ct));
        Assert.Contains("no such mailbox", refused.Reasons[0].Reason.Zh, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_administrator_sees_how_mail_stands_and_the_last_error(Engine engine)
    {
        await using var server = new SmtpListener { Mood = SmtpMood.Refuses };
        await using var office = await Office.StartAsync(engine);
        var admin = await office.Test.AccountAsync(office.Agency, "郑系统", "sysadmin");
        await office.MailAsync(server.Port);
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        await office.PostAsync();
        Assert.Equal(new MailStanding(1, 0, 0, "no such mailbox", office.Test.Time.GetUtcNow().UtcDateTime), (await office.Test.ReminderSettings().ReadAsync(admin, Ct))!.Mail);
        server.Mood = SmtpMood.Takes;
        office.Test.Time.Advance(ReminderPost.Waits[0]);
        await office.PostAsync();
        Assert.Equal(new MailStanding(0, 1, 0, null, null), (await office.Test.ReminderSettings().ReadAsync(admin, Ct))!.Mail);
    }
}
