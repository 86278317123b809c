using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Directory;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Directories;

/// <summary>The directory of competent agencies: kept by one office, offered to it and those below, and pointed to by the words of an application.</summary>
public class DirectoryDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;
    public static TheoryData<Engine, string> Strangers => Desks.EveryoneWithout(Can.KeepDirectory);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static DirectoryForm Form(string name, string matters = "") => new() { Name = name, Matters = matters, Address = "测试县演示路1号", Phone = "0358-0000000", Source = "机构职能目录（2024年）" };

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_the_office_keeps_is_offered_below_it_and_not_above_or_beside(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, office, branch, other) = await test.CountyAsync();
        Assert.IsType<Answer.Done>(await test.Directory().CreateAsync(Form("测试县自然资源局", "征地、宅基地"), office, Ct));
        Assert.IsType<Answer.Done>(await test.Directory().CreateAsync(Form("某乡农经站"), branch, Ct));

        Assert.Equal(["某乡农经站", "测试县自然资源局"], (await test.Directory().ListAsync(branch, Ct)).Select(line => line.Form.Name));
        Assert.Equal([true, false], (await test.Directory().ListAsync(branch, Ct)).Select(line => line.Own));
        Assert.Equal(["测试县自然资源局"], (await test.Directory().ListAsync(office, Ct)).Select(line => line.Form.Name));
        Assert.Equal(["测试县自然资源局"], (await test.Directory().OfferAsync("", other, Ct)).Select(one => one.Name));
        var line = (await test.Directory().ListAsync(branch, Ct))[1];
        Assert.IsType<Answer.Missing>(await test.Directory().ChangeAsync(line.Id, line.Form, line.Form with { Phone = "1" }, branch, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_words_of_an_application_point_to_an_agency_and_only_a_valid_one_is_offered(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, office, _, _) = await test.CountyAsync();
        var desk = test.Directory();
        await desk.CreateAsync(Form("测试县财政局", "预算、专项债券"), office, Ct);
        await desk.CreateAsync(Form("测试县自然资源局", "征地批复、宅基地") with { Aliases = "国土局" }, office, Ct);
        await desk.CreateAsync(Form("测试县国土资源局", "征地批复") with { ValidUntil = CaseMaker.Today.AddDays(-1) }, office, Ct);
        await desk.CreateAsync(Form("测试县数据局", "数据") with { ValidFrom = CaseMaker.Today.AddDays(1) }, office, Ct);

        var offered = await desk.OfferAsync("请公开某村征地批复，国土局说不归他们管", office, Ct);
        Assert.Equal([("测试县自然资源局", 2 * 3 + 4), ("测试县财政局", 0)], offered.Select(one => (one.Name, one.Pointed)));
        Assert.Equal("测试县演示路1号，电话0358-0000000", offered[0].Contact);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_change_is_recorded_and_a_stale_one_or_a_double_name_changes_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, office, _, _) = await test.CountyAsync();
        var desk = test.Directory();
        var id = Assert.IsType<Answer.Done>(await desk.CreateAsync(Form("测试县财政局"), office, Ct)).Id!.Value;
        Assert.IsType<Answer.Done>(await desk.ChangeAsync(id, Form("测试县财政局"), Form("测试县财政局", "预算"), office, Ct));
        Assert.IsType<Answer.Stale>(await desk.ChangeAsync(id, Form("测试县财政局"), Form("测试县财政局", "决算"), office, Ct));
        Desks.Refused(await desk.CreateAsync(Form("测试县财政局"), office, Ct), "name-taken");
        Assert.IsType<Answer.Done>(await desk.ChangeAsync(id, Form("测试县财政局", "预算"), Form("测试县财政局", "预算") with { ValidUntil = CaseMaker.Today }, office, Ct));
        Assert.IsType<Answer.Done>(await desk.CreateAsync(Form("测试县财政局") with { ValidFrom = CaseMaker.Today.AddDays(1) }, office, Ct));

        await using var db = await test.OpenAsync();
        Assert.Equal(["预算", ""], await db.Directory.OrderBy(entry => entry.ValidFrom != null).Select(entry => entry.Matters).ToListAsync(Ct));
        Assert.Equal(4, await db.Audit.CountAsync(entry => entry.Kind == AuditKind.DirectoryChanged, Ct));
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Nobody_else_changes_the_directory(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var stranger = await test.AccountAsync(await test.AgencyAsync("JC"), "测试人", role);
        await Desks.DeniedAsync(test, stranger, () => test.Directory().CreateAsync(Form("测试县财政局"), stranger, Ct));
        await Desks.DeniedAsync(test, stranger, () => test.Directory().ChangeAsync(Guid.NewGuid(), new(), Form("测试县财政局"), stranger, Ct));
    }

    [Fact]
    public void What_is_wrong_is_said_all_at_once() => Assert.Equal(["name-missing", "contact-missing", "source-missing", "validity"],
        new DirectoryForm { ValidFrom = new(2024, 2, 1), ValidUntil = new(2024, 1, 1) }.Faults().Select(fault => fault.Code));
}
