using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Papers;

/// <summary>送达回证 of a letter: what is recorded of its way, and room for what the receiver writes.</summary>
internal static class ServiceText
{
    private const string Day = "　　　　年　　月　　日";

    public static Paper Of(Case @case, Fact fact, Registered application, Issuer issuer)
    {
        var kind = LetterWriter.Owed(@case).Single(owed => owed.Fact.Seq == fact.Seq).Kind;
        var (to, sent, served) = (To(@case, fact, application), Sent(@case, fact), Served(@case, fact));
        var (sending, proved) = (sent?.Payload as Sending, served?.Payload as Proved);
        return new(PaperKinds.Of(PaperKind.ServiceReceipt), fact.DocumentNumber ?? @case.Number,
        [
            new Grid([7, 21],
            [
                ["送达机关", issuer.Name],
                ["文书名称", LetterKinds.Of(kind).Heading],
                ["文号", fact.DocumentNumber ?? @case.Number],
                ["受送达人", to],
                ["送达方式", sending is not null ? Ways.Of(sending.Method) + (sending.Tracking is { Length: > 0 } number ? $"（{number}）" : "") : string.Join("　", Enum.GetValues<DispatchMethod>().Select(way => "□" + Ways.Of(way)))],
                ["寄出日期", sent is null ? Day : Letter.DateText(sent.On)],
                ["收到日期", served is null ? Day : Letter.DateText(served.On)],
                // The receiver's own hand or nothing: a name printed here would look like a signature.
                ["受送达人签名或者盖章", "\n\n"],
                ["代收人及与受送达人的关系", proved is ServiceProved { Receiver: var receiver } && !IsRefusal(proved, sending) && receiver != to ? receiver : "\n"],
                ["拒收、留置的事由和见证人", proved is not null && IsRefusal(proved, sending) ? Refusal(proved) : "\n\n"],
                ["送达人", "\n"],
                ["备注", proved is null || IsRefusal(proved, sending) ? "" : proved.Proof],
            ]),
            new Plain("收到日期是行政复议和行政诉讼期限的起算日，请如实填写。"),
        ]);
    }

    private static bool IsRefusal(Proved proved, Sending? sending) => (proved.Kind ?? sending?.Method.ProvedBy()[0]) == ProofKind.Refused;

    private static string Refusal(Proved proved) => proved.Proof + (proved.Witness is { Length: > 0 } witness ? $"\n见证人：{witness}\n（签名）" : "\n");

    // A decision may have been sent twice, and a case decided twice: what counts lies between this signature and the next.
    private static Fact? Sent(Case @case, Fact fact) => fact.Kind == Move.Sign ? After(@case, fact).LastOrDefault(later => later.Payload is Dispatched) : Guards.SentAs(@case, fact.Seq);

    private static Fact? Served(Case @case, Fact fact) => fact.Kind == Move.Sign ? After(@case, fact).LastOrDefault(later => later.Payload is ServiceProved)
        : @case.Standing.FirstOrDefault(later => later.Payload is NoticeProved notice && notice.Of == fact.Seq);

    private static IEnumerable<Fact> After(Case @case, Fact signed) => @case.Standing.Where(later => later.Seq > signed.Seq).TakeWhile(later => later.Kind != Move.Sign);

    private static string To(Case @case, Fact fact, Registered application) => fact.Payload switch
    {
        ConsultationAsked asked => asked.Party,
        ThirdPartyInformed informed => @case.Consultations.FirstOrDefault(c => c.Of == informed.Of)?.Party ?? "",
        AssistanceAsked asked => asked.To,
        _ => application.Applicant.Name,
    };
}

/// <summary>送达方式, as papers name them.</summary>
internal static class Ways
{
    private static readonly string[] Names = ["当面送达", "邮政特快专递（EMS）", "挂号信", "电子邮件", "网络平台", "委托送达", "留置送达", "公告送达"];

    public static string Of(DispatchMethod method) => Names[(int)method];
}
