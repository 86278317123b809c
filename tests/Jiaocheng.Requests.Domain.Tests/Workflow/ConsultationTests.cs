using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Arts 32 to 34: third parties, other agencies, co-makers; days of asking do not count, once and together.</summary>
public class ConsultationTests
{
    private static ConsultationAsked Ask(string party) => new() { Party = party, Question = "是否同意公开合同" };

    [Fact]
    public void Overlapping_consultations_take_the_union_of_their_days_never_the_sum()
    {
        // 20 days from 03-01 (Fri): 03-29. First asked 03-11, second 03-13; answers 03-20 and 03-25: out are 03-12 to 03-25, ten working days.
        var b = Roads.To(State.Handling).Asked("2024-03-11").Do(Move.AskAgency, "2024-03-13", Ask("某局"))
            .Do(Move.ReceiveOpinion, "2024-03-20", new OpinionReceived(3, true, "同意"));
        Assert.Equal(State.Consulting, b.Case.State);
        b.Do(Move.ReceiveOpinion, "2024-03-25", new OpinionReceived(4, true, "可以公开"));
        Assert.Equal((State.Handling, new DateOnly(2024, 4, 15)), (b.Case.State, b.Clock.Due!.Value));
    }

    [Fact]
    public void A_consultation_may_overlap_an_extension()
    {
        // Twenty days end 03-29, ten more on 04-15 (04-04 and 04-05 off, 04-07 worked). Asked 04-01, answered 04-10: out are 04-02 to 04-10, six working days.
        var b = Roads.To(State.Handling).Do(Move.Extend, "2024-03-20", new Extended(10, "需要向三个乡镇调取二十年前的征地档案"));
        Assert.Equal(new DateOnly(2024, 4, 15), b.Clock.Due);
        b.Asked("2024-04-01").Do(Move.ReceiveOpinion, "2024-04-10", new OpinionReceived(4, true, "同意"));
        Assert.Equal((new DateOnly(2024, 3, 29), new DateOnly(2024, 4, 23)), (b.Clock.BaseDue!.Value, b.Clock.Due!.Value));
    }

    [Fact]
    public void While_a_letter_is_on_its_way_no_date_runs()
    {
        var b = Roads.To(State.Consulting);
        Assert.Equal((ClockStatus.Paused, null), (b.Clock.Status, b.Clock.Due));
        Assert.Equal(14, b.Clock.Remaining(DateOnly.Parse("2024-03-15"), WorkCalendar.Delivered));
        Assert.Equal(new DateOnly(2024, 4, 3), b.Proved("2024-03-13").Clock.Pauses[0].Due);
    }

    [Fact]
    public void An_answer_after_its_period_pauses_no_longer_than_the_period()
    {
        var b = Roads.To(State.Consulting).Proved("2024-03-13").Do(Move.ReceiveOpinion, "2024-04-19", new OpinionReceived(3, true, "同意"));
        Assert.Equal(new DateOnly(2024, 4, 24), b.Clock.Due);
    }

    [Fact]
    public void Silence_is_recorded_only_after_fifteen_working_days_since_proved_receipt()
    {
        var b = Roads.To(State.Consulting);
        var lapse = new OpinionLapsed(3, "合同附件载有尚未公开的工艺参数，公开会损害其竞争地位");
        Assert.Contains(b.Refused(Move.LapseOpinion, "2024-05-31", lapse), r => r.Code == "opinionOver");
        b.Proved("2024-03-13");
        Assert.Contains(b.Refused(Move.LapseOpinion, "2024-04-03", lapse), r => r.Code == "opinionOver");
        b.Do(Move.LapseOpinion, "2024-04-07", lapse);
    }

