using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Agencies;

/// <summary>The tree of agencies: no cycle, no two of one name, no lost update, and nobody beyond their reach.</summary>
public class AgencyDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;
    public static TheoryData<Engine, string> Strangers => Desks.EveryoneWithout(Can.ManageAgencies);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static AgencyForm Form(string code, Guid? parent) => new() { Code = code, Name = $"测试局{code}", Mark = $"测{code}公开", ParentId = parent };

    private static async Task<(Agency Root, Agency Bureau, Agency Station, Guid Admin)> TreeAsync(TestDatabase test)
    {
        var root = await test.AgencyAsync("JC");
        var bureau = await test.AgencyAsync("JC-A", root);
        return (root, bureau, await test.AgencyAsync("JC-A-1", bureau), await test.AccountAsync(root, "周系统", "sysadmin"));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_agency_is_added_below_its_parent_and_recorded(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, _, _, admin) = await TreeAsync(test);

        var answer = await test.Agencies().CreateAsync(Form("JC-B", root.Id), admin, Ct);

        await using var db = await test.OpenAsync();
        var made = await db.Agencies.SingleAsync(agency => agency.Id == Assert.IsType<Answer.Done>(answer).Id, Ct);
        Assert.Equal("/JC/JC-B/", made.Path);
        Assert.True(await db.Audit.AnyAsync(row => row.Kind == AuditKind.AgencyCreated && row.ActorId == admin, Ct));
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Nobody_else_changes_the_tree(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, bureau, _, _) = await TreeAsync(test);
        var stranger = await test.AccountAsync(root, "测试人", role);

        await Desks.DeniedAsync(test, stranger, () => test.Agencies().CreateAsync(Form("JC-B", root.Id), stranger, Ct));
        await Desks.DeniedAsync(test, stranger, () => test.Agencies().ChangeAsync(bureau.Id, AgencyForm.Of(bureau), AgencyForm.Of(bureau) with { Name = "别名" }, stranger, Ct));
        await Desks.DeniedAsync(test, stranger, () => test.Agencies().SetClosedAsync(bureau.Id, true, stranger, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_is_wrong_is_said_all_at_once(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, _, _, admin) = await TreeAsync(test);

        Desks.Refused(await test.Agencies().CreateAsync(new() { Code = "jc b", Postcode = "12" }, admin, Ct),
            "code-shape", "name-missing", "mark-missing", "postcode-shape", "parent-missing");
        Desks.Refused(await test.Agencies().CreateAsync(Form("JC-A", root.Id) with { Mark = root.Mark }, admin, Ct), "mark-taken", "code-taken");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Everything_below_moves_along(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, bureau, station, admin) = await TreeAsync(test);
        var other = await test.AgencyAsync("JC-B", root);

        var answer = await test.Agencies().ChangeAsync(bureau.Id, AgencyForm.Of(bureau), AgencyForm.Of(bureau) with { ParentId = other.Id }, admin, Ct);

        Assert.IsType<Answer.Done>(answer);
        await using var db = await test.OpenAsync();
        Assert.Equal("/JC/JC-B/JC-A/", await db.Agencies.Where(agency => agency.Id == bureau.Id).Select(agency => agency.Path).SingleAsync(Ct));
        Assert.Equal("/JC/JC-B/JC-A/JC-A-1/", await db.Agencies.Where(agency => agency.Id == station.Id).Select(agency => agency.Path).SingleAsync(Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task No_agency_comes_below_itself_and_the_top_stays(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, bureau, station, admin) = await TreeAsync(test);
        var desk = test.Agencies();

        Desks.Refused(await desk.ChangeAsync(bureau.Id, AgencyForm.Of(bureau), AgencyForm.Of(bureau) with { ParentId = station.Id }, admin, Ct), "cycle");
        Desks.Refused(await desk.ChangeAsync(bureau.Id, AgencyForm.Of(bureau), AgencyForm.Of(bureau) with { ParentId = bureau.Id }, admin, Ct), "cycle");
        Desks.Refused(await desk.ChangeAsync(root.Id, AgencyForm.Of(root), AgencyForm.Of(root) with { ParentId = bureau.Id }, admin, Ct), "top-stays");
        Desks.Refused(await desk.ChangeAsync(bureau.Id, AgencyForm.Of(bureau), AgencyForm.Of(bureau) with { Code = "JC-X" }, admin, Ct), "code-fixed");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Two_moves_at_once_make_no_cycle(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, a, _, admin) = await TreeAsync(test);
        var b = await test.AgencyAsync("JC-B", root);
        var desk = test.Agencies();

        var answers = await Task.WhenAll(
            desk.ChangeAsync(a.Id, AgencyForm.Of(a), AgencyForm.Of(a) with { ParentId = b.Id }, admin, Ct),
            desk.ChangeAsync(b.Id, AgencyForm.Of(b), AgencyForm.Of(b) with { ParentId = a.Id }, admin, Ct));

        Assert.Single(answers, answer => answer is Answer.Done);
        Assert.Equal(4, (await desk.TreeAsync(admin, Ct)).Count);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_stale_page_changes_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, bureau, _, admin) = await TreeAsync(test);
        var seen = AgencyForm.Of(bureau);
        Assert.IsType<Answer.Done>(await test.Agencies().ChangeAsync(bureau.Id, seen, seen with { Name = "新名" }, admin, Ct));

        Assert.IsType<Answer.Stale>(await test.Agencies().ChangeAsync(bureau.Id, seen, seen with { Name = "另一名" }, admin, Ct));

        await using var db = await test.OpenAsync();
        Assert.Equal("新名", await db.Agencies.Where(agency => agency.Id == bureau.Id).Select(agency => agency.Name).SingleAsync(Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_agency_with_open_ones_below_or_ones_own_is_not_closed(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, bureau, station, admin) = await TreeAsync(test);
        var desk = test.Agencies();

        Desks.Refused(await desk.SetClosedAsync(root.Id, true, admin, Ct), "own-agency");
        Desks.Refused(await desk.SetClosedAsync(bureau.Id, true, admin, Ct), "open-below");
        Assert.IsType<Answer.Done>(await desk.SetClosedAsync(station.Id, true, admin, Ct));
        Assert.IsType<Answer.Done>(await desk.SetClosedAsync(bureau.Id, true, admin, Ct));
        Desks.Refused(await desk.SetClosedAsync(station.Id, false, admin, Ct), "parent-closed");
        Desks.Refused(await desk.CreateAsync(Form("JC-A-2", bureau.Id), admin, Ct), "parent-closed");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_administrator_of_a_bureau_reaches_only_down(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, bureau, station, _) = await TreeAsync(test);
        var below = await test.AccountAsync(bureau, "局系统", "sysadmin");

        Assert.Equal([bureau.Id, station.Id], (await test.Agencies().TreeAsync(below, Ct)).Select(line => line.Id));
        Assert.IsType<Answer.Missing>(await test.Agencies().ChangeAsync(root.Id, AgencyForm.Of(root), AgencyForm.Of(root) with { Name = "别名" }, below, Ct));
        Desks.Refused(await test.Agencies().CreateAsync(Form("JC-B", root.Id), below, Ct), "parent-missing");
    }
}
