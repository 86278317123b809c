using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outcomes;

/// <summary>The seven questions (law.md part 5): the answers narrow the outcomes and prepare the decision.</summary>
public class GuideTests
{
    public static TheoryData<Question, string, string> Endings =>
        [.. from row in Questions.All from choice in row.Choices from key in choice.Leaves select (row.Question, choice.Code, key)];

    [Fact]
    public void The_questions_come_in_the_order_of_triage() =>
        Assert.Equal(["补不补", "是不是", "谁负责", "有没有", "给不给", "怎么给", "怎么答"], Questions.All.Select(row => row.Short.Zh));

    [Fact]
    public void Rows_stand_at_their_place_and_name_outcomes_that_exist()
    {
        Assert.Equal(Enum.GetValues<Question>(), Questions.All.Select(row => row.Question));
        Assert.All(Questions.All.SelectMany(row => row.Choices).SelectMany(choice => choice.Leaves.Concat(choice.Excludes)), key => Assert.NotNull(AllOutcomes.Of(key)));
        Assert.All(Questions.All, row => Assert.Equal(row.Choices.Count, row.Choices.DistinctBy(choice => choice.Code).Count()));
    }

    [Fact]
    public void Every_outcome_can_be_reached_by_answers()
    {
        var ends = Questions.All.SelectMany(row => row.Choices).SelectMany(choice => choice.Leaves).ToHashSet();
        // A and B are what is left when every question is answered in favour; F2 follows from a fee that was not paid.
        Assert.Equal(["A", "B", "F2"], AllOutcomes.All.Select(outcome => outcome.Key).Where(key => !ends.Contains(key)));
    }

    [Fact]
    public void Before_the_first_answer_everything_is_open_and_the_first_question_is_next()
    {
        var guide = Guide.Of(Roads.To(State.Handling).Case);
        Assert.Equal(Question.Clear, guide.Next!.Row.Question);
        Assert.False(guide.Begun);
        Assert.Equal(AllOutcomes.All.Count - 1, guide.Outcomes.Count);
    }

    [Theory, MemberData(nameof(Endings))]
    public void An_answer_that_ends_leaves_its_outcome_and_settles_the_questions_after_it(Question question, string answer, string key)
    {
        var b = Answered(question, answer);
        var guide = Guide.Of(b.Case);

        Assert.Equal([key], guide.Outcomes.Select(outcome => outcome.Key));
        Assert.Null(guide.Next);
        Assert.Equal((key, true), (AllOutcomes.Find(guide.Begin().Outcome, guide.Begin().Variant)!.Key, guide.Steps.Skip((int)question + 1).SkipLast(1).All(step => !step.Needed)));
    }

    [Theory]
    [InlineData("open", "A")]
    [InlineData("part", "B")]
    public void All_answered_in_favour_leaves_disclosure(string mayGive, string key)
    {
        var b = Answered(Question.MayGive, mayGive);
        Assert.Equal(Question.HowGiven, Guide.Of(b.Case).Next!.Row.Question);
        b.Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(Question.HowGiven, "asked") with { Evidence = "复印件1份共6页，纸质" });

