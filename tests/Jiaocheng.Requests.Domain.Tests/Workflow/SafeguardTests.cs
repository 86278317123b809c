using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Tests.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Mistakes for which offices lose in court, each tried and refused.</summary>
public class SafeguardTests
{
    private static string[] Codes(CaseBuilder b, Move move, string on, Payload payload, string? today = null, Writer? by = null) =>
        [.. b.Try(move, on, payload, today, by).Refusals.Select(refusal => refusal.Code)];

    private static Proposed With(string key, string detail, string value) =>
        Decisions.Of(key) with { Details = new Dictionary<string, string>(Decisions.Of(key).Details) { [detail] = value } };

    [Fact]
    public void What_a_third_party_soundly_objects_to_is_given_only_for_the_public_interest_and_after_it_knows()
    {
        var b = Roads.Objected();
        var informed = (ThirdPartyInformed)Inputs.For(Move.InformThirdParty, b.Case, default);
        Assert.Equal(["input.empty"], Codes(b, Move.InformThirdParty, "2024-03-27", informed with { PublicInterest = null }));
        Assert.Empty(Codes(Roads.Objected(sound: false), Move.InformThirdParty, "2024-03-27", informed with { PublicInterest = null }));

        var told = Roads.Told();
        Assert.Equal(["thirdPartyServed"], Codes(told, Move.Dispatch, "2024-03-28", new Dispatched(DispatchMethod.Ems, "1234567890123")));
        told.Proved("2024-03-29").Dispatched("2024-03-29");
    }

    [Fact]
    public void What_a_third_party_was_told_binds()
    {
        Assert.Empty(Codes(Roads.Objected(), Move.Propose, "2024-03-27", Decisions.Of("C4")));
        var b = Roads.Objected();
        b.Do(Move.InformThirdParty, "2024-03-27", Inputs.For(Move.InformThirdParty, b.Case, default));
        Assert.Equal(["thirdParty.told"], Codes(b, Move.Propose, "2024-03-28", Decisions.Of("C4")));
        b.Do(Move.Supersede, "2024-03-28", new Superseded(b.Case.Last(Move.InformThirdParty), "改变决定，已另行告知"));
        Assert.Empty(Codes(b, Move.Propose, "2024-03-28", Decisions.Of("C4")));
    }

    [Fact]
    public void What_one_third_party_agrees_to_is_not_withheld_for_another_without_saying_why()
    {
        var b = Roads.Consulted();
        var (first, second) = (b.Case.Consultations[0].Of, b.Case.Consultations[1].Of);
        b.Do(Move.ReceiveOpinion, "2024-03-20", new OpinionReceived(first, true, "同意公开")).Do(Move.ReceiveOpinion, "2024-03-21", new OpinionReceived(second, false, "含有报价", true));
        Assert.Equal(["thirdParty.consents"], Codes(b, Move.Propose, "2024-03-22", Decisions.Of("C4")));
        var letter = Desk.Draft(b, Move.Propose, With("C4", "consentedPart", "两家的报价在同一张表里互相推算得出"))!.ToText();
        Assert.Contains("第三方同意公开。", letter, StringComparison.Ordinal);
        Assert.Contains("两家的报价在同一张表里互相推算得出", letter, StringComparison.Ordinal);
        Assert.Empty(Codes(b, Move.Propose, "2024-03-22", With("C4", "consentedPart", "两家的报价在同一张表里互相推算得出")));
    }

