using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Features.Accounts;
using Jiaocheng.Requests.Web.Features.Agencies;
using Jiaocheng.Requests.Web.Features.Audit;
using Jiaocheng.Requests.Web.Features.Directory;
using Jiaocheng.Requests.Web.Features.Normative;
using Jiaocheng.Requests.Web.Features.Reminders;
using Jiaocheng.Requests.Web.Features.ReportCheck;
using Jiaocheng.Requests.Web.Features.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features;

/// <summary>The administrative handlers on a test database.</summary>
internal static class Desks
{
    public static AgencyDesk Agencies(this TestDatabase test) =>
        new(test.Contexts(), test.Get<ActorReader>(), test.Get<Entrance>(), test.Get<AuditTrail>());

    public static DirectoryDesk Directory(this TestDatabase test) =>
        new(test.Contexts(), test.Get<ActorReader>(), test.Get<Entrance>(), test.Get<AuditTrail>(), test.Time);

    public static NormativeDesk Documents(this TestDatabase test) =>
        new(test.Contexts(), test.Get<ActorReader>(), test.Get<Entrance>(), test.Get<AuditTrail>(), test.Time);

    public static AccountDesk Accounts(this TestDatabase test) =>
        new(test.Get<Entrance>(), test.Get<Passwords>(), test.Get<ILookupNormalizer>(), new Circuits(), test.Get<AuditTrail>());

    public static AccountList AccountList(this TestDatabase test) => new(test.Contexts(), test.Get<ActorReader>(), test.Time);

    public static RoleDesk Roles(this TestDatabase test) => new(test.Contexts(), test.Get<Entrance>(), new Circuits(), test.Get<AuditTrail>());

    public static SettingsDesk Settings(this TestDatabase test) => new(test.Contexts(), test.Get<Entrance>(), test.Get<AuditTrail>());

    public static ReminderSettingsDesk ReminderSettings(this TestDatabase test) =>
        new(test.Contexts(), test.Get<ActorReader>(), test.Get<Entrance>(), test.Get<AuditTrail>(), test.Get<MailSecret>());

    public static AuditSearch AuditSearch(this TestDatabase test) => new(test.Contexts(), test.Get<ActorReader>());

    public static CheckDesk Checks(this TestDatabase test) => new(test.Contexts(), test.Get<ActorReader>(), test.Get<AuditTrail>());

    public static IDbContextFactory<RequestsDb> Contexts(this TestDatabase test) => test.Get<IDbContextFactory<RequestsDb>>();

    /// <summary>Every role but those that hold the permission, on every engine: no new role can be forgotten.</summary>
    public static TheoryData<Engine, string> EveryoneWithout(Can permission)
    {
        var data = new TheoryData<Engine, string>();
        foreach (var engine in Engines.All.Select(row => row.Data))
            foreach (var role in Domain.Workflow.Roles.All.Where(role => !role.Permissions.Contains(permission)))
                data.Add(engine, role.Code);
        return data;
    }

    /// <summary>Asserts a refusal with exactly these codes.</summary>
    public static void Refused(Answer answer, params string[] codes) =>
        Assert.Equal(codes, Assert.IsType<Answer.Refused>(answer).Reasons.Select(reason => reason.Code));

    /// <summary>Asserts that nothing was written but the record of the refusal.</summary>
    public static async Task DeniedAsync(TestDatabase test, Guid by, Func<Task<Answer>> act)
    {
        var before = await CountAsync(test);
        Refused(await act(), "denied");
        var after = await CountAsync(test);
        Assert.Equal(before with { Audit = before.Audit + 1 }, after);
        await using var db = await test.OpenAsync();
        var entry = await db.Audit.OrderByDescending(row => row.Id).FirstAsync();
        Assert.Equal((AuditKind.Denied, by, false), (entry.Kind, entry.ActorId, entry.Succeeded));
    }

    private static async Task<Counts> CountAsync(TestDatabase test)
    {
        await using var db = await test.OpenAsync();
        var stamps = await db.Users.OrderBy(user => user.Id).Select(user => user.ConcurrencyStamp + user.SecurityStamp + user.Locked).ToListAsync();
        return new(
            await db.Agencies.CountAsync(), string.Concat(stamps), await db.RoleClaims.CountAsync(),
            await db.SecuritySettings.Select(row => row.Version).SingleAsync(), await db.Audit.CountAsync());
    }

    private sealed record Counts(int Agencies, string Accounts, int Rights, int Settings, int Audit);
}
