using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.Directories;

/// <summary>Whose is it: chosen from the directory, or left open with a reason; what is typed by hand is flagged.</summary>
public class CompetentChoicesTests
{
    [Fact]
    public async Task A_choice_fills_name_and_contact_and_what_is_not_listed_is_flagged()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, office, worker, _) = await test.CountyAsync();
        await test.Directory().CreateAsync(DirectoryDeskTests.Form("测试县财政局", "预算"), office, default);
        await test.Directory().CreateAsync(DirectoryDeskTests.Form("测试县自然资源局", "征地"), office, default);
        await using var context = new BunitContext();
        context.Prepare(test, worker, Can.ReadCases, Can.Handle);
        context.Services.AddSingleton(test.Directory());
        (string Name, string Contact) picked = default;

        var shown = context.Render<CompetentChoices>(at => at.Add(c => c.Text, "某村征地批复").Add(c => c.Name, "某某局").Add(c => c.Contact, "").Add(c => c.Picked, one => picked = one));

        shown.WaitForElement("[data-testid=competent]");
        Assert.Equal(["测试县自然资源局", "测试县财政局", "无法确定"], shown.FindAll("label b").Select(name => name.TextContent));
        Assert.NotEmpty(shown.FindAll("[data-testid=not-listed]"));
        await shown.FindAll("input[type=radio]")[0].ChangeAsync("on");
        Assert.Equal(("测试县自然资源局", "测试县演示路1号，电话0358-0000000"), picked);
        await shown.Find("[data-testid=competent-unknown]").ChangeAsync("on");
        Assert.Equal(("无法确定：", ""), picked);

        shown.Render(at => at.Add(c => c.Name, "测试县财政局").Add(c => c.Contact, "旧地址"));
        Assert.Empty(shown.FindAll("[data-testid=not-listed]"));
        Assert.NotEmpty(shown.FindAll("[data-testid=other-contact]"));
    }
}
