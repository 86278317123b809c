using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Papers;

/// <summary>审批（呈批）单: the proposal and what reviewers and signer said of it.</summary>
internal static class ApprovalText
{
    public static IReadOnlyList<PaperPart> Of(Case @case, Registered application, Rules rules)
    {
        var proposal = @case.Proposal!;
        var p = (Proposed)proposal.Payload;
        var outcome = AllOutcomes.Find(p.Outcome, p.Variant);
        return
        [
            new Grid([5, 9, 5, 9],
            [
                ["登记编号", @case.Number, "申请人", application.Applicant.Name],
                ["收到日期", @case.ReceivedOn is { } on ? Letter.DateText(on) : "", "答复期限", @case.Clock(rules).Due is { } due ? Letter.DateText(due) : ""],
                ["申请内容", Clause(application.Content), null, null],
                ["拟办结果", outcome is null ? p.Outcome : $"{outcome.Label.Zh}（{Law(outcome.Articles)}）", null, null],
                ["事实", Clause(p.Facts), null, null],
                ["理由", string.IsNullOrWhiteSpace(p.Reasons) ? "" : Clause(p.Reasons), null, null],
                ["承办人", $"{proposal.By}　　{Letter.DateText(proposal.On)}", null, null],
                ["法制审核", Opinion(@case, Move.PassLaw, proposal), null, null],
                ["保密审查", Opinion(@case, Move.PassSecrecy, proposal), null, null],
                ["签发", Opinion(@case, Move.Sign, proposal), null, null],
                ["文号", @case.NewestFact(Move.Sign)?.DocumentNumber ?? "", null, null],
            ]),
        ];
    }

    private static string Opinion(Case @case, Move move, Fact proposal)
    {
        if (@case.NewestFact(move) is not { } fact || fact.Seq < proposal.Seq) return "\n\n（签名）　　　　年　　月　　日";
        var said = fact.Payload switch { Reviewed reviewed => reviewed.Opinion, Signed signed => signed.Opinion, _ => "" };
        return $"{(said.Length > 0 ? said : "同意。")}\n{fact.By}　　{Letter.DateText(fact.On)}";
    }
}
