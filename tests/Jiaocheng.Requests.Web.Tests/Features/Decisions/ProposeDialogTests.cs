using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Decisions;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Tests.Features.Decisions;

/// <summary>The dialog in which a decision is proposed: it says what is missing, and nothing typed is lost.</summary>
public class ProposeDialogTests
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tree_has_every_outcome_in_order_and_says_which_fact_is_missing()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await using var context = new BunitContext();
        var dialog = await OpenAsync(context, test, worker, await test.HandledAsync(worker));

        Assert.Equal(AllOutcomes.All.Select(outcome => outcome.Key), dialog.FindAll("input[name=outcome]").Select(input => input.GetAttribute("value")));
        var missing = dialog.Find("[data-testid=missing-D1-none]").TextContent;
        Assert.Contains("缺检索记录", missing, StringComparison.Ordinal);
        Assert.Contains("《条例》第三十六条第四项", missing, StringComparison.Ordinal);
        Assert.True(dialog.Find("input[value=D1-none]").HasAttribute("disabled"));
        Assert.Empty(dialog.FindAll("[data-testid=missing-A]"));
    }

    [Fact]
    public async Task An_empty_phrase_is_refused_beside_its_field_and_the_text_stays()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await using var context = new BunitContext();
        var id = await test.HandledAsync(worker);
        var dialog = await OpenAsync(context, test, worker, id);

        await dialog.Find("input[value=C5]").ChangeAsync("C5");
        await dialog.Find("textarea[data-testid=facts]").InputAsync("该表由本机关制作");
        await dialog.Find("textarea[data-testid=reasons]").InputAsync("经研究，依法不予公开");
        Assert.Contains("还只是套话", dialog.Markup, StringComparison.Ordinal);
        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForElement("[data-testid=refused]");
        Assert.Contains(dialog.FindAll(".mud-input-helper-text"), hint => hint.TextContent.Contains("理由只是套话", StringComparison.Ordinal));
        Assert.Equal("经研究，依法不予公开", dialog.Find("textarea[data-testid=reasons]").GetAttribute("value"));
        Assert.Equal(State.Handling, (await test.FileAsync(id, worker)).Case.State);
    }

    [Fact]
    public async Task A_text_from_the_wrong_file_and_a_secret_are_pointed_out_while_typing()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await using var context = new BunitContext();
        await test.HandledAsync(worker, "某镇道路工程合同", "申请人乙丙丁");
        var dialog = await OpenAsync(context, test, worker, await test.HandledAsync(worker));

        await dialog.Find("input[value=C1]").ChangeAsync("C1");
        Assert.Contains("不得录入", dialog.Find("[data-testid=secret]").TextContent, StringComparison.Ordinal);
        await dialog.Find("textarea[data-testid=facts]").InputAsync("申请人乙丙丁提交的材料存于____");
        dialog.WaitForAssertion(() => Assert.Equal(["lint.placeholder", "lint.name"], dialog.FindAll("[data-testid=findings] li").Select(item => item.GetAttribute("data-code"))));
    }

    [Fact]
    public async Task A_partial_disclosure_wants_its_parts()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await using var context = new BunitContext();
        var id = await test.HandledAsync(worker);
        var dialog = await OpenAsync(context, test, worker, id);

        await dialog.Find("input[value=B]").ChangeAsync("B");
        await dialog.Find("textarea[data-testid=facts]").InputAsync("该名册由本机关制作并保存");
        await dialog.Find("textarea[data-testid=reasons]").InputAsync(CaseMaker.Reasons);
        await dialog.Find("textarea[data-testid=given]").InputAsync("遮盖后的复印件1份");
        await dialog.Find("[data-testid=remove-0]").ClickAsync();
        await dialog.Find("[data-testid=save]").ClickAsync();
        dialog.WaitForElement("[data-code='parts.none']");

        await dialog.Find("[data-testid=add-part]").ClickAsync();
        await dialog.Find("select[data-testid=ground-0]").ChangeAsync("C4");
        Assert.Contains("未书面征求第三方意见", dialog.Find("[data-testid=part-0]").TextContent, StringComparison.Ordinal);
        await dialog.Find("select[data-testid=ground-0]").ChangeAsync("C5");
        await dialog.Find("textarea[data-testid=where-0]").InputAsync("第2页第3栏");
        await dialog.Find("textarea[data-testid=reason-0]").InputAsync("该栏为机关内部值班分工，与申请人的权利义务无关");
        await dialog.Find("[data-testid=part-0] [data-testid=detail-internalKind] input[value=后勤管理]").ChangeAsync("后勤管理");
        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        var proposed = Assert.IsType<Proposed>((await test.FileAsync(id, worker)).Case.Proposal!.Payload);
        var part = Assert.Single(proposed.Withheld);
        Assert.Equal(("第2页第3栏", "C5", "该栏为机关内部值班分工，与申请人的权利义务无关", "后勤管理"), (part.Where, part.Ground, part.Reason, Assert.Single(part.Details!).Value));
        Assert.Null(await test.Get<DraftStore>().ReadAsync(worker, $"Propose:{id}", Ct));
    }

    [Fact]
    public async Task Each_thing_asked_for_gets_its_own_answer_and_the_whole_follows()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await using var context = new BunitContext();
        var id = await test.HandledAsync(worker);
        await test.MoveAsync(id, worker, Move.ListItems, new ItemsListed(["某村征地批复", "食堂值班表"]));
        await test.MoveAsync(id, worker, Move.AnswerQuestion, Inputs.Answer(Question.Application, "petition", 2));
        var dialog = await OpenAsync(context, test, worker, id);

        await dialog.Find("input[value=A]").ChangeAsync("A");
        await dialog.Find("textarea[data-testid=facts]").InputAsync("本机关存有该批复一份");
        await dialog.Find("textarea[data-testid=given]").InputAsync("复印件1份");
        await dialog.Find("[data-testid=item-1]").ClickAsync();
        Assert.Equal(["E1"], dialog.FindAll("input[name=outcome]").Select(input => input.GetAttribute("value")));
        await dialog.Find("[data-testid=save]").ClickAsync();
        dialog.WaitForElement("[data-testid=refused]");
        Assert.Contains("须修改", dialog.Find("[data-testid=item-1]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("须修改", dialog.Find("[data-testid=item-0]").TextContent, StringComparison.Ordinal);

        await dialog.Find("textarea[data-testid=facts]").InputAsync("申请书全文要求查处食堂管理人员");
        await dialog.Find("textarea[data-testid=reasons]").InputAsync(CaseMaker.Reasons);
        await dialog.Find("textarea[data-testid=detail-complaintChannel]").InputAsync("县信访接待中心");
        Assert.Contains("部分公开", dialog.Find("[data-testid=whole]").TextContent, StringComparison.Ordinal);
        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        var proposed = Assert.IsType<Proposed>((await test.FileAsync(id, worker)).Case.Proposal!.Payload);
        Assert.Equal(("B", "A", "E1"), (proposed.Outcome, proposed.Items[0].Answer.Outcome, proposed.Items[1].Answer.Outcome));
    }

    [Fact]
    public async Task When_somebody_else_moved_it_shows_who_and_goes_on_with_the_text()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (root, _, worker, _) = await test.CountyAsync();
        var colleague = await test.WorkerAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "吕承办");
        await using var context = new BunitContext();
        var id = await test.HandledAsync(worker);
        var dialog = await OpenAsync(context, test, worker, id);
        await dialog.Find("input[value=A]").ChangeAsync("A");
        await dialog.Find("textarea[data-testid=facts]").InputAsync("本机关存有该方案一份");
        await dialog.Find("textarea[data-testid=given]").InputAsync("复印件1份");
        await test.MoveAsync(id, colleague, Move.Note, new Noted("申请人来电询问进度"));

        await dialog.Find("[data-testid=save]").ClickAsync();

        Assert.Contains("吕承办：记事", dialog.WaitForElement("[data-testid=overtaken]").TextContent, StringComparison.Ordinal);
        Assert.Equal("本机关存有该方案一份", dialog.Find("textarea[data-testid=facts]").GetAttribute("value"));
        await dialog.Find("[data-testid=save]").ClickAsync();
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        Assert.Equal(State.LegalReview, (await test.FileAsync(id, worker)).Case.State);
        Assert.NotNull(root);
    }

    [Fact]
    public async Task When_the_move_is_no_longer_possible_it_says_so_and_keeps_the_text()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await using var context = new BunitContext();
        var id = await test.HandledAsync(worker);
        var dialog = await OpenAsync(context, test, worker, id);
        await dialog.Find("input[value=A]").ChangeAsync("A");
        await dialog.Find("textarea[data-testid=facts]").InputAsync("本机关存有该方案一份");
        await test.MoveAsync(id, worker, Move.Withdraw, new WithdrawalReceived("申请人书面撤回"));

        await dialog.Find("[data-testid=save]").ClickAsync();

        Assert.Contains("已撤回", dialog.WaitForElement("[data-testid=overtaken]").TextContent, StringComparison.Ordinal);
        Assert.True(dialog.Find("[data-testid=save]").HasAttribute("disabled"));
        Assert.Equal("本机关存有该方案一份", dialog.Find("textarea[data-testid=facts]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_typed_comes_back_and_is_followed_by_the_letter()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.HandledAsync(worker);
        await using (var before = new BunitContext())
        {
            var dialog = await OpenAsync(before, test, worker, id);
            await dialog.Find("input[value=A]").ChangeAsync("A");
            await dialog.Find("textarea[data-testid=facts]").InputAsync("本机关存有该方案一份");
            dialog.WaitForAssertion(() => Assert.Contains("经查，本机关存有该方案一份。", dialog.Find("[data-testid=letter]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        }
        Assert.NotNull(await test.Get<DraftStore>().ReadAsync(worker, $"Propose:{id}", Ct));

        await using var after = new BunitContext();
        var again = await OpenAsync(after, test, worker, id);

        again.WaitForElement("[data-testid=restored]");
        Assert.Equal("本机关存有该方案一份", again.Find("textarea[data-testid=facts]").GetAttribute("value"));
        await again.Find("[data-testid=clear]").ClickAsync();
        again.WaitForAssertion(() => Assert.Empty(again.FindAll("[data-testid=restored]")));
        Assert.Null(await test.Get<DraftStore>().ReadAsync(worker, $"Propose:{id}", Ct));
    }

    [Fact]
    public async Task A_proposal_that_was_sent_back_is_there_to_be_changed_with_the_reason()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.ProposedAsync(worker);
        await test.MoveAsync(id, worker, Move.SendBack, new SentBack("请写明页数"));
        await using var context = new BunitContext();

        var dialog = await OpenAsync(context, test, worker, id);

        Assert.Contains("王承办 退回：请写明页数", dialog.Find("[data-testid=sent-back]").TextContent, StringComparison.Ordinal);
        Assert.Equal("复印件1份，纸质", dialog.Find("textarea[data-testid=given]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_repetition_offers_the_earlier_replies_with_their_service()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, worker, _) = await test.CountyAsync();
        await test.HandledAsync(worker, "某镇道路工程合同");
        await using var context = new BunitContext();
        var dialog = await OpenAsync(context, test, worker, await test.HandledAsync(worker));

        await dialog.Find("input[value=E2]").ChangeAsync("E2");

        var earlier = dialog.WaitForElement("[data-testid=earlier]");
        Assert.Contains("答复尚未送达，不能认定重复", earlier.TextContent, StringComparison.Ordinal);
        Assert.True(dialog.Find("input[name=earlier]").HasAttribute("disabled"));
    }

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(BunitContext context, TestDatabase test, Guid worker, Guid id)
    {
        context.Prepare(test, worker, Can.ReadCases, Can.Handle);
        context.Services.AddSingleton(test.Decisions()).AddSingleton(test.Get<DraftStore>()).AddSingleton(test.Get<EarlierCases>()).AddSingleton(test.Get<NamedApplicants>()).AddSingleton(test.Directory())
            .AddSingleton(test.Get<GroundHistory>()).AddSingleton(test.Documents());
        var dialog = await context.ShowAsync<ProposeDialog>(new() { { d => d.File, await test.FileAsync(id, worker) } });
        dialog.WaitForElement("[data-testid=outcomes]");
        return dialog;
    }
}
