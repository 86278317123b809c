using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Calendars;

/// <summary>Notices and settings that change while cases run: exactly the right ones move, after they were shown, all or nothing. Today is 2024-06-03.</summary>
public class RecolouringTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    /// <summary>Two days in June on which the county is closed for a flood.</summary>
    private static readonly HolidayNotice Flood = new(2024, "关于防汛应急期间停止办公的通知", [new(2024, 6, 12), new(2024, 6, 13)], [], "县政府网站") { Kind = NoticeKind.Amendment };

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_notice_moves_open_cases_as_it_was_previewed_and_leaves_ended_ones(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (admin, clerk) = await PeopleAsync(test);
        var open = await RegisterAsync(test, clerk);
        var ended = await AnsweredAsync(test, clerk);
        var desk = test.Get<CalendarDesk>();
        var before = await test.WrittenAsync();

        var preview = (await desk.PreviewAsync(new(Flood), admin, null, default))!;
        var moved = Assert.Single(preview.Moves.Moved);
        // The first to bite is the correction notice: seven working days from 06-03, 06-10 being a holiday.
        Assert.Equal((open, Term.CorrectionNotice, new DateOnly(2024, 6, 13), new DateOnly(2024, 6, 17)), (moved.Id, moved.Dates[0].Term, moved.Dates[0].Before!.Value, moved.Dates[0].After!.Value));
        Assert.Equal(new MovedDate(Term.Reply, new(2024, 7, 2), new(2024, 7, 4)), Assert.Single(moved.Dates.Skip(1)));
        Assert.Equal((1, 0), (preview.Moves.Count, preview.Moves.Overdue));
        Assert.Equal(before, await test.WrittenAsync());
        Assert.Equal((new DateOnly(2024, 7, 2), new DateOnly(2024, 7, 2)), (await DueAsync(test, open), await DueAsync(test, ended)));

        Assert.IsType<Answer.Done>(await desk.ChangeAsync(new(Flood), preview.Notices, admin, null, default));
        Assert.Equal((new DateOnly(2024, 7, 4), new DateOnly(2024, 7, 2)), (await DueAsync(test, open), await DueAsync(test, ended)));
        await SoundAsync(test);
        // What is registered from now on knows the notice; the ended case can still be worked on under its own calendar.
        Assert.Equal(new DateOnly(2024, 7, 4), await DueAsync(test, await RegisterAsync(test, clerk, "申请人丙")));
        var file = (await test.Get<CaseQueries>().FindAsync(ended, clerk, default))!;
        Assert.True(file.Where.Rules.Calendar.IsWorkday(new(2024, 6, 12)));
        await using var db = await test.OpenAsync();
        var entry = await db.Audit.SingleAsync(e => e.Kind == AuditKind.CalendarLoaded);
        Assert.Contains("变动案件1件", entry.Detail, StringComparison.Ordinal);
        Assert.Equal(Flood.Title, entry.Subject);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_revoked_notice_gives_the_dates_back(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (admin, clerk) = await PeopleAsync(test);
        var open = await RegisterAsync(test, clerk);
        var desk = test.Get<CalendarDesk>();
        await LoadAsync(test, admin, Flood);
        await using (var db = await test.OpenAsync())
        {
            var id = await db.HolidayNotices.MaxAsync(n => n.Id);
            var change = new CalendarChange(null, id, "通知已撤回");
            Assert.Equal(Refused("notice.reason"), CodeOf(await desk.ChangeAsync(change with { Reason = " " }, await db.HolidayNotices.CountAsync(), admin, null, default)));
            var preview = (await desk.PreviewAsync(change, admin, null, default))!;
            Assert.Equal((1, new DateOnly(2024, 6, 13)), (preview.Moves.Count, preview.Moves.Moved[0].Dates[0].After!.Value));
            Assert.IsType<Answer.Done>(await desk.ChangeAsync(change, preview.Notices, admin, null, default));
            Assert.Equal([AuditKind.CalendarLoaded, AuditKind.CalendarRevoked], await db.Audit.Where(e => e.Subject == Flood.Title).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());
            Assert.Equal(Refused("notice.gone"), CodeOf(await desk.ChangeAsync(change, preview.Notices, admin, null, default)));
            Assert.Equal(Refused("notice.delivered"), CodeOf(await desk.ChangeAsync(new(null, 1, "不要"), preview.Notices, admin, null, default)));
        }
        Assert.Equal(new DateOnly(2024, 7, 2), await DueAsync(test, open));
        await SoundAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_notice_of_one_region_moves_that_region(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var county = await test.AgencyAsync("JC");
        var town = await test.AgencyAsync("JC-A", county);
        var admin = await test.AccountAsync(county, "郑系统", "sysadmin");
        var (above, within) = (await test.WorkerAsync(county, "李登记"), await test.WorkerAsync(town, "张登记"));
        var (ours, theirs) = (await RegisterAsync(test, above), await RegisterAsync(test, within));
        Assert.Equal(Refused("notice.region"), CodeOf(await test.Get<CalendarDesk>().ChangeAsync(new(Flood with { Region = "NO" }), Notices.Delivered.Count, admin, null, default)));
        await LoadAsync(test, admin, Flood with { Region = "JC-A" });
        Assert.Equal((new DateOnly(2024, 7, 2), new DateOnly(2024, 7, 4)), (await DueAsync(test, ours), await DueAsync(test, theirs)));
        await SoundAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_first_notice_of_a_year_settles_provisional_dates_of_ended_cases_too(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        test.Time.SetUtcNow(new DateTimeOffset(2026, 12, 21, 2, 0, 0, TimeSpan.Zero));
        var (admin, clerk) = await PeopleAsync(test);
        var day = new DateOnly(2026, 12, 21);
        var (open, ended) = (await RegisterAsync(test, clerk, on: day), await AnsweredAsync(test, clerk, day));
        await using var db = await test.OpenAsync();
        Assert.All(await db.Cases.AsNoTracking().ToListAsync(), row => Assert.Equal((true, new DateOnly(2027, 1, 18)), (row.Provisional, row.Due!.Value)));
        var year = new HolidayNotice(2027, "国务院办公厅关于2027年部分节假日安排的通知", [new(2027, 1, 1)], [], "");
        var settled = (await test.Get<CalendarDesk>().PreviewAsync(new(year), admin, null, default))!.Moves.Moved;
        Assert.All(settled, moved => Assert.Equal((true, false), (moved.WasProvisional, moved.IsProvisional)));
        await LoadAsync(test, admin, year);
        Assert.All(await db.Cases.AsNoTracking().ToListAsync(), row => Assert.Equal((false, new DateOnly(2027, 1, 19)), (row.Provisional, row.Due!.Value)));
        Assert.NotEqual(open, ended);
        // A second one for the same year takes its place, for what is open only.
        await LoadAsync(test, admin, year with { Off = [new(2027, 1, 1), new(2027, 1, 4)] });
        Assert.Equal((new DateOnly(2027, 1, 20), new DateOnly(2027, 1, 19)), (await DueAsync(test, open), await DueAsync(test, ended)));
        await SoundAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Of_two_at_once_one_loads_and_the_other_is_told(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (admin, clerk) = await PeopleAsync(test);
        await RegisterAsync(test, clerk);
        var answers = await AtOnce.RunAsync(new[] { Flood, Flood with { Title = "另一份" } },
            notice => test.Get<CalendarDesk>().ChangeAsync(new(notice), Notices.Delivered.Count, admin, null, default));
        Assert.Single(answers.OfType<Answer.Done>());
        Assert.Single(answers.OfType<Answer.Stale>());
        await SoundAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Cancelled_half_way_nothing_has_changed(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (admin, clerk) = await PeopleAsync(test);
        var open = await RegisterAsync(test, clerk);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Get<CalendarDesk>().ChangeAsync(new(Flood), Notices.Delivered.Count, admin, new Stopping(stop), stop.Token));
        Assert.Equal(new DateOnly(2024, 7, 2), await DueAsync(test, open));
        await using var db = await test.OpenAsync();
        Assert.Equal((Notices.Delivered.Count, 0), (await db.HolidayNotices.CountAsync(), await db.Audit.CountAsync(e => e.Kind == AuditKind.CalendarLoaded)));
        await SoundAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_setting_moves_open_cases_from_its_day_on(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (head, clerk) = (await test.AccountAsync(agency, "钱负责", "head"), await test.WorkerAsync(agency, "李登记"));
        var (open, ended) = (await RegisterAsync(test, clerk), await AnsweredAsync(test, clerk));
        var desk = test.Get<RuleSettingsDesk>();
        var shorter = new OfficeSettings { ReplyDays = 15 };
        // The correction notice is the first to bite and stays; it is the reply that moves.
        Assert.Equal([new MovedDate(Term.Reply, new(2024, 7, 2), new(2024, 6, 25))], Assert.Single((await desk.PreviewAsync(shorter, head, null, default))!.Moved).Dates);
        Assert.Equal(new DateOnly(2024, 7, 2), await DueAsync(test, open));
        Assert.Equal(Refused("rules.reason"), CodeOf(await desk.ChangeAsync(shorter, "", 0, head, null, default)));
        Assert.Equal(Refused("rules.bounds"), CodeOf(await desk.ChangeAsync(shorter with { ReplyDays = 21 }, "省级规定", 0, head, null, default)));
        Assert.Equal(Refused("rules.same"), CodeOf(await desk.ChangeAsync(new(), "省级规定", 0, head, null, default)));
        Assert.IsType<Answer.Done>(await desk.ChangeAsync(shorter, "省级规定", 0, head, null, default));
        Assert.IsType<Answer.Stale>(await desk.ChangeAsync(shorter with { ReplyDays = 10 }, "省级规定", 0, head, null, default));
        Assert.Equal((new DateOnly(2024, 6, 25), new DateOnly(2024, 7, 2)), (await DueAsync(test, open), await DueAsync(test, ended)));
        var (now, changes) = (await desk.ReadAsync(clerk, default))!.Value;
        Assert.Equal((15, "省级规定", "钱负责"), (now.ReplyDays, Assert.Single(changes).Reason, changes[0].By));
        await SoundAsync(test);

        // The whole file carries both to another installation.
        await LoadAsync(test, await test.AccountAsync(agency, "郑系统", "sysadmin"), Flood);
        using var text = new StringWriter();
        await test.Get<WholeFile>().WriteAsync(text, null, default);
        await using var other = await TestDatabase.StartAsync(engine);
        using var reader = new StringReader(text.ToString());
        Assert.Equal(2, await other.Get<WholeFile>().ReadAsync(reader, null, default));
        Assert.Equal(await DueAsync(test, open), await DueAsync(other, open));
        Assert.Equal(await DueAsync(test, ended), await DueAsync(other, ended));
        await SoundAsync(other);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_is_no_notice_is_refused(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (admin, _) = await PeopleAsync(test);
        (HolidayNotice Notice, string Code)[] wrong =
        [
            (Flood with { Title = " " }, "notice.title"), (Flood with { Year = 1900 }, "notice.year"), (Flood with { Off = [] }, "notice.days"),
            (Flood with { Worked = Flood.Off }, "notice.both"), (Flood with { Off = [new(2027, 1, 1)] }, "notice.far"), (Flood with { Number = new('号', 61) }, "notice.number"),
            (Flood with { Source = new('源', 401) }, "notice.source"),
        ];
        foreach (var (notice, code) in wrong)
            Assert.Equal(Refused(code), CodeOf(await test.Get<CalendarDesk>().ChangeAsync(new(notice), Notices.Delivered.Count, admin, null, default)));
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value) => stop.Cancel();
    }

    private static string Refused(string code) => code;

    private static string CodeOf(Answer answer) => Assert.IsType<Answer.Refused>(answer).Reasons[0].Code;

    private static async Task<(Guid Admin, Guid Clerk)> PeopleAsync(TestDatabase test)
    {
        var agency = await test.AgencyAsync("JC");
        return (await test.AccountAsync(agency, "郑系统", "sysadmin"), await test.WorkerAsync(agency, "李登记"));
    }

    private static async Task LoadAsync(TestDatabase test, Guid admin, HolidayNotice notice)
    {
        var preview = (await test.Get<CalendarDesk>().PreviewAsync(new(notice), admin, null, default))!;
        Assert.IsType<Answer.Done>(await test.Get<CalendarDesk>().ChangeAsync(new(notice), preview.Notices, admin, null, default));
    }

    private static async Task<Guid> RegisterAsync(TestDatabase test, Guid clerk, string name = "申请人甲", DateOnly? on = null)
    {
        var application = CaseMoverTests.Application(name) with { SubmittedOn = on ?? Day, ReceivedOn = on ?? Day };
        return Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application, clerk, default)).Id!.Value;
    }

    private static async Task<Guid> AnsweredAsync(TestDatabase test, Guid clerk, DateOnly? on = null)
    {
        var (id, day) = (await RegisterAsync(test, clerk, "申请人乙", on), on ?? Day);
        await using var db = await test.OpenAsync();
        var agency = await db.Agencies.SingleAsync(a => a.Id == db.Users.Single(u => u.Id == clerk).AgencyId);
        var signer = await test.WorkerAsync(agency, "孙签发");
        (Move, Payload, Guid)[] road =
        [
            (Move.Accept, new Accepted(), clerk), (Move.Propose, new Proposed { Outcome = "A", Facts = "该文件由本机关制作并保存。", Given = "批准文件一份，纸质" }, clerk),
            (Move.PassLaw, new Reviewed(), signer), (Move.PassSecrecy, new Reviewed(), signer), (Move.Sign, new Signed(), signer), (Move.Dispatch, new Dispatched(DispatchMethod.Ems, "1234567890123"), clerk),
        ];
        for (var i = 0; i < road.Length; i++) Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(id, i + 1, road[i].Item1, day, road[i].Item2, road[i].Item3, default));
        test.Time.Advance(TimeSpan.FromMinutes(1)); // what comes to be known later was not known when it ended
        return id;
    }

    private static async Task<DateOnly> DueAsync(TestDatabase test, Guid id)
    {
        await using var db = await test.OpenAsync();
        return (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id)).Due!.Value;
    }

    private static async Task SoundAsync(TestDatabase test) => Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
}
