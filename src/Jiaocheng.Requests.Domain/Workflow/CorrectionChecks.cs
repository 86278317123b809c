using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What is wrong with a correction notice and with what the applicant sends in answer (Arts 29, 30).</summary>
internal static class CorrectionChecks
{
    private static readonly string[] Purpose = ["用途", "申请目的", "使用目的", "申请理由", "生产、生活", "生产生活", "科研等特殊需要", "利害关系"];

    public static IEnumerable<Refusal> Notice(Ask ask, CorrectionAsked p)
    {
        if (p.Items.Count == 0)
            yield return Checks.Wrong("correction.items", nameof(p.Items), "请选择需要补正的事项。", "Choose what needs correction.", "《条例》第三十条");
        foreach (var refusal in Checks.Text(p.Guidance, nameof(p.Guidance), "补正说明（指导和释明）", "Guidance")) yield return refusal;
        if (p.Until is { } until)
            foreach (var refusal in Period(ask, until, nameof(p.Until), "补正期限", "《条例》第三十条")) yield return refusal;
        if (AsksPurpose(p.Guidance))
            yield return Checks.Wrong("correction.purpose", nameof(p.Guidance), "补正只能针对身份、内容和形式要求，不得要求申请人说明用途、目的或者理由。",
                "Correction concerns identity, content and form; purpose or reasons may not be demanded.", "《条例》第二十九条第二款");
        if (ask.Case.HasMove(Move.AskCorrection) && ask.Case.Standing.Count(f => f.Kind == Move.AskCorrection) >= ask.Where.Rules.Settings.CorrectionNotices)
            foreach (var refusal in Checks.Text(p.SecondReason, nameof(p.SecondReason), "再次补正的理由", "Reason for a second correction")) yield return refusal;
    }

    /// <summary>A period set for the applicant is a reasonable one.</summary>
    internal static List<Refusal> Period(Ask ask, DateOnly until, string field, string name, string article)
    {
        var wrong = Checks.After(ask, until, field, name, "The period").ToList();
        if (wrong.Count > 0) return wrong;
        var least = ask.Where.Rules.Settings.CorrectionLeast;
        return ask.Where.Rules.Calendar.Count(ask.Input!.On, until) >= least ? []
            : [new("correction.short", new Text("{1}应当合理，不少于{0}个工作日。", "The period must be reasonable: at least {0} working days.").With(least, name), article, field)];
    }

    /// <summary>
    /// Whoever got the notice late had less than the period that was set: the least reasonable one counts from receipt, unless the head of the office, who
    /// may extend, records the lapse and says why.
    /// </summary>
    internal static IEnumerable<Refusal> Lapse(Ask ask)
    {
        if (ask.Where.Replaying || ask.Where.Writer.Permissions.Contains(Can.ApproveExtension)) yield break;
        var asking = ask.Input!.Move switch { Move.LapseCorrection => Move.AskCorrection, Move.LapseReasons => Move.AskReasons, _ => (Move?)null };
        if (asking is null || ask.Case.NewestFact(asking.Value) is not { } notice
            || ask.Case.Standing.LastOrDefault(fact => fact.Payload is NoticeProved proved && proved.Of == notice.Seq) is not { } served) yield break;
        var full = ask.Where.Rules.Calendar.Add(served.On, ask.Where.Rules.Settings.CorrectionLeast);
        if (ask.Input.On <= full)
            yield return new("lapse.received", new Text(
                "告知书{0:yyyy-MM-dd}才送达，申请人自收到起应当有不少于{1}个工作日，至{2:yyyy-MM-dd}；提前认定逾期的，由工作机构负责人登记并说明理由。",
                "The notice arrived on {0:yyyy-MM-dd}: the applicant has at least {1} working days from then, until {2:yyyy-MM-dd}. Earlier, only the head of the office records the lapse.")
                .With(served.On, ask.Where.Rules.Settings.CorrectionLeast, full), "《条例》第三十条", "On");
    }

    // “不必说明用途” is guidance, not a demand.
    private static bool AsksPurpose(string? guidance) => guidance is { } text && Purpose.Any(word =>
        text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && !text[Math.Max(0, at - 8)..at].Contains('不') && !text[Math.Max(0, at - 8)..at].Contains('无'));

    public static IEnumerable<Refusal> Answer(Ask ask, CorrectionReceived p)
    {
        foreach (var refusal in Checks.Text(p.Content, nameof(p.Content), "补正后的申请内容", "Corrected text")) yield return refusal;
        if (ask.Case.State == State.Handling || ask.Clock.CorrectionDue is { } due && ask.Input!.On > due)
            foreach (var refusal in Checks.Text(p.LateReason, nameof(p.LateReason), "逾期补正的正当理由", "Sound reason for the delay")) yield return refusal;
    }
}