    [Fact]
    public void A_search_for_an_earlier_text_proves_nothing_of_the_corrected_one()
    {
        var b = Roads.Searched().Do(Move.AskCorrection, "2024-03-11", Inputs.Correction())
            .Do(Move.ReceiveCorrection, "2024-03-20", new CorrectionReceived { Content = "另一村2019年征地批复" }).Accepted("2024-03-21");
        Assert.Contains("need.search", Codes(b, Move.Propose, "2024-03-22", Decisions.Of("D1-none")));
        b.Do(Move.RecordSearch, "2024-03-22", Inputs.Search() with { Keywords = "2019年" });
        var letter = Desk.Draft(b, Move.Propose, Decisions.Of("D1-none"))!.ToText();
        Assert.Contains("2019年，检索结果", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("2024年3月8日", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_found_something_is_not_told_as_a_proof_of_absence()
    {
        var b = Roads.To(State.Handling).Do(Move.RecordSearch, "2024-03-07", Inputs.Search(found: true)).Do(Move.RecordSearch, "2024-03-08", Inputs.Search());
        var letter = Desk.Draft(b, Move.Propose, Decisions.Of("D1-none"))!.ToText();
        Assert.DoesNotContain("2024年3月7日", letter, StringComparison.Ordinal);
        Assert.Contains("2024年3月8日，本机关检索了", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_is_signed_on_its_own_day()
    {
        var b = Roads.To(State.AwaitingSignature);
        Assert.Equal(["date.sign"], Codes(b, Move.Sign, "2024-03-18", new Signed(), today: "2024-05-06", by: CaseBuilder.Signer));
        Assert.Empty(Codes(b, Move.Sign, "2024-05-06", new Signed(), by: CaseBuilder.Signer));
    }

    [Fact]
    public void A_dispatch_written_down_later_says_so()
    {
        Assert.Null(Roads.To(State.AwaitingService).Case.DispatchEnteredLate);
        var b = Roads.To(State.AwaitingDispatch).Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.Ems, "1234567890123"), today: "2024-05-06");
        Assert.Equal(new DateOnly(2024, 5, 6), b.Case.DispatchEnteredLate!.RecordedOn);
    }

    [Fact]
    public void Nobody_reviews_his_own_proposal() =>
        Assert.Equal(["reviewer"], Codes(Roads.To(State.LegalReview), Move.PassLaw, "2024-03-14", new Reviewed(), by: CaseBuilder.Clerk));

    [Fact]
    public void Whoever_got_the_notice_late_has_the_least_period_from_then()
    {
        var clerk = new Writer(CaseBuilder.Clerk.Id, CaseBuilder.Clerk.Name, new HashSet<Can> { Can.Handle });
        static CaseBuilder Late() => Roads.To(State.AwaitingCorrection).Proved("2024-03-25");
        Assert.Equal(new DateOnly(2024, 3, 26), Late().Clock.CorrectionDue);
        Assert.Equal(["lapse.received"], Codes(Late(), Move.LapseCorrection, "2024-03-27", new Lapsed("未收到补正"), by: clerk));
        Assert.Empty(Codes(Late(), Move.LapseCorrection, "2024-03-27", new Lapsed("电话核实申请人拒绝补正"), by: CaseBuilder.Signer));
        Assert.Empty(Codes(Late(), Move.LapseCorrection, "2024-04-07", new Lapsed("未收到补正"), by: clerk));
        Assert.Equal(["correction.short"], Codes(Roads.To(State.Handling), Move.AskReasons, "2024-03-05", new ReasonsAsked("三十日内86件", new(2024, 3, 6))));
    }

    [Theory]
    [InlineData("C1", "secretRecord", "秘密，保密期限至2015年1月1日")]
    [InlineData("C1", "secretRecord", "定密登记2020-007号")]
    [InlineData("C1", "secretRecord", "定密登记2020-007号，机密级")]
    [InlineData("C2", "forbiddingLaw", "《中华人民共和国政府信息公开条例》第十四条")]
    [InlineData("C2", "forbiddingLaw", "《交城县扶贫条例》第三条")]
    [InlineData("C3", "riskAssessment", "不清楚")]
    [InlineData("C3", "riskApprover", "x")]
    public void Evidence_must_be_evidence(string key, string detail, string value) =>
        Assert.Equal(["detail." + detail], Codes(Roads.For(key), Move.Propose, $"{Desk.Day:yyyy-MM-dd}", With(key, detail, value)));

    [Theory]
    [InlineData("C1", "secretRecord", "定密登记2020-007号，秘密级，期限10年")]
    [InlineData("C1", "secretRecord", "机密，保密期限至2099年1月1日")]
    [InlineData("C2", "forbiddingLaw", "《中华人民共和国统计法》第九条")]
    public void Evidence_in_order_passes(string key, string detail, string value) =>
        Assert.Empty(Codes(Roads.For(key), Move.Propose, $"{Desk.Day:yyyy-MM-dd}", With(key, detail, value)));

    [Fact]
    public void A_reply_that_was_set_aside_makes_no_repetition()
    {
        var b = Roads.For("E2");
        b.Earlier = b.Earlier! with { Undone = true };
        Assert.Equal(["earlier.undone"], Codes(b, Move.Propose, $"{Desk.Day:yyyy-MM-dd}", Decisions.Of("E2")));
    }

    [Fact]
    public void Which_reply_is_repeated_is_known_and_not_typed()
    {
        var b = Roads.For("E2");
        var where = b.Where($"{Desk.Day:yyyy-MM-dd}");
        var kept = (Proposed)SignedText.Kept(b.Case, new(Move.Propose, Desk.Day, With("E2", "earlierReply", "伪造文号〔1999〕1号，2000年送达")), Desk.Issuer, where);
        Assert.Equal(b.Earlier!.Reply, kept.Details["earlierReply"]);
        Assert.DoesNotContain("伪造", kept.Details["earlierReply"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("张三（身份证110101199003077758，电话13800138000）的低保审批表")]
    public void Numbers_of_persons_are_not_repeated_in_letters(string content)
    {
        var b = new CaseBuilder().Do(Move.Register, "2024-03-25", Inputs.Application("2024-03-25") with { Content = content });
        var receipt = LetterWriter.Write(b.Case, 1, Desk.Issuer, b.Rules).ToText();
        var reply = Desk.Draft(b.Accepted("2024-03-26"), Move.Propose, Decisions.Of("A"))!.ToText();
        foreach (var text in (string[])[receipt, reply])
        {
            Assert.DoesNotContain("110101199003077758", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
            Assert.Contains("低保审批表", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("路人甲", "签收回执", "service.receiver")]
    [InlineData("李某某", "同住成年家属代收，签收回执", null)]
    [InlineData("申请人甲", "签收回执", null)]
    public void Somebody_else_receives_only_with_a_reason(string receiver, string proof, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Roads.To(State.AwaitingService), Move.ProveService, "2024-03-21", new ServiceProved(receiver, proof)));

    [Fact]
    public void Consent_says_when_and_how() =>
        Assert.Equal(["sending.consent"], Codes(Roads.To(State.AwaitingDispatch), Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.Platform, null, "。")));

    [Fact]
    public void Public_notice_is_the_last_resort_where_there_is_an_address()
    {
        var b = Roads.To(State.AwaitingDispatch).Do(Move.AmendContact, "2024-03-19", new ContactAmended { Address = "测试县测试路3号", Reason = "来电" });
        Assert.Equal(["sending.notice"], Codes(b, Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.PublicNotice)));
        b.Dispatched("2024-03-19").Do(Move.RecordReturn, "2024-03-26", new Returned("查无此人"));
        Assert.Empty(Codes(b, Move.Dispatch, "2024-03-27", new Dispatched(DispatchMethod.PublicNotice)));
    }
}
