using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A finding and the reason why it stays, where one was given.</summary>
public sealed record JudgedFinding(ReportFinding Finding, FindingExplained? Why)
{
    /// <summary>It stops the report: an error, or a warning without a reason.</summary>
    public bool Stops => Finding.Severity == FindingSeverity.Error || Finding.Severity == FindingSeverity.Warning && Why is null;
}

/// <summary>When an entry may be made in the file of a report, and by whom.</summary>
public static class ReportRules
{
    /// <summary>The permission an entry needs.</summary>
    public static Can PermissionOf(ReportEntry entry) => entry switch
    {
        ReportReviewed or ReportSentBack => Can.Supervise,
        ReportFiled or DifferenceSigned => Can.Sign,
        _ => Can.Report,
    };

    /// <summary>Why an entry may not be made; empty when it may.</summary>
    /// <param name="file">The file as it stands.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="byId">Who makes it.</param>
    /// <param name="today">The day.</param>
    /// <param name="findings">What the checks find in the report as it stands.</param>
    public static IEnumerable<Refusal> Refusals(ReportFile file, ReportEntry entry, Guid byId, DateOnly today, IReadOnlyList<JudgedFinding> findings)
    {
        if (entry is not DifferenceSigned && file.Stage == ReportStage.Filed) return [Frozen];
        return entry switch
        {
            FiguresStated or TextWritten when file.Stage != ReportStage.Drafting => [InReview],
            FiguresStated figures => figures.Figures.Faults(null),
            TextWritten text => Written(text),
            FindingExplained why => Explained(why, findings),
            ReportSubmitted => [.. At(file, ReportStage.Drafting), .. Clean(findings)],
            ReportReviewed => [.. At(file, ReportStage.Submitted), .. FourEyes(file, byId)],
            ReportSentBack back => file.Stage == ReportStage.Drafting ? [NotThere] : string.IsNullOrWhiteSpace(back.Reason) ? [NoReason] : [],
            ReportFiled => [.. At(file, ReportStage.Reviewed), .. Clean(findings), .. Over(file, today)],
            DifferenceSigned difference => file.Stage != ReportStage.Filed ? [NotThere] : difference.Cells.Count == 0 ? [NothingChanged] : string.IsNullOrWhiteSpace(difference.Reason) ? [NoReason] : [],
            _ => [],
        };
    }

    private static IEnumerable<Refusal> Written(TextWritten text)
    {
        if (text.Text.Length > 20_000) yield return new("text.long", new("一部分的文字最多20000字。", "A part has at most 20,000 characters."), Field: nameof(text.Text));
        foreach (var fault in ReportText.Parse(text.Text).Faults)
            yield return new(fault.Code, new Text("第{0}段第{1}字：{2}", "Paragraph {0}, character {1}: {3}").With(fault.Line, fault.Column, fault.Text.Zh, fault.Text.En), Field: nameof(text.Text));
    }

    private static IEnumerable<Refusal> Explained(FindingExplained why, IReadOnlyList<JudgedFinding> findings)
    {
        if (string.IsNullOrWhiteSpace(why.Reason)) yield return NoReason;
        if (findings.FirstOrDefault(one => one.Finding.Rule == why.Rule && one.Finding.Place == why.Place && one.Finding.Found == why.Found) is not { } found)
            yield return new("finding.gone", new("这一条已经不存在了。", "This finding is gone."));
        else if (found.Finding.Severity == FindingSeverity.Error)
            yield return new("finding.error", new("错误必须改正，不能只写理由。", "An error has to be mended; a reason is not enough."));
    }

    private static IEnumerable<Refusal> At(ReportFile file, ReportStage stage) => file.Stage == stage ? [] : [NotThere];

    private static IEnumerable<Refusal> Clean(IReadOnlyList<JudgedFinding> findings)
    {
        var (errors, open) = (findings.Count(one => one.Finding.Severity == FindingSeverity.Error), findings.Count(one => one.Finding.Severity == FindingSeverity.Warning && one.Why is null));
        if (errors > 0) yield return new("report.errors", new Text("还有{0}处错误没有改正。", "{0} errors are not mended.").With(errors), "《条例》第五十条");
        if (open > 0) yield return new("report.warnings", new Text("还有{0}处提醒没有改正，也没有写明理由。", "{0} warnings are neither mended nor explained.").With(open), "《条例》第五十条");
    }

    private static IEnumerable<Refusal> FourEyes(ReportFile file, Guid byId) => file.Newest<ReportSubmitted>()?.ById == byId
        ? [new("report.fourEyes", new("送审的人不能自己审核。", "Who hands it in does not review it."))] : [];

    private static IEnumerable<Refusal> Over(ReportFile file, DateOnly today) => file.Year < today.Year ? []
        : [new("report.running", new Text("{0}年尚未结束，年度报告不能签发。", "The year {0} is not over: its report cannot be filed.").With(file.Year), "《条例》第四十九条")];

    private static readonly Refusal Frozen = new("report.frozen", new("这一年度的报告已经签发，不能再改；数字有变化的，请登记差异。", "This report is filed and frozen; sign a difference where figures changed."), "《条例》第四十九条");
    private static readonly Refusal InReview = new("report.inReview", new("报告已经送审，请先退回再修改。", "The report is being reviewed: have it sent back first."));
    private static readonly Refusal NotThere = new("report.stage", new("报告现在不在这一步。", "The report is not at this step now."));
    private static readonly Refusal NoReason = new("report.reason", new("请写明理由。", "Say why."), Field: "Reason");
    private static readonly Refusal NothingChanged = new("report.same", new("没有需要登记的差异。", "Nothing differs from what was filed."));
}
