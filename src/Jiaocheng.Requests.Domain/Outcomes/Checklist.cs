using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>How one ground of a decision stands.</summary>
public enum Mark { Met, Missing, NotNeeded, Unanswered }

/// <summary>One ground of a decision, as whoever reviews it must see it.</summary>
/// <param name="Label">What is checked.</param>
/// <param name="Article">The rule; empty where there is none.</param>
/// <param name="Mark">How it stands.</param>
/// <param name="Note">What was found, or what is missing; empty where the label says all.</param>
public sealed record CheckPoint(Text Label, string Article, Mark Mark, Text Note = default);

/// <summary>The grounds of a proposed decision, one by one: what its leaf asks for, then what only other leaves ask for.</summary>
public static class Checklist
{
    private static readonly IReadOnlyList<Need> AllNeeds = [.. AllOutcomes.All.SelectMany(outcome => outcome.Needs).Distinct()];

    /// <summary>The grounds of a proposal, of an itemised one item by item; empty when it names no outcome.</summary>
    public static IReadOnlyList<CheckPoint> Of(Case @case, Proposed p)
    {
        if (AllOutcomes.Find(p.Outcome, p.Variant) is null) return [];
        var needs = Needs.Of(p);
        return
        [
            .. needs.Select(need => !need.Met(@case) ? new CheckPoint(need.Label, need.Article, Mark.Missing, need.Missing)
                : new(need.Label, need.Article, need == Needs.NoObjectionOpen && !Objected(@case) ? Mark.NotNeeded : Mark.Met)),
            .. p.Items.Count == 0 ? Answer(@case, p, 0) : p.Items.SelectMany((item, i) => Answer(@case, item.Answer, i + 1).Select(point => point with { Label = OfItem(i + 1, point.Label) })),
            .. AllNeeds.Except(needs).Select(need => new CheckPoint(need.Label, need.Article, Mark.NotNeeded)),
        ];
    }

    private static bool Objected(Case @case) => @case.Consultations.Any(consultation => consultation.Answer is { Consents: false });

    private static Text OfItem(int number, Text label) => new($"第{number}项：{label.Zh}", $"Item {number}: {label.En}");

    private static IEnumerable<CheckPoint> Answer(Case @case, Proposed p, int item)
    {
        if (AllOutcomes.Find(p.Outcome, p.Variant) is not { } outcome) return [new(new("决定类型", "Outcome"), "《条例》第三十六条", Mark.Missing)];
        return
        [
            Written(new("查明的事实", "Facts found"), "《条例》第三十六条", p.Facts),
            outcome.OwesReasons ? Substance(new("理由有实质内容", "Reasons of substance"), "《条例》第三十六条第三项", p.Reasons)
                : new(new("理由", "Reasons"), "《条例》第三十六条", Mark.NotNeeded),
            .. outcome.Details.Select(detail => Asked(detail, p)),
            outcome.Gives ? Written(new("提供的信息及形式", "What is given"), "《条例》第四十条", p.Given)
                : new(new("提供的信息及形式", "What is given"), "《条例》第四十条", Mark.NotNeeded),
            .. Parts(outcome, p),
            .. Guide.Of(@case, item).Steps.Where(step => step.Needed && step.Row.Choices.Count > 0).Select(step => Step(step, outcome)),
        ];
    }

    /// <summary>An expert may decide without the seven questions: then it is said that they were not answered.</summary>
    private static CheckPoint Step(GuideStep step, Outcome outcome) => step.Answer is null
        ? new(Question(step), step.Row.Article, Mark.Unanswered, new("未逐步回答，由拟办人直接判断", "Not answered; decided directly"))
        : step.Allows(outcome) ? new(Question(step), step.Row.Article, Mark.Met, new($"{step.Answer.Label.Zh}：{step.Evidence}", $"{step.Answer.Label.En}: {step.Evidence}"))
        : new(Question(step), step.Row.Article, Mark.Missing, new($"已答“{step.Answer.Label.Zh}”，与拟办意见不一致", $"Answered “{step.Answer.Label.En}”, which does not go with the proposal"));

    private static Text Question(GuideStep step) => new($"七步·{step.Row.Short.Zh}：{step.Row.Label.Zh}", $"{step.Row.Short.En}");

    private static CheckPoint Asked(Detail detail, Proposed p) =>
        p.Details.GetValueOrDefault(detail.Key) is { Length: > 0 } value
            ? new(detail.Label, detail.Article, Mark.Met, new(value, detail.Choices?.FirstOrDefault(choice => choice.Zh == value) is { En.Length: > 0 } choice ? choice.En : value))
            : new(detail.Label, detail.Article, Details.Owed(detail, p) ? Mark.Missing : Mark.NotNeeded);

    private static IEnumerable<CheckPoint> Parts(Outcome outcome, Proposed p)
    {
        if (!outcome.HasParts) yield break;
        if (p.Withheld.Count == 0) yield return new(new("不予公开的部分", "Withheld parts"), "《条例》第三十七条", Mark.Missing);
        foreach (var part in p.Withheld)
        {
            var ground = AllOutcomes.Find(part.Ground);
            yield return Substance(new($"不予公开的部分：{part.Where}", $"Withheld part: {part.Where}"), ground is null ? "《条例》第三十七条" : string.Join("、", ground.Articles), part.Reason);
        }
    }

    private static CheckPoint Written(Text label, string article, string? text) =>
        new(label, article, string.IsNullOrWhiteSpace(text) ? Mark.Missing : Mark.Met);

    private static CheckPoint Substance(Text label, string article, string? text) =>
        EmptyPhrases.IsEmpty(text)
            ? new(label, article, Mark.Missing, new("只是套话，没有写明具体事实和道理", "Says nothing of substance"))
            : new(label, article, Mark.Met);
}