        var guide = Guide.Of(b.Case);
        Assert.Equal([key], guide.Outcomes.Select(outcome => outcome.Key));
        Assert.Equal("复印件1份共6页，纸质", guide.Begin().Given);
    }

    [Fact]
    public void Answers_are_carried_into_the_decision()
    {
        var b = Answered(Question.Exists, "found");
        b.Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(Question.MayGive, "internal") with { Evidence = "该表只安排食堂值班，对外没有影响" });
        var begun = Guide.Of(b.Case).Begin();
        Assert.Equal(("C5", "该表只安排食堂值班，对外没有影响"), (begun.Outcome, begun.Reasons));
        Assert.Contains("据此可以查找", begun.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_calls_for_a_move_says_so_until_it_is_made()
    {
        var b = Answered(Question.Exists, "none");
        Assert.Equal(Move.RecordSearch, Guide.Of(b.Case).Owed);
        Assert.Null(Guide.Of(b.Do(Move.RecordSearch, "2024-03-08", Inputs.Search()).Case).Owed);
    }

    [Fact]
    public void The_newest_answer_counts()
    {
        var b = Answered(Question.Application, "petition");
        b.Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(Question.Application, "yes"));
        Assert.Equal(Question.Whose, Guide.Of(b.Case).Next!.Row.Question);
    }

    [Fact]
    public void After_a_corrected_application_the_questions_are_asked_again()
    {
        var b = Answered(Question.Clear, "correct").Do(Move.AskCorrection, "2024-03-11", Inputs.Correction());
        Assert.True(Guide.Of(b.Case).Begun);
        b.Do(Move.ReceiveCorrection, "2024-03-20", new CorrectionReceived { Content = "某村2023年批复" });
        Assert.False(Guide.Of(b.Case).Begun);
    }

    [Fact]
    public void A_decision_against_an_answer_is_refused_until_the_answer_is_changed()
    {
        var b = Answered(Question.MayGive, "open");
        var refusal = Assert.Single(b.Refused(Move.Propose, "2024-03-13", Decisions.Of("C5")));
        Assert.Equal(("guide.contradicts", "《条例》第十三条至第十七条、第三十二条、第三十七条"), (refusal.Code, refusal.Article));
        b.Do(Move.AnswerQuestion, "2024-03-12", Inputs.Answer(Question.MayGive, "internal")).Do(Move.Propose, "2024-03-13", Decisions.Of("C5"));
    }

    [Fact]
    public void An_expert_may_decide_at_once_and_what_was_not_answered_is_listed()
    {
        var b = Roads.To(State.Handling);
        Assert.Equal(6, Checklist.Of(b.Case, Decisions.Of("C5")).Count(point => point.Mark == Mark.Unanswered && point.Label.Zh.StartsWith("七步", StringComparison.Ordinal) && point.Note.Zh.StartsWith("未逐步回答", StringComparison.Ordinal)));
        b.Do(Move.Propose, "2024-03-13", Decisions.Of("C5"));
    }

    [Fact]
    public void An_answer_needs_its_words_its_evidence_and_its_item()
    {
        var b = Roads.To(State.Handling);
        Assert.Equal(["question.answer"], Refused(Inputs.Answer(Question.Clear, "perhaps")));
        Assert.Equal(["question.answer"], Refused(Inputs.Answer((Question)77, "clear")));
        Assert.Equal(["input.empty"], Refused(Inputs.Answer(Question.Clear, "clear") with { Evidence = " " }));
        Assert.Equal(["question.item"], Refused(Inputs.Answer(Question.Clear, "clear", 1)));

        IEnumerable<string> Refused(QuestionAnswered answer) => b.Refused(Move.AnswerQuestion, "2024-03-08", answer).Select(refusal => refusal.Code);
    }

    [Fact]
    public void Each_item_has_its_own_path()
    {
        var b = Roads.To(State.Handling).Do(Move.ListItems, "2024-03-08", new ItemsListed(Decisions.Asked(2)))
            .Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(Question.Application, "petition", 2));

        Assert.False(Guide.Of(b.Case, 1).Begun);
        Assert.Equal(["E1"], Guide.Of(b.Case, 2).Outcomes.Select(outcome => outcome.Key));
        Assert.Contains("guide.contradicts", b.Refused(Move.Propose, "2024-03-13", Decisions.Items("A", "A")).Select(refusal => refusal.Code));
        b.Do(Move.Propose, "2024-03-13", Decisions.Items("A", "E1"));
    }

    [Theory]
    [InlineData(Question.Exists, "none", "D1")]
    [InlineData(Question.Exists, "make", "D2")]
    [InlineData(Question.Whose, "other", "D1")]
    public void What_was_found_is_carried_once_and_the_reasons_are_left_to_be_written(Question question, string answer, string code)
    {
        var begun = Guide.Of(Answered(question, answer).Case).Begin();
        Assert.Equal((code, ""), (begun.Outcome, begun.Reasons));
        Assert.Contains(Inputs.Answer(question, answer).Evidence.TrimEnd('。'), begun.Facts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Question.Application, "consultation")]
    [InlineData(Question.Clear, "uncorrected")]
    public void What_ends_the_whole_is_not_offered_for_an_item_and_refused_with_the_way_out(Question question, string answer)
    {
        var b = Roads.To(State.Handling).Do(Move.ListItems, "2024-03-08", new ItemsListed(Decisions.Asked(2)));
        Assert.Contains(Questions.Of(question).Offered(ofItem: false), choice => choice.Code == answer);
        Assert.DoesNotContain(Questions.Of(question).Offered(ofItem: true), choice => choice.Code == answer);
        var refusal = Assert.Single(b.Refused(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(question, answer, 2)));
        Assert.Equal("question.split", refusal.Code);
        Assert.Contains("拆分", refusal.Reason.Zh, StringComparison.Ordinal);
        Assert.All(Guide.Of(b.Case, 2).Outcomes, outcome => Assert.True(Whole.MayAnswerItem(outcome)));
    }

    [Fact]
    public void What_the_answers_call_for_comes_before_what_is_still_to_be_answered()
    {
        var b = Roads.To(State.Handling);
        Assert.Null(Guide.Unfinished(b.Case));
        b.Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(Question.Clear, "clear"));
        Assert.Equal(Question.Application, Guide.Unfinished(b.Case)!.Next!.Row.Question);
        Assert.Equal(Move.RecordSearch, Guide.Unfinished(Answered(Question.Exists, "none").Case)!.Owed);
        Assert.Null(Guide.Unfinished(Answered(Question.Exists, "none").Do(Move.RecordSearch, "2024-03-08", Inputs.Search()).Case));
    }

    /// <summary>A case with every question before this one answered in favour, and this one so.</summary>
    private static CaseBuilder Answered(Question question, string answer)
    {
        var b = Roads.To(State.Handling);
        string[] favour = ["clear", "yes", "ours", "found", "open", "asked"];
        for (var before = 0; before < (int)question; before++) b.Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer((Question)before, favour[before]));
        return b.Do(Move.AnswerQuestion, "2024-03-08", Inputs.Answer(question, answer));
    }
}
