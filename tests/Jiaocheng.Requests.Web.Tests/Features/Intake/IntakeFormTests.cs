using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Features.Intake;

namespace Jiaocheng.Requests.Web.Tests.Features.Intake;

/// <summary>What people type, and what the form makes of it.</summary>
public class IntakeFormTests
{
    [Theory]
    [InlineData("１１０１０１　19900307 889x", "11010119900307889X")]
    [InlineData("\u200e91110000-12345678\u200b9X ", "91110000123456789X")]
    [InlineData("　", null)]
    [InlineData(null, null)]
    public void Numbers_are_taken_without_what_stands_between_their_signs(string? typed, string? meant) => Assert.Equal(meant, Typed.Number(typed));

    [Theory]
    [InlineData("０３５８－３０２ ００００", "0358-3020000")]
    [InlineData("+86 138 0000 1234", "+8613800001234")]
    public void Telephone_numbers_keep_their_own_signs(string typed, string meant) => Assert.Equal(meant, Typed.Phone(typed));

    [Fact]
    public void Mail_addresses_lose_blanks_and_full_width() => Assert.Equal("jia@example.cn", Typed.Mail(" ｊｉａ＠example.cn　"));

    [Fact]
    public void The_application_says_what_was_meant()
    {
        var application = Forms.Posted().ToApplication();

        Assert.Equal(("申请人甲", IdKind.ResidentId, "11010119900307889X", "13800001234"),
            (application.Applicant.Name, application.Applicant.IdKind, application.Applicant.IdNumber, application.Applicant.Phone));
        Assert.Equal("邮件号 XA123；门卫签收", application.Proof);
        Assert.Equal(new DateOnly(2024, 5, 31), application.ReceivedOn);
    }

    [Theory]
    [InlineData(Channel.InPerson)]
    [InlineData(Channel.Oral)]
    public void One_day_is_asked_for_where_submission_is_receipt(Channel channel)
    {
        var form = new IntakeForm { ReceivedOn = new(2024, 5, 1) };
        form.Choose(channel, Forms.Today);

        Assert.True(form.OneDay);
        Assert.Equal((Forms.Today, Forms.Today), (form.ToApplication().SubmittedOn, form.ToApplication().ReceivedOn));
    }

    [Fact]
    public void Another_class_is_asked_for_its_own_document_and_nothing_of_the_other_class_is_sent()
    {
        var form = Forms.Posted();
        form.Workplace = "某工厂";
        form.Choose(ApplicantClass.Business);

        Assert.Equal(IdKind.CreditCode, form.IdKind);
        Assert.Null(form.ToApplication().Applicant.Workplace);
        Assert.Equal("某工厂", form.Workplace);
    }

    [Fact]
    public void An_agent_that_is_unticked_is_not_sent() =>
        Assert.Null(new IntakeForm { AgentName = "代理人乙" }.ToApplication().Agent);
}
