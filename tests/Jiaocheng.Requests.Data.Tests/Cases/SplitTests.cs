using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>一事一申请: linked cases out of one paper, in one write.</summary>
public class SplitTests
{
    private const string Why = "三项分别涉及土地征收、道路工程和食堂采购，由不同科室保存，没有关联";
    private static readonly string[] Three = ["某村征地批复", "某镇道路合同", "机关食堂采购合同"];

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Each_matter_becomes_a_case_that_keeps_applicant_and_day_of_receipt(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (id, clerk) = await RegisteredAsync(test);

        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().SplitAsync(id, 1, Three, Why, clerk, default));

        await using var db = await test.OpenAsync();
        var rows = await db.Cases.OrderBy(c => c.RegisteredAt).ThenBy(c => c.Id).ToListAsync();
        Assert.Equal(Three, rows.Select(c => c.Content));
        Assert.Single(rows.Select(c => (c.ApplicantName, c.ReceivedOn, c.Due)).Distinct());
        Assert.Equal(3, rows.Select(c => c.Number).Distinct().Count());
        Assert.Equal(3, await db.Letters.CountAsync());
        var file = await test.Get<CaseQueries>().FindAsync(rows[1].Id, clerk, default);
        Assert.Equal(rows[0].Number, file!.Case.Newest<Registered>()!.SplitFrom);
        Assert.Equal([rows[1].Number, rows[2].Number], (await test.Get<CaseQueries>().FindAsync(id, clerk, default))!.Case.Newest<SplitApart>()!.Numbers);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_is_refused_leaves_no_case_and_no_number_behind(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (id, clerk) = await RegisteredAsync(test);
        var mover = test.Get<CaseMover>();

        Assert.IsType<Answer.Refused>(await mover.SplitAsync(id, 1, ["某村征地批复"], Why, clerk, default));
        Assert.IsType<Answer.Refused>(await mover.SplitAsync(id, 1, ["某村征地批复", " "], Why, clerk, default));
        Assert.IsType<Answer.Refused>(await mover.SplitAsync(id, 1, Three, "依法依规", clerk, default));
        Assert.IsType<Answer.Refused>(await mover.SplitAsync(id, 1, [], Why, clerk, default));
        Assert.IsType<Answer.Stale>(await mover.SplitAsync(id, 7, Three, Why, clerk, default));

        await using var db = await test.OpenAsync();
        Assert.Equal((1, 1, 1), (await db.Cases.CountAsync(), await db.Facts.CountAsync(), await db.NumberSeries.SumAsync(s => s.Last)));
    }

    [Fact]
    public async Task Nobody_says_by_hand_what_was_split_off()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (id, clerk) = await RegisteredAsync(test);
        var mover = test.Get<CaseMover>();

        Assert.Equal("split.origin", Code(await mover.MoveAsync(id, 1, Move.Split, test.Time.Today(), Inputs.Split(), clerk, default)));
        Assert.Equal("split.origin", Code(await mover.RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application("申请人乙", id: null) with { SplitFrom = "测〔2024〕1号" }, clerk, default)));
    }

    private static string Code(Answer answer) => Assert.Single(Assert.IsType<Answer.Refused>(answer).Reasons).Code;

    private static async Task<(Guid Id, Guid Clerk)> RegisteredAsync(TestDatabase test)
    {
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = Guid.CreateVersion7();
        await test.Get<CaseMover>().RegisterAsync(id, CaseMoverTests.Application("申请人甲"), clerk, default);
        return (id, clerk);
    }
}
