using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What is wrong with a request for assistance, its answer, or the answer to a request for correction.</summary>
internal static class AssistanceChecks
{
    private const string Amending = "《条例》第四十一条";

    public static IEnumerable<Refusal> Asked(Ask ask, AssistanceAsked p)
    {
        foreach (var refusal in Checks.Text(p.To, nameof(p.To), "协办单位", "Whom to ask", 200)) yield return refusal;
        foreach (var refusal in Checks.Text(p.Matter, nameof(p.Matter), "请求协助的事项", "What is wanted")) yield return refusal;
        foreach (var refusal in Checks.After(ask, p.Until, nameof(p.Until), "回复期限", "The last day")) yield return refusal;
        if (ask.Clock.Due is { } due && p.Until > due)
            yield return new("assistance.late", new Text(
                "回复期限不能晚于答复期限（{0:yyyy-MM-dd}）：协办在机关内部进行，不停止计算答复期限。",
                "It must be answered before the reply is due ({0:yyyy-MM-dd}): assistance stops no clock.").With(due), "《条例》第三十三条第二款", nameof(p.Until));
    }

    public static IEnumerable<Refusal> Given(Ask ask, AssistanceGiven p)
    {
        var asked = Guards.OpenAssistance(ask.Case).FirstOrDefault(fact => fact.Seq == p.Of);
        if (asked is null) yield return Checks.Wrong("assistance.of", nameof(p.Of), "请选择等待回复的协办函。", "Choose a request that awaits its answer.");
        else if (ask.Input!.On < asked.On) yield return Checks.Wrong("date.beforeAsked", "On", "回复日期不能早于协办函日期。", "Answered before it was asked.");
        foreach (var refusal in Checks.Text(p.Result, nameof(p.Result), "回复内容", "Answer")) yield return refusal;
    }

    public static IEnumerable<Refusal> Amendment(Ask ask, AmendmentAnswered p)
    {
        if (!Enum.IsDefined(p.Result)) yield return Checks.Wrong("amendment.result", nameof(p.Result), "没有这种处理结果。", "No such result.", Amending);
        if (p.RequestedOn > ask.Input!.On) yield return Checks.Wrong("date.beforeAsked", nameof(p.RequestedOn), "收到更正请求的日期不能晚于答复日期。", "The request came after it was answered.");
        else if (ask.Case.ServedOn is { } served && p.RequestedOn < served)
            yield return Checks.Wrong("amendment.early", nameof(p.RequestedOn), "更正请求针对已经提供的信息，不能早于送达日期。", "The request is about what was given, and cannot have come before it was served.", Amending);
        foreach (var refusal in Checks.Text(p.Record, nameof(p.Record), "请求更正的记录", "Record to be corrected")) yield return refusal;
        foreach (var refusal in Checks.Text(p.Evidence, nameof(p.Evidence), "申请人提供的证据", "Evidence")) yield return refusal;
        foreach (var refusal in Checks.Substance(p.Findings, nameof(p.Findings), "审核情况", "Findings", Amending)) yield return refusal;
        if (p.Result == AmendmentResult.Amended)
            foreach (var refusal in Checks.Text(p.Corrected, nameof(p.Corrected), "更正后的内容", "How the record reads now")) yield return refusal;
        if (p.Result is AmendmentResult.Transferred or AmendmentResult.Referred)
            foreach (var refusal in Checks.Text(p.Agency, nameof(p.Agency), "有权更正的机关", "Agency that may correct it")) yield return refusal;
    }
}
