using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Tests.Features.Remedies;

/// <summary>The register behind the cells of Section 4.</summary>
public class ContestsTests
{
    private static readonly RemedyRecorded Filed = new()
    {
        Path = RemedyPath.Reconsideration, Body = "测试县人民政府", Number = "测政复〔2024〕1号", FiledOn = CaseMaker.Today, CopyOn = CaseMaker.Today,
    };

    [Fact]
    public async Task A_cell_of_section_4_opens_what_it_counts_with_every_application_concerned()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var (first, second) = (await test.HandledAsync(worker), await test.HandledAsync(worker));
        await test.MoveAsync(first, worker, Move.RecordRemedy, Filed);
        await test.MoveAsync(second, worker, Move.RecordRemedy, Filed with { Number = "测政复[2024] 1号" });
        var queries = test.Get<ReportQueries>();
        var ask = new ReportAsk(null, 2024, true);

        Assert.Equal([0, 0, 0, 1, 1], (await queries.ReadAsync(ask, worker, default))!.Now.Section4[RemedyPath.Reconsideration]);
        var line = Assert.Single((await queries.ContestsAsync(ask, RemedyPath.Reconsideration, RemedyColumn.Pending, worker, default))!.Lines);
        Assert.Equal([first, second], line.Cases.Select(one => one.Id).Order());
        Assert.Equal(new DateOnly(2024, 6, 18), line.Answer!.Due);
        Assert.Empty((await queries.ContestsAsync(ask, RemedyPath.Reconsideration, RemedyColumn.Upheld, worker, default))!.Lines);
        Assert.Null(await queries.ContestsAsync(ask, null, null, Guid.NewGuid(), default));
    }

    [Fact]
    public async Task Yesterdays_table_does_not_know_what_was_recorded_today()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.HandledAsync(worker);
        test.Time.Advance(TimeSpan.FromDays(1));
        await test.MoveAsync(id, worker, Move.RecordRemedy, Filed);
        var queries = test.Get<ReportQueries>();
        var then = (await queries.ReadAsync(new(null, 2024, true, CaseMaker.Today), worker, default))!;
        Assert.Equal((0, 1), (then.Now.Section4[RemedyPath.Reconsideration][4], then.Now.Section3["R1"][6]));
        Assert.Equal(id, Assert.Single((await queries.CellAsync(new(null, 2024, true, CaseMaker.Today), "R4", null, worker, default))!).Id);
        Assert.Empty((await queries.CellAsync(new(null, 2024, true, CaseMaker.Today.AddDays(-1)), "R4", null, worker, default))!);
    }
}
