namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>A file that cannot be read as a table, and why.</summary>
/// <param name="Reason">The reason, to be put into words by the screen or the command line.</param>
/// <param name="Detail">What the reason is about (a heading, a row number, a limit), or "".</param>
public sealed record UnreadableFile(UnreadableReason Reason, string Detail = "") : TableAnswer;

/// <summary>Why a file cannot be read as a table.</summary>
public enum UnreadableReason
{
    /// <summary>The file holds nothing, or nothing but white space.</summary>
    Empty,

    /// <summary>The file is larger than allowed; the detail is the limit in bytes.</summary>
    TooLarge,

    /// <summary>The workbook unpacks to more than allowed; the detail is the limit in bytes.</summary>
    UnpacksTooLarge,

    /// <summary>More rows than allowed; the detail is the limit.</summary>
    TooManyRows,

    /// <summary>More columns than allowed; the detail is the limit.</summary>
    TooManyColumns,

    /// <summary>An Excel 97-2003 workbook (.xls) or another old Office file.</summary>
    OldWorkbook,

    /// <summary>A workbook locked with a password.</summary>
    EncryptedWorkbook,

    /// <summary>A binary workbook (.xlsb).</summary>
    BinaryWorkbook,

    /// <summary>A zip archive that is no Excel workbook: a Word file, an OpenDocument file or any other archive.</summary>
    NotAWorkbook,

    /// <summary>The archive or the sheet inside it is damaged or cut short.</summary>
    BrokenWorkbook,

    /// <summary>A PDF file.</summary>
    Pdf,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A web page, as many systems export under the name .xls.</summary>
    WebPage,

    /// <summary>Neither text nor a format known here.</summary>
    NotText,

    /// <summary>Text that is neither UTF-8 nor GB18030, or damaged UTF-8.</summary>
    UnknownEncoding,

    /// <summary>A quotation mark is never closed; the detail is the row in which it opens.</summary>
    UnclosedQuote,

    /// <summary>The same heading stands twice; the detail is the heading.</summary>
    DuplicateHeading,
}
