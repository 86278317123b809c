using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>What somebody said in the making of a report. Discriminators are forever; shapes only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FiguresStated), "figures")]
[JsonDerivedType(typeof(TextWritten), "text")]
[JsonDerivedType(typeof(FindingExplained), "explained")]
[JsonDerivedType(typeof(ReportSubmitted), "submitted")]
[JsonDerivedType(typeof(ReportReviewed), "reviewed")]
[JsonDerivedType(typeof(ReportSentBack), "sentBack")]
[JsonDerivedType(typeof(ReportFiled), "filed")]
[JsonDerivedType(typeof(DifferenceSigned), "difference")]
[JsonDerivedType(typeof(ReportReceived), "received")]
[JsonDerivedType(typeof(ReportReturned), "returned")]
[JsonDerivedType(typeof(ReportAccepted), "accepted")]
[JsonDerivedType(typeof(SumAdjusted), "adjusted")]
[JsonDerivedType(typeof(ReportUrged), "urged")]
public abstract record ReportEntry
{
    /// <summary>Which of them it is; stored beside it.</summary>
    [JsonIgnore]
    public ReportEntryKind Kind => this switch
    {
        FiguresStated => ReportEntryKind.Figures,
        TextWritten => ReportEntryKind.Text,
        FindingExplained => ReportEntryKind.Explained,
        ReportSubmitted => ReportEntryKind.Submitted,
        ReportReviewed => ReportEntryKind.Reviewed,
        ReportSentBack => ReportEntryKind.SentBack,
        ReportFiled => ReportEntryKind.Filed,
        DifferenceSigned => ReportEntryKind.Difference,
        ReportReceived => ReportEntryKind.Received,
        ReportReturned => ReportEntryKind.Returned,
        ReportAccepted => ReportEntryKind.Accepted,
        SumAdjusted => ReportEntryKind.Adjusted,
        ReportUrged => ReportEntryKind.Urged,
        _ => throw new InvalidOperationException($"{GetType().Name} has no kind."),
    };
}

/// <summary>The kinds of entries. Stored by name.</summary>
public enum ReportEntryKind { Figures, Text, Explained, Submitted, Reviewed, SentBack, Filed, Difference, Received, Returned, Accepted, Adjusted, Urged }

/// <summary>The figures of Section 2, all of them.</summary>
/// <param name="Figures">What is stated.</param>
/// <param name="FromRegister">The row of normative documents is counted from the register and not stated.</param>
public sealed record FiguresStated(YearlyFigures Figures, bool FromRegister = false) : ReportEntry;

/// <summary>The text of one part, with its fields in braces.</summary>
public sealed record TextWritten(ReportPart Part, string Text) : ReportEntry;

/// <summary>Why something that a check warns of stays as it is.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where.</param>
/// <param name="Found">What stands there; another figure wants another reason.</param>
/// <param name="Reason">Why it stays.</param>
public sealed record FindingExplained(string Rule, string Place, string Found, string Reason) : ReportEntry
{
    /// <summary>
    /// Whether it explains a finding. The day of a report is today until it is signed: its reason holds from day to day. Why agencies are missing holds
    /// for those that still are.
    /// </summary>
    public bool IsOf(ReportFinding finding) => Rule == finding.Rule && Place == finding.Place
        && (Found == finding.Found || Rule == DayChecks.Rule || Rule is RollUp.MissingRule or RollUp.SilentRule && Named(finding.Found).IsSubsetOf(Named(Found)));

    // 2家：甲镇、乙镇.
    private static HashSet<string> Named(string found) => [.. found[(found.IndexOf('：', StringComparison.Ordinal) + 1)..].Split('、')];
}

/// <summary>送审: the report is ready to be reviewed.</summary>
public sealed record ReportSubmitted : ReportEntry;

/// <summary>审核通过.</summary>
/// <param name="Note">What the reviewer remarks.</param>
/// <param name="Digest">Of the report as it stood then: what is signed must be what was reviewed.</param>
public sealed record ReportReviewed(string? Note = null, string? Digest = null) : ReportEntry;

/// <summary>退回修改.</summary>
public sealed record ReportSentBack(string Reason) : ReportEntry;

/// <summary>The report left the agency, whichever way: from now on it is frozen.</summary>
/// <param name="Report">Every word and cell of it.</param>
public abstract record ReportHandedIn(FrozenReport Report) : ReportEntry;

/// <summary>签发: the report as it was signed.</summary>
public sealed record ReportFiled(FrozenReport Report) : ReportHandedIn(Report);

/// <summary>收到报告文件: a report that was made outside the product, as it was read.</summary>
/// <param name="Report">What was read.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Findings">What the checks found in it when it came.</param>
public sealed record ReportReceived(FrozenReport Report, string FileName, string Sha256, IReadOnlyList<ReportFinding> Findings) : ReportHandedIn(Report);

/// <summary>上级退回: the agency above sends the report back; it may be written again.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Findings">What the checks found in it then.</param>
public sealed record ReportReturned(string Reason, IReadOnlyList<ReportFinding> Findings) : ReportEntry;

/// <summary>上级接受: the agency above takes the report into its sum for good.</summary>
/// <param name="Note">Why, where errors stand in it.</param>
public sealed record ReportAccepted(string? Note = null) : ReportEntry;

/// <summary>催报: the agency above asks for a report that has not come.</summary>
public sealed record ReportUrged(string? Note = null) : ReportEntry;

/// <summary>汇总调整: a cell of a sum that is reported otherwise than the agencies below add up to.</summary>
/// <param name="Section">2, 3 or 4.</param>
/// <param name="Row">Code of the row.</param>
/// <param name="Column">Index of the column; never a sum.</param>
/// <param name="Value">What is reported, as printed; null to report the sum again.</param>
/// <param name="Sum">The sum it replaces: when that changes, the adjustment wants another look.</param>
/// <param name="Reason">Why.</param>
public sealed record SumAdjusted(int Section, string Row, int Column, string? Value, string Sum, string Reason) : ReportEntry;

/// <summary>A later change of a frozen year: which cells, from what to what, and why.</summary>
public sealed record DifferenceSigned(IReadOnlyList<CellChange> Cells, string Reason) : ReportEntry;

/// <summary>A cell that would print otherwise than it was filed.</summary>
/// <param name="Section">2, 3 or 4.</param>
/// <param name="Row">Code of the row.</param>
/// <param name="Column">Index of the column.</param>
/// <param name="Old">As filed, or as last signed.</param>
/// <param name="New">As it is now.</param>
public sealed record CellChange(int Section, string Row, int Column, string Old, string New);
