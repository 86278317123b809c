using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outcomes;

/// <summary>The 21 lines of results: each can be reached, counted and told, and none without what the law wants first.</summary>
public class AllOutcomesTests
{
    private static readonly string[] Lines =
    [
        "A", "B", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "D1", "D2", "D3", "E1", "E2", "E3", "E4", "E5", "F1", "F2", "F3",
    ];

    public static TheoryData<string> Keys => [.. AllOutcomes.All.Select(outcome => outcome.Key)];

    [Fact]
    public void The_outcomes_are_the_result_lines_of_the_form()
    {
        Assert.Equal(Lines, AllOutcomes.All.Select(outcome => outcome.Code).Distinct());
        Assert.Equal(Lines, Section3.Rows.Select(row => row.Code).Where(code => code[0] is >= 'A' and <= 'F'));
        Assert.All(Lines, code => Assert.True(AllOutcomes.IsLine(code)));
        Assert.All((string[])["", "R1", "T", "C9", "a", "D1-none"], code => Assert.False(AllOutcomes.IsLine(code)));
    }

    [Fact]
    public void Labels_of_the_groups_are_those_of_the_form()
    {
        foreach (var outcome in AllOutcomes.All.Where(outcome => outcome.Code[0] is >= 'C'))
            Assert.StartsWith(Section3.Rows.Single(row => row.Code == outcome.Code).Label[2..], outcome.Label.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_outcome_can_be_proposed_signed_and_dispatched_once_its_facts_stand(string key)
    {
        var b = Roads.For(key).Answered("2024-04-15", "2024-04-16", "2024-04-18", key);
        Assert.Equal(key, b.Case.Outcome!.Key);
        Assert.Equal(new DateOnly(2024, 4, 16), b.Case.LeftOn);
        Assert.Equal(new DateOnly(2024, 4, 16), b.Case.DecidedOn);
        Assert.Equal(new DateOnly(2024, 4, 18), b.Case.ServedOn);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_outcome_whose_facts_are_missing_is_refused_with_each_missing_fact(string key)
    {
        var outcome = AllOutcomes.All.Single(o => o.Key == key);
        var b = Roads.To(State.Handling);
        b.Earlier = new EarlierCase("交政办公开〔2023〕7号", new DateOnly(2023, 11, 2), null);
        var unmet = outcome.Needs.Where(need => !need.Met(b.Case)).Select(need => "need." + need.Code).ToList();
        if (unmet.Count == 0) b.Proposed("2024-04-15", key);
        else Assert.Equal(unmet, b.Refused(Move.Propose, "2024-04-15", Decisions.Of(key)).Select(refusal => refusal.Code));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_required_detail_is_asked_for_by_name(string key)
    {
        var complete = Decisions.Of(key);
        foreach (var detail in AllOutcomes.All.Single(o => o.Key == key).Details.Where(detail => detail.Required))
        {
            var without = complete with { Details = complete.Details.Where(pair => pair.Key != detail.Key).ToDictionary() };
            var refusal = Assert.Single(Roads.For(key).Refused(Move.Propose, "2024-04-15", without));
            Assert.Equal(("detail." + detail.Key, detail.Key), (refusal.Code, refusal.Field));
            if (detail.Choices is null) continue;
            var unlisted = complete with { Details = complete.Details.ToDictionary(pair => pair.Key, pair => pair.Key == detail.Key ? "其他情形" : pair.Value) };
            Assert.Equal("detail." + detail.Key, Assert.Single(Roads.For(key).Refused(Move.Propose, "2024-04-15", unlisted)).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reasons_that_are_a_stock_phrase_are_refused(string key)
    {
        var outcome = AllOutcomes.All.Single(o => o.Key == key);
        var empty = Decisions.Of(key) with { Reasons = "根据有关规定，该信息不宜公开。" };
        var verdict = Roads.For(key).Try(Move.Propose, "2024-04-15", empty);
        Assert.Equal(outcome.OwesReasons, verdict.Refusals.Any(refusal => refusal is { Code: "input.emptyPhrase", Field: "Reasons" }));
    }

    [Fact]
    public void Refusals_under_articles_14_to_16_and_they_alone_go_to_reconsideration_first() =>
        Assert.Equal(["C1", "C2", "C3", "C4", "C5", "C6", "C7"],
            AllOutcomes.All.Where(outcome => outcome.Remedy == Remedy.ReconsiderationFirst).Select(outcome => outcome.Code));

    [Fact]
    public void An_unknown_outcome_is_refused()
    {
        var b = Roads.To(State.Handling);
        Assert.Equal("outcome.unknown", Assert.Single(b.Refused(Move.Propose, "2024-04-15", Decisions.Of("A") with { Outcome = "C9" })).Code);
        Assert.Equal("outcome.unknown", Assert.Single(b.Refused(Move.Propose, "2024-04-15", Decisions.Of("D1-none") with { Variant = "" })).Code);
    }
}
