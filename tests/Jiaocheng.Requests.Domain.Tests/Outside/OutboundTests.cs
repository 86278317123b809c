using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outside;

/// <summary>What must agree before a letter leaves; each thing that does not is named, and nothing else is.</summary>
public class OutboundTests
{
    private static readonly Issuer Office = new("测试县人民政府办公室", "测试路1号", "0358-0000000", "测试市人民政府", "测试县人民法院");
    private static readonly HashSet<int> Nothing = [];

    private static CaseBuilder Reachable(State state)
    {
        var b = Roads.To(state);
        return b.Do(Move.AmendContact, "2024-03-19", new ContactAmended { Address = "测试县测试路3号", Email = "jia@example.com", Phone = "13800000000", Reason = "来电" });
    }

    private static string[] Stops(CaseBuilder b, Sending sending, IReadOnlySet<int>? opened = null, Issuer? issuer = null, string? text = null) =>
        [.. Points(b, sending, opened, issuer, text).Where(point => point.Stop is not null).Select(point => point.Stop!.Code)];

    // The file that leaves says what the record says, unless a test has it say something else.
    private static IReadOnlyList<OutboundPoint> Points(CaseBuilder b, Sending sending, IReadOnlySet<int>? opened = null, Issuer? issuer = null, string? text = null) =>
        Outbound.Points(b.Case, sending, issuer ?? Office, b.Rules, opened ?? Nothing,
            text ?? (Outbound.LetterOf(b.Case, sending) is { } fact ? LetterWriter.Write(b.Case, fact.Seq, issuer ?? Office, b.Rules).ToText() : ""));

    private static Dispatched Post(params int[] enclosures) => new(DispatchMethod.Ems, "1234567890123") { Enclosures = enclosures };

    [Fact]
    public void A_letter_in_order_leaves() => Assert.Empty(Stops(Reachable(State.AwaitingDispatch), Post()));

    [Fact]
    public void Post_and_mail_need_an_address_on_record_and_no_other()
    {
        Assert.Equal(["outbound.address"], Stops(Roads.To(State.AwaitingDispatch), Post()));
        var b = Reachable(State.AwaitingDispatch);
        Assert.Equal(["outbound.address"], Stops(b, Post() with { Address = "别处路1号" }));
        Assert.Empty(Stops(b, Post() with { Address = " 测试县测试路3号 " }));
        Assert.Equal(["outbound.address", "outbound.enclosures"], Stops(b, new Dispatched(DispatchMethod.Email, null, "申请表勾选") { Address = "yi@example.com" }));
        b.Do(Move.AmendContact, "2024-03-20", new ContactAmended { Address = "测试县新址5号", Reason = "来信" });
        Assert.Equal(["outbound.address"], Stops(b, Post() with { Address = "测试县测试路3号" }));
    }

    [Fact]
    public void The_addressee_is_whom_the_letter_is_for()
    {
        var b = Reachable(State.AwaitingDispatch);
        Assert.Equal(["outbound.addressee"], Stops(b, Post() with { To = "申请人乙" }));
        Assert.Empty(Stops(b, Post() with { To = "申请人甲" }));
    }

    [Fact]
    public void A_notice_to_a_third_party_goes_to_the_third_party()
    {
        var b = Roads.To(State.Handling).Do(Move.AskThirdParty, "2024-03-11", new ConsultationAsked { Party = "某公司", Address = "测试县工业路9号", Question = "是否同意公开" });
        var sent = new NoticeSent(3, DispatchMethod.Ems, "1234567890123");
        Assert.Empty(Stops(b, sent));
        Assert.Equal(["outbound.addressee"], Stops(b, sent with { To = "申请人甲" }));
        Assert.Equal(["outbound.address"], Stops(b, sent with { Address = "测试县测试路3号" }));
        Assert.Equal(["outbound.address"], Stops(b, new NoticeSent(3, DispatchMethod.Email, null, "对方来函同意")));
        Assert.Equal(["outbound.case"], Stops(b, new NoticeSent(2, DispatchMethod.Entrusted)));
    }

