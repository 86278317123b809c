using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>A letter and a record that disagree are found; clean ones are let alone.</summary>
public class ContradictionsTests
{
    public static TheoryData<string> Leaves => DraftTests.Leaves;
    public static TheoryData<Move> Owing => DraftTests.Owing;

    [Theory, MemberData(nameof(Leaves))]
    public void It_is_quiet_on_every_clean_decision(string key)
    {
        var letter = Desk.Draft(Roads.For(key), Move.Propose, Decisions.Of(key))!;
        Assert.Empty(Contradictions.Of(letter, letter.ToText()));
        // Another layout says the same.
        Assert.Empty(Contradictions.Of(letter, letter.ToText().Replace("，", "，\n  ", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Owing))]
    public void It_is_quiet_on_every_clean_notice(Move move)
    {
        var road = Desk.RoadBefore(move);
        var letter = Desk.Draft(road, move, Inputs.For(move, road.Case, Desk.Day))!;
        Assert.Empty(Contradictions.Of(letter, letter.ToText()));
    }

    [Theory, MemberData(nameof(Leaves))]
    public void A_letter_of_any_other_outcome_is_found(string key)
    {
        var letter = Desk.Draft(Roads.For(key), Move.Propose, Decisions.Of(key))!;
        foreach (var other in AllOutcomes.All.Where(outcome => outcome.Key != key))
            Assert.NotEmpty(Contradictions.Of(letter, Desk.Draft(Roads.For(other.Key), Move.Propose, Decisions.Of(other.Key))!.ToText()));
    }

    [Theory]
    [InlineData("2024年3月1日", "2024年3月2日", "letter.date")]
    [InlineData("申请人甲：", "申请人乙：", "letter.missing")]
    [InlineData("决定不予公开", "决定予以公开", "letter.conclusion")]
    [InlineData("第十六条第一款", "第十四条", "letter.article")]
    [InlineData("60日内", "90日内", "letter.period")]
    [InlineData("测试县人民法院", "另一县人民法院", "letter.missing")]
    [InlineData("应当先自", "可以自", "letter.missing")]
    [InlineData("后勤管理", "人事管理", "letter.missing")]
    public void What_was_planted_is_found(string record, string planted, string code)
    {
        var p = Decisions.Of("C5") with { Details = new Dictionary<string, string>(Decisions.Of("C5").Details) { ["internalKind"] = "后勤管理" } };
        var letter = Desk.Draft(Roads.To(State.Handling), Move.Propose, p)!;
        Assert.Contains(record, letter.ToText(), StringComparison.Ordinal);
        Assert.Contains(code, Contradictions.Of(letter, letter.ToText().Replace(record, planted, StringComparison.Ordinal)).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("根据晋政地字〔2023〕12号文件", "letter.number")]
    [InlineData("请缴纳100元", "letter.amount")]
    [InlineData("也可以直接提起行政诉讼", "letter.remedy")]
    [InlineData("（〔待填写〕）", "letter.placeholder")]
    [InlineData("请于2024年5月1日前回复", "letter.date")]
    public void What_a_letter_says_besides_the_record_is_found(string added, string code)
    {
        var letter = Desk.Draft(Roads.To(State.Handling), Move.Propose, Decisions.Of("C5"))!;
        Assert.Equal([code], Contradictions.Of(letter, letter.ToText() + "\n" + added).Select(finding => finding.Code));
    }

    [Fact]
    public void A_missing_withheld_part_is_found()
    {
        var p = Decisions.Of("B") with { Withheld = [Decisions.Part("第2页", "C5"), Decisions.Part("第7页", "C6")] };
        var letter = Desk.Draft(Roads.To(State.Handling), Move.Propose, p)!;
        var text = string.Join('\n', letter.ToText().Split('\n').Where(line => !line.Contains("第7页", StringComparison.Ordinal)));
        Assert.Contains(Contradictions.Of(letter, text), finding => finding is { Code: "letter.missing", Field: "不予公开部分" });
    }

    [Fact]
    public void The_record_of_a_signed_case_is_compared()
    {
        var road = Roads.To(State.Handling);
        var letter = Desk.Signed(road, Decisions.Of("C5"));
        Assert.Empty(Contradictions.Of(road.Case, road.Case.Version, Desk.Issuer, road.Rules, letter.ToText()));
        Assert.NotEmpty(Contradictions.Of(road.Case, road.Case.Version, Desk.Issuer with { Name = "另一局" }, road.Rules, letter.ToText()));
    }
}
