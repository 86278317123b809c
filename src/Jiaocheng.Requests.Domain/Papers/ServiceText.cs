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
        var dispatch = fact.Kind == Move.Sign ? @case.NewestFact(Move.Dispatch) : null;
        var (served, proof, receiver) = Served(@case, fact);
        return new(PaperKinds.Of(PaperKind.ServiceReceipt), fact.DocumentNumber ?? @case.Number,
        [
            new Grid([7, 21],
            [
                ["送达机关", issuer.Name],
                ["文书名称", LetterKinds.Of(kind).Heading],
                ["文号", fact.DocumentNumber ?? @case.Number],
                ["受送达人", To(@case, fact, application)],
                ["送达方式", dispatch?.Payload is Dispatched sent ? Ways.Of(sent.Method) + (sent.Tracking is { Length: > 0 } number ? $"（{number}）" : "") : string.Join("　", Enum.GetValues<DispatchMethod>().Select(way => "□" + Ways.Of(way)))],
                ["寄出日期", dispatch is null ? Day : Letter.DateText(dispatch.On)],
                ["收到日期", served is { } on ? Letter.DateText(on) : Day],
                ["受送达人签名或者盖章", receiver + "\n\n"],
                ["代收人及与受送达人的关系", "\n"],
                ["拒收、留置的事由和见证人", "\n\n"],
                ["送达人", "\n"],
                ["备注", proof],
            ]),
            new Plain("收到日期是行政复议和行政诉讼期限的起算日，请如实填写。"),
        ]);
    }

    private static (DateOnly? On, string Proof, string Receiver) Served(Case @case, Fact fact)
    {
        if (fact.Kind == Move.Sign)
            return @case.NewestFact(Move.ProveService) is { Payload: ServiceProved proved } by ? (by.On, proved.Proof, proved.Receiver) : (null, "", "");
        return @case.Standing.FirstOrDefault(later => later.Payload is NoticeProved notice && notice.Of == fact.Seq) is { Payload: NoticeProved found } at ? (at.On, found.Proof, "") : (null, "", "");
    }

    private static string To(Case @case, Fact fact, Registered application) => fact.Payload switch
    {
        ConsultationAsked asked => asked.Party,
        ThirdPartyInformed informed => @case.Consultations.FirstOrDefault(c => c.Of == informed.Of)?.Party ?? "",
        _ => application.Applicant.Name,
    };
}

/// <summary>送达方式, as papers name them.</summary>
internal static class Ways
{
    private static readonly string[] Names = ["当面送达", "邮政特快专递（EMS）", "挂号信", "电子邮件", "网络平台", "委托送达", "留置送达", "公告送达"];

    public static string Of(DispatchMethod method) => Names[(int)method];
}
