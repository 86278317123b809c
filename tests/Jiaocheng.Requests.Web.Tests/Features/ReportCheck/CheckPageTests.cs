using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.ReportCheck;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.ReportCheck;

/// <summary>The page: findings grouped by how sure they are, with their places, and the tables as they were read.</summary>
public sealed class CheckPageTests : IAsyncLifetime
{
    private readonly BunitContext context = new();
    private TestDatabase test = null!;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        var officer = await test.AccountAsync(await test.AgencyAsync("JC"), "周年报", "reporter");
        context.Prepare(test, officer, Can.Report);
        context.Services.AddSingleton(test.Checks());
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
    }

    [Fact]
    public void Errors_come_before_warnings_and_name_their_place()
    {
        var page = context.Render<CheckPage>();
        Choose(page, "report-file", "jiaocheng-2021.txt");
        page.WaitForElement("[data-testid=summary]", TimeSpan.FromSeconds(20));
        Assert.Contains("交城县，2021 年，2021 年版格式", page.Find("[data-testid=summary]").TextContent, StringComparison.Ordinal);
        var error = Assert.Single(page.FindAll("[data-testid=findings-Error] tbody tr"));
        Assert.Equal(("narrative", "一（二）"), (error.GetAttribute("data-rule"), error.Children[0].TextContent));
        Assert.Equal(["findings-Error", "findings-Warning", "findings-CannotTell"], page.FindAll("table[data-testid^=findings]").Select(table => table.GetAttribute("data-testid")));
        Assert.Equal(["1", "0", "0", "0", "0", "2", "3"], page.FindAll("[data-testid=section3] tr[data-line=R1] td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_file_that_is_no_report_is_named_with_the_reason()
    {
        var page = context.Render<CheckPage>();
        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromText("今天天气很好。", "天气.txt"));
        page.WaitForElement("[data-testid=unreadable]", TimeSpan.FromSeconds(20));
        Assert.Contains("天气.txt", page.Find("[data-testid=unreadable]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=summary]"));
    }

    [Fact]
    public void Last_year_may_come_first_or_later_and_is_compared()
    {
        var page = context.Render<CheckPage>();
        Choose(page, "last-year-file", "jiaocheng-2021.txt");
        Assert.Empty(page.FindAll("[data-testid=summary]"));
        Choose(page, "report-file", "hongze-2023.pdf");
        page.WaitForElement("[data-rule=last-year]", TimeSpan.FromSeconds(20));
        Assert.Equal(2, page.FindAll("[data-rule=section4-total]").Count);
    }

    private static void Choose(IRenderedComponent<CheckPage> page, string field, string name) =>
        page.FindComponents<InputFile>().Single(input => input.Find("input").Id == field)
            .UploadFiles(InputFileContent.CreateFromBinary(CheckDeskTests.Published(name).Content, name));
}
