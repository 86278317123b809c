using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Intake;

namespace Jiaocheng.Requests.Web.Tests.Features.Intake;

/// <summary>What stands beside the form about earlier cases.</summary>
public class ResemblingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Repeats_are_spoken_of_only_beside_cases_of_the_same_applicant(bool same)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        context.Prepare(test, await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记"), Can.ReadCases);
        EarlierLine[] lines = [new(Guid.NewGuid(), "测JC〔2024〕1号", "申请人甲", "某村征地批复", State.Served, new(2024, 5, 20), same, new(0.9, []))];

        var side = context.Render<Resembling>(p => p.Add(x => x.Found, new(same ? lines : [], same ? 1 : 0, same ? [] : lines)));

        Assert.Equal(same ? 1 : 0, side.FindAll("[data-testid=repeat-hint]").Count);
    }
}
