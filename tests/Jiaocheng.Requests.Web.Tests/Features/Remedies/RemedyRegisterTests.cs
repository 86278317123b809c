using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Remedies;

namespace Jiaocheng.Requests.Web.Tests.Features.Remedies;

/// <summary>The register of reconsiderations and lawsuits on the page of a case.</summary>
public class RemedyRegisterTests
{
    [Fact]
    public async Task A_proceeding_shows_what_is_owed_and_as_what_it_counts_and_can_be_continued()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.HandledAsync(worker);
        await using var context = new BunitContext();
        context.Prepare(test, worker, Can.ReadCases, Can.Receive);
        IReadOnlyDictionary<string, string>? start = null;
        var before = await test.FileAsync(id, worker);

        var shown = context.Render<RemedyRegister>(at => at.Add(r => r.File, before).Add(r => r.Record, form => start = form));
        Assert.NotEmpty(shown.FindAll("[data-testid=no-remedies]"));

        await test.MoveAsync(id, worker, Move.RecordRemedy, new RemedyRecorded
        {
            Path = RemedyPath.Reconsideration, Body = "测试县人民政府", Number = "测政复〔2024〕1号", FiledOn = CaseMaker.Today, CopyOn = CaseMaker.Today,
        });
        var after = await test.FileAsync(id, worker);
        shown.Render(at => at.Add(r => r.File, after));
        var row = shown.Find("[data-testid=remedy-3]").TextContent;
        Assert.Contains("2024-06-18前答复", row, StringComparison.Ordinal);
        Assert.Contains("2024：尚未审结", row, StringComparison.Ordinal);

        await shown.Find("[data-testid=continue-3]").ClickAsync();
        Assert.Equal(("3", "Reconsideration", "测政复〔2024〕1号"), (start!["Continues"], start["Path"], start["Number"]));
    }
}
