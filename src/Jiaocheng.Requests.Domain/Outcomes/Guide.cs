using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>How one of the seven questions stands in a case.</summary>
/// <param name="Row">The question.</param>
/// <param name="Fact">The entry that answers it; null while it is open.</param>
/// <param name="Answer">The choice; null while it is open.</param>
/// <param name="Evidence">What the answer rests on.</param>
/// <param name="Needed">An answer before it has not settled it already.</param>
public sealed record GuideStep(QuestionRow Row, Fact? Fact, QuestionChoice? Answer, string Evidence, bool Needed)
{
    /// <summary>It waits for an answer.</summary>
    public bool Open => Needed && Answer is null && Row.Choices.Count > 0;

    /// <summary>Whether an outcome is still possible as far as this question goes.</summary>
    public bool Allows(Outcome outcome) => Answer?.Allows(outcome) ?? true;
}

/// <summary>
/// 办理七步 of a case, or of one item of it: which questions are answered, which is next, and which outcomes are left. Answers given before a
/// corrected application came in are about another text and no longer count.
/// </summary>
public sealed class Guide
{
    private Guide(IReadOnlyList<GuideStep> steps, bool feeLapsed, bool ofItem) => (Steps, _feeLapsed, _ofItem) = (steps, feeLapsed, ofItem);

    /// <summary>The seven steps in their order.</summary>
    public IReadOnlyList<GuideStep> Steps { get; }

    /// <summary>The first question that waits for an answer; null when the outcome can be proposed.</summary>
    public GuideStep? Next => Steps.FirstOrDefault(step => step.Open);

    /// <summary>Somebody has begun to answer.</summary>
    public bool Begun => Steps.Any(step => step.Answer is not null);

    /// <summary>The move that an answer calls for and that has not been made; null for none.</summary>
    public Move? Owed { get; private init; }

    /// <summary>The outcomes that the answers leave, in the order of Section 3.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes ??= [.. AllOutcomes.All.Where(outcome => Steps.All(step => step.Allows(outcome)) && (_feeLapsed || outcome.Code != "F2") && (!_ofItem || Whole.MayAnswerItem(outcome)))];

    private IReadOnlyList<Outcome>? _outcomes;
    private readonly bool _feeLapsed, _ofItem;

    /// <summary>What the answers begun in a case still call for: of the first item, or of the whole, that has a move or a question open; null where nobody has begun or nothing is open.</summary>
    public static Guide? Unfinished(Case @case)
    {
        IEnumerable<int> items = @case.ItemsAsked.Count == 0 ? [0] : Enumerable.Range(1, @case.ItemsAsked.Count);
        var guides = items.Select(item => Of(@case, item)).ToList();
        return guides.Exists(guide => guide.Begun) ? guides.Find(guide => guide.Owed is not null) ?? guides.Find(guide => guide.Next is not null) : null;
    }

    /// <summary>The seven steps of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="item">The item, from 1; 0 where the application is answered as one.</param>
    public static Guide Of(Case @case, int item = 0)
    {
        var since = Math.Max(@case.TextSince, item == 0 ? 0 : @case.Last(Move.ListItems));
        var answers = @case.Standing.Where(fact => fact.Payload is QuestionAnswered answered && answered.Item == item && fact.Seq > since)
            .GroupBy(fact => ((QuestionAnswered)fact.Payload).Question).ToDictionary(group => group.Key, group => group.Last());
        List<GuideStep> steps = [];
        var settled = false;
        foreach (var row in Questions.All)
        {
            var fact = answers.GetValueOrDefault(row.Question);
            var said = fact?.Payload as QuestionAnswered;
            var choice = said is null ? null : Questions.Find(said.Question, said.Answer);
            var last = row.Question == Question.HowSaid;
            steps.Add(settled && !last ? new(row, null, null, "", false) : new(row, fact, choice, said?.Evidence ?? "", true));
            settled |= choice is { } answer && (answer.Ends || answer.Next is not null);
        }
        var owed = steps.Select(step => step.Answer?.Next).FirstOrDefault(next => next is not null);
        return new(steps, Needs.FeeLapsed.Met(@case), item > 0) { Owed = owed is { } move && !@case.HasMove(move) ? owed : null };
    }

    /// <summary>What a decision says against the answers on record: whoever decides otherwise answers the question anew, with its evidence.</summary>
    public static IEnumerable<Refusal> Contradictions(Ask ask, Outcome outcome, int item)
    {
        if (ask.Where.Replaying) return [];
        return from step in Of(ask.Case, item).Steps
               where !step.Allows(outcome)
               select new Refusal("guide.contradicts", new Text("“{0}”已答“{1}”，与拟办的“{2}”不一致；请改答该问题或者改拟。", "“{3}” was answered “{4}”, which does not go with “{5}”: answer it anew or decide otherwise.")
                   .With(step.Row.Short.Zh, step.Answer!.Label.Zh, outcome.Label.Zh, step.Row.Short.En, step.Answer.Label.En, outcome.Label.En), step.Row.Article, nameof(Proposed.Outcome));
    }

    /// <summary>A decision begun from the answers: the outcome where only one is left, and what was found.</summary>
    public Proposed Begin()
    {
        var ends = Steps.LastOrDefault(step => step.Answer is { Ends: true });
        var found = ends?.Row.Question is Question.Exists or Question.Whose;
        var outcome = Outcomes is [var only] ? only : null;
        string Said(Question question) => Steps[(int)question] is { Answer: not null } step && step != ends ? Sentence(step.Evidence) : "";
        return new()
        {
            Outcome = outcome?.Code ?? "",
            Variant = outcome?.Variant ?? "",
            Facts = string.Concat(Said(Question.Whose), Said(Question.Exists), found ? Sentence(ends!.Evidence) : ""),
            // What was found is no reason: why that decides the case remains to be written.
            Reasons = outcome is { OwesReasons: true } && !found ? ends?.Evidence ?? Steps[(int)Question.MayGive].Evidence : "",
            Given = outcome is { Gives: true } && Steps[(int)Question.HowGiven] is { Answer: not null } form ? form.Evidence : null,
        };
    }

    private static string Sentence(string said) => said.TrimEnd('。', '；', ';', ' ') is { Length: > 0 } text ? text + "。" : "";
}
