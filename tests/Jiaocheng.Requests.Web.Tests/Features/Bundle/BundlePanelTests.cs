using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Bundle;

namespace Jiaocheng.Requests.Web.Tests.Features.Bundle;

/// <summary>The part of a case page that shows what a bundle would hold.</summary>
public class BundlePanelTests
{
    [Fact]
    public async Task Papers_and_gaps_are_shown_to_everybody_and_the_button_to_those_who_may()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, office, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);

        foreach (var (person, permissions, offered) in new (Guid, Can[], bool)[] { (branch, [Can.ReadCases, Can.Unmask], true), (branch, [Can.ReadCases], false), (office, [Can.ReadCases, Can.Unmask], false) })
        {
            await using var context = new BunitContext();
            context.Prepare(test, person, permissions);
            var file = await test.FileAsync(id, person);
            var panel = context.Render<BundlePanel>(p => p.Add(c => c.File, file));
            Assert.Equal(["政府信息公开申请表", "政府信息公开申请登记回执", "期限计算说明", "办理经过"], panel.FindAll("[data-testid=papers] tbody td[data-label=文书名称]").Select(cell => cell.TextContent));
            Assert.Contains("没有申请材料的扫描件（《条例》第二十九条）", panel.Find("[data-testid=gaps]").TextContent, StringComparison.Ordinal);
            Assert.Equal((offered, !offered), (panel.FindAll("[data-testid=make-bundle]").Count == 1, panel.FindAll("[data-testid=not-mine]").Count == 1));
        }
    }

    [Fact]
    public async Task The_download_carries_the_purpose_that_was_chosen()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var branch = await test.WorkerAsync(await test.AgencyAsync("JC"), "王承办");
        await using var context = new BunitContext();
        context.Prepare(test, branch, Can.Unmask);
        var id = Guid.CreateVersion7();

        var shown = await context.ShowAsync(new MudBlazor.DialogParameters<BundleDialog> { { d => d.CaseId, id } });

        Assert.Equal($"cases/{id}/bundle.zip", shown.Find("form").GetAttribute("action"));
        Assert.Equal("Reconsideration", shown.Find("form input[name=purpose]").GetAttribute("value"));
        await shown.Find("[data-testid=purpose-Archive]").ClickAsync(new());
        Assert.Equal("Archive", shown.Find("form input[name=purpose]").GetAttribute("value"));
    }
}
