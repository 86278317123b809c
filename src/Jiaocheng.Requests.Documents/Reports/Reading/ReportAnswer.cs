using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>What reading a file as a report gave.</summary>
public abstract record ReportAnswer;

/// <summary>A report.</summary>
public sealed record ReadReport(AnnualReport Report) : ReportAnswer;

/// <summary>No report, and why.</summary>
public sealed record UnreadableReport(UnreadableReportReason Reason) : ReportAnswer;

/// <summary>Why a file cannot be read as a report.</summary>
public enum UnreadableReportReason
{
    /// <summary>Nothing in it, or nothing but white space.</summary>
    Empty,

    /// <summary>More than <see cref="ReadingLimits"/> allow.</summary>
    TooLarge,

    /// <summary>Reading took too long.</summary>
    TooSlow,

    /// <summary>An old Office file (.doc, .xls) or one locked with a password.</summary>
    OldOffice,

    /// <summary>A PDF of pictures: a scan without text, or one whose characters cannot be told.</summary>
    NoText,

    /// <summary>A PDF locked with a password.</summary>
    Locked,

    /// <summary>Damaged or cut short.</summary>
    Broken,

    /// <summary>Neither docx, xlsx, HTML, PDF nor text.</summary>
    UnknownKind,

    /// <summary>Readable, but no annual report: neither a table nor a heading of one was found.</summary>
    NoReport,
}

/// <summary>Carries a refusal out of the depth of a reader to <see cref="ReportReader"/>, which answers it.</summary>
internal sealed class UnreadableReportException(UnreadableReportReason reason) : Exception
{
    public UnreadableReportReason Reason { get; } = reason;
}
