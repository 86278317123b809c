using System.Text;
using System.Text.Json;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Reports;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>The forms in which a whole report leaves the house.</summary>
public enum ReportFormat { Docx, Html, Xlsx, Json, Svg }

/// <summary>Writes a whole report in any form. Pages, API and command line use it, so that they give the same file.</summary>
public static class WholeReport
{
    private static readonly JsonSerializerOptions Indented = new(Api.Json) { WriteIndented = true };

    /// <summary>The media type of a form.</summary>
    public static string TypeOf(ReportFormat format) => format switch
    {
        ReportFormat.Docx => LetterDocx.ContentType,
        ReportFormat.Html => "text/html; charset=utf-8",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Json => "application/json",
        _ => "image/svg+xml",
    };

    /// <summary>The report as a file.</summary>
    /// <param name="format">The form.</param>
    /// <param name="report">The report.</param>
    /// <param name="field">What a field of it says: the picture shows these.</param>
    /// <param name="signed">It has left the agency; what nobody signed bears no day and says that it is a draft.</param>
    public static TakenFile Write(ReportFormat format, AnnualReport report, Func<string, string?> field, bool signed = true)
    {
        if (!signed) report = report with { Day = null, Signature = $"{report.Signature}（草稿，尚未签发）" };
        return new($"{(signed ? "" : "草稿 ")}{report.Title}{(format == ReportFormat.Svg ? "图解" : "")}.{format.ToString().ToLowerInvariant()}", format switch
        {
            ReportFormat.Docx => ReportDocx.Write(report),
            ReportFormat.Html => Encoding.UTF8.GetBytes(ReportHtml.Write(report)),
            ReportFormat.Xlsx => Workbook(report),
            ReportFormat.Json => JsonSerializer.SerializeToUtf8Bytes(ReportJson.Of(report), Indented),
            _ => Encoding.UTF8.GetBytes(ReportPicture.Write(report.Agency, report.Year ?? 0, field)),
        });
    }

    private static byte[] Workbook(AnnualReport report)
    {
        using var bytes = new MemoryStream();
        ReportWorkbook.Write(bytes, report);
        return bytes.ToArray();
    }
}
