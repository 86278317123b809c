using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Tests.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outcomes;

/// <summary>Applications that ask for several things (law.md 4.3, 8 no. 12).</summary>
public class ItemsTests
{
    [Theory]
    [InlineData("A", "A", "A")]
    [InlineData("D1-none", "D1-none", "D1-none")]
    [InlineData("B", "A", "C5")]
    [InlineData("B", "D1-none", "A-public")]
    [InlineData("B", "B", "D2")]
    [InlineData("C5", "D1-none", "C5")]
    [InlineData("D1-none", "E1", "D1-none", "D1-notOurs")]
    public void The_whole_follows_from_the_items(string whole, params string[] items) =>
        Assert.Equal(whole, Whole.Of([.. items.Select(key => AllOutcomes.Of(key)!)], new()).Key);

    [Fact]
    public void An_office_may_count_by_the_first_item() =>
        Assert.Equal("D1-none", Whole.Of([AllOutcomes.Of("D1-none")!, AllOutcomes.Of("A")!], new() { MixedItems = MixedItems.FirstItem }).Key);

    [Fact]
    public void What_is_listed_must_be_answered_item_by_item()
    {
        var b = Listed(2);

        Assert.Contains("items.unanswered", Codes(b, Decisions.Of("A")));
        Assert.Contains("items.unanswered", Codes(b, Decisions.Items("A", "A", "A")));
        b.Do(Move.Propose, "2024-03-13", Decisions.Items("A", "A"));
    }

    [Fact]
    public void Items_that_nobody_listed_are_refused() => Assert.Contains("items.notListed", Codes(Roads.To(State.Handling), Decisions.Items("A", "C5")));

