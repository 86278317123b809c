using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Arts 29 and 31: what an application must say, and when it was received.</summary>
public class ReceiptTests
{
    private static IReadOnlyList<Refusal> Refused(Registered application, string on = "2024-03-01", string today = "2024-03-08") =>
        new CaseBuilder().Refused(Move.Register, on, application, today);

    [Fact]
    public void Registered_post_is_received_when_anybody_of_the_agency_signed()
    {
        var b = Received("2024-03-01");
        Assert.Equal((State.InReview, new DateOnly(2024, 3, 1)), (b.Case.State, b.Case.ReceivedOn));
        Assert.Equal(new DateOnly(2024, 3, 29), b.Clock.Due);
    }

    [Fact]
    public void Online_applications_are_received_on_the_day_both_sides_confirm()
    {
        var b = Roads.To(State.AwaitingReceipt);
        Assert.Null(b.Case.ReceivedOn);
        Assert.Null(b.Clock.Due);
        b.Do(Move.ConfirmReceipt, "2024-03-04", new ReceiptConfirmed("短信"));
        Assert.Equal((State.InReview, new DateOnly(2024, 3, 4)), (b.Case.State, b.Case.ReceivedOn));
        Assert.Equal(new DateOnly(2024, 4, 1), b.Clock.Due);
    }

    [Theory]
    [InlineData("申请人\n换行")]
    [InlineData("申请人\u202E甲")]
    [InlineData("申请人\u200B甲")]
    [InlineData("申请人\u2028甲")]
    public void A_name_is_one_line_of_signs_that_can_be_seen(string name)
    {
        var application = Inputs.Application("2024-03-01");
        var refusal = Assert.Single(Refused(application with { Applicant = application.Applicant with { Name = name } }));
        Assert.Equal(("name.signs", "Name"), (refusal.Code, refusal.Field));
        Assert.Contains("name.signs", Refused(application with { Agent = new Agent { Name = name } }).Select(found => found.Code));
        Assert.DoesNotContain(Names.OneLine(name), sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format);
        Assert.Equal("申请人 换行", Names.OneLine("申请人\r\n换行\u202E"));
    }

    [Theory]
    [InlineData(Channel.InPerson)]
    [InlineData(Channel.RegisteredPost)]
    [InlineData(Channel.Oral)]
    public void Only_channels_that_are_confirmed_may_leave_the_date_open(Channel channel) =>
        Assert.Equal("receipt.missing", Assert.Single(Refused(Inputs.Unconfirmed("2024-03-01") with { Channel = channel })).Code);

    [Theory]
    [InlineData("2017-06-18", "2017-07-14")]
    [InlineData("2024-05-11", "2024-06-07")]
    public void An_application_received_on_a_weekend_counts_from_the_day_itself(string received, string due) =>
        Assert.Equal(DateOnly.Parse(due), Received(received).Clock.Due);

    [Fact]
    public void An_application_of_31_December_is_answered_in_the_next_year_by_its_own_calendar()
    {
        var b = Received("2025-12-31");
        Assert.Equal(new DateOnly(2026, 1, 29), b.Clock.Due);
        Assert.False(b.Clock.Provisional);
    }

    [Fact]
    public void A_count_into_a_year_without_a_notice_is_provisional_and_moves_with_the_notice()
    {
        var b = Received("2026-12-21");
        Assert.True(b.Clock.Provisional);
        Assert.Equal(new DateOnly(2027, 1, 18), b.Clock.Due);

        var notice = new Domain.Clock.HolidayNotice(2027, "2027", [new(2027, 1, 1)], [], "");
        var loaded = b.Case.Clock(Domain.Clock.Rules.Default with { Calendar = new([.. Domain.Clock.Notices.Delivered, notice]) });
        Assert.False(loaded.Provisional);
        Assert.Equal(new DateOnly(2027, 1, 19), loaded.Due);
    }

    [Fact]
    public void Dates_run_from_submission_to_receipt_to_today()
    {
        Assert.Contains(Refused(Inputs.Application("2024-03-09"), "2024-03-09"), r => r.Code == "date.future");
        Assert.Contains(Refused(Inputs.Application("2024-03-01") with { SubmittedOn = new(2024, 3, 2) }), r => r is { Code: "date.receivedBeforeSubmitted", Field: "ReceivedOn" });
        Assert.Contains(Refused(Inputs.Application("2024-03-01"), "2024-03-04"), r => r.Code == "date.register");
        Assert.Contains(Refused(Inputs.Application("2007-03-01"), "2007-03-01"), r => r.Code == "date.beforeLaw");
        Assert.Contains(Refused(Inputs.Application("2024-03-01") with { SubmittedOn = DateOnly.MinValue }), r => r.Code == "date.beforeLaw");
        Assert.Contains(Refused(Inputs.Unconfirmed("2024-03-01") with { SubmittedOn = DateOnly.MaxValue }), r => r.Code == "date.future");
    }

    [Fact]
    public void Name_and_content_are_needed_and_nothing_asks_for_a_purpose()
    {
        var refused = Refused(Inputs.Application("2024-03-01") with { Content = " ", Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "" } });
        Assert.Equal(["Content", "Name"], refused.Select(refusal => refusal.Field).Order());
        Assert.DoesNotContain(typeof(Registered).GetProperties(), member => member.Name.Contains("Purpose", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Enum.GetNames<CorrectionItem>(), name => name.Contains("Purpose", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_missing_proof_of_identity_is_no_reason_to_turn_an_application_away() =>
        Assert.Equal(State.InReview, Received("2024-03-01").Case.State);

    [Fact]
    public void Identity_numbers_mail_and_agents_are_checked_where_given()
    {
        var application = Inputs.Application("2024-03-01");
        Assert.Equal("IdNumber", Assert.Single(Refused(application with { Applicant = application.Applicant with { IdKind = IdKind.ResidentId, IdNumber = "999999199001010018" } })).Field);
        Assert.Equal("Email", Assert.Single(Refused(application with { Applicant = application.Applicant with { Email = "jia@example" } })).Field);
        Assert.Equal("AgentIdNumber", Assert.Single(Refused(application with { Agent = new Agent { Name = "代理人丙", IdNumber = "1" } })).Field);
        Assert.Equal("AgentName", Assert.Single(Refused(application with { Agent = new Agent { Name = "" } })).Field);
    }

    [Fact]
    public void A_text_of_a_novel_is_refused_before_it_is_stored() =>
        Assert.Equal("input.long", Assert.Single(Refused(Inputs.Application("2024-03-01") with { Content = new string('长', 20_001) })).Code);

    [Fact]
    public void A_void_case_keeps_its_number_and_nothing_may_be_done_to_it_but_look()
    {
        var b = Roads.To(State.Voided);
        Assert.Equal("测试告〔2024〕1号", b.Case.Number);
        Assert.Null(b.Case.Outcome);
        Assert.Equal([Move.Unmask], Gate.Offers(b.Case, b.Where(Roads.Later)).Select(offer => offer.Move));
    }

    [Fact]
    public void What_has_sent_letters_cannot_be_void()
    {
        Assert.Equal("nothingSent", Assert.Single(Roads.Objected().Refused(Move.Void, "2024-03-27", new Explained("重复登记"))).Code);
        Assert.Equal("nothingSent", Assert.Single(Roads.Corrected().Refused(Move.Void, "2024-03-27", new Explained("重复登记"))).Code);
    }
}
