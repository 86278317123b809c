using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Audit;

/// <summary>The audit: found by the auditor, changed by nobody.</summary>
public class AuditSearchTests
{
    private static readonly AuditQuestion Everything = new(null, null, null, null, null, false);

    public static TheoryData<Engine> AllEngines => Engines.All;
    public static TheoryData<Engine, string> Strangers => Desks.EveryoneWithout(Can.ReadAudit);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<Guid> FilledAsync(TestDatabase test)
    {
        var auditor = await test.AccountAsync(await test.AgencyAsync("JC"), "孙审计", "auditor");
        await using var db = await test.OpenAsync();
        var trail = test.Get<AuditTrail>();
        trail.Add(db, AuditKind.SignIn, null, "", "nobody", "没有这个账号", succeeded: false, "192.0.2.7");
        test.Time.Advance(TimeSpan.FromDays(1));
        trail.Add(db, AuditKind.SignIn, auditor, "孙审计", "sun");
        trail.Add(db, AuditKind.Exported, auditor, "孙审计", "年报 2024", "xlsx");
        await db.SaveChangesAsync(Ct);
        return auditor;
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Each_question_narrows_and_the_newest_comes_first(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var auditor = await FilledAsync(test);
        async Task<string[]> FindAsync(AuditQuestion question) =>
            [.. (await test.AuditSearch().PageAsync(auditor, question, 0, 10, Ct)).Lines.Select(line => line.Subject)];

        Assert.Equal(["年报 2024", "sun", "nobody"], await FindAsync(Everything));
        Assert.Equal(["nobody"], await FindAsync(Everything with { To = new(2024, 6, 3) }));
        Assert.Equal(["年报 2024", "sun"], await FindAsync(Everything with { From = new(2024, 6, 4) }));
        Assert.Equal(["sun", "nobody"], await FindAsync(Everything with { Kind = AuditKind.SignIn }));
        Assert.Equal(["年报 2024", "sun"], await FindAsync(Everything with { Person = "孙审" }));
        Assert.Equal(["年报 2024"], await FindAsync(Everything with { Text = "xlsx" }));
        Assert.Equal(["nobody"], await FindAsync(Everything with { FailedOnly = true }));
        Assert.Equal(3, (await test.AuditSearch().PageAsync(auditor, Everything, 1, 2, Ct)).Total);
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Nobody_else_reads_it(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        await FilledAsync(test);
        var stranger = await test.AccountAsync(await test.AgencyAsync("XX"), "测试人", role);

        Assert.Equal(0, (await test.AuditSearch().PageAsync(stranger, Everything, 0, 10, Ct)).Total);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_database_itself_refuses_to_change_or_remove_a_line(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        await FilledAsync(test);
        await using var db = await test.OpenAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => db.Audit.ExecuteUpdateAsync(set => set.SetProperty(row => row.Detail, "改"), Ct));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Audit.ExecuteDeleteAsync(Ct));
        Assert.Equal(3, await db.Audit.CountAsync(Ct));
    }
}
