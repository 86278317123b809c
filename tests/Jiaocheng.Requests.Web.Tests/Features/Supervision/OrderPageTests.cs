using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Supervision;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Tests.Features.Supervision;

/// <summary>Orders on screen: who is offered what, what stands against the rest, and what nobody may read.</summary>
public sealed class OrderPageTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2024, 6, 3);

    private readonly BunitContext context = new();
    private TestDatabase test = null!;
    private Agency county = null!, bureau = null!;
    private Guid supervisor, head;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        county = await test.AgencyAsync("JC");
        bureau = await test.AgencyAsync("JC-A", county);
        (supervisor, head) = (await test.AccountAsync(county, "吴主管", "supervisor"), await test.AccountAsync(bureau, "赵主任", "head"));
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
    }

    [Fact]
    public async Task The_supervisor_sees_the_refused_moves_with_their_article_and_learns_who_complained_on_asking()
    {
        var id = await RaiseAsync();
        As(supervisor, Can.Supervise, Can.Report);
        var page = context.Render<OrderPage>(at => at.Add(p => p.Id, id));
        Assert.Contains("第四十七条第一款", page.Find("[data-testid=refused-Criticise]").TextContent, StringComparison.Ordinal);
        Assert.Contains("先答复投诉人", page.Find("[data-testid=refused-Close]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=move-Answer]"));
        Assert.DoesNotContain("申请人甲", page.Markup, StringComparison.Ordinal);
        await page.Find("[data-testid=show-complainant]").ClickAsync();
        Assert.Contains("申请人甲，13800000000", page.Find("[data-testid=who-complained]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_addressee_is_offered_the_answer_and_nothing_else()
    {
        var id = await RaiseAsync();
        As(head, Can.Supervise, Can.ApproveExtension);
        var page = context.Render<OrderPage>(at => at.Add(p => p.Id, id));
        Assert.Equal(["move-Answer"], page.FindAll("[data-testid^=move-]").Select(button => button.GetAttribute("data-testid")));
        Assert.Empty(page.FindAll("[data-testid^=refused-]"));
        Assert.Empty(page.FindAll("[data-testid=show-complainant]"));
        Assert.Equal("实名，已隐去", page.Find("[data-testid=who-complained]").TextContent.Trim());
    }

    [Fact]
    public async Task Somebody_out_of_reach_is_told_that_there_is_no_such_order()
    {
        var id = await RaiseAsync();
        As(await test.AccountAsync(await test.AgencyAsync("JC-B", county), "钱主任", "head"), Can.Supervise);
        Assert.NotEmpty(context.Render<OrderPage>(at => at.Add(p => p.Id, id)).FindAll("[data-testid=missing]"));
    }

    [Fact]
    public async Task An_answer_without_substance_is_refused_and_stays_typed_and_comes_back_when_the_dialog_opens_again()
    {
        var id = await RaiseAsync();
        As(head, Can.ApproveExtension);
        var order = (await test.Get<OrderQueries>().FindAsync(id, head, default))!;
        var dialog = await context.ShowAsync(new DialogParameters<OrderMoveDialog> { { d => d.Order, order }, { d => d.Move, OrderMove.Answer } });
        await dialog.Find("textarea[data-testid=words]").ChangeAsync("已整改。");
        await dialog.Find("[data-testid=save]").ClickAsync();
        dialog.WaitForElement("[data-testid=refused]");
        Assert.Equal("已整改。", dialog.Find("textarea[data-testid=words]").GetAttribute("value"));
        Assert.NotNull(await test.Get<DraftStore>().ReadAsync(head, $"Order:Answer:{id}", default));
        await dialog.Find("textarea[data-testid=words]").ChangeAsync("公开指南已经更新，联系电话逐一拨打核对。");
        await dialog.Find("[data-testid=save]").ClickAsync();
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("textarea")));
        Assert.Equal(OrderState.Answered, (await test.Get<OrderQueries>().FindAsync(id, head, default))!.File.State);
        Assert.Null(await test.Get<DraftStore>().ReadAsync(head, $"Order:Answer:{id}", default));
    }

    [Fact]
    public async Task An_order_that_began_with_a_complaint_is_raised_from_the_form()
    {
        As(supervisor, Can.Supervise);
        var dialog = await context.ShowAsync(new DialogParameters<RaiseDialog> { { d => d.Proposal, OrderProposals.Begun(OrderSource.Complaint, Rules.Default, Today) with { AddresseeId = bureau.Id, Addressee = bureau.Name } } });
        await dialog.Find("textarea[data-testid=wrong]").ChangeAsync("公开指南中的联系电话已经停用，群众无法咨询。");
        await dialog.Find("textarea[data-testid=demanded]").ChangeAsync("立即更新公开指南，并逐项核对联系方式。");
        await dialog.Find("input[data-testid=owner]").ChangeAsync("赵主任");
        await dialog.Find("input[data-testid=days]").ChangeAsync("5");
        Assert.Equal("2024-06-11", dialog.Find("input[data-testid=due]").GetAttribute("value"));
        await dialog.Find("[data-testid=save]").ClickAsync();
        Assert.Equal("order.name", dialog.WaitForElement("[data-testid=refused] li").GetAttribute("data-code"));
        await dialog.Find("input[data-testid=received]").ChangeAsync("2024-05-28");
        await dialog.Find("input[data-testid=anonymous]").ChangeAsync(true);
        Assert.Empty(dialog.FindAll("input[data-testid=complainant]"));
        await dialog.Find("[data-testid=save]").ClickAsync();
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("textarea")));
        var line = Assert.Single((await test.Get<OrderQueries>().ListAsync(new(), supervisor, default))!.Page.Lines);
        var raised = (await test.Get<OrderQueries>().FindAsync(line.Id, supervisor, default))!.File.Raised!;
        Assert.Equal((5, new DateOnly(2024, 6, 11), true), (raised.Days, raised.Due, raised.Complaint!.Anonymous));
    }

    [Fact]
    public async Task The_notice_shows_as_it_prints_and_a_stranger_gets_none()
    {
        var id = await RaiseAsync();
        As(head, Can.ApproveExtension);
        var page = context.Render<OrderPaperPage>(at => at.Add(p => p.Id, id));
        Assert.Contains("限期整改通知书", page.Find("[data-testid=paper]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("申请人甲", page.Markup, StringComparison.Ordinal);
        Assert.Empty(context.Render<OrderPaperPage>(at => at.Add(p => p.Id, id).Add(p => p.Seq, 1)).FindAll("[data-testid=paper]"));
    }

    [Fact]
    public async Task A_home_page_tells_what_waits_and_is_silent_where_nothing_does()
    {
        await RaiseAsync();
        As(head, Can.ApproveExtension);
        Assert.Contains("待报送整改情况 1 份", context.Render<OrderNotice>().Find("[data-testid=order-notice]").TextContent, StringComparison.Ordinal);
        test.Time.Advance(TimeSpan.FromDays(60));
        Assert.Contains("本机关整改逾期 1 份", context.Render<OrderNotice>().Find("a.bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_waits_for_a_clerk()
    {
        await RaiseAsync();
        As(await test.AccountAsync(bureau, "李登记", "registrar"), Can.ReadCases);
        Assert.Empty(context.Render<OrderNotice>().FindAll("[data-testid=order-notice]"));
    }

    private void As(Guid account, params Can[] permissions)
    {
        context.Prepare(test, account, permissions);
        context.Services.AddSingleton(test.Get<OrderQueries>()).AddSingleton(test.Get<OrderDesk>()).AddSingleton(test.Get<OrderCandidates>()).AddSingleton(test.Get<DraftStore>());
    }

    private async Task<Guid> RaiseAsync()
    {
        var answer = await test.Get<OrderDesk>().RaiseAsync(OrderProposals.Begun(OrderSource.Complaint, Rules.Default, Today) with
        {
            AddresseeId = bureau.Id,
            Owner = "赵主任",
            Wrong = "公开指南中的联系电话已经停用，群众无法咨询。",
            Demanded = "立即更新公开指南，并逐项核对联系方式。",
            Complaint = new() { ReceivedOn = new(2024, 5, 28), Name = "申请人甲", Contact = "13800000000" },
        }, supervisor, default);
        return Assert.IsType<Answer.Done>(answer).Id!.Value;
    }
}
