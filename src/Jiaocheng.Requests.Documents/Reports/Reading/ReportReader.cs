using System.IO.Compression;
using System.Xml;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>
/// Reads an annual report from docx, xlsx, HTML, text PDF or plain text. What a file is decides its content, never its name. Files come from
/// anywhere: sizes, depths and time are limited, document types are off, and a hostile file is an answer, not a crash.
/// </summary>
public static class ReportReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">All its bytes.</param>
    /// <param name="limits">Limits other than the usual ones.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ReportAnswer Read(byte[] file, ReadingLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= new ReadingLimits();
        if (file.Length > limits.Bytes) return new UnreadableReport(UnreadableReportReason.TooLarge);
        using var time = new CancellationTokenSource(limits.LongestTime);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            var report = new ReportBuilder(stop.Token).Build(Blocks(file, limits, stop.Token));
            return report is null ? new UnreadableReport(UnreadableReportReason.NoReport) : new ReadReport(report);
        }
        catch (UnreadableReportException unreadable)
        {
            return new UnreadableReport(unreadable.Reason);
        }
        catch (UnreadableTableException unreadable)
        {
            return new UnreadableReport(ReasonOf(unreadable.Answer.Reason));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new UnreadableReport(UnreadableReportReason.TooSlow);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or FormatException)
        {
            // Everything is read from memory: only a damaged file throws these.
            return new UnreadableReport(UnreadableReportReason.Broken);
        }
    }

    private static List<ReportBlock> Blocks(byte[] file, ReadingLimits limits, CancellationToken ct)
    {
        if (FileKind.IsZip(file)) return InArchive(file, limits, ct);
        switch (FileKind.Refusal(file))
        {
            case UnreadableReason.Pdf: return PdfReport.Read(file, limits, ct);
            case { } reason: throw new UnreadableReportException(ReasonOf(reason));
        }
        var text = CsvText.Characters(file);
        if (text.Length > limits.Characters) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableReportException(UnreadableReportReason.Empty);
        return HtmlReport.IsHtml(text) ? HtmlReport.Read(text, limits, ct) : TextReport.Read(text, limits);
    }

    private static List<ReportBlock> InArchive(byte[] file, ReadingLimits limits, CancellationToken ct)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        return archive.GetEntry(DocxReport.MainPart) is { } document ? DocxReport.Read(document, limits, ct) : WorkbookReport.Read(file, limits, ct);
    }

    private static UnreadableReportReason ReasonOf(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => UnreadableReportReason.Empty,
        UnreadableReason.TooLarge or UnreadableReason.UnpacksTooLarge or UnreadableReason.TooManyRows or UnreadableReason.TooManyColumns => UnreadableReportReason.TooLarge,
        UnreadableReason.OldWorkbook or UnreadableReason.EncryptedWorkbook or UnreadableReason.BinaryWorkbook => UnreadableReportReason.OldOffice,
        UnreadableReason.BrokenWorkbook => UnreadableReportReason.Broken,
        UnreadableReason.Picture => UnreadableReportReason.NoText,
        _ => UnreadableReportReason.UnknownKind,
    };
}
