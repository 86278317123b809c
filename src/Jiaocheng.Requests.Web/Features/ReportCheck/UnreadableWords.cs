using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.ReportCheck;

/// <summary>Why a file could not be read as a report, and what to do about it.</summary>
public static class UnreadableWords
{
    public static Text Of(UnreadableReportReason reason) => reason switch
    {
        UnreadableReportReason.Empty => new("文件是空的。", "The file is empty."),
        UnreadableReportReason.TooLarge => new("文件过大或内容过多，不像一份年度报告。", "The file holds more than an annual report would."),
        UnreadableReportReason.TooSlow => new("读取时间过长，已停止。", "Reading took too long and was stopped."),
        UnreadableReportReason.OldOffice => new("这是旧版 .doc/.xls 文件或者加了密码的文件，请另存为不加密的 .docx 或 .xlsx。", "An old .doc or .xls, or a file locked with a password: save it as an unlocked .docx or .xlsx."),
        UnreadableReportReason.NoText => new("文件里只有图片，没有文字。请用原文件，或者先做文字识别。", "The file holds pictures and no text: use the original, or recognise its text first."),
        UnreadableReportReason.Locked => new("PDF 加了密码，读不出。", "The PDF is locked with a password."),
        UnreadableReportReason.Broken => new("文件已损坏，读不出。", "The file is damaged and cannot be read."),
        UnreadableReportReason.UnknownKind => new("只能读取 docx、xlsx、网页、文字型 PDF 和纯文本。", "Only docx, xlsx, HTML, PDF with text and plain text can be read."),
        _ => new("没有读到政府信息公开工作年度报告的标题和表格。", "No heading and no table of an annual report was found."),
    };
}