    [Fact]
    public void Every_item_is_judged_as_a_decision_of_its_own()
    {
        var p = Decisions.Items("A", "C5");
        var empty = p with { Items = [p.Items[0], p.Items[1] with { Answer = p.Items[1].Answer with { Reasons = "依法不予公开", Details = new Dictionary<string, string>() } }] };

        var fields = Listed(2).Refused(Move.Propose, "2024-03-13", empty).Select(refusal => refusal.Field).ToList();

        Assert.Contains("Items[1].Reasons", fields);
        Assert.Contains("Items[1].severable", fields);
        Assert.Contains("Items[1].internalKind", fields);
        Assert.DoesNotContain(fields, field => field?.StartsWith("Items[0]", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void The_facts_of_every_item_must_stand()
    {
        var b = Listed(2);
        Assert.Contains("need.search", Codes(b, Decisions.Items("A", "D1-none")));
        b.Do(Move.RecordSearch, "2024-03-12", Inputs.Search() with { Item = 1 });
        Assert.Contains("search.item", Codes(b, Decisions.Items("A", "D1-none")));
        b.Do(Move.RecordSearch, "2024-03-12", Inputs.Search() with { Item = 2 }).Do(Move.Propose, "2024-03-13", Decisions.Items("A", "D1-none"));
    }

    [Fact]
    public void A_whole_that_does_not_follow_is_refused() =>
        Assert.Equal(["items.whole"], Codes(Listed(2), Decisions.Items("A", "C5") with { Outcome = "A" }));

    [Fact]
    public void An_item_cannot_lapse_or_have_items()
    {
        var p = Decisions.Items("A", "A");
        Assert.Contains("items.end", Codes(Listed(2), p with { Items = [p.Items[0], p.Items[1] with { Answer = Decisions.Of("F3") }] }));
        Assert.Contains("items.nested", Codes(Listed(2), p with { Items = [p.Items[0], p.Items[1] with { Answer = p }] }));
    }

    [Fact]
    public void One_item_two_alike_and_too_many_are_no_list()
    {
        Assert.Contains("items.count", Refused(["某村批复"]));
        Assert.Contains("items.twice", Refused(["某村批复", "某村批复 "]));
        Assert.Contains("items.count", Refused([.. Enumerable.Range(0, 51).Select(i => $"第{i}年批复")]));
        Assert.Contains("input.empty", Refused(["某村批复", " "]));
    }

    [Fact]
    public void A_corrected_application_is_listed_anew()
    {
        var b = Listed(2).Do(Move.AskCorrection, "2024-03-11", Inputs.Correction()).Do(Move.ReceiveCorrection, "2024-03-20", new CorrectionReceived { Content = "某村2023年批复" });
        Assert.Empty(b.Case.ItemsAsked);
    }

    [Fact]
    public void The_letter_answers_item_by_item_and_opens_both_ways()
    {
        var b = Listed(2).Do(Move.RecordSearch, "2024-03-12", Inputs.Search() with { Item = 2 });
        var letter = Desk.Draft(b, Move.Propose, Decisions.Items("C5", "D1-none"))!;
        var text = letter.ToText();

        Assert.Equal(LetterKind.ItemisedReply, letter.Kind);
        Assert.Equal("政府信息公开告知书", letter.Title);
        Assert.Contains("一、关于“某村2019年征地批复”：", text, StringComparison.Ordinal);
        Assert.Contains("二、关于“某村2020年征地批复”：", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("决定不予公开", StringComparison.Ordinal) < text.IndexOf("二、关于", StringComparison.Ordinal));
        Assert.True(text.IndexOf("政府信息不存在", StringComparison.Ordinal) > text.IndexOf("二、关于", StringComparison.Ordinal));
        Assert.Contains("检索关键词", text, StringComparison.Ordinal);
        Assert.Contains("如对其中不予公开的部分不服，应当先", letter.Remedies, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "D1-none", false)]
    [InlineData("C5", "C6", true)]
    public void Items_of_one_kind_of_remedy_have_one_clause(string first, string second, bool reconsideration)
    {
        var letter = Desk.Draft(Listed(2).Do(Move.RecordSearch, "2024-03-12", Inputs.Search()), Move.Propose, Decisions.Items(first, second))!;

        Assert.Equal(reconsideration, letter.Remedies.Contains("应当先", StringComparison.Ordinal));
        Assert.DoesNotContain("如对其中", letter.Remedies, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_is_counted_once_and_the_case_ends_with_it()
    {
        var b = Listed(2).Do(Move.Propose, "2024-03-13", Decisions.Items("A", "C5")).Reviewed("2024-03-13").Signed("2024-03-14");
        Assert.Equal("B", b.Case.Outcome!.Key);
    }

    [Fact]
    public void The_grounds_are_shown_item_by_item()
    {
        var points = Checklist.Of(Listed(2).Case, Decisions.Items("A", "C5"));
        Assert.Contains(points, point => point.Label.Zh.StartsWith("第2项：能否区分处理", StringComparison.Ordinal) && point.Mark == Mark.Met);
        Assert.DoesNotContain(points, point => point.Mark == Mark.Missing);
    }

    [Fact]
    public void Items_are_numbered_as_letters_number_them()
    {
        var text = Desk.Draft(Listed(31), Move.Propose, Decisions.Items([.. Enumerable.Repeat("C5", 31)]))!.ToText();
        foreach (var number in (string[])["一、", "二、", "十、", "十一、", "十九、", "二十、", "二十一、", "三十、", "三十一、"])
            Assert.Contains($"\n　　{number}关于", text, StringComparison.Ordinal);
    }

    private static CaseBuilder Listed(int count) => Roads.To(State.Handling).Do(Move.ListItems, "2024-03-08", new ItemsListed(Decisions.Asked(count)));

    private static List<string> Codes(CaseBuilder road, Proposed p) => [.. road.Refused(Move.Propose, "2024-03-13", p).Select(refusal => refusal.Code)];

    private static IEnumerable<string> Refused(string[] items) => Roads.To(State.Handling).Refused(Move.ListItems, "2024-03-08", new ItemsListed(items)).Select(refusal => refusal.Code);
}
