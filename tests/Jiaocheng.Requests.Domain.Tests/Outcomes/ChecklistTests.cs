using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outcomes;

/// <summary>The grounds that a reviewer checks are those that the save would refuse.</summary>
public class ChecklistTests
{
    public static TheoryData<string> Keys => [.. AllOutcomes.All.Select(outcome => outcome.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void A_complete_proposal_misses_nothing(string key) =>
        Assert.DoesNotContain(Checklist.Of(Roads.For(key).Case, Decisions.Of(key)), point => point.Mark == Mark.Missing);

    [Theory, MemberData(nameof(Keys))]
    public void What_is_missing_is_what_a_save_would_refuse(string key)
    {
        var outcome = AllOutcomes.All.Single(o => o.Key == key);
        var road = Roads.To(State.Handling);
        var bare = new Proposed { Outcome = outcome.Code, Variant = outcome.Variant };

        var missing = Checklist.Of(road.Case, bare).Count(point => point.Mark == Mark.Missing);

        Assert.Equal(road.Refused(Move.Propose, "2024-03-13", bare).Count, missing);
    }

    [Fact]
    public void What_only_other_leaves_ask_for_is_marked_as_not_needed()
    {
        var points = Checklist.Of(Roads.Searched().Case, Decisions.Of("D1-none"));

        Assert.Equal(Mark.Met, points.Single(point => point.Label.Zh == "检索记录").Mark);
        Assert.Equal(Mark.NotNeeded, points.Single(point => point.Label.Zh == "书面征求第三方意见").Mark);
        Assert.Equal(points.Count, points.Select(point => point.Label).Distinct().Count());
    }

    [Fact]
    public void Each_withheld_part_is_checked_by_itself()
    {
        var p = Decisions.Of("B") with { Withheld = [new("第2页", "C5", Decisions.Reasons), new("第3页", "C4", "依法不予公开")] };
        var points = Checklist.Of(Roads.To(State.Handling).Case, p);

        Assert.Equal(Mark.Met, points.Single(point => point.Label.Zh == "不予公开的部分：第2页").Mark);
        Assert.Equal(Mark.Missing, points.Single(point => point.Label.Zh == "不予公开的部分：第3页").Mark);
        Assert.Contains(points, point => point is { Mark: Mark.Missing, Article: "《条例》第三十二条" });
    }

    [Fact]
    public void Without_an_outcome_there_is_nothing_to_check() =>
        Assert.Empty(Checklist.Of(Roads.To(State.Handling).Case, new Proposed { Outcome = "" }));
}
