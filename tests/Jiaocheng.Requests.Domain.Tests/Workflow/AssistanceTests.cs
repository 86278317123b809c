using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Tests.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>协办函 within the reply period, and answers to requests for correction (Art 41).</summary>
public class AssistanceTests
{
    [Fact]
    public void Assistance_stops_no_clock()
    {
        var (alone, assisted) = (Roads.To(State.Handling), Roads.Assisted());
        Assert.Equal(alone.Case.Clock(alone.Rules).Due, assisted.Case.Clock(assisted.Rules).Due);
        Assert.Equal(State.Handling, assisted.Case.State);
    }

    [Fact]
    public void Assistance_is_asked_for_within_the_reply_period()
    {
        var b = Roads.To(State.Handling);
        var due = b.Case.Clock(b.Rules).Due!.Value;
        Assert.Equal("assistance.late", Assert.Single(b.Refused(Move.AskAssistance, "2024-03-11", new AssistanceAsked("测试县档案馆", "检索", due.AddDays(1)))).Code);
        Assert.Equal("Until", Assert.Single(b.Refused(Move.AskAssistance, "2024-03-11", new AssistanceAsked("测试县档案馆", "检索", new(2024, 3, 11)))).Field);
        b.Do(Move.AskAssistance, "2024-03-11", new AssistanceAsked("测试县档案馆", "检索", due));
    }

    [Fact]
    public void An_answer_belongs_to_one_open_request()
    {
        var b = Roads.Assisted();
        var of = b.Case.Last(Move.AskAssistance);
        Assert.Equal("assistance.of", Assert.Single(b.Refused(Move.ReceiveAssistance, "2024-03-12", new AssistanceGiven(1, "没有"))).Code);
        b.Do(Move.ReceiveAssistance, "2024-03-12", new AssistanceGiven(of, "没有该批复"));
        Assert.Empty(Guards.OpenAssistance(b.Case));
        Assert.Contains("assistance", b.Refused(Move.ReceiveAssistance, "2024-03-13", new AssistanceGiven(of, "没有该批复")).Select(refusal => refusal.Code));
    }

    [Fact]
    public void A_request_for_assistance_does_not_name_the_applicant_and_goes_to_whom_it_names()
    {
        var b = Roads.Assisted();
        var of = b.Case.Last(Move.AskAssistance);
        var letter = LetterWriter.Write(b.Case, of, Desk.Issuer, b.Rules);
        Assert.DoesNotContain("申请人甲", letter.ToText(), StringComparison.Ordinal);
        Assert.Equal("测试县档案馆", letter.Addressee);
        var points = Outbound.Points(b.Case, new NoticeSent(of, DispatchMethod.Entrusted), Desk.Issuer, b.Rules, new HashSet<int>(), letter.ToText());
        Assert.All(points, point => Assert.Null(point.Stop));
        var stop = Outbound.Points(b.Case, new NoticeSent(of, DispatchMethod.Entrusted) { To = "申请人甲" }, Desk.Issuer, b.Rules, new HashSet<int>(), letter.ToText()).Single(point => point.Stop is not null);
        Assert.Equal("addressee", stop.Code);
    }

    [Theory]
    [InlineData(AmendmentResult.Amended, "本机关已经更正该记录，更正后的内容为：房屋面积120平方米。", false)]
    [InlineData(AmendmentResult.Transferred, "转送有权更正的机关处理：测试县不动产登记中心（电话0358-0000001）。", false)]
    [InlineData(AmendmentResult.Referred, "请您向有权更正的机关提出：测试县不动产登记中心（电话0358-0000001）。", false)]
    [InlineData(AmendmentResult.Declined, "本机关不予更正。", true)]
    public void A_request_for_correction_is_answered_with_its_remedy_where_it_is_refused(AmendmentResult result, string says, bool remedy)
    {
        var b = Roads.To(State.Served);
        b.Do(Move.AnswerAmendment, "2024-04-10", Inputs.Amendment(new(2024, 4, 8), result), by: CaseBuilder.Signer);
        var letter = LetterWriter.Write(b.Case, b.Case.Last(Move.AnswerAmendment), Desk.Issuer, b.Rules);
        Assert.Contains(says, letter.ToText(), StringComparison.Ordinal);
        Assert.Contains("第四十一条", letter.ToText(), StringComparison.Ordinal);
        Assert.Equal(remedy, letter.Remedies.Contains("60日内", StringComparison.Ordinal));
        Assert.Empty(Contradictions.Of(letter, letter.ToText()));
        // It waits to be served although the case is over.
        Assert.Equal(Move.SendNotice, Assert.Single(Unserved.Of(b.Case, b.Rules.Calendar, new(2024, 4, 11))).Move);
    }

    [Fact]
    public void Only_what_was_given_is_corrected_and_only_afterwards()
    {
        var b = Roads.To(State.Served);
        var early = b.Case.ServedOn!.Value.AddDays(-1);
        Assert.Equal("amendment.early", Assert.Single(b.Refused(Move.AnswerAmendment, "2024-04-10", Inputs.Amendment(early, AmendmentResult.Amended), by: CaseBuilder.Signer)).Code);
        Assert.Equal("Agency", Assert.Single(b.Refused(Move.AnswerAmendment, "2024-04-10", Inputs.Amendment(new(2024, 4, 8), AmendmentResult.Referred) with { Agency = null }, by: CaseBuilder.Signer)).Field);
        Assert.Contains("given", Roads.Withheld().Refused(Move.AnswerAmendment, "2024-04-10", Inputs.Amendment(new(2024, 4, 8), AmendmentResult.Amended), by: CaseBuilder.Signer).Select(refusal => refusal.Code));
    }
}
