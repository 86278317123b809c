using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Agencies;

namespace Jiaocheng.Requests.Web.Tests.Features.Agencies;

/// <summary>The dialog that keeps an agency's particulars.</summary>
public class AgencyDialogTests
{
    [Fact]
    public async Task A_page_that_somebody_overtook_keeps_what_was_typed_and_says_so()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var root = await test.AgencyAsync("JC");
        await test.AgencyAsync("JC-A", root);
        var admin = await test.AccountAsync(root, "周系统", "sysadmin");
        var ct = Xunit.TestContext.Current.CancellationToken;
        var tree = await test.Agencies().TreeAsync(admin, ct);
        await using var context = new BunitContext();
        context.Prepare(test, admin, Can.ManageAgencies);
        var dialog = await context.ShowAsync<AgencyDialog>(new() { { d => d.Line, tree[1] }, { d => d.Parents, tree } });
        await test.Agencies().ChangeAsync(tree[1].Id, tree[1].Form, tree[1].Form with { Name = "别人改的名" }, admin, ct);

        await dialog.Find("[data-testid=name]").ChangeAsync("我想改的名");
        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForElement("[data-testid=stale]");
        Assert.Equal("我想改的名", dialog.Find("[data-testid=name]").GetAttribute("value"));
        Assert.Equal("别人改的名", (await test.Agencies().TreeAsync(admin, ct))[1].Form.Name);
    }
}
