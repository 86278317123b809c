using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Accounts;

namespace Jiaocheng.Requests.Web.Tests.Features.Accounts;

/// <summary>The dialog that opens an account: what was typed stays until it is accepted.</summary>
public class AccountDialogTests
{
    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused_and_the_dialog_closes_when_it_is_accepted()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var admin = await test.AccountAsync(await test.AgencyAsync("JC"), "周系统", "sysadmin");
        await using var context = new BunitContext();
        context.Prepare(test, admin, Can.ManageAccounts);
        var dialog = await context.ShowAsync<AccountDialog>(new()
        {
            { d => d.Agencies, await test.Agencies().TreeAsync(admin, Xunit.TestContext.Current.CancellationToken) },
        });

        await dialog.Find("[data-testid=display-name]").ChangeAsync("李登记");
        await dialog.Find("[data-testid=user-name]").ChangeAsync("li");
        await dialog.Find("[data-testid=role-auditor]").ChangeAsync(true);
        await dialog.Find("[data-testid=role-registrar]").ChangeAsync(true);
        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForElement("[data-code=roles-apart]");
        Assert.Equal("李登记", dialog.Find("[data-testid=display-name]").GetAttribute("value"));

        await dialog.Find("[data-testid=role-auditor]").ChangeAsync(false);
        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        var (lines, _) = await test.AccountList().PageAsync(admin, null, "李登记", 0, 10, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(["registrar"], Assert.Single(lines).Form.Roles);
    }

    [Fact]
    public async Task Ones_own_roles_cannot_be_touched()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var admin = await test.AccountAsync(await test.AgencyAsync("JC"), "周系统", "sysadmin");
        await using var context = new BunitContext();
        context.Prepare(test, admin, Can.ManageAccounts);
        var (lines, _) = await test.AccountList().PageAsync(admin, null, null, 0, 10, Xunit.TestContext.Current.CancellationToken);

        var dialog = await context.ShowAsync<AccountDialog>(new() { { d => d.Line, lines.Single() }, { d => d.Agencies, [] } });

        Assert.All(dialog.FindAll("fieldset"), choices => Assert.True(choices.HasAttribute("disabled")));
    }
}
