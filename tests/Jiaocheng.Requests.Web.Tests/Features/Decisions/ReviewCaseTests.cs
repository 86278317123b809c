using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Tests.Features.Decisions;

/// <summary>The workspace in which proposals are reviewed and signed.</summary>
public class ReviewCaseTests
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Application_evidence_letter_and_grounds_stand_side_by_side()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.HandledAsync(worker);
        var search = new SearchRecorded { Places = "档案室", Keywords = "征地", Searcher = "王承办", SecondPerson = "赵审核", Found = false, Result = "没有发现" };
        await test.MoveAsync(id, worker, Move.RecordSearch, search);
        await test.MoveAsync(id, worker, Move.Attach, new Attached("申请表.pdf", "application/pdf", 10, new string('a', 64), "申请材料"));
        await test.MoveAsync(id, worker, Move.Propose, new Proposed { Outcome = "D1", Variant = "none", Facts = "本机关查阅了档案目录", Reasons = CaseMaker.Reasons });
        await using var context = new BunitContext();

        var page = Show(context, test, worker, id);

        Assert.Equal("某村征地补偿方案", page.Find("[data-testid=content]").TextContent);
        Assert.Contains("王承办、赵审核", page.Find("[data-testid=evidence-RecordSearch]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"cases/{id}/attachments/4", page.Find("[data-testid=attachment]").GetAttribute("href"));
        Assert.Contains("您申请公开的政府信息不存在。", page.Find("[data-testid=letter]").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("[data-mark=Met]"), point => point.TextContent.Contains("检索记录", StringComparison.Ordinal) && point.TextContent.Contains("成立", StringComparison.Ordinal));
        Assert.Contains(page.FindAll("[data-mark=NotNeeded]"), point => point.TextContent.Contains("书面征求第三方意见", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-mark=Missing]"));
        // Decided without the seven questions: that is said openly, not among what is not needed.
        Assert.Contains("6 步未逐步回答", page.Find("[data-testid=unanswered]").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("[data-mark=Unanswered]"), point => Assert.Contains("由拟办人直接判断", point.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("details [data-mark=Unanswered]"));
    }

    [Fact]
    public async Task Whoever_proposed_is_told_before_clicking_that_somebody_else_must_sign()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.ReviewedAsync(worker);
        await using var context = new BunitContext();

        var page = Show(context, test, worker, id);

        Assert.Contains("拟办人不得签发自己拟办的决定", page.Find("[data-code=fourEyes]").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("[data-testid=pass]").HasAttribute("disabled"));
        Assert.False(page.Find("[data-testid=send-back]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_send_back_without_a_reason_is_refused_and_the_next_case_opens_after_one_with_it()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var (first, second) = (await test.ProposedAsync(worker), await test.ProposedAsync(worker, "某镇道路工程合同"));
        await using var context = new BunitContext();
        var page = Show(context, test, worker, first);

        await page.Find("[data-testid=send-back]").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("请填写退回理由", page.Find("[data-testid=actions]").TextContent, StringComparison.Ordinal));
        await page.Find("textarea[data-testid=opinion]").InputAsync("请写明页数");
        await page.Find("[data-testid=send-back]").ClickAsync();

        page.WaitForAssertion(() => Assert.EndsWith($"approvals/{second}", context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal("请写明页数", ((SentBack)(await test.FileAsync(first, worker)).Case.NewestFact(Move.SendBack)!.Payload).Reason);
    }

    [Fact]
    public async Task After_the_last_case_nothing_is_left()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var signer = await test.AccountAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "孙签发", "signer");
        await using var context = new BunitContext();
        var page = Show(context, test, signer, await test.ReviewedAsync(worker));

        await page.Find("[data-testid=pass]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("没有待审的案件了", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_somebody_else_was_faster_it_shows_who_and_keeps_the_opinion()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.ProposedAsync(worker);
        await using var context = new BunitContext();
        var page = Show(context, test, await test.ReviewerAsync(worker), id);
        await page.Find("textarea[data-testid=opinion]").InputAsync("事实清楚");
        await test.MoveAsync(id, worker, Move.Note, new Noted("申请人来电"));

        await page.Find("[data-testid=pass]").ClickAsync();

        Assert.Contains("王承办：记事", page.WaitForElement("[data-testid=overtaken]").TextContent, StringComparison.Ordinal);
        Assert.Equal("事实清楚", page.Find("textarea[data-testid=opinion]").GetAttribute("value"));
        await page.Find("[data-testid=pass]").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("保密审查", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Equal("事实清楚", ((Reviewed)(await test.FileAsync(id, worker)).Case.NewestFact(Move.PassLaw)!.Payload).Opinion);
        Assert.Equal("", page.Find("textarea[data-testid=opinion]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_case_of_another_branch_does_not_exist_and_one_below_is_only_read()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, office, worker, other) = await test.CountyAsync();
        var id = await test.ProposedAsync(worker);
        await using var context = new BunitContext();
        await using var above = new BunitContext();

        Assert.Contains("没有这件案件", Show(context, test, other, id).Find("h1").TextContent, StringComparison.Ordinal);
        var read = Show(above, test, office, id);
        Assert.Contains("只能查看", read.Find("[data-testid=actions]").TextContent, StringComparison.Ordinal);
        Assert.Empty(read.FindAll("[data-testid=pass]"));
    }

    private static IRenderedComponent<ReviewCase> Show(BunitContext context, TestDatabase test, Guid account, Guid id)
    {
        context.Prepare(test, account, Can.ReadCases, Can.Handle);
        context.Services.AddSingleton(test.Decisions()).AddSingleton(test.Get<DraftStore>()).AddSingleton(test.Get<EarlierCases>()).AddSingleton(test.Get<NamedApplicants>()).AddSingleton(test.Directory())
            .AddSingleton(test.Get<GroundHistory>()).AddSingleton(test.Documents());
        context.Render<MudPopoverProvider>();
        var page = context.Render<ReviewCase>(parameters => parameters.Add(review => review.Id, id));
        page.WaitForState(() => page.FindAll("h1").Count > 0);
        return page;
    }
}
