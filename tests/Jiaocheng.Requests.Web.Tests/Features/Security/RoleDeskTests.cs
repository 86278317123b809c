using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Tests.Features.Security;

/// <summary>Rights of roles: changed by the security administrator alone, and never so that an administrator decides cases.</summary>
public class RoleDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;
    public static TheoryData<Engine, string> Strangers => Desks.EveryoneWithout(Can.ManageSecurity);
    public static TheoryData<string> AdministratorRoles => [.. Roles.All.Where(role => role.Administrator).Select(role => role.Code)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_right_given_counts_from_the_next_write(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var security = await test.AccountAsync(office, "钱安全", "secadmin");
        var signer = await test.AccountAsync(office, "吴签发", "signer");
        var role = (await test.Roles().ListAsync(Ct)).Single(line => line.Code == "signer");

        Assert.IsType<Answer.Done>(await test.Roles().ChangeAsync("signer", role.Permissions, role.Permissions.Except([Can.Supervise]).Append(Can.Void).ToHashSet(), security, Ct));

        await using var db = await test.OpenAsync();
        var actor = await test.Get<ActorReader>().ReadAsync(db, signer, Ct);
        Assert.True(actor!.May(Can.Void));
        Assert.False(actor.May(Can.Supervise));
        Assert.IsType<Answer.Stale>(await test.Roles().ChangeAsync("signer", role.Permissions, role.Permissions, security, Ct));
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Nobody_else_changes_rights_or_settings(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var stranger = await test.AccountAsync(office, "测试人", role);
        var signer = (await test.Roles().ListAsync(Ct)).Single(line => line.Code == "signer");
        var (form, version) = await test.Settings().ReadAsync(Ct);

        await Desks.DeniedAsync(test, stranger, () => test.Roles().ChangeAsync("signer", signer.Permissions, new HashSet<Can>(), stranger, Ct));
        await Desks.DeniedAsync(test, stranger, () => test.Settings().ChangeAsync(form with { DrafterMaySign = true }, version, stranger, Ct));
    }

    [Theory, MemberData(nameof(AdministratorRoles))]
    public async Task The_rights_of_administrators_are_fixed_and_reserved(string code)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var office = await test.AgencyAsync("JC");
        var security = await test.AccountAsync(office, "钱安全", "secadmin");
        var roles = await test.Roles().ListAsync(Ct);
        var (administrator, signer) = (roles.Single(line => line.Code == code), roles.Single(line => line.Code == "signer"));

        Desks.Refused(await test.Roles().ChangeAsync(code, administrator.Permissions, administrator.Permissions.Append(Can.Sign).ToHashSet(), security, Ct), "role-fixed");
        foreach (var permission in administrator.Permissions)
            Desks.Refused(await test.Roles().ChangeAsync("signer", signer.Permissions, signer.Permissions.Append(permission).ToHashSet(), security, Ct), "role-fixed");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Settings_keep_within_bounds_and_are_not_lost_to_a_stale_page(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var security = await test.AccountAsync(await test.AgencyAsync("JC"), "钱安全", "secadmin");
        var (form, version) = await test.Settings().ReadAsync(Ct);

        Desks.Refused(await test.Settings().ChangeAsync(form with { IdleMinutes = 0, PasswordLength = 4 }, version, security, Ct), "out-of-bounds", "out-of-bounds");
        Assert.IsType<Answer.Done>(await test.Settings().ChangeAsync(form with { IdleMinutes = 15 }, version, security, Ct));
        Assert.Equal(new Answer.Stale(1, 2), await test.Settings().ChangeAsync(form with { IdleMinutes = 60 }, version, security, Ct));
        Assert.Equal(15, (await test.Settings().ReadAsync(Ct)).Form.IdleMinutes);
    }
}
