using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>What is fast is fast by its shape: how many statements are asked, and along which index.</summary>
public class StatementTests
{
    private const string ByAgency = "IX_Cases_AgencyId_Place_Id_State_NextOurs";
    private const string ByPlace = "IX_Cases_Place_Id";
    private static readonly DateOnly Day = new(2024, 6, 3);

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_move_asks_person_case_facts_and_rules_and_writes_fact_and_case(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var mover = test.Get<CaseMover>();
        var id = Guid.CreateVersion7();
        await mover.RegisterAsync(id, CaseMoverTests.Application(), clerk, default);
        await mover.MoveAsync(id, 1, Move.Note, Day, new Noted("日历读过一次"), clerk, default);

        test.Log.Clear();
        Assert.IsType<Answer.Done>(await mover.MoveAsync(id, 2, Move.Note, Day, new Noted("电话联系"), clerk, default));
        var asked = test.Log.Statements;
        Assert.Equal(4, asked.Count(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)));
        // PostgreSQL takes both writes in one statement.
        Assert.Equal(engine == Engine.Sqlite ? 6 : 5, asked.Count);
    }

    [Theory]
    [InlineData("JC", CaseView.Mine, ByAgency)]
    [InlineData("JC", CaseView.Waiting, ByAgency)]
    [InlineData("JC", CaseView.ToArchive, ByAgency)]
    [InlineData("JC", CaseView.All, ByPlace)]
    [InlineData("JC", CaseView.Open, ByPlace)]
    [InlineData("JC", CaseView.Overdue, ByPlace)]
    [InlineData("JC-ZRZY", CaseView.Mine, ByAgency)]
    [InlineData("JC-ZRZY", CaseView.Waiting, ByAgency)]
    [InlineData("JC-ZRZY", CaseView.ToArchive, ByAgency)]
    public async Task A_list_by_urgency_is_read_in_the_order_of_its_index(string agency, CaseView view, string index)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var actor = await ActorAsync(test, agency);
        await using var db = await test.OpenAsync();
        test.Log.Clear();
        await WorkQueue.LinesAsync(db, actor, new CaseFilter { View = view }, Day, default);
        var plan = await test.Log.PlansAsync(test.Folder);
        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("ORDER BY", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_3_never_leaves_its_indexes()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var db = await test.OpenAsync();
        test.Log.Clear();
        var agencies = (Guid[])[Guid.NewGuid(), Guid.NewGuid()];
        await Section3Query.ReadAsync(db.Cases.Where(c => agencies.Contains(c.AgencyId)), 2023, default);
        var steps = (await test.Log.PlansAsync(test.Folder)).Split('\n').Where(step => step.Contains("Cases", StringComparison.Ordinal) || step.Contains(" c", StringComparison.Ordinal)).ToList();
        Assert.Equal(test.Log.Statements.Count, steps.Count);
        Assert.All(steps, step => Assert.StartsWith("SEARCH c USING COVERING INDEX", step, StringComparison.Ordinal));
    }

    private static async Task<Actor> ActorAsync(TestDatabase test, string code)
    {
        var root = await test.AgencyAsync("JC");
        var account = await test.WorkerAsync(code == "JC" ? root : await test.AgencyAsync(code, root), "王承办");
        await using var db = await test.OpenAsync();
        return (await test.Get<ActorReader>().ReadAsync(db, account, default))!;
    }
}
