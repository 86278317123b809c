using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>Letters as a court reads them: law.md parts 5 and 6, by hand.</summary>
public partial class LetterTests
{
    public static TheoryData<string> Leaves => DraftTests.Leaves;
    public static TheoryData<Move> Owing => DraftTests.Owing;

    [Theory, MemberData(nameof(Leaves))]
    public void A_decision_names_receipt_application_facts_reasons_law_conclusion_and_remedy(string key)
    {
        var outcome = AllOutcomes.All.Single(o => o.Key == key);
        var letter = Desk.Draft(Roads.For(key), Move.Propose, Decisions.Of(key))!;
        var text = letter.ToText();

        Assert.StartsWith("本机关于2024年3月1日收到您提交的政府信息公开申请（登记编号：", letter.Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("经查，" + Decisions.Facts + "。", text, StringComparison.Ordinal);
        Assert.Equal(outcome.OwesReasons, text.Contains("本机关认为，" + Decisions.Reasons + "。", StringComparison.Ordinal));
        Assert.StartsWith(outcome.Articles.Count > 0 ? "根据《中华人民共和国政府信息公开条例》第" : "本机关决定", letter.Paragraphs[^1], StringComparison.Ordinal);
        Assert.Equal(outcome.Remedy == Remedy.None, letter.Remedies.Length == 0);
        Assert.Equal(outcome.Remedy is Remedy.ReconsiderationFirst or Remedy.Both, letter.Remedies.Contains("应当先", StringComparison.Ordinal));
        WellFormed(letter);
    }

    [Theory, MemberData(nameof(Owing))]
    public void A_notice_is_well_formed(Move move)
    {
        var road = Desk.RoadBefore(move);
        WellFormed(Desk.Draft(road, move, Inputs.For(move, road.Case, Desk.Day))!);
    }

    [Fact]
    public void An_instrument_is_named_in_full_and_once() =>
        Assert.Contains("《中华人民共和国政府信息公开条例》第十三条第一款、第三十六条第二项，", Of("A").Paragraphs[^1], StringComparison.Ordinal);

    [Fact]
    public void An_organisation_is_not_addressed_as_a_person()
    {
        var road = new CaseBuilder();
        var application = Inputs.Application("2024-03-01") with { Applicant = new Applicant { Class = ApplicantClass.Business, Name = "某测试有限公司" } };
        road.Do(Move.Register, "2024-03-01", application).Accepted("2024-03-04");

        var text = Desk.Draft(road, Move.Propose, Decisions.Of("A-public"))!.ToText();

        Assert.Contains("收到贵单位提交的", text, StringComparison.Ordinal);
        Assert.DoesNotContain("您", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_were_typed_are_not_doubled()
    {
        var typed = Decisions.Of("C5") with { Facts = "经逐页核对，该表由本机关制作。", Reasons = "本机关认为" + Decisions.Reasons + "。 " };
        var text = Desk.Draft(Roads.To(State.Handling), Move.Propose, typed)!.ToText();

        Assert.DoesNotContain("经查，经", text, StringComparison.Ordinal);
        Assert.DoesNotContain("本机关认为，本机关认为", text, StringComparison.Ordinal);
        Assert.DoesNotContain("。。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repetition_names_the_earlier_reply()
    {
        var p = Decisions.Of("E2");
        var known = p with { Details = new Dictionary<string, string>(p.Details) { ["earlierReply"] = "测试答〔2023〕5号，2023年11月2日送达" } };

        Assert.Contains("（登记编号：交政办公开〔2023〕7号），本机关已经答复（测试答〔2023〕5号，2023年11月2日送达）。",
            Desk.Draft(Roads.For("E2"), Move.Propose, known)!.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repetition_says_that_content_and_facts_are_the_same() =>
        Assert.Contains("经核对，本次申请与该次申请内容相同，原答复所依据的事实没有变化。", Desk.Draft(Roads.For("E2"), Move.Propose, Decisions.Of("E2"))!.ToText(), StringComparison.Ordinal);

    [Fact]
    public void A_lapse_is_told_with_notice_receipt_and_last_day()
    {
        Assert.Contains("2024年3月5日，本机关向您发出《补正告知书》（测试告〔2024〕2号），您于2024年3月6日收到，补正期限至2024年3月26日。您逾期未补正。", Of("F1").Paragraphs);
        Assert.Contains(Of("F2").Paragraphs, line => line.Contains("您于2024年3月7日收到，缴费期限至2024年4月7日。您逾期未缴费。", StringComparison.Ordinal));
        Assert.Contains(Of("E4").Paragraphs, line => line.Contains("说明理由期限至2024年3月20日。您逾期未说明理由。", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_found_unsound_are_told_with_why() =>
        Assert.Contains(Desk.Draft(Roads.ReasonsFound(false), Move.Propose, Decisions.Of("E4"))!.Paragraphs,
            line => line.Contains("2024年3月15日，您说明了理由。本机关认为其不合理：所列地块均已在前次答复中逐一提供", StringComparison.Ordinal));

    [Fact]
    public void After_a_correction_both_days_of_receipt_are_told() =>
        Assert.Contains("，并于2024年3月13日收到补正后的申请，申请公开“某村2023年征地批复”。", Of("D3").Paragraphs[0], StringComparison.Ordinal);

    [Fact]
    public void A_third_party_is_neither_named_nor_quoted()
    {
        var text = Of("C4").ToText();
        Assert.DoesNotContain("某公司", text, StringComparison.Ordinal);
        Assert.DoesNotContain("技术报价", text, StringComparison.Ordinal);
        Assert.Contains("第三方不同意公开并说明了理由，本机关认为其理由合理。", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Leaves))]
    public void Every_detail_is_told_in_a_sentence_of_its_own_unless_it_stays_in_the_file(string key)
    {
        var p = Decisions.Of(key);
        var text = Of(key).ToText();

        foreach (var (name, value) in p.Details)
            if (name is not ("severable" or "sameContent")) Assert.Equal(name is not ("secretRecord" or "riskApprover"), text.Contains(value, StringComparison.Ordinal));
        Assert.Equal(p.Details.ContainsKey("severable"), text.Contains("上述信息不能作区分处理。", StringComparison.Ordinal));
        Assert.Equal(p.Details.ContainsKey("sameContent"), text.Contains("本次申请与该次申请内容相同", StringComparison.Ordinal));
    }

    [Fact]
    public void Whether_it_can_be_severed_is_not_answered_for_the_writer()
    {
        var half = Desk.Draft(Roads.To(State.Handling), Move.Propose, new Proposed { Outcome = "C5" })!;

        Assert.Contains(half.Paragraphs, line => line.Contains("能否作区分处理：〔待填写〕。", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_of_classification_stay_in_the_file() =>
        Assert.DoesNotContain("2023-015", Of("C1").ToText(), StringComparison.Ordinal);

    [Fact]
    public void A_competent_agency_that_cannot_be_determined_is_not_referred_to()
    {
        var p = Decisions.Of("D1-notOurs") with { Details = new Dictionary<string, string> { ["competent"] = "无法确定，申请内容没有写明制作机关" } };
        var road = Roads.To(State.Handling);

        Assert.DoesNotContain("请向上述", Desk.Draft(road, Move.Propose, p)!.ToText(), StringComparison.Ordinal);
        road.Do(Move.Propose, "2024-03-13", p);
    }

    [Theory]
    [InlineData("C5", true)]
    [InlineData("C8", false)]
    [InlineData("D2", false)]
    public void Withheld_parts_go_to_reconsideration_first_only_under_Articles_14_to_16(string ground, bool first)
    {
        var p = Decisions.Of("B") with { Withheld = [new("第2页", ground, Decisions.Reasons)] };

        Assert.Equal(first, Desk.Draft(Roads.Searched(), Move.Propose, p)!.Remedies.Contains("应当先", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FeeBasis.ByVolume, 250, 470_000, "（70页×10元＋100页×20元＋50页×40元），应缴纳信息处理费4700.00元。")]
    [InlineData(FeeBasis.ByItem, 41, 30_000, "第41件申请，应缴纳信息处理费300.00元。")]
    public void A_fee_notice_states_tariff_quantity_sum_and_amount(FeeBasis basis, int quantity, long amount, string sum)
    {
        var letter = Desk.Draft(Desk.RoadBefore(Move.NotifyFee), Move.NotifyFee, new FeeNotified(basis, quantity, amount))!;

        Assert.Contains(letter.Paragraphs, line => line.Contains("计收的标准：", StringComparison.Ordinal) && line.EndsWith(sum, StringComparison.Ordinal));
    }

    [Fact]
    public void Before_2024_everything_was_open_to_free_choice() =>
        Assert.DoesNotContain("应当先", Remedies.Clause(RemedyRules.Of(Roads.For("C1").Case, AllOutcomes.Find("C1")!, new(2023, 12, 31), new()), Desk.Issuer, new(2023, 12, 31)), StringComparison.Ordinal);

    private static Letter Of(string key) => Desk.Draft(Roads.For(key), Move.Propose, Decisions.Of(key))!;

    private static void WellFormed(Letter letter)
    {
        Assert.All(letter.Paragraphs, line => Assert.True(line.EndsWith('。') || line.EndsWith('：'), line));
        Assert.DoesNotMatch(Clumsy(), letter.ToText());
        Assert.DoesNotContain('（', letter.Title);
        Assert.True(letter.ToText().Contains("《中华人民共和国政府信息公开条例》第", StringComparison.Ordinal) || letter.Kind == LetterKind.OtherEnd, letter.ToText());
    }

    [GeneratedRegex("。。|；。|：。|，，|《条例》|，。|〔待填写〕|“”")]
    private static partial Regex Clumsy();
}
