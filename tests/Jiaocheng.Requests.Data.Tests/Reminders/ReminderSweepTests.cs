using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reminders;

/// <summary>Who is reminded of what, and how often: once.</summary>
public class ReminderSweepTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Each_stage_is_given_once_however_often_one_sweeps(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        foreach (var day in new[] { "2024-06-03", "2024-06-17", "2024-06-18", "2024-06-19", "2024-06-25", "2024-06-26", "2024-06-28", "2024-07-01", "2024-07-02" })
        {
            office.Day(day);
            await office.SweepAsync();
            Assert.Equal(0, await office.SweepAsync());
        }
        var rows = await office.RowsAsync(office.Handler);
        Assert.Equal([-10, -5, -2, 0], rows.Select(row => row.Stage));
        Assert.All(rows, row => Assert.Equal((Term.Reply, new DateOnly(2024, 7, 2), MailState.None), (row.Term, row.Due, row.Mail)));
        Assert.Equal(["2024-06-18", "2024-06-25", "2024-06-28", "2024-07-02"], rows.Select(row => ChinaTime.DayOf(row.At).ToString("yyyy-MM-dd")));
        Assert.Equal([office.Handler], await office.RemindedAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task After_days_off_one_reminder_goes_out_and_not_five(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        office.Day("2024-08-01");
        await office.SweepAsync();
        Assert.Equal(1, Assert.Single(await office.RowsAsync(office.Handler)).Stage);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_handler_is_told_alone_and_when_it_is_over_those_who_may_extend_as_well(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        Assert.Equal([office.Handler], await office.RemindedAsync());
        office.Day("2024-07-03");
        await office.SweepAsync();
        Assert.Equal(new[] { office.Handler, office.Head }.Order(), await office.RemindedAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Without_a_handler_everyone_who_may_make_the_next_move_is_told_and_nobody_of_another_agency(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.Test.WorkerAsync(await office.Test.AgencyAsync("JC-A", office.Agency), "别处的人");
        await office.ReceivedAsync();
        office.Day("2024-06-13");
        await office.SweepAsync();
        Assert.Equal(new[] { office.Handler, office.Colleague, office.Head }.Order(), await office.RemindedAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task In_signature_it_is_the_signers_turn_and_not_the_handlers(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.HandledAsync();
        var reviewer = await office.Test.AccountAsync(office.Agency, "赵审核", "reviewer");
        await office.MoveAsync(id, Move.Propose, Domain.Tests.Decisions.Of("A"), office.Handler);
        await office.MoveAsync(id, Move.PassLaw, new Reviewed(), reviewer);
        await office.MoveAsync(id, Move.PassSecrecy, new Reviewed(), reviewer);
        office.Day("2024-07-02");
        await office.SweepAsync();
        Assert.Equal([office.Signer], await office.RemindedAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_locked_account_gets_none_and_its_cases_fall_to_the_others(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        office.Day("2024-06-28");
        await office.SweepAsync();
        await office.LockAsync(office.Handler);
        // Nothing about the case has changed: that other people may act is reason enough to look again.
        Assert.Equal(2, await office.SweepAsync());
        Assert.Equal(new[] { office.Handler, office.Colleague, office.Head }.Order(), await office.RemindedAsync());
        office.Day("2024-07-02");
        await office.SweepAsync();
        Assert.Equal(-2, Assert.Single(await office.RowsAsync(office.Handler)).Stage);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Where_nobody_may_make_the_move_the_head_is_told(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.ReceivedAsync();
        await using (var db = await office.Test.OpenAsync())
            await db.RoleClaims.Where(claim => claim.ClaimValue == nameof(Can.Handle)).ExecuteDeleteAsync();
        office.Day("2024-06-13");
        await office.SweepAsync();
        Assert.Equal([office.Head], await office.RemindedAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_date_that_moves_is_reminded_of_again(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.HandledAsync();
        office.Day("2024-07-01");
        await office.SweepAsync();
        await office.MoveAsync(id, Move.Extend, new Extended(15, "需要向三个乡镇调取二十年前的征地档案"), office.Head);
        Assert.Equal(0, await office.SweepAsync());
        office.Day("2024-07-23");
        Assert.Equal(1, await office.SweepAsync());
        Assert.Equal([(new DateOnly(2024, 7, 2), -2), (new DateOnly(2024, 7, 23), 0)], (await office.RowsAsync()).Select(row => (row.Due, row.Stage)));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_answered_case_is_silent_and_a_lapse_moves_nothing(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var ended = await office.HandledAsync();
        await office.MoveAsync(ended, Move.Withdraw, new WithdrawalReceived("申请人书面撤回"), office.Handler);
        var asked = await office.HandledAsync();
        await office.MoveAsync(asked, Move.AskCorrection, Inputs.Correction(), office.Handler);
        var before = await office.Test.WrittenAsync();
        office.Day("2024-08-01");
        await office.SweepAsync();
        var rows = await office.RowsAsync();
        Assert.All(rows, row => Assert.Equal((asked, Term.Correction, 1), (row.SubjectId, row.Term, row.Stage)));
        Assert.Equal(new[] { office.Handler, office.Head }.Order(), rows.Select(row => row.RecipientId).Order());
        Assert.Equal(before, await office.Test.WrittenAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Only_chosen_stages_are_given(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        await office.ChangeAsync(settings => settings.Stages = "0");
        office.Day("2024-07-01");
        Assert.Equal(0, await office.SweepAsync());
        await office.ChangeAsync(settings => settings.Stages = "-2 0");
        Assert.Equal(1, await office.SweepAsync());
        await office.ChangeAsync(settings => settings.Stages = "");
        office.Day("2024-07-03");
        Assert.Equal(0, await office.SweepAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Processes_that_sweep_at_once_give_each_reminder_once(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        for (var i = 0; i < 30; i++) await office.ReceivedAsync();
        office.Day("2024-06-13");
        var given = await AtOnce.RunAsync(Enumerable.Range(0, 4), async _ =>
        {
            using var process = new ReminderSweep(office.Test.Get<IDbContextFactory<RequestsDb>>(), office.Test.Get<RulesReader>(), office.Test.Get<LiveCases>(), office.Test.Time);
            return await process.RunAsync(default);
        });
        Assert.Equal(30 * 3, given.Sum());
        Assert.Equal(30 * 3, (await office.RowsAsync()).Count);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_database_itself_refuses_a_second_one(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        var row = Assert.Single(await office.RowsAsync());
        await using var db = await office.Test.OpenAsync();
        db.Reminders.Add(new ReminderRow { Id = Guid.CreateVersion7(), SubjectId = row.SubjectId, Term = row.Term, Of = row.Of, Due = row.Due, Stage = row.Stage, RecipientId = row.RecipientId, At = row.At });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_has_been_looked_at_today_is_folded_again_only_when_it_changes(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.HandledAsync();
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        office.Test.Log.Clear();
        await office.SweepAsync();
        Assert.DoesNotContain(office.Test.Log.Statements, sql => sql.Contains("\"Facts\"", StringComparison.Ordinal));
        Assert.Equal(7, office.Test.Log.Statements.Count);

        await office.MoveAsync(id, Move.Note, new Noted("电话联系"), office.Handler);
        office.Test.Log.Clear();
        await office.SweepAsync();
        Assert.Single(office.Test.Log.Statements, sql => sql.Contains("\"Facts\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_near_cases_are_read_along_the_index_of_urgency()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        office.Test.Log.Clear();
        await office.SweepAsync();
        var plan = await office.Test.Log.PlansAsync(office.Test.Folder);
        Assert.Contains("IX_Cases_Place_Id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN c\n", plan + "\n", StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_case_that_cannot_be_read_silences_no_other(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var broken = await office.HandledAsync();
        var whole = await office.HandledAsync();
        await using (var db = await office.Test.OpenAsync())
        {
            await db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite ? "DROP TRIGGER \"Facts_no_update\"" : "DROP TRIGGER \"Facts_no_change\" ON \"Facts\"");
            await db.Facts.Where(f => f.CaseId == broken).ExecuteUpdateAsync(set => set.SetProperty(f => f.Payload, "{}"));
        }
        office.Day("2024-07-02");
        await office.SweepAsync();
        Assert.Equal(whole, Assert.Single(await office.RowsAsync()).SubjectId);
    }
}
