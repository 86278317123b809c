using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>The body of a decision: application, facts, reasons, law, conclusion (Arts 36, 37).</summary>
internal static class DecisionText
{
    public static IEnumerable<string> Of(Case @case, Registered application)
    {
        var p = (Proposed)@case.Proposal!.Payload;
        var outcome = @case.Outcome!;
        yield return LetterWriter.Opening(@case, application);
        yield return $"经查，{p.Facts.TrimEnd('。')}。";
        if (!string.IsNullOrWhiteSpace(p.Reasons)) yield return $"{p.Reasons.TrimEnd('。')}。";
        foreach (var line in Particulars(p, outcome)) yield return line;
        if (outcome.Code == "D1" && outcome.Variant == "none" || outcome.Code == "D2")
            foreach (var search in @case.Standing.Select(f => f.Payload).OfType<SearchRecorded>())
                yield return $"本机关检索了{search.Places}，检索关键词：{search.Keywords}，结果：{search.Result.TrimEnd('。')}。";
        if (outcome.Code == "C4" || p.Withheld.Any(part => part.Ground == "C4"))
            foreach (var line in @case.Consultations.Where(c => c.Kind == Move.AskThirdParty).Select(Consulted)) yield return line;
        foreach (var part in p.Withheld)
            yield return $"不予公开的部分：{part.Where}。理由：{part.Reason.TrimEnd('。')}（{string.Join("、", AllOutcomes.Find(part.Ground)!.Articles)}）。";
        yield return $"根据{Law(outcome)}，本机关{Conclusion(p, outcome)}";
    }

    /// <summary>What the third party said (Art 32); neither its name nor its reasons, which may be what is to be protected.</summary>
    private static string Consulted(Consultation consultation) => consultation switch
    {
        { Lapse: { } lapse } => $"本机关书面征求了第三方意见，第三方逾期未提出意见。{lapse.Reasoning.TrimEnd('。')}。",
        { Answer.Consents: false } => "本机关书面征求了第三方意见，第三方不同意公开并说明了理由，本机关认为其理由" + (consultation.Answer.ReasonsHold is true ? "合理。" : "不充分。"),
        _ => "本机关书面征求了第三方意见，第三方已经答复。",
    };

    private static IEnumerable<string> Particulars(Proposed p, Outcome outcome)
    {
        var named = outcome.Details.Where(detail => detail.Key is not ("secretReview" or "secretRecord" or "riskApprover"))
            .Select(detail => (detail.Label.Zh, Value: p.Details.GetValueOrDefault(detail.Key))).Where(x => !string.IsNullOrWhiteSpace(x.Value)).ToList();
        if (named.Count > 0) yield return string.Join("；", named.Select(x => $"{Short(x.Zh)}：{x.Value!.TrimEnd('。')}")) + "。";
    }

    private static string Short(string label) => label.IndexOf('（', StringComparison.Ordinal) is var i and > 0 ? label[..i] : label;

    private static string Law(Outcome outcome) =>
        string.Join("、", outcome.Articles).Replace("《条例》", "《中华人民共和国政府信息公开条例》", StringComparison.Ordinal);

    private static string Conclusion(Proposed p, Outcome outcome) => outcome.Group switch
    {
        OutcomeGroup.Disclose when outcome.Variant == "public" => $"告知您：该信息已经主动公开，可以通过上述方式和途径获取。",
        OutcomeGroup.Disclose => $"决定予以公开。提供的信息及形式：{p.Given!.TrimEnd('。')}。",
        OutcomeGroup.Partial => $"决定予以部分公开。提供的信息及形式：{p.Given!.TrimEnd('。')}；上述不予公开的部分不予提供。",
        OutcomeGroup.Withhold when outcome.Code == "C8" => "告知您：该事项请依照上述规定办理查询。",
        OutcomeGroup.Withhold => "决定不予公开。",
        OutcomeGroup.Unable => outcome.Key switch
        {
            "D1-none" => "告知您：您申请公开的政府信息不存在。",
            "D1-notOurs" => "告知您：该信息不属于本机关负责公开，请向上述机关提出。",
            "D2" => "告知您：没有现成信息，需要另行加工、分析，本机关无法提供。",
            _ => "告知您：补正后申请内容仍不明确，本机关无法提供。",
        },
        OutcomeGroup.NotHandled when outcome.Code == "E2" => "告知您：不予重复处理。",
        OutcomeGroup.NotHandled when outcome.Code == "E3" => "告知您：可以通过上述途径获取。",
        OutcomeGroup.NotHandled => "告知您：该申请不予处理。",
        _ when outcome.Code is "F1" or "F2" => "告知您：视为放弃申请，不再处理该政府信息公开申请。",
        _ => "终止办理。",
    };
}
