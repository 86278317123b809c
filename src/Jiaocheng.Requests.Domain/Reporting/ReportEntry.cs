using System.Text.Json.Serialization;

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
public abstract record ReportEntry;

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
public sealed record FindingExplained(string Rule, string Place, string Found, string Reason) : ReportEntry;

/// <summary>送审: the report is ready to be reviewed.</summary>
public sealed record ReportSubmitted : ReportEntry;

/// <summary>审核通过.</summary>
public sealed record ReportReviewed(string? Note = null) : ReportEntry;

/// <summary>退回修改.</summary>
public sealed record ReportSentBack(string Reason) : ReportEntry;

/// <summary>签发: the report as it was signed, frozen.</summary>
public sealed record ReportFiled(FrozenReport Report) : ReportEntry;

/// <summary>A later change of a frozen year: which cells, from what to what, and why.</summary>
public sealed record DifferenceSigned(IReadOnlyList<CellChange> Cells, string Reason) : ReportEntry;

/// <summary>A cell that would print otherwise than it was filed.</summary>
/// <param name="Section">2, 3 or 4.</param>
/// <param name="Row">Code of the row.</param>
/// <param name="Column">Index of the column.</param>
/// <param name="Old">As filed, or as last signed.</param>
/// <param name="New">As it is now.</param>
public sealed record CellChange(int Section, string Row, int Column, string Old, string New);