    [Theory]
    [InlineData("")]
    [InlineData("逾期未答复，视为同意。")]
    [InlineData("根据有关规定，决定不予公开。")]
    public void The_silence_of_a_third_party_is_neither_consent_nor_refusal(string reasoning)
    {
        var b = Roads.To(State.Consulting).Proved("2024-03-13");
        Assert.Equal("Reasoning", Assert.Single(b.Refused(Move.LapseOpinion, "2024-04-08", new OpinionLapsed(3, reasoning))).Field);
    }

    [Fact]
    public void The_silence_of_a_co_maker_is_consent_and_needs_no_words()
    {
        var b = Roads.To(State.Handling).Do(Move.AskCoMaker, "2024-03-11", Ask("某局")).Proved("2024-03-13")
            .Do(Move.LapseOpinion, "2024-04-08", new OpinionLapsed(3, ""));
        Assert.Equal(State.Handling, b.Case.State);
        b.Proposed("2024-04-09");
    }

    [Fact]
    public void Withholding_for_a_third_party_needs_a_written_question_its_proof_and_a_sound_objection()
    {
        Assert.Equal(["need.consultation", "need.consultationProved", "need.objection"],
            Roads.To(State.Handling).Refused(Move.Propose, "2024-03-11", Decisions.Of("C4")).Select(r => r.Code));
        Assert.Equal("need.objection", Assert.Single(Roads.Objected(sound: false).Refused(Move.Propose, "2024-04-09", Decisions.Of("C4"))).Code);
        Roads.Objected().Proposed("2024-04-09", "C4");
        Roads.Silent().Proposed("2024-04-09", "C4");
    }

    [Fact]
    public void Disclosure_against_an_objection_needs_a_notice_to_the_third_party_first()
    {
        var b = Roads.Objected(sound: false);
        Assert.Equal("need.objectionInformed", Assert.Single(b.Refused(Move.Propose, "2024-04-09", Decisions.Of("A"))).Code);
        Assert.Equal("Reasons", Assert.Single(b.Refused(Move.InformThirdParty, "2024-04-08", new ThirdPartyInformed(3, "合同金额", "经研究决定"))).Field);
        b.Do(Move.InformThirdParty, "2024-04-08", new ThirdPartyInformed(3, "合同金额", "款项由县级财政支付，公众有权了解支出是否合理")).Proposed("2024-04-09");
    }

    [Fact]
    public void Keeping_the_objected_part_back_needs_no_notice()
    {
        var partial = Decisions.Of("B") with { Withheld = [Decisions.Part("附件二", "C4", "载有企业分项报价和利润率，公开后竞争者可据此压价")] };
        Roads.Objected().Do(Move.Propose, "2024-04-09", partial);
        Assert.Equal("need.objectionInformed", Assert.Single(Roads.Objected().Refused(Move.Propose, "2024-04-09", Decisions.Of("B"))).Code);
    }

    [Fact]
    public void A_part_rests_on_the_same_facts_as_its_ground()
    {
        var partial = Decisions.Of("B") with { Withheld = [Decisions.Part("附件二", "C4", "载有企业分项报价和利润率，公开后竞争者可据此压价")] };
        Assert.Equal(["need.consultation", "need.consultationProved", "need.objection"],
            Roads.To(State.Handling).Refused(Move.Propose, "2024-03-11", partial).Select(r => r.Code));
    }

    [Fact]
    public void An_objection_states_reasons_and_the_agency_judges_them()
    {
        var b = Roads.To(State.Consulting).Proved("2024-03-13");
        Assert.Equal(["Reasons", "ReasonsHold"], b.Refused(Move.ReceiveOpinion, "2024-03-26", new OpinionReceived(3, false, "")).Select(r => r.Field!).Order());
        Assert.Equal("date.beforeAsked", b.Refused(Move.ReceiveOpinion, "2024-03-08", new OpinionReceived(3, true, "")).Select(r => r.Code).First(c => c == "date.beforeAsked"));
        Assert.Equal("opinion.of", Assert.Single(b.Refused(Move.ReceiveOpinion, "2024-03-26", new OpinionReceived(9, true, "同意"))).Code);
    }
}
