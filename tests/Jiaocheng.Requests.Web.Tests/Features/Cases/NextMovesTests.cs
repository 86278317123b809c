using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;

namespace Jiaocheng.Requests.Web.Tests.Features.Cases;

/// <summary>The one big button of a case.</summary>
public class NextMovesTests
{
    [Fact]
    public async Task Whoever_has_not_begun_with_the_questions_proposes_at_once() =>
        Assert.Equal("move-Propose", await BigButtonAsync());

    [Fact]
    public async Task Whoever_has_begun_goes_on_with_the_questions_and_may_still_propose()
    {
        var markup = "";
        Assert.Equal("next-question", await BigButtonAsync(found => markup = found, (Question.Clear, "clear")));
        Assert.Contains("继续办理七步：是不是", markup, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"move-Propose\"", markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_answer_calls_for_comes_first() =>
        Assert.Equal("move-RecordSearch", await BigButtonAsync(null, (Question.Clear, "clear"), (Question.Application, "yes"), (Question.Whose, "ours"), (Question.Exists, "none")));

    [Fact]
    public async Task When_all_is_answered_the_decision_is_proposed() =>
        Assert.Equal("move-Propose", await BigButtonAsync(null, (Question.Clear, "clear"), (Question.Application, "petition")));

    private static async Task<string> BigButtonAsync(Action<string>? markup = null, params (Question Question, string Answer)[] answered)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.HandledAsync(worker);
        foreach (var (question, answer) in answered) await test.MoveAsync(id, worker, Move.AnswerQuestion, Inputs.Answer(question, answer));
        context.Prepare(test, worker, Can.ReadCases, Can.Handle);
        var file = await test.FileAsync(id, worker);
        var moves = context.Render<NextMoves>(p => p.Add(x => x.File, file));
        markup?.Invoke(moves.Markup);
        return moves.Find(".first [data-testid]").GetAttribute("data-testid")!;
    }
}
