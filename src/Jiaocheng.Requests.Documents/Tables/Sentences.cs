using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>The sentences in which a refused file or row is told, with what to do about it.</summary>
public static class Sentences
{
    /// <summary>Why the file cannot be read, and what helps.</summary>
    public static Text Sentence(this UnreadableFile file) => file.Reason switch
    {
        UnreadableReason.Empty => new("文件是空的。", "The file is empty."),
        UnreadableReason.TooLarge => new($"文件超过 {Megabytes(file)} MB，请拆成几个文件。", $"The file is larger than {Megabytes(file)} MB: split it."),
        UnreadableReason.UnpacksTooLarge => new(
            $"文件展开后超过 {Megabytes(file)} MB，没有读取。", $"The file unpacks to more than {Megabytes(file)} MB and was not read."),
        UnreadableReason.TooManyRows => new($"超过 {file.Detail} 行，请拆成几个文件。", $"More than {file.Detail} rows: split the file."),
        UnreadableReason.TooManyColumns => new($"超过 {file.Detail} 列，请检查第一行是不是栏目。", $"More than {file.Detail} columns: is the first row the headings?"),
        UnreadableReason.OldWorkbook => new(
            "这是旧格式（.xls）的文件，请用 Excel 或 WPS 另存为 .xlsx。", "This is an old .xls file: save it as .xlsx."),
        UnreadableReason.EncryptedWorkbook => new(
            "文件设有打开密码，请取消密码后再导入。", "The workbook is locked with a password: take it off first."),
        UnreadableReason.BinaryWorkbook => new("这是 .xlsb 文件，请另存为 .xlsx。", "This is an .xlsb file: save it as .xlsx."),
        UnreadableReason.NotAWorkbook => new("这不是 Excel 工作簿，请另存为 .xlsx 或 .csv。", "This is no Excel workbook: save it as .xlsx or .csv."),
        UnreadableReason.BrokenWorkbook => new(
            "工作簿已损坏或者不完整，请重新保存或者重新取得。", "The workbook is damaged or cut short: save it again or get it anew."),
        UnreadableReason.Pdf => new("这是 PDF 文件，需要 .xlsx 或 .csv。", "This is a PDF file; an .xlsx or .csv is needed."),
        UnreadableReason.Picture => new("这是图片，需要 .xlsx 或 .csv。", "This is a picture; an .xlsx or .csv is needed."),
        UnreadableReason.WebPage => new(
            "这其实是网页，请用 Excel 或 WPS 打开后另存为 .xlsx。", "This is really a web page: open it in a spreadsheet program and save it as .xlsx."),
        UnreadableReason.NotText => new("这既不是工作簿也不是文本。", "This is neither a workbook nor text."),
        UnreadableReason.UnknownEncoding => new(
            "文字编码既不是 UTF-8 也不是 GB18030，或者文件已损坏。", "The text is neither UTF-8 nor GB18030, or it is damaged."),
        UnreadableReason.UnclosedQuote => new($"第 {file.Detail} 行的引号没有结束。", $"A quotation mark opened in row {file.Detail} is never closed."),
        UnreadableReason.DuplicateHeading => new($"栏目“{file.Detail}”重复。", $"The heading {file.Detail} stands twice."),
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Reason, "A reason without a sentence."),
    };

    /// <summary>What does not fit in the row.</summary>
    public static Text Sentence(this RowFault fault) => fault.Kind switch
    {
        RowFaultKind.TooFewCells => new("该行的单元格比栏目少。", "The row has fewer cells than there are headings."),
        RowFaultKind.ValueWithoutHeading => new("这个值不在任何栏目之下。", "The value stands under no heading."),
        RowFaultKind.StrayQuote => new("引号之后还有文字，该行可能错位。", "Text follows a closing quotation mark; the row may have slipped."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "A fault without a sentence."),
    };

    private static long Megabytes(UnreadableFile file) => long.Parse(file.Detail) >> 20;
}
