using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>What happens beside the road: the seven questions, and applications of several items.</summary>
internal sealed partial class DemoStory
{
    /// <summary>What joins the items of an application that asks for several.</summary>
    public const char Between = '；';

    private string[] Items => script.Itemised ? content.Split(Between) : [];

    private static readonly Outcome Given = AllOutcomes.Find("A")!;
    private static readonly Outcome Internal = AllOutcomes.Find("C5")!;

    /// <summary>The first item is given, the last one concerns the house alone.</summary>
    private Outcome OutcomeOf(int item) => Items.Length == 0 ? script.Outcome : item < Items.Length ? Given : Internal;

    private IEnumerable<DemoAct> Guided()
    {
        foreach (var item in Items.Length == 0 ? [0] : Enumerable.Range(1, Items.Length))
            while (Guide.Of(Case, item).Next is { } step
                && step.Row.Choices.FirstOrDefault(choice => choice.Allows(OutcomeOf(item)) && (choice.Next is not { } next || choice.Ends && Case.HasMove(next))) is { } said)
                yield return By(_handler, 0, Move.AnswerQuestion, new QuestionAnswered { Question = step.Row.Question, Answer = said.Code, Evidence = Evidence[step.Row.Question], Item = item });
    }

    private Proposed Proposal() => Items.Length == 0 ? DemoDecisions.Write(script.Outcome, Case, earlier, dice) : new()
    {
        Outcome = script.Outcome.Code,
        Variant = script.Outcome.Variant,
        Items = [.. Items.Select((asked, i) => new ItemAnswer(asked, DemoDecisions.Write(OutcomeOf(i + 1), Case, earlier, dice)))],
    };

    private static readonly Dictionary<Question, string> Evidence = new()
    {
        [Question.Clear] = "申请表写明了事项、年度和地点，可以据此查找",
        [Question.Application] = "对照申请原文，逐句核对后作出判断",
        [Question.Whose] = "依照本机关“三定”规定和文件落款核对",
        [Question.Exists] = "查阅了档案室目录和公文系统，有第二人复核",
        [Question.MayGive] = "对照第十四条至第十六条逐项审查，形成书面意见",
        [Question.HowGiven] = "按申请表选择的形式提供，已清点页数",
    };
}
