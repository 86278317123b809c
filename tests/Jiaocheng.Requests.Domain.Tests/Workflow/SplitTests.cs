using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>一事一申请: one paper handled as several applications.</summary>
public class SplitTests
{
    [Fact]
    public void What_stays_is_the_application_and_the_clock_goes_on()
    {
        var b = Roads.To(State.Handling);
        var due = b.Clock.Due;
        b.Do(Move.Split, "2024-03-08", Inputs.Split());

        Assert.Equal("某村集体土地征收批准文件", b.Case.Application!.Content);
        Assert.Equal((due, State.Handling), (b.Clock.Due, b.Case.State));
    }

    [Fact]
    public void Items_and_answers_of_the_whole_paper_no_longer_count()
    {
        var b = Roads.To(State.Handling).Do(Move.AnswerQuestion, "2024-03-07", Inputs.Answer(Question.Clear, "clear"))
            .Do(Move.ListItems, "2024-03-07", new ItemsListed(Decisions.Asked(2))).Do(Move.Split, "2024-03-08", Inputs.Split());

        Assert.Empty(b.Case.ItemsAsked);
        Assert.False(Guide.Of(b.Case).Begun);
    }

    [Fact]
    public void After_a_letter_left_the_house_nothing_is_split() =>
        Assert.Contains("nothingSent", Roads.Corrected().Refused(Move.Split, "2024-03-20", Inputs.Split()).Select(refusal => refusal.Code));

    [Fact]
    public void It_needs_its_reason_and_another_application()
    {
        var b = Roads.To(State.Handling);
        Assert.Contains("input.emptyPhrase", b.Refused(Move.Split, "2024-03-08", Inputs.Split() with { Reason = "依法依规" }).Select(refusal => refusal.Code));
        Assert.Contains("split.count", b.Refused(Move.Split, "2024-03-08", Inputs.Split() with { Numbers = [] }).Select(refusal => refusal.Code));
    }
}
