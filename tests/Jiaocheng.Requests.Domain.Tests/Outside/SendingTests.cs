using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outside;

/// <summary>How letters leave and arrive: only by the post, only with consent by wire, and proved as the way of sending can prove it.</summary>
public class SendingTests
{
    private static DateOnly D(string day) => DateOnly.Parse(day);

    private static string[] Refused(CaseBuilder b, Move move, string on, Payload payload) => [.. b.Refused(move, on, payload).Select(r => r.Code)];

    [Theory]
    [InlineData("1234567890123", true)]   // EMS, domestic
    [InlineData("XA12345678901", true)]   // registered letter
    [InlineData("ea123456785cn", true)]   // UPU S10
    [InlineData("ea123456789cn", false)]  // its check digit is wrong
    [InlineData("SF1234567890123", false)]
    [InlineData("JD0012345678901", false)]
    [InlineData("123456789012", false)]
    [InlineData("12345678901234", false)]
    [InlineData("EA123456789US", false)]
    [InlineData("顺丰到付", false)]
    public void Only_numbers_of_the_post_are_taken(string tracking, bool postal)
    {
        var b = Roads.To(State.AwaitingDispatch);
        if (postal) b.Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.RegisteredMail, tracking));
        else Assert.Equal(["sending.tracking"], Refused(b, Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.RegisteredMail, tracking)));
    }

    [Fact]
    public void By_wire_only_with_recorded_consent() =>
        Assert.Equal(["input.empty"], Refused(Roads.To(State.AwaitingDispatch), Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.Email)));

    [Fact]
    public void A_notice_is_dated_by_its_dispatch_and_says_so()
    {
        var b = Roads.To(State.Consulting);
        Assert.Equal(["date.laterThanNotice"], Refused(b, Move.SendNotice, "2024-03-12", new NoticeSent(3, DispatchMethod.Entrusted)));
        Assert.Equal(["date.beforeNotice"], Refused(b, Move.SendNotice, "2024-03-08", new NoticeSent(3, DispatchMethod.Entrusted)));
        b.Do(Move.SendNotice, "2024-03-11", new NoticeSent(3, DispatchMethod.RegisteredMail, "XA12345678901"));
        Assert.Contains("notice.of", Refused(b, Move.SendNotice, "2024-03-11", new NoticeSent(3, DispatchMethod.Entrusted)));
    }

    [Fact]
    public void A_notice_that_came_back_is_sent_again_on_a_later_day_and_only_its_arrival_starts_the_period()
    {
        var b = Roads.To(State.Consulting).Do(Move.SendNotice, "2024-03-11", new NoticeSent(3, DispatchMethod.RegisteredMail, "XA12345678901"))
            .Do(Move.ReturnNotice, "2024-03-15", new NoticeReturned(3, "地址欠详"))
            .Do(Move.SendNotice, "2024-03-18", new NoticeSent(3, DispatchMethod.Entrusted));
        Assert.Null(Assert.Single(b.Case.Consultations).ServedOn);
        b.Do(Move.ProveNotice, "2024-03-20", new NoticeProved(3, "送达回证"));
        Assert.Equal(D("2024-03-20"), Assert.Single(b.Case.Consultations).ServedOn);
        Assert.Equal(D("2024-04-11"), Assert.Single(b.Clock.Pauses).Due);
    }

    [Fact]
    public void Refusal_needs_a_witness_or_a_photograph()
    {
        CaseBuilder Left() => Roads.To(State.AwaitingDispatch).Do(Move.Attach, "2024-03-19", Inputs.For(Move.Attach, Roads.To(State.InReview).Case, default))
            .Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.LeftAtPlace));
        Assert.Equal(["proof.witness"], Refused(Left(), Move.ProveService, "2024-03-19", new ServiceProved("申请人甲", "留置送达")));
        Left().Do(Move.ProveService, "2024-03-19", new ServiceProved("申请人甲", "留置送达") { Witness = "居委会工作人员丁" });
        var b = Left();
        var photo = b.Case.Last(Move.Attach);
        b.Do(Move.ProveService, "2024-03-19", new ServiceProved("申请人甲", "留置送达") { Kind = ProofKind.Refused, Scan = photo });
        Assert.Equal(State.Served, b.Case.State);
    }

    [Theory]
    [InlineData(DispatchMethod.InPerson, ProofKind.NoticeOver)]
    [InlineData(DispatchMethod.InPerson, ProofKind.SystemArrival)]
    [InlineData(DispatchMethod.Ems, ProofKind.Refused)]
    [InlineData(DispatchMethod.Ems, ProofKind.SystemArrival)]
    [InlineData(DispatchMethod.Email, ProofKind.Refused)]
    [InlineData(DispatchMethod.LeftAtPlace, ProofKind.SignedFor)]
    [InlineData(DispatchMethod.PublicNotice, ProofKind.SignedFor)]
    public void A_way_of_sending_is_proved_only_as_it_can_be(DispatchMethod method, ProofKind kind)
    {
        var sent = new Dispatched(method, method.IsPost() ? "1234567890123" : null, method.IsElectronic() ? "申请表勾选" : null);
        var b = Roads.To(State.AwaitingDispatch).Do(Move.Dispatch, "2024-03-19", sent);
        Assert.Equal(["proof.kind"], Refused(b, Move.ProveService, "2024-03-20", new ServiceProved("申请人甲", "证明") { Kind = kind, Witness = "见证人丁" }));
    }

    // Put up on 19 March; thirty days pass: 18 April, a Thursday. The day after, sixty days begin.
    [Fact]
    public void Public_notice_serves_after_thirty_natural_days_and_starts_the_remedies_then()
    {
        var b = Roads.To(State.AwaitingDispatch).Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.PublicNotice));
        foreach (var day in new[] { "2024-04-17", "2024-04-19" })
            Assert.Equal(["proof.notice"], Refused(b, Move.ProveService, day, new ServiceProved("申请人甲", "县政府网站公告截图")));
        b.Do(Move.ProveService, "2024-04-18", new ServiceProved("申请人甲", "县政府网站公告截图"));
        Assert.Equal(D("2024-04-18"), b.Case.ServedOn);
        Assert.Contains(Deadlines.Remedies(b.Case, b.Rules), remedy => remedy.Term == Term.Reconsideration && remedy.Start == D("2024-04-18") && remedy.Due == D("2024-06-17"));
    }

    [Fact]
    public void Returned_mail_starts_no_remedies_and_keeps_the_day_of_dispatch()
    {
        var b = Roads.To(State.AwaitingService).Do(Move.RecordReturn, "2024-03-26", new Returned("查无此人"));
        Assert.Null(b.Case.ServedOn);
        Assert.Empty(Deadlines.Remedies(b.Case, b.Rules));
        Assert.Equal(D("2024-03-19"), b.Clock.FinishedOn);
    }

    [Fact]
    public void Attachments_of_another_case_and_struck_ones_cannot_go_along()
    {
        var b = Roads.To(State.AwaitingDispatch);
        b.Do(Move.Attach, "2024-03-18", Inputs.For(Move.Attach, b.Case, default));
        var file = b.Case.Last(Move.Attach);
        Assert.Equal(["attachment.foreign"], Refused(b, Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.InPerson) { Enclosures = [1] }));
        Assert.Equal(["attachment.foreign"], Refused(b, Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.InPerson) { Scan = 99 }));
        b.Do(Move.Supersede, "2024-03-19", new Superseded(file, "放错案卷"));
        Assert.Equal(["attachment.struck"], Refused(b, Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.InPerson) { Enclosures = [file] }));
    }

    [Fact]
    public void What_was_sent_is_not_struck_out_and_a_receipt_may_be_scanned_later()
    {
        var b = Roads.To(State.AwaitingDispatch);
        b.Do(Move.Attach, "2024-03-18", Inputs.For(Move.Attach, b.Case, default));
        var file = b.Case.Last(Move.Attach);
        b.Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.InPerson) { Enclosures = [file] });
        Assert.Equal(["attachment.used"], Refused(b, Move.Supersede, "2024-03-19", new Superseded(file, "放错案卷")));
        var sent = b.Case.Last(Move.Dispatch);
        b.Do(Move.Attach, "2024-03-20", new Attached("回证.pdf", "application/pdf", 10, new string('b', 64), "送达回证"));
        b.Do(Move.Supersede, "2024-03-20", new Superseded(sent, "补录回证", null, new Dispatched(DispatchMethod.InPerson) { Enclosures = [file], Scan = b.Case.Last(Move.Attach) }));
        Assert.Equal(["attachment.foreign"], Refused(b, Move.Supersede, "2024-03-20", new Superseded(sent, "补录", null, new Dispatched(DispatchMethod.InPerson) { Scan = 1 })));
    }

    [Theory]
    [InlineData("abc", null, "phone.form")]
    [InlineData("123", null, "phone.form")]
    [InlineData(null, "12", "postcode.form")]
    [InlineData(null, "03050X", "postcode.form")]
    public void Contact_details_that_can_reach_nobody_are_refused(string? phone, string? postcode, string code)
    {
        var amended = new ContactAmended { Phone = phone, Postcode = postcode, Reason = "来电变更" };
        Assert.Equal([code], Refused(Roads.To(State.InReview), Move.AmendContact, "2024-03-05", amended));
        var application = Inputs.Application("2024-03-01");
        Assert.Equal([code], Refused(new CaseBuilder(), Move.Register, "2024-03-01", application with { Applicant = application.Applicant with { Phone = phone, Postcode = postcode } }));
    }

    [Theory]
    [InlineData("0358-3522333转802")]
    [InlineData("+86 138 0000 0000")]
    [InlineData("13800000000、（0358）3522333")]
    public void Telephones_as_people_write_them_are_taken(string phone) =>
        Roads.To(State.InReview).Do(Move.AmendContact, "2024-03-05", new ContactAmended { Phone = phone, Postcode = "030500", Reason = "来电变更" });

    // Entries of earlier releases keep standing when something else is corrected.
    [Fact]
    public void Old_entries_stand_as_they_were_written()
    {
        var b = new CaseBuilder();
        var application = Inputs.Application("2024-03-01");
        b.Try(Move.Register, "2024-03-01", application with { Applicant = application.Applicant with { Phone = "见信封" }, Ledger = null }, lenient: true);
        b.Accepted("2024-03-04").Do(Move.Note, "2024-03-05", new Noted("一"));
        b.Do(Move.Supersede, "2024-03-06", new Superseded(3, "笔误", null, new Noted("二")));
        Assert.Equal(["supersede.unlawful"], Refused(b, Move.Supersede, "2024-03-06", new Superseded(1, "改为另一个错误", null, application with { Applicant = application.Applicant with { Phone = "不详" } })));
    }
}
