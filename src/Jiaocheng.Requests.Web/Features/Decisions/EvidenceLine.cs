using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>A fact that a decision may rest on.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Items">What it says: key of the label in <c>DecisionWords</c> and the value, which may be a key of its own after <c>=</c>.</param>
public sealed record EvidenceLine(Fact Fact, IReadOnlyList<(string Label, string? Value)> Items)
{
    /// <summary>The evidence of a case: searches, consultations with their answers, corrections, reasons, fees, extensions, in their order.</summary>
    public static IReadOnlyList<EvidenceLine> Of(Case @case) =>
    [
        .. from fact in @case.Standing
           let items = Says(@case, fact)
           where items is not null
           select new EvidenceLine(fact, [.. items.Where(item => !string.IsNullOrWhiteSpace(item.Value))]),
    ];

    private static IReadOnlyList<(string Label, string? Value)>? Says(Case @case, Fact fact) => fact.Payload switch
    {
        SearchRecorded p => [("E_Places", p.Places), ("E_Keywords", p.Keywords), ("E_Searchers", string.Join("、", new[] { p.Searcher, p.SecondPerson }.OfType<string>())), ("E_Result", p.Result)],
        ConsultationAsked p => [("E_Party", p.Party), ("E_Question", p.Question), .. Came(@case.Consultations.First(c => c.Of == fact.Seq))],
        QuestionAnswered p when Questions.Find(p.Question, p.Answer) is { } answer => [("E_Question", Questions.Of(p.Question).Label.Here()), ("E_Answer", answer.Label.Here()), ("E_Basis", p.Evidence)],
        ItemsListed p => [("E_Text", string.Join("；", p.Items))],
        CorrectionAsked p => [("E_Guidance", p.Guidance), ("E_Until", p.Until?.ToString("yyyy-MM-dd")), ("E_Served", ServedOn(@case, fact))],
        CorrectionReceived p => [("E_Text", p.Content), ("E_LateReason", p.LateReason)],
        ReasonsAsked p => [("E_Numbers", p.Numbers), ("E_Until", p.Until.ToString("yyyy-MM-dd")), ("E_Served", ServedOn(@case, fact))],
        ReasonsReceived p => [("E_Reasons", p.Reasons), ("E_Assessment", p.Assessment)],
        Lapsed p => [("E_Finding", p.Finding)],
        Extended p => [("E_Days", $"{p.Days}"), ("E_Reasons", p.Reason)],
        Deferred p => [("E_Until", p.Until.ToString("yyyy-MM-dd")), ("E_Reasons", p.Reason)],
        FeeNotified p => [("E_Amount", $"{p.Amount / 100m:0.00}"), ("E_Served", ServedOn(@case, fact))],
        FeePaid p => [("E_Amount", $"{p.Amount / 100m:0.00}"), ("E_Proof", p.Receipt)],
        ThirdPartyInformed p => [("E_Text", p.Content), ("E_Reasons", p.Reasons)],
        Reviewed p when fact.Seq > @case.Proposal?.Seq => [("E_Opinion", p.Opinion)],
        SentBack p => [("E_Reasons", p.Reason)],
        _ => null,
    };

    private static IEnumerable<(string, string?)> Came(Consultation c) =>
    [
        ("E_Served", c.ServedOn?.ToString("yyyy-MM-dd")),
        .. c switch
        {
            { Answer: { } answer } =>
            [
                ("E_Answer", answer.Consents switch { true => "=E_Consents", false => "=E_Objects", _ => "=E_Silent" }),
                ("E_Reasons", answer.Reasons),
                ("E_Assessment", answer.ReasonsHold switch { true => "=E_Sound", false => "=E_Unsound", _ => null }),
            ],
            { Lapse: { } lapse } => [("E_Reasoning", lapse.Reasoning)],
            _ => ((string, string?)[])[("E_Answer", "=E_Open")],
        },
    ];

    private static string? ServedOn(Case @case, Fact notice) =>
        @case.Standing.FirstOrDefault(fact => fact.Payload is NoticeProved proved && proved.Of == notice.Seq)?.On.ToString("yyyy-MM-dd");
}
