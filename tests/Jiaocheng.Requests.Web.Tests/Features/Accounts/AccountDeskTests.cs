using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Accounts;

/// <summary>Accounts: opened and granted by one administrator, locked by another, and the three stand apart.</summary>
public class AccountDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;
    public static TheoryData<Engine, string> NotAccountAdministrators => Desks.EveryoneWithout(Can.ManageAccounts);
    public static TheoryData<Engine, string> NotSecurityAdministrators => Desks.EveryoneWithout(Can.ManageSecurity);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static AccountForm Form(Agency agency, string userName, params string[] roles) =>
        new() { UserName = userName, DisplayName = "李登记", AgencyId = agency.Id, Roles = roles };

    private static async Task<AccountLine> LineAsync(TestDatabase test, Guid by, Guid id) =>
        (await test.AccountList().PageAsync(by, null, null, 0, 100, Ct)).Lines.Single(line => line.Id == id);

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_new_account_has_a_password_to_be_changed_and_its_roles(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");

        var (answer, password) = await test.Accounts().CreateAsync(Form(office, "li", "registrar", "handler"), admin, Ct);

        var id = Assert.IsType<Answer.Done>(answer).Id!.Value;
        await using var db = await test.OpenAsync();
        var person = await db.Users.SingleAsync(user => user.Id == id, Ct);
        Assert.True(person.MustChangePassword);
        Assert.Equal(PasswordVerificationResult.Success, test.Get<IPasswordHasher<Person>>().VerifyHashedPassword(person, person.PasswordHash!, password!));
        Assert.DoesNotContain(password!, (await db.Audit.SingleAsync(row => row.Kind == AuditKind.AccountCreated, Ct)).Detail, StringComparison.Ordinal);
        Assert.Equal(["registrar", "handler"], (await LineAsync(test, admin, id)).Form.Roles);
        Assert.Null(await test.Get<ActorReader>().ReadAsync(db, id, Ct));
    }

    [Theory, MemberData(nameof(NotAccountAdministrators))]
    public async Task Nobody_else_opens_changes_or_resets(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var target = await test.AccountAsync(office, "钱承办", "handler");
        var stranger = await test.AccountAsync(office, "测试人", role);
        var stamp = await StampAsync(test, target);

        await Desks.DeniedAsync(test, stranger, async () => (await test.Accounts().CreateAsync(Form(office, "li", "registrar"), stranger, Ct)).Answer);
        await Desks.DeniedAsync(test, stranger, () => test.Accounts().ChangeAsync(target, stamp, Form(office, "x", "signer"), stranger, Ct));
        await Desks.DeniedAsync(test, stranger, async () => (await test.Accounts().ResetAsync(target, stamp, stranger, Ct)).Answer);
    }

    [Theory, MemberData(nameof(NotSecurityAdministrators))]
    public async Task Nobody_else_locks_or_unlocks(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var target = await test.AccountAsync(office, "钱承办", "handler");
        var stranger = await test.AccountAsync(office, "测试人", role);
        var stamp = await StampAsync(test, target);

        await Desks.DeniedAsync(test, stranger, () => test.Accounts().LockAsync(target, stamp, stranger, Ct));
        await Desks.DeniedAsync(test, stranger, () => test.Accounts().UnlockAsync(target, stamp, stranger, Ct));
    }

    [Theory]
    [InlineData("sysadmin", "auditor")]
    [InlineData("secadmin", "sysadmin")]
    [InlineData("auditor", "secadmin")]
    [InlineData("sysadmin", "registrar")]
    [InlineData("secadmin", "signer")]
    [InlineData("auditor", "handler")]
    public async Task Administrators_stand_apart_from_each_other_and_from_case_work(string one, string other)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");

        Desks.Refused((await test.Accounts().CreateAsync(Form(office, "li", one, other), admin, Ct)).Answer, "roles-apart");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_is_wrong_is_said_all_at_once(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");
        await test.Accounts().CreateAsync(Form(office, "li", "registrar"), admin, Ct);

        Desks.Refused((await test.Accounts().CreateAsync(new() { UserName = "李 四" }, admin, Ct)).Answer,
            "user-name-shape", "name-missing", "roles-missing", "agency-missing");
        Desks.Refused((await test.Accounts().CreateAsync(Form(office, "LI", "no-such-role"), admin, Ct)).Answer, "role-unknown", "user-name-taken");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task New_roles_end_sign_ins_and_count_from_the_next_write(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");
        var worker = await test.AccountAsync(office, "钱承办", "handler");
        var line = await LineAsync(test, admin, worker);
        var stamp = await SecurityStampAsync(test, worker);

        Assert.IsType<Answer.Done>(await test.Accounts().ChangeAsync(worker, line.Stamp, line.Form with { Roles = ["signer"] }, admin, Ct));

        await using var db = await test.OpenAsync();
        var actor = await test.Get<ActorReader>().ReadAsync(db, worker, Ct);
        Assert.True(actor!.May(Can.Sign));
        Assert.False(actor.May(Can.Handle));
        Assert.NotEqual(stamp, await SecurityStampAsync(test, worker));
        Assert.IsType<Answer.Stale>(await test.Accounts().ChangeAsync(worker, line.Stamp, line.Form, admin, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_name_alone_ends_no_sign_in(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");
        var worker = await test.AccountAsync(office, "钱承办", "handler");
        var line = await LineAsync(test, admin, worker);
        var stamp = await SecurityStampAsync(test, worker);

        Assert.IsType<Answer.Done>(await test.Accounts().ChangeAsync(worker, line.Stamp, line.Form with { DisplayName = "钱新名" }, admin, Ct));

        Assert.Equal(stamp, await SecurityStampAsync(test, worker));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Locking_refuses_the_next_write_and_ends_sign_ins(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var security = await test.AccountAsync(office, "钱安全", "secadmin");
        var worker = await test.AccountAsync(office, "孙承办", "handler");
        var stamp = await SecurityStampAsync(test, worker);

        Assert.IsType<Answer.Done>(await test.Accounts().LockAsync(worker, await StampAsync(test, worker), security, Ct));

        await using var db = await test.OpenAsync();
        Assert.Null(await test.Get<ActorReader>().ReadAsync(db, worker, Ct));
        Assert.NotEqual(stamp, await SecurityStampAsync(test, worker));
        Assert.Equal(Standing.Locked, (await LineAsync(test, security, worker)).Standing);
        Assert.IsType<Answer.Done>(await test.Accounts().UnlockAsync(worker, await StampAsync(test, worker), security, Ct));
        Assert.NotNull(await test.Get<ActorReader>().ReadAsync(db, worker, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Nobody_changes_locks_or_resets_themselves(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var bureau = await test.AgencyAsync("JC-A", office);
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");
        await test.AccountAsync(office, "吴系统", "sysadmin");
        var security = await test.AccountAsync(office, "钱安全", "secadmin");
        var me = await LineAsync(test, admin, admin);

        Desks.Refused(await test.Accounts().ChangeAsync(admin, me.Stamp, me.Form with { UserName = "x", Roles = ["auditor"] }, admin, Ct),
            "user-name-shape", "user-name-fixed", "own-account");
        Desks.Refused(await test.Accounts().ChangeAsync(admin, me.Stamp, me.Form with { AgencyId = bureau.Id }, admin, Ct), "own-account");
        Desks.Refused((await test.Accounts().ResetAsync(admin, me.Stamp, admin, Ct)).Answer, "own-account");
        Desks.Refused(await test.Accounts().LockAsync(security, await StampAsync(test, security), security, Ct), "own-account");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_last_system_administrator_stays(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");
        var second = await test.AccountAsync(office, "吴系统", "sysadmin");
        var security = await test.AccountAsync(office, "钱安全", "secadmin");
        Assert.IsType<Answer.Done>(await test.Accounts().LockAsync(second, await StampAsync(test, second), security, Ct));

        Desks.Refused(await test.Accounts().LockAsync(admin, await StampAsync(test, admin), security, Ct), "last-administrator");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Accounts_beyond_reach_do_not_exist(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var bureau = await test.AgencyAsync("JC-A", office);
        var below = await test.AccountAsync(bureau, "局系统", "sysadmin");
        var above = await test.AccountAsync(office, "钱承办", "handler");

        Assert.IsType<Answer.Missing>((await test.Accounts().ResetAsync(above, await StampAsync(test, above), below, Ct)).Answer);
        Desks.Refused((await test.Accounts().CreateAsync(Form(office, "li", "registrar"), below, Ct)).Answer, "agency-missing");
        Assert.Equal([below], (await test.AccountList().PageAsync(below, null, null, 0, 100, Ct)).Lines.Select(line => line.Id));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_list_is_searched_and_paged_for_administrators_only(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await test.AgencyAsync("JC");
        var admin = await test.AccountAsync(office, "周系统", "sysadmin");
        var worker = await test.AccountAsync(office, "钱承办", "handler");
        for (var i = 0; i < 5; i++) await test.AccountAsync(office, $"孙办件{i}", "handler");

        var (found, total) = await test.AccountList().PageAsync(admin, office.Id, "孙办件", 1, 2, Ct);

        Assert.Equal((2, 5), (found.Count, total));
        Assert.Equal(0, (await test.AccountList().PageAsync(worker, null, null, 0, 10, Ct)).Total);
    }

    private static async Task<string> StampAsync(TestDatabase test, Guid id)
    {
        await using var db = await test.OpenAsync();
        return (await db.Users.Where(user => user.Id == id).Select(user => user.ConcurrencyStamp).SingleAsync(Ct))!;
    }

    private static async Task<string> SecurityStampAsync(TestDatabase test, Guid id)
    {
        await using var db = await test.OpenAsync();
        return (await db.Users.Where(user => user.Id == id).Select(user => user.SecurityStamp).SingleAsync(Ct))!;
    }
}
