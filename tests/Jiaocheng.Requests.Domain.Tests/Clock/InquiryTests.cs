using Jiaocheng.Requests.Domain.Clock;
using static Jiaocheng.Requests.Domain.Clock.Happening;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Dates for applications that are not in the system; days counted by hand.</summary>
public class InquiryTests
{
    private static DateOnly D(string day) => DateOnly.Parse(day);

    private static Occurrence On(Happening kind, string day, string? with = null, int? days = null, string? until = null) =>
        new(kind, D(day), with, days, until is null ? null : D(until));

    private static InquiryAnswer Ask(string today, params Occurrence[] facts)
    {
        var (answer, refusal) = Inquiry.Answer(facts, D(today), Rules.Default);
        Assert.True(answer is not null, refusal?.Reason.Zh);
        return answer;
    }

    private static string Refused(string today, params Occurrence[] facts)
    {
        var (answer, refusal) = Inquiry.Answer(facts, D(today), Rules.Default);
        Assert.Null(answer);
        return refusal!.Article;
    }

    [Theory]
    [InlineData("2024-03-11", "2024-03-29", InquiryStatus.Paused, 14)] // asked today: nothing taken away yet
    [InlineData("2024-03-20", "2024-04-10", InquiryStatus.Paused, 14)]
    [InlineData("2024-04-03", "2024-04-24", InquiryStatus.Paused, 14)] // the party's fifteenth day
    [InlineData("2024-04-07", "2024-04-24", InquiryStatus.Running, 13)]
    public void An_open_opinion_is_taken_to_come_today_or_to_have_lapsed(string today, string due, InquiryStatus status, int remaining)
    {
        List<Occurrence> facts = [On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-11", "a")];
        if (D(today) >= D("2024-03-13")) facts.Add(On(ThirdPartyServed, "2024-03-13", "a"));
        var answer = Ask(today, [.. facts]);
        Assert.Equal((D(due), status, remaining), (answer.Clock.Due!.Value, answer.Status, answer.Remaining!.Value));
        Assert.Equal(facts.Count == 3 ? D("2024-04-03") : null, Assert.Single(answer.Opinions).Value);
    }

    [Fact]
    public void The_court_proved_and_hand_made_vectors_hold()
    {
        Assert.Equal(D("2022-11-02"), Ask("2022-10-10", On(Received, "2022-09-30")).Clock.Due);
        Assert.Equal(D("2024-04-16"), Ask("2024-04-01", On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-11", "a"), On(ThirdPartyServed, "2024-03-13", "a"),
            On(ThirdPartyAnswered, "2024-03-26", "a")).Clock.Due);
        Assert.Equal(D("2024-06-20"), Ask("2024-06-01", On(Received, "2024-05-06"), On(CorrectionNotice, "2024-05-14"), On(CorrectedApplication, "2024-05-22")).Clock.Due);
        Assert.Equal(D("2024-07-02"), Ask("2024-06-10", On(Received, "2024-05-27"), On(FeeNotice, "2024-06-03")).Clock.PaymentDue);
        Assert.Equal(D("2024-07-18"), Ask("2024-07-01", On(Received, "2024-05-27"), On(FeeNotice, "2024-06-03"), On(FeePaid, "2024-06-20")).Clock.Due);
        Assert.Equal(D("2024-08-12"), Ask("2024-08-01", On(Received, "2024-07-01"), On(Extension, "2024-07-22", days: 10)).Clock.Due);
    }

    [Fact]
    public void What_stops_the_count_says_so()
    {
        var asked = Ask("2024-05-20", On(Received, "2024-05-06"), On(CorrectionNotice, "2024-05-14"));
        Assert.Equal((InquiryStatus.Correction, null, D("2024-06-04"), null), (asked.Status, asked.Clock.Due, asked.Clock.CorrectionDue!.Value, asked.Remaining));
        Assert.Equal(D("2024-05-31"), Ask("2024-05-20", On(Received, "2024-05-06"), On(CorrectionNotice, "2024-05-14", until: "2024-05-31")).Clock.CorrectionDue);
        var late = Ask("2024-06-20", On(Received, "2024-05-06"), On(CorrectionNotice, "2024-05-16"), On(CorrectedApplication, "2024-05-22"));
        Assert.Equal((D("2024-06-20"), D("2024-05-31")), (late.Clock.Due!.Value, late.Clock.RiskDue!.Value));
        Assert.Equal(InquiryStatus.Payment, Ask("2024-06-10", On(Received, "2024-05-27"), On(FeeNotice, "2024-06-03")).Status);
    }

    [Fact]
    public void An_answer_stops_every_clock_and_keeps_the_date_that_applied()
    {
        var answer = Ask("2024-12-31", On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-11", "a"), On(Replied, "2024-03-15"));
        Assert.Equal((InquiryStatus.Replied, D("2024-04-07"), null), (answer.Status, answer.Clock.Due!.Value, answer.Remaining));
        Assert.Empty(answer.Opinions);
        Assert.Null(answer.Clock.CorrectionNoticeDue);
        Assert.Equal(InquiryStatus.Withdrawn, Ask("2024-12-31", On(Received, "2024-03-01"), On(Withdrawn, "2024-03-15")).Status);
    }

    [Fact]
    public void A_late_extension_is_void_and_a_year_without_notice_provisional()
    {
        var answer = Ask("2024-08-30", On(Received, "2024-07-01"), On(Extension, "2024-07-30", days: 10));
        Assert.Equal((true, D("2024-07-29"), -24), (answer.Clock.ExtensionVoid, answer.Clock.Due!.Value, answer.Remaining!.Value));
        Assert.True(Ask("2024-07-29", On(Received, "2024-07-01"), On(Extension, "2024-07-29", days: 10)).Clock.ExtensionVoid);
        Assert.False(Ask("2024-07-29", On(Received, "2024-07-01"), On(Extension, "2024-07-28", days: 10)).Clock.ExtensionVoid);
        var lax = Rules.Default with { Settings = new() { ExtensionOnLastDay = true } };
        Assert.False(Inquiry.Answer([On(Received, "2024-07-01"), On(Extension, "2024-07-29", days: 10)], D("2024-07-29"), lax).Answer!.Clock.ExtensionVoid);
        Assert.True(Ask("2026-12-20", On(Received, "2026-12-15")).Clock.Provisional);
    }

    [Fact]
    public void What_the_law_does_not_allow_is_refused_with_its_article()
    {
        var received = On(Received, "2024-03-01");
        Assert.Contains("三十一条", Refused("2024-04-01"));
        Assert.Contains("三十一条", Refused("2024-04-01", On(Extension, "2024-02-28", days: 5), received));
        Assert.Contains("三十一条", Refused("2024-04-01", received, On(Received, "2024-03-02")));
        Assert.Contains("三十条", Refused("2024-04-01", received, On(CorrectedApplication, "2024-03-05")));
        Assert.Contains("三十条", Refused("2024-04-01", received, On(CorrectionNotice, "2024-03-05"), On(CorrectionNotice, "2024-03-06")));
        Assert.Contains("三十条", Refused("2024-04-01", received, On(CorrectionNotice, "2024-03-05", until: "2024-03-05")));
        Assert.Contains("三十二条", Refused("2024-04-01", received, On(ThirdPartyServed, "2024-03-05", "a")));
        Assert.Contains("三十二条", Refused("2024-04-01", received, On(ThirdPartyAsked, "2024-03-05", "a"), On(ThirdPartyAsked, "2024-03-06", "a")));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(ThirdPartyAsked, "2024-03-05", "a"), On(AgencyAnswered, "2024-03-06", "a")));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(CorrectionNotice, "2024-03-05"), On(AgencyAsked, "2024-03-06", "a")));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(Extension, "2024-03-05", days: 21)));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(Extension, "2024-03-05")));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(Extension, "2024-03-05", days: 5), On(Extension, "2024-03-06", days: 5)));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(Replied, "2024-03-05"), On(ThirdPartyAsked, "2024-03-06", "a")));
        Assert.Contains("三十五条", Refused("2024-04-01", received, On(Deferral, "2024-03-05", until: "2024-05-05")));
        Assert.Contains("三十五条", Refused("2024-05-01", received, On(ReasonsAsked, "2024-03-05"), On(ReasonsGiven, "2024-03-08"), On(Deferral, "2024-04-05", until: "2024-05-05")));
        Assert.Contains("109号", Refused("2024-04-01", received, On(FeePaid, "2024-03-05")));
        Assert.Contains("109号", Refused("2024-05-01", received, On(FeeNotice, "2024-04-05")));
        Assert.Empty(Refused("2024-03-01", received, On(Replied, "2024-03-05")));
    }

    [Fact]
    public void A_restart_allows_a_new_extension_and_drops_the_old_pause()
    {
        var answer = Ask("2024-06-01", On(Received, "2024-05-06"), On(Extension, "2024-05-07", days: 5), On(ThirdPartyAsked, "2024-05-08", "a"),
            On(ThirdPartyAnswered, "2024-05-10", "a"), On(CorrectionNotice, "2024-05-14"), On(CorrectedApplication, "2024-05-22"), On(Extension, "2024-05-23", days: 1));
        Assert.Equal(D("2024-06-21"), answer.Clock.Due);
    }

    [Fact]
    public void Nothing_starts_the_period_anew_while_an_opinion_is_out()
    {
        Occurrence[] asked = [On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-04", "a"), On(ThirdPartyServed, "2024-03-05", "a")];
        Assert.Contains("三十条", Refused("2024-04-01", [.. asked, On(CorrectionNotice, "2024-03-08")]));
        Assert.Contains("109号", Refused("2024-04-01", [.. asked, On(FeeNotice, "2024-03-26")]));
        // Fifteen working days of silence are over on the 26th.
        Assert.Equal(InquiryStatus.Payment, Ask("2024-04-01", [.. asked, On(FeeNotice, "2024-03-27")]).Status);
        Assert.Equal(InquiryStatus.Correction, Ask("2024-03-08", [.. asked, On(ThirdPartyAnswered, "2024-03-08", "a"), On(CorrectionNotice, "2024-03-08")]).Status);
    }

    [Fact]
    public void The_seven_days_for_a_correction_notice_run_from_receipt_even_after_a_fee()
    {
        Occurrence[] paid = [On(Received, "2026-08-03"), On(FeeNotice, "2026-08-12"), On(FeePaid, "2026-08-20")];
        Assert.Equal(D("2026-09-17"), Ask("2026-08-21", paid).Clock.Due);
        var late = Ask("2026-10-26", [.. paid, On(CorrectionNotice, "2026-10-20"), On(CorrectedApplication, "2026-10-26")]);
        Assert.Equal((D("2026-11-23"), D("2026-09-17")), (late.Clock.Due!.Value, late.Clock.RiskDue!.Value));
    }

    [Theory]
    [InlineData("2024-05-20", 1, "2024-04-08")]
    [InlineData("2024-03-13", 1, "2024-04-08")]
    [InlineData("2024-03-19", 2, null)] // the seventh working day after the corrected application
    [InlineData("2024-03-20", 2, "2024-04-08")]
    public void A_second_correction_notice_keeps_the_date_that_ran_as_a_risk_unless_the_office_allows_two_and_it_is_in_time(string notice, int allowed, string? risk)
    {
        var rules = Rules.Default with { Settings = new() { CorrectionNotices = allowed } };
        var (again, _) = Inquiry.Answer([On(Received, "2024-03-01"), On(CorrectionNotice, "2024-03-05"), On(CorrectedApplication, "2024-03-10"), On(CorrectionNotice, notice),
            On(CorrectedApplication, "2024-05-25") with { Excused = true }], D("2024-05-27"), rules);
        Assert.Equal(D("2024-06-24"), again!.Clock.Due);
        Assert.Equal(risk, again.Clock.RiskDue?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void What_comes_after_its_period_counts_as_given_up()
    {
        Occurrence[] asked = [On(Received, "2024-05-06"), On(CorrectionNotice, "2024-05-14", until: "2024-05-31")];
        Assert.NotNull(Ask("2024-06-10", [.. asked, On(CorrectedApplication, "2024-05-31")]).Clock.Due);
        Assert.Contains("三十条", Refused("2024-06-10", [.. asked, On(CorrectedApplication, "2024-06-01")]));
        Assert.NotNull(Ask("2024-06-10", [.. asked, On(CorrectedApplication, "2024-06-01") with { Excused = true }]).Clock.Due);
        Occurrence[] fee = [On(Received, "2024-05-27"), On(FeeNotice, "2024-06-03")];
        Assert.NotNull(Ask("2024-07-10", [.. fee, On(FeePaid, "2024-07-02")]).Clock.Due);
        Assert.Contains("109号", Refused("2024-07-10", [.. fee, On(FeePaid, "2024-07-03")]));
    }

    [Fact]
    public void A_deferral_is_later_than_the_reply_date_and_comes_once()
    {
        Occurrence[] sound = [On(Received, "2024-03-01"), On(ReasonsAsked, "2024-03-05"), On(ReasonsGiven, "2024-03-08")];
        Assert.Contains("三十五条", Refused("2024-03-20", [.. sound, On(Deferral, "2024-03-11", until: "2024-03-29")]));
        Occurrence[] deferred = [.. sound, On(Deferral, "2024-03-11", until: "2024-03-30")];
        Assert.Equal(D("2024-03-30"), Ask("2024-03-20", deferred).Clock.Due);
        Assert.Contains("三十五条", Refused("2024-03-20", [.. deferred, On(Deferral, "2024-03-12", until: "2024-06-30")]));
    }

    [Theory]
    [InlineData(Withdrawn, InquiryStatus.Withdrawn)]
    [InlineData(Replied, InquiryStatus.Replied)]
    public void The_end_stops_every_clock(Happening end, InquiryStatus status)
    {
        var correcting = Ask("2024-05-20", On(Received, "2024-05-06"), On(CorrectionNotice, "2024-05-14"), On(end, "2024-05-15"));
        Assert.Equal((status, null, null), (correcting.Status, correcting.Clock.CorrectionDue, correcting.Clock.CorrectionNoticeDue));
        Assert.Null(Ask("2024-06-10", On(Received, "2024-05-27"), On(FeeNotice, "2024-06-03"), On(end, "2024-06-04")).Clock.PaymentDue);
        Assert.Null(Ask("2024-05-28", On(Received, "2024-05-27"), On(FeeNotice, "2024-05-28")).Clock.CorrectionNoticeDue);
    }

    [Fact]
    public void Whatever_is_asked_it_answers_or_refuses_and_agrees_with_the_day_walker()
    {
        var lawful = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var chance = new Random(seed);
            var day = new DateOnly(2019, 6, 3).AddDays(chance.Next(2500));
            List<Occurrence> facts = [new(Received, day)];
            for (var i = chance.Next(8); i > 0; i--)
            {
                day = day.AddDays(chance.Next(12));
                facts.Add(new((Happening)chance.Next(17), day, chance.Next(2) == 0 ? "a" : "b", chance.Next(1, 22), day.AddDays(chance.Next(30))));
            }
            var (answer, refusal) = Inquiry.Answer(facts, day.AddDays(chance.Next(20)), Rules.Default);
            Assert.True(answer is null != refusal is null);
            if (answer is null) continue;
            lawful++;
            Assert.Equal(answer.Status is InquiryStatus.Correction or InquiryStatus.Payment, answer.Clock.Due is null && answer.Status is not (InquiryStatus.Replied or InquiryStatus.Withdrawn));
        }
        Assert.InRange(lawful, 2_000, 19_000);
    }

    [Fact]
    public void If_the_party_never_answers_its_fifteen_days_from_service_are_left_out()
    {
        Occurrence[] asked = [On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-13", "a")];
        // Served the day it was sent: silent to 3 April, twelve days left of twenty.
        Assert.Equal(D("2024-04-22"), Inquiry.IfSilent(asked, Rules.Default)!.Clock.Due);
        Assert.Null(Inquiry.IfSilent([.. asked, On(ThirdPartyServed, "2024-03-14", "a")], Rules.Default));
        Assert.Null(Inquiry.IfSilent([.. asked, On(ThirdPartyAnswered, "2024-03-14", "a")], Rules.Default));
        Assert.NotNull(Inquiry.IfSilent([.. asked, On(AgencyAsked, "2024-03-14", "b"), On(AgencyAnswered, "2024-03-15", "b")], Rules.Default));
        Assert.Null(Inquiry.IfSilent([.. asked, On(CorrectedApplication, "2024-03-14")], Rules.Default));
    }

    [Fact]
    public void Each_consultation_keeps_its_reference_and_each_limit_its_last_value()
    {
        var two = Ask("2024-03-20", On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-11", "a"), On(AgencyAsked, "2024-03-12", "b"), On(AgencyServed, "2024-03-13", "b"));
        Assert.Equal([("a", null), ("b", D("2024-04-03"))], two.Opinions.Select(one => (one.Key, one.Value)).Order());
        Assert.Equal("a", two.Clock.Pauses[0].Party);
        Assert.Equal(20, Ask("2024-03-05", On(Received, "2024-03-01"), On(Extension, "2024-03-05", days: 20)).Clock.ExtensionDays);
        Assert.Equal(D("2024-03-20"), Ask("2024-03-06", On(Received, "2024-03-01"), On(ReasonsAsked, "2024-03-05", until: "2024-03-20")).Clock.ReasonsDue);
        // On the last day of the period a fee can still be asked for, and a deferral fixed.
        Assert.Equal(InquiryStatus.Payment, Ask("2024-04-01", On(Received, "2024-03-01"), On(FeeNotice, "2024-03-29")).Status);
        Assert.Equal(D("2024-03-30"), Ask("2024-04-01", On(Received, "2024-03-01"), On(ReasonsAsked, "2024-03-05"), On(ReasonsGiven, "2024-03-08"), On(Deferral, "2024-03-29", until: "2024-03-30")).Clock.Due);
        // One opinion is over by silence, the other is not: the count still stands.
        var mixed = Ask("2024-04-08", On(Received, "2024-03-01"), On(ThirdPartyAsked, "2024-03-11", "a"), On(ThirdPartyServed, "2024-03-13", "a"), On(AgencyAsked, "2024-03-12", "b"));
        Assert.Equal(InquiryStatus.Paused, mixed.Status);
    }

    [Fact]
    public void What_was_done_cannot_be_done_again()
    {
        var received = On(Received, "2024-03-01");
        Occurrence[] asked = [received, On(ThirdPartyAsked, "2024-03-05", "a")];
        Assert.Contains("三十二条", Refused("2024-04-01", [.. asked, On(ThirdPartyServed, "2024-03-06", "a"), On(ThirdPartyServed, "2024-03-07", "a")]));
        Assert.Contains("三十二条", Refused("2024-04-01", [.. asked, On(ThirdPartyAnswered, "2024-03-06", "a"), On(ThirdPartyServed, "2024-03-07", "a")]));
        Assert.Contains("三十二条", Refused("2024-04-01", [.. asked, On(ThirdPartyAnswered, "2024-03-06", "a"), On(ThirdPartyAnswered, "2024-03-07", "a")]));
        Assert.Contains("三十五条", Refused("2024-04-01", received, On(ReasonsGiven, "2024-03-05")));
        Assert.Contains("三十五条", Refused("2024-04-01", received, On(ReasonsAsked, "2024-03-05"), On(ReasonsAsked, "2024-03-06")));
        Assert.Contains("三十五条", Refused("2024-04-01", received, On(ReasonsAsked, "2024-03-05"), On(ReasonsGiven, "2024-03-06"), On(ReasonsGiven, "2024-03-07")));
        Assert.Contains("三十五条", Refused("2024-04-01", received, On(ReasonsAsked, "2024-03-05"), On(ReasonsGiven, "2024-03-06"), On(Deferral, "2024-03-28", until: "2024-03-28")));
        Assert.Contains("109号", Refused("2024-04-01", received, On(FeeNotice, "2024-03-05"), On(FeePaid, "2024-03-06"), On(FeeNotice, "2024-03-07")));
        Assert.Contains("109号", Refused("2024-04-01", received, On(FeeNotice, "2024-03-05"), On(FeePaid, "2024-03-06"), On(FeePaid, "2024-03-07")));
        Assert.Contains("三十三条", Refused("2024-04-01", received, On(Withdrawn, "2024-03-05"), On(Extension, "2024-03-06", days: 3)));
    }
}
