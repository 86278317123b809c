using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>The body of a decision: application, facts, reasons, law, conclusion (Arts 36, 37); where several things were asked, item by item.</summary>
internal static class DecisionText
{
    public static IEnumerable<Block> Of(Case @case, Registered application, Rules rules)
    {
        var p = (Proposed)@case.Proposal!.Payload;
        var you = You(application.Applicant);
        return
        [
            new(Slot.Application, LetterWriter.Opening(@case, application)),
            .. p.Items.Count == 0 ? Answer(@case, p, @case.Outcome!, rules, you, 0) : Items(@case, p, rules, you),
        ];
    }

    private static IEnumerable<Block> Items(Case @case, Proposed p, Rules rules, string you)
    {
        yield return new(Slot.Items, $"该申请包含{p.Items.Count}项内容，现逐项答复如下：");
        foreach (var (i, item) in p.Items.Index())
        {
            yield return new(Slot.Items, $"{Ordinal(i + 1)}、关于{Quoted(item.Asked)}：") { Heading = true };
            if (AllOutcomes.Find(item.Answer.Outcome, item.Answer.Variant) is not { } outcome) yield return new(Slot.Items, Blank + "。");
            else foreach (var block in Answer(@case, item.Answer, outcome, rules, you, i + 1)) yield return block with { Slot = Slot.Items };
        }
    }

    private static IEnumerable<Block> Answer(Case @case, Proposed p, Outcome outcome, Rules rules, string you, int item)
    {
        yield return new(Slot.Facts, Sentence("经查，", "经", p.Facts));
        foreach (var line in DecisionHistory.Of(@case, p, outcome, rules, you, item)) yield return new(Slot.History, line);
        if (Particulars.Of(p, outcome, you) is { Length: > 0 } particulars) yield return new(Slot.Particulars, particulars);
        if (outcome.OwesReasons || !string.IsNullOrWhiteSpace(p.Reasons)) yield return new(Slot.Reasons, Sentence("本机关认为，", "本机关认为", p.Reasons));
        foreach (var line in Withheld(p, outcome, you)) yield return new(Slot.Withheld, line);
        var articles = Cited(p, outcome);
        yield return new(Slot.Conclusion, (articles.Count > 0 ? $"根据{Law(articles)}，" : "") + $"本机关{Conclusion(p, outcome, you)}");
    }

    // 其他处理 has no article of its own; an inquiry is no information in the sense of Art 2.
    private static IReadOnlyList<string> Cited(Proposed p, Outcome outcome) =>
        outcome.Code == "F3" && p.Details.GetValueOrDefault(Details.OtherReason.Key) == Details.OtherReason.Choices![1].Zh ? ["《条例》第二条"] : outcome.Articles;

    private static IEnumerable<string> Withheld(Proposed p, Outcome outcome, string you)
    {
        if (!outcome.HasParts) yield break;
        yield return "下列部分不予公开：" + (p.Withheld.Count == 0 ? Blank : "");
        foreach (var (i, part) in p.Withheld.Index())
        {
            var ground = AllOutcomes.Find(part.Ground);
            yield return $"{i + 1}. {Clause(part.Where)}。依据：{(ground is null ? Blank : Law(ground.Articles))}。"
                + (ground is null ? "" : Particulars.Of(part, ground, p, you))
                + $"理由：{Sentence(part.Reason)}";
        }
    }

    private static string Conclusion(Proposed p, Outcome outcome, string you) => outcome.Group switch
    {
        OutcomeGroup.Disclose when outcome.Variant == "public" => $"告知{you}：该信息已经主动公开，可以通过上述方式和途径获取。",
        OutcomeGroup.Disclose => $"决定予以公开。提供的信息及形式：{Sentence(p.Given)}",
        OutcomeGroup.Partial => $"决定予以部分公开。提供的信息及形式：{Clause(p.Given)}；上述不予公开的部分不予提供。",
        OutcomeGroup.Withhold when outcome.Code == "C8" => $"告知{you}：请依照上述法律、行政法规的规定办理查询。",
        OutcomeGroup.Withhold => "决定不予公开。",
        OutcomeGroup.Unable => outcome.Key switch
        {
            "D1-none" => $"告知{you}：{you}申请公开的政府信息不存在。",
            "D1-notOurs" => $"告知{you}：该信息不属于本机关负责公开" + (Details.CompetentIsUnknown(p) ? "。" : $"，请向上述行政机关提出申请。"),
            "D2" => $"告知{you}：本机关没有现成信息，需要另行加工、分析，无法提供。",
            _ => $"告知{you}：补正后申请内容仍不明确，本机关无法提供。",
        },
        OutcomeGroup.NotHandled => outcome.Code switch
        {
            "E1" => $"告知{you}：该申请不作为政府信息公开申请处理。",
            "E2" => $"告知{you}：对该申请不予重复处理。",
            "E3" => $"告知{you}：可以通过上述途径获取。",
            _ => $"告知{you}：对该申请不予处理。",
        },
        _ when outcome.Code is "F1" or "F2" =>
            $"告知{you}：{you}{(outcome.Code == "F1" ? "无正当理由逾期不补正" : "逾期未按收费通知要求缴纳费用")}，视为放弃申请，本机关不再处理该政府信息公开申请。",
        _ => "决定终止办理该申请。",
    };
}
