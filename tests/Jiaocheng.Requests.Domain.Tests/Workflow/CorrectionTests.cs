using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Art 30: one notice within seven working days, a reasonable period, a new count, or an end.</summary>
public class CorrectionTests
{
    private static readonly Writer Handler = new(Guid.Parse("01900000-0000-7000-8000-0000000000c3"), "王承办", new HashSet<Can> { Can.Handle, Can.Receive });

    [Fact]
    public void The_reply_period_stands_still_while_correction_is_awaited()
    {
        var clock = Roads.To(State.AwaitingCorrection).Clock;
        Assert.Equal((ClockStatus.StoppedForCorrection, null, new DateOnly(2024, 3, 26)), (clock.Status, clock.Due, clock.CorrectionDue!.Value));
    }

    [Fact]
    public void The_office_may_set_the_period_itself()
    {
        var b = Received("2024-03-01").Do(Move.AskCorrection, "2024-03-05", Inputs.Correction("2024-03-15"));
        Assert.Equal(new DateOnly(2024, 3, 15), b.Clock.CorrectionDue);
        Assert.Equal("date.notAfter", Assert.Single(Received("2024-03-01").Refused(Move.AskCorrection, "2024-03-05", Inputs.Correction("2024-03-05"))).Code);
        Assert.Equal("date.far", Assert.Single(Received("2024-03-01").Refused(Move.AskCorrection, "2024-03-05", Inputs.Correction("9999-12-31"))).Code);
    }

    [Fact]
    public void Correction_is_asked_once_for_all()
    {
        var b = Roads.Corrected();
        Assert.Contains(b.Refused(Move.AskCorrection, "2024-03-15", Inputs.Correction() with { SecondReason = "仍不清楚" }, by: Handler), r => r.Code == "correctionOnce");
    }

    [Fact]
    public void A_second_notice_needs_the_head_of_the_office_and_a_reason()
    {
        var b = Roads.Corrected();
        Assert.Equal("SecondReason", Assert.Single(b.Refused(Move.AskCorrection, "2024-03-15", Inputs.Correction())).Field);
        b.Do(Move.AskCorrection, "2024-03-15", Inputs.Correction() with { SecondReason = "补正后出现了两个同名项目" });
        Assert.Equal(State.AwaitingCorrection, b.Case.State);
    }

    [Fact]
    public void An_office_may_allow_two_notices()
    {
        var rules = Rules.Default with { Settings = new OfficeSettings { CorrectionNotices = 2 } };
        var b = Received("2024-03-01", rules).Do(Move.AskCorrection, "2024-03-05", Inputs.Correction())
            .Do(Move.ReceiveCorrection, "2024-03-13", new CorrectionReceived { Content = "某村批复" });
        b.Do(Move.AskCorrection, "2024-03-15", Inputs.Correction(), by: Handler);
    }

    [Fact]
    public void A_late_notice_leaves_the_first_date_as_the_one_that_would_be_argued()
    {
        var b = Received("2024-03-01").Do(Move.AskCorrection, "2024-03-13", Inputs.Correction());
        Assert.Equal(new DateOnly(2024, 3, 29), b.Clock.RiskDue);
        b.Do(Move.ReceiveCorrection, "2024-03-20", new CorrectionReceived { Content = "某村2023年征地批复" });
        Assert.Equal((new DateOnly(2024, 3, 29), new DateOnly(2024, 4, 18)), (b.Clock.RiskDue!.Value, b.Clock.Due!.Value));
    }

    [Fact]
    public void A_notice_on_the_seventh_day_is_in_time()
    {
        var b = Received("2024-03-01");
        Assert.Equal(new DateOnly(2024, 3, 12), b.Clock.CorrectionNoticeDue);
        Assert.Null(b.Do(Move.AskCorrection, "2024-03-12", Inputs.Correction()).Clock.RiskDue);
    }

    [Fact]
    public void Pauses_and_extension_of_the_old_count_fall_away()
    {
        var b = Roads.Objected().Do(Move.Extend, "2024-03-27", new Extended(20, "需要向三个乡镇调取二十年前的征地档案"))
            .Do(Move.AskCorrection, "2024-03-28", Inputs.Correction())
            .Do(Move.ReceiveCorrection, "2024-04-08", new CorrectionReceived { Content = "某村2023年征地批复" });
        Assert.Equal((0, 0, new DateOnly(2024, 5, 8)), (b.Clock.ExtensionDays, b.Clock.Pauses.Count, b.Clock.Due!.Value));
        // The new count may be extended anew.
        b.Accepted("2024-04-09").Do(Move.Extend, "2024-04-30", new Extended(1, "需要向三个乡镇调取二十年前的征地档案"));
    }

    [Fact]
    public void The_corrected_text_is_the_application_from_then_on()
    {
        var b = Roads.Corrected();
        Assert.Equal("某村2023年征地批复", b.Case.Application!.Content);
        Assert.Equal("申请人甲", b.Case.Application.Applicant.Name);
    }

    [Fact]
    public void No_lapse_before_the_period_is_over()
    {
        var b = Roads.To(State.AwaitingCorrection);
        Assert.Equal("correctionOver", Assert.Single(b.Refused(Move.LapseCorrection, "2024-03-26", new Lapsed("未收到补正"))).Code);
        b.Do(Move.LapseCorrection, "2024-03-27", new Lapsed("未收到补正"));
    }

    [Fact]
    public void A_late_correction_with_a_sound_reason_starts_the_count_anew()
    {
        var b = Roads.CorrectionLapsed();
        var late = new CorrectionReceived { Content = "某村2023年征地批复" };
        Assert.Equal("LateReason", Assert.Single(b.Refused(Move.ReceiveCorrection, "2024-04-08", late)).Field);
        b.Do(Move.ReceiveCorrection, "2024-04-08", late with { LateReason = "住院治疗，有病历" });
        Assert.Equal((State.InReview, new DateOnly(2024, 5, 8)), (b.Case.State, b.Clock.Due!.Value));
        Assert.Contains(b.Accepted("2024-04-09").Refused(Move.Propose, "2024-04-10", Decisions.Of("F1")), r => r.Code == "need.correctionLapsed");
    }

    [Fact]
    public void A_correction_after_its_period_needs_a_sound_reason_even_before_the_lapse_is_recorded()
    {
        var late = new CorrectionReceived { Content = "某村2023年征地批复" };
        Assert.NotNull(Roads.To(State.AwaitingCorrection).Try(Move.ReceiveCorrection, "2024-03-26", late).Fact);
        var b = Roads.To(State.AwaitingCorrection);
        Assert.Equal("LateReason", Assert.Single(b.Refused(Move.ReceiveCorrection, "2024-03-27", late)).Field);
        b.Do(Move.ReceiveCorrection, "2024-03-27", late with { LateReason = "住院治疗，有病历" });
    }

    [Fact]
    public void An_end_for_want_of_correction_needs_proof_that_the_notice_arrived()
    {
        var b = Roads.To(State.AwaitingCorrection).Do(Move.LapseCorrection, "2024-04-01", new Lapsed("未收到补正"));
        Assert.Equal("need.correctionProved", Assert.Single(b.Refused(Move.Propose, "2024-04-02", Decisions.Of("F1"))).Code);
        b.Proved("2024-04-02").Proposed("2024-04-02", "F1");
    }

    [Fact]
    public void A_notice_says_what_is_missing()
    {
        var refused = Received("2024-03-01").Refused(Move.AskCorrection, "2024-03-05", new CorrectionAsked { Items = [], Guidance = "" });
        Assert.Equal(["Guidance", "Items"], refused.Select(refusal => refusal.Field).Order());
    }
}