    [Fact]
    public void Attachments_go_along_only_if_they_are_of_this_case_and_were_opened()
    {
        var b = Reachable(State.AwaitingDispatch);
        b.Do(Move.Attach, "2024-03-19", new Attached("批复.pdf", "application/pdf", 10, new string('c', 64), "提供的信息"));
        var file = b.Case.Last(Move.Attach);
        Assert.Equal(["outbound.unopened"], Stops(b, Post(file)));
        Assert.Empty(Stops(b, Post(file), new HashSet<int> { file }));
        Assert.Equal(["outbound.enclosure"], Stops(b, Post(1), new HashSet<int> { 1 }));
        b.Do(Move.Supersede, "2024-03-20", new Superseded(file, "是另一件的附件"));
        var point = Points(b, Post(file), new HashSet<int> { file }).Single(one => one.Stop is not null);
        Assert.Equal(("outbound.enclosure", file), (point.Stop!.Code, point.Entry));
        Assert.Contains("批复.pdf", point.Stop.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leaves_is_what_was_signed()
    {
        var b = Reachable(State.AwaitingSignature);
        var attempt = new Attempt(Move.Sign, new(2024, 3, 20), new Signed { Letter = "伪造" }, "测试答〔2024〕1号");
        var where = b.Where("2024-03-20", CaseBuilder.Signer);
        Assert.NotNull(b.Case.Apply(attempt with { Payload = SignedText.Kept(b.Case, attempt, Office, where) }, where).Fact);
        Assert.Empty(Stops(b, Post()));
        Assert.Equal(["outbound.letter"], Stops(b, Post(), issuer: Office with { Court = "另一县人民法院" }));
        Assert.Equal(["outbound.letter"], Stops(b, Post() with { Letter = new string('0', 64) }));

        var proposal = b.Case.NewestFact(Move.Propose)!;
        var changed = (Proposed)proposal.Payload with { Given = "另一份文件，纸质" };
        b.Do(Move.Supersede, "2024-03-20", new Superseded(proposal.Seq, "改写", null, changed));
        Assert.Equal(["outbound.letter"], Stops(b, Post()));

        var again = new Attempt(Move.Supersede, new(2024, 3, 21), new Superseded(b.Case.Last(Move.Sign), "重新签发", new(2024, 3, 21), new Signed()));
        var clerk = b.Where("2024-03-21") with { Writer = new(CaseBuilder.Clerk.Id, "李登记", new HashSet<Can> { Can.Supersede }) };
        Assert.Contains("supersede.sign", b.Case.Apply(again, clerk).Refusals.Select(r => r.Code));
        var signer = b.Where("2024-03-21", CaseBuilder.Signer);
        Assert.NotNull(b.Case.Apply(again with { Payload = SignedText.Kept(b.Case, again, Office, signer) }, signer).Fact);
        Assert.Empty(Stops(b, Post()));
    }

    [Fact]
    public void A_file_that_says_something_else_than_the_record_does_not_leave()
    {
        var b = Reachable(State.AwaitingDispatch);
        var text = LetterWriter.Write(b.Case, b.Case.Last(Move.Sign), Office, b.Rules).ToText();
        Assert.Empty(Stops(b, Post(), text: text));
        Assert.Equal(["outbound.contradiction"], Stops(b, Post(), text: text + "\n请于2024年5月1日前到本机关领取"));
        Assert.Equal(["outbound.contradiction"], Stops(b, Post(), text: text.Replace("60日内", "90日内", StringComparison.Ordinal)));
        Assert.Equal(["outbound.contradiction"], Stops(b, Post(), text: ""));
    }

    [Fact]
    public void A_dispatch_is_completed_with_what_stands_and_what_was_said_is_kept()
    {
        var b = Reachable(State.AwaitingDispatch);
        var letter = LetterWriter.Write(b.Case, b.Case.Last(Move.Sign), Office, b.Rules);
        var whole = Outbound.Complete(b.Case, Post(), letter);
        Assert.Equal(("申请人甲", "测试县测试路3号", letter.Hash), (whole.To, whole.Address, whole.Letter));
        Assert.Equal("别处", Outbound.Complete(b.Case, Post() with { Address = "别处" }, letter).Address);
    }
}
