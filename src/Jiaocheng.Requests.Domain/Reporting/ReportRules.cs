using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A finding and the reason why it stays, where one was given.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Why">The reason; null where none was given.</param>
/// <param name="NotYet">What it misses is due only when the year is over.</param>
public sealed record JudgedFinding(ReportFinding Finding, FindingExplained? Why, bool NotYet = false)
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

    /// <summary>Whose turn it is within the agency; null when it has left.</summary>
    public static Can? PermissionAt(ReportStage stage) => stage switch
    {
        ReportStage.Drafting => Can.Report,
        ReportStage.Submitted => Can.Supervise,
        ReportStage.Reviewed => Can.Sign,
        _ => null,
    };

    /// <summary>Whether somebody handed the report in or, where it was reviewed, reviewed it: the next step is for other hands.</summary>
    public static bool HadAHand(ReportFile file, Guid byId) =>
        file.Newest<ReportSubmitted>()?.ById == byId || file.Stage == ReportStage.Reviewed && file.Newest<ReportReviewed>()?.ById == byId;

    /// <summary>
    /// Whether an entry that was written with an older version in view still says what its writer meant: everything since then is about something else.
    /// Two people write two parts of one report at a time.
    /// </summary>
    /// <param name="file">The file as it stands.</param>
    /// <param name="seen">The version in view.</param>
    /// <param name="entry">The entry.</param>
    public static bool StillHolds(ReportFile file, int seen, ReportEntry entry) => entry is TextWritten or FiguresStated or FindingExplained
        && file.Facts.Where(fact => fact.Seq > seen).All(fact => (fact.Entry, entry) switch
        {
            (TextWritten other, TextWritten text) => other.Part != text.Part,
            (FiguresStated, FiguresStated) => false,
            (FindingExplained other, FindingExplained why) => (other.Rule, other.Place) != (why.Rule, why.Place),
            (TextWritten or FiguresStated or FindingExplained or SumAdjusted or ReportUrged, _) => true,
            _ => false,
        });

    /// <summary>Why an entry may not be made; empty when it may.</summary>
    /// <param name="file">The file as it stands.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="byId">Who makes it.</param>
    /// <param name="today">The day.</param>
    /// <param name="findings">What the checks find in the report as it stands.</param>
    /// <param name="above">Where the agency above writes, the file of its own report; null for the agency itself.</param>
    /// <param name="mayDoAll">The office has too few people: whoever made or reviewed it may sign it, too.</param>
    public static IEnumerable<Refusal> Refusals(ReportFile file, ReportEntry entry, Guid byId, DateOnly today, IReadOnlyList<JudgedFinding> findings, ReportFile? above = null, bool mayDoAll = false)
    {
        var (judges, isAbove) = (entry is ReportReturned or ReportAccepted or ReportUrged, above is not null);
        if (judges && !isAbove) return [OnlyAbove];
        if (isAbove && !judges && entry is not ReportReceived) return [OnlyItself];
        if (entry is not (DifferenceSigned or ReportReturned or ReportAccepted or ReportUrged) && file.Stage == ReportStage.Filed) return [Frozen];
        return entry switch
        {
            FiguresStated or TextWritten or SumAdjusted when file.Stage != ReportStage.Drafting => [InReview],
            FiguresStated figures => figures.Figures.Faults(null),
            TextWritten text => Written(text),
            SumAdjusted adjusted => Adjusted(adjusted),
            FindingExplained why => Explained(why, findings),
            ReportSubmitted => [.. At(file, ReportStage.Drafting), .. Clean(findings), .. Over(file, today)],
            ReportReviewed => [.. At(file, ReportStage.Submitted), .. mayDoAll ? [] : FourEyes(file, byId)],
            ReportSentBack back => file.Stage == ReportStage.Drafting ? [NotThere] : string.IsNullOrWhiteSpace(back.Reason) ? [NoReason] : [],
            ReportFiled filed => [.. At(file, ReportStage.Reviewed), .. Clean(findings), .. Over(file, today), .. Moved(file, filed), .. mayDoAll ? [] : ThreeHands(file, byId)],
            ReportReceived received => [.. Over(file, today), .. received.Report.Year == file.Year ? [] : (Refusal[])[OtherYear]],
            ReportReturned returned => file.Stage != ReportStage.Filed ? [NotThere] : above is { Filed: not null } && file.Filed?.Entry is ReportFiled ? [SumFiled] : string.IsNullOrWhiteSpace(returned.Reason) ? [NoReason] : [],
            ReportAccepted accepted => file.Stage != ReportStage.Filed || file.Standing == ChildStanding.Accepted ? [NotThere] : [.. WithErrors(accepted, findings)],
            ReportUrged => file.Stage == ReportStage.Filed ? [NotThere] : file.Urges.Any(urge => urge.RecordedOn == today) ? [UrgedToday] : [],
            DifferenceSigned difference => file.Stage != ReportStage.Filed ? [NotThere] : difference.Cells.Count == 0 ? [NothingChanged] : string.IsNullOrWhiteSpace(difference.Reason) ? [NoReason] : [],
            _ => [],
        };
    }

    /// <summary>Why a report that was read from a file cannot be taken in; empty when it can.</summary>
    /// <param name="read">The report.</param>
    /// <param name="year">The year it is handed in for.</param>
    public static IEnumerable<Refusal> Unfit(AnnualReport read, int year)
    {
        if (read.Year is { } printed && printed != year) yield return OtherYear;
        if (FormTables.FormOf(year) != ReportForm.Form2021 || read.Section3.IsFound && read.Form != ReportForm.Form2021)
            yield return new("received.form", new("不是现行格式（2021年格式），不能汇总。", "It is not in the form of 2021 and cannot be summed."), "国办公开办函〔2021〕30号");
        foreach (var table in (ReportTable[])[read.Section2, read.Section3, read.Section4])
            foreach (var row in table.Rows)
                for (var column = 0; column < row.Columns.Count; column++)
                    if (row.Code != FormTables.Charges && table[row.Code, column] is { Number: not null, Whole: null } odd)
                        yield return new("received.cell", new Text("{0}不是可以相加的整数：{1}", "{0} is no whole number that could be summed: {1}").With(table.Place(row.Code, column), odd.Printed), "国办公开办函〔2021〕30号");
        foreach (var table in (ReportTable[])[read.Section3, read.Section4])
            foreach (var row in table.Rows.Where(row => row.Code != "T" && table[row.Code, row.Columns.Count - 1].Whole is > 0 && Enumerable.Range(0, row.Columns.Count - 1).All(column => table[row.Code, column].Number is null)))
                yield return new("received.parts", new Text("{0}只有总计，没有分列数字，不能汇总。", "{0} has its total only and no parts that could be summed.").With(table.Place(row.Code)), "国办公开办函〔2021〕30号");
        foreach (var table in new[] { read.Section2, read.Section3, read.Section4 }.Where(table => !table.IsFound))
            yield return new("received.table", new Text("没有读到第{0}项的表格。", "The table of part {0} was not found.").With(table.Numeral), "国办公开办函〔2021〕30号");
    }

    /// <summary>Where a report that was read says otherwise than the cases that the product has of the agency; nothing where it has none.</summary>
    public static IEnumerable<ReportFinding> AgainstCases(AnnualReport read, Section3 cases) =>
        !cases.Tallies().Any() ? []
            : from row in Section3.Rows
              let printed = read.Section3[row.Code, Section3.Total].Whole
              where printed is not null && printed != cases[row.Code][Section3.Total]
              select new ReportFinding(DiffersFromCases, FindingSeverity.Warning, read.Section3.Place(row.Code, Section3.Total), $"{printed}", $"{cases[row.Code][Section3.Total]}",
                  new("与系统里这个单位的案件统计不一致。", "Differs from what the agency's cases in the product count."));

    private const string DiffersFromCases = "received-differs";

    /// <summary>Whether a finding says that a report differs from the cases.</summary>
    public static bool IsAgainstCases(ReportFinding finding) => finding.Rule == DiffersFromCases;

    private static IEnumerable<Refusal> Adjusted(SumAdjusted adjusted)
    {
        if (!ReportFigures.IsPart(adjusted.Section, adjusted.Row, adjusted.Column))
            yield return new("adjusted.cell", new("合计由各项相加得出，不能调整。", "A sum is added up and cannot be adjusted."), "国办公开办函〔2021〕30号");
        if (adjusted.Value is { } value && !(Figure.Read(value) is { Kind: FigureKind.Number } figure && (adjusted.Row == FormTables.Charges ? Wan.Fen(figure.Value) is not null : figure.Whole is not null)))
            yield return new("adjusted.value", new("请填写从零到9999999的整数（收费金额可以有小数）。", "Give a whole number from 0 to 9,999,999; charges may have decimals."), Field: nameof(SumAdjusted.Value));
        if (string.IsNullOrWhiteSpace(adjusted.Reason)) yield return NoReason;
    }

    private static IEnumerable<Refusal> WithErrors(ReportAccepted accepted, IReadOnlyList<JudgedFinding> findings)
    {
        if (!string.IsNullOrWhiteSpace(accepted.Note)) yield break;
        if (findings.Any(one => IsAgainstCases(one.Finding)))
            yield return new("accepted.differs", new("报告与系统里这个单位的案件统计不一致：请退回，或者写明为什么仍然接受。", "The report differs from what the agency's cases count: send it back, or say why it is accepted all the same."), Field: "Reason");
        var errors = findings.Count(one => one.Finding.Severity == FindingSeverity.Error);
        if (errors > 0)
            yield return new("accepted.errors", new Text("报告里有{0}处错误：请退回，或者写明为什么仍然接受。", "There are {0} errors in it: send it back, or say why it is accepted all the same.").With(errors), Field: "Reason");
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
        if (findings.FirstOrDefault(one => why.IsOf(one.Finding)) is not { } found)
            yield return new("finding.gone", new("这一条已经不存在了。", "This finding is gone."));
        else if (found.Finding.Severity == FindingSeverity.Error)
            yield return new("finding.error", new("错误必须改正，不能只写理由。", "An error has to be mended; a reason is not enough."));
    }

    private static IEnumerable<Refusal> At(ReportFile file, ReportStage stage) => file.Stage == stage ? [] : [NotThere];

    private static IEnumerable<Refusal> Clean(IReadOnlyList<JudgedFinding> findings)
    {
        var (errors, open) = (findings.Count(one => one.Finding.Severity == FindingSeverity.Error), findings.Count(one => one.Finding.Severity == FindingSeverity.Warning && one.Why is null));
        if (errors > 0) yield return new("report.errors", new Text("还有{0}处错误没有改正。", "{0} errors are not mended.").With(errors), "《条例》第五十条");
        if (open > 0) yield return new("report.warnings", new Text("还有{0}处提醒没有改正，也没有写明理由（由年报员在本页说明）。", "{0} warnings are neither mended nor explained; the report officer explains them on this page.").With(open), "《条例》第五十条");
    }

    private static IEnumerable<Refusal> Moved(ReportFile file, ReportFiled filed) =>
        file.Newest<ReportReviewed>()?.Entry is ReportReviewed { Digest: { } reviewed } && reviewed != filed.Report.Digest()
            ? [new("report.moved", new("审核以后报告变了（案件、登记簿或者下级的数字有变化），请退回后重新审核。", "The report has changed since it was reviewed (cases, register or reports below): send it back and have it reviewed again."))] : [];

    private static IEnumerable<Refusal> FourEyes(ReportFile file, Guid byId) => HadAHand(file, byId)
        ? [new("report.fourEyes", new("送审的人不能自己审核。", "Who hands it in does not review it."))] : [];

    private static IEnumerable<Refusal> ThreeHands(ReportFile file, Guid byId) => HadAHand(file, byId)
        ? [new("report.signer", new("送审和审核的人不能自己签发：请由另一位有签发权限的人签发（人手不足的，可由安全管理员放开）。", "Whoever handed it in or reviewed it does not sign it: somebody else who may sign does (an office with too few people can have it allowed)."))] : [];

    private static IEnumerable<Refusal> Over(ReportFile file, DateOnly today) => file.Year < today.Year ? []
        : [new("report.running", new Text("{0}年尚未结束，年度报告还不能送审、签发。", "The year {0} is not over: its report can be neither handed in nor filed.").With(file.Year), "《条例》第四十九条")];

    private static readonly Refusal Frozen = new("report.frozen", new("这一年度的报告已经签发，不能再改；数字有变化的，请登记差异。", "This report is filed and frozen; sign a difference where figures changed."), "《条例》第四十九条");
    private static readonly Refusal OnlyAbove = new("report.above", new("退回和接受由汇总的上级机关办理。", "The agency that sums up sends back and accepts."), "《条例》第四十九条");
    private static readonly Refusal OnlyItself = new("report.itself", new("下级的报告由下级自己编制。", "An agency below writes its report itself."), "《条例》第四十九条");
    private static readonly Refusal OtherYear = new("received.year", new("报告不是这一年度的。", "It is the report of another year."));
    private static readonly Refusal SumFiled = new("returned.filed", new("上级的汇总报告已经签发，不能再退回；数字有变化的，请下级登记差异。", "The report that sums up is filed: have a difference signed instead."), "《条例》第四十九条");
    private static readonly Refusal UrgedToday = new("urged.today", new("今天已经催过了。", "It was asked for today already."));

    /// <summary>A file that an agency hands in itself stands for a signed report: whoever signs hands it in.</summary>
    public static readonly Refusal SignerHandsIn = new("received.signer", new("本机关自己交文件，视为签发，由签发人办理。", "An agency's own file stands for its signed report: whoever signs hands it in."), "《条例》第四十九条");

    private static readonly Refusal InReview = new("report.inReview", new("报告已经送审，请先退回再修改。", "The report is being reviewed: have it sent back first."));
    private static readonly Refusal NotThere = new("report.stage", new("报告现在不在这一步。", "The report is not at this step now."));
    private static readonly Refusal NoReason = new("report.reason", new("请写明理由。", "Say why."), Field: "Reason");
    private static readonly Refusal NothingChanged = new("report.same", new("没有需要登记的差异。", "Nothing differs from what was filed."));
}
