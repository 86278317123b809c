using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.Decisions;

/// <summary>办理七步 beside a case.</summary>
public class GuidePanelTests
{
    [Fact]
    public async Task An_answer_with_its_evidence_is_recorded_and_the_next_question_comes()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        var (panel, id, worker) = await OpenAsync(context, test);

        Assert.NotNull(panel.Find("[data-testid=question-Clear]"));
        await panel.Find("input[value=clear]").ChangeAsync("clear");
        Assert.Contains("申请指向的信息是什么", panel.Markup, StringComparison.Ordinal);
        await panel.Find("[data-testid=guide-save]").ClickAsync();
        panel.WaitForElement("[data-testid=refused]");

        await panel.Find("textarea[data-testid=guide-evidence]").InputAsync("申请写明了文件名称和年度");
        await panel.Find("[data-testid=guide-save]").ClickAsync();
        panel.WaitForElement("[data-testid=question-Application]");
        Assert.Contains("明确、齐全", panel.Find("[data-testid=step-Clear]").TextContent, StringComparison.Ordinal);
        Assert.Equal(new QuestionAnswered { Question = Question.Clear, Answer = "clear", Evidence = "申请写明了文件名称和年度" }, (await test.FileAsync(id, worker)).Case.Newest<QuestionAnswered>());
    }

    [Fact]
    public async Task An_answer_that_ends_shows_the_outcome_and_offers_what_comes_first()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        List<Move> wanted = [];
        var (panel, _, _) = await OpenAsync(context, test, wanted, (Question.Clear, "clear"), (Question.Application, "yes"), (Question.Whose, "ours"), (Question.Exists, "none"));

        Assert.Contains("信息不存在", panel.Find("[data-testid=guide-result]").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("[data-testid=guide-propose]"));
        await panel.Find("[data-testid=guide-RecordSearch]").ClickAsync();
        Assert.Equal([Move.RecordSearch], wanted);
    }

    [Fact]
    public async Task When_nothing_is_owed_the_decision_can_be_proposed()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        List<Move> wanted = [];
        var (panel, _, _) = await OpenAsync(context, test, wanted, (Question.Clear, "clear"), (Question.Application, "petition"));

        await panel.Find("[data-testid=guide-propose]").ClickAsync();
        Assert.Equal([Move.Propose], wanted);
        Assert.True(panel.Find("[data-testid=step-Exists] button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_left_alone()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        var (panel, id, worker) = await OpenAsync(context, test, [], (Question.Clear, "clear"), (Question.Application, "petition"));

        await panel.Find("[data-testid=step-Application] button").ClickAsync();
        Assert.True(panel.Find("input[value=petition]").HasAttribute("checked"));
        await panel.Find("[data-testid=guide-keep]").ClickAsync();
        Assert.NotNull(panel.Find("[data-testid=guide-result]"));

        await panel.Find("[data-testid=step-Application] button").ClickAsync();
        await panel.Find("input[value=yes]").ChangeAsync("yes");
        await panel.Find("[data-testid=guide-save]").ClickAsync();
        panel.WaitForElement("[data-testid=question-Whose]");
        Assert.Equal("yes", (await test.FileAsync(id, worker)).Case.Newest<QuestionAnswered>()!.Answer);
    }

    [Fact]
    public async Task An_item_is_offered_no_answer_that_ends_the_whole_and_is_told_to_be_split_off()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        var (panel, id, worker) = await OpenAsync(context, test);
        Assert.NotNull(panel.Find("input[value=uncorrected]"));
        Assert.Empty(panel.FindAll("[data-testid=guide-split]"));

        await test.MoveAsync(id, worker, Move.ListItems, new ItemsListed(["某村征地批复", "为什么征地"]));
        var file = await test.FileAsync(id, worker);
        panel.Render(again => again.Add(x => x.File, file));
        Assert.Empty(panel.FindAll("input[value=uncorrected]"));
        Assert.Contains("拆分", panel.Find("[data-testid=guide-split]").TextContent, StringComparison.Ordinal);
        Assert.Equal("为什么征地", panel.Find("[data-testid=guide-item-2] span").TextContent);
    }

    private static Task<(IRenderedComponent<GuidePanel> Panel, Guid Id, Guid Worker)> OpenAsync(BunitContext context, TestDatabase test) => OpenAsync(context, test, []);

    private static async Task<(IRenderedComponent<GuidePanel> Panel, Guid Id, Guid Worker)> OpenAsync(
        BunitContext context, TestDatabase test, List<Move> wanted, params (Question Question, string Answer)[] answered)
    {
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.HandledAsync(worker);
        foreach (var (question, answer) in answered) await test.MoveAsync(id, worker, Move.AnswerQuestion, Inputs.Answer(question, answer));
        context.Prepare(test, worker, Can.ReadCases, Can.Handle);
        context.Services.AddSingleton(test.Decisions()).AddSingleton(test.Get<DraftStore>());
        IRenderedComponent<GuidePanel>? panel = null;
        panel = context.Render<GuidePanel>(p => p.Add(x => x.File, test.FileAsync(id, worker).Result).Add(x => x.Wanted, wanted.Add)
            .Add(x => x.Changed, () => panel!.Render(again => again.Add(x => x.File, test.FileAsync(id, worker).Result))));
        return (panel, id, worker);
    }
}
