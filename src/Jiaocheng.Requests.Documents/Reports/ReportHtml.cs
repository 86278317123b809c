using System.Globalization;
using System.Net;
using System.Text;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>An annual report as HTML that can be pasted into the editor of a web site: plain tags, each with its own style, no classes, scripts or pictures.</summary>
public static class ReportHtml
{
    private const string Frame = "border:1px solid #000;padding:4px;";

    /// <summary>Writes the report.</summary>
    public static string Write(AnnualReport report)
    {
        return $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{Plain(report.Title)}</title></head><body>\n{Body(report)}</body></html>\n";
    }

    /// <summary>What stands between the tags of the body; every word is escaped.</summary>
    public static string Body(AnnualReport report)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"text-align:center\">{Plain(report.Title)}</h1>\n");
        foreach (var paragraph in report.Paragraphs)
        {
            html.Append(paragraph.Level switch
            {
                1 => $"<h2>{Plain(paragraph.Text)}</h2>\n",
                2 => $"<h3>{Plain(paragraph.Text)}</h3>\n",
                _ => $"<p style=\"text-indent:2em\">{Plain(paragraph.Text)}</p>\n",
            });
            if (paragraph.Level == 1 && ReportDocx.TableOf(report, paragraph.Section) is { } table) Append(html, FormSheets.Of(table));
        }
        if (report.Signature.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<p style=\"text-align:right\">{Plain(report.Signature)}</p>\n");
        if (report.Day is { } day) html.Append(CultureInfo.InvariantCulture, $"<p style=\"text-align:right\">{Letter.DateText(day)}</p>\n");
        return html.ToString();
    }

    private static void Append(StringBuilder html, FormSheet sheet)
    {
        html.Append("<table style=\"border-collapse:collapse;width:100%\">\n");
        for (var row = 0; row < sheet.Rows; row++)
        {
            html.Append("<tr>");
            foreach (var cell in sheet.Row(row))
            {
                var tag = cell.Kind == FormCellKind.Number ? "td" : "th";
                html.Append(CultureInfo.InvariantCulture, $"<{tag}{Span("rowspan", cell.Height)}{Span("colspan", cell.Width)} style=\"{Frame}font-weight:normal;text-align:{(cell.Kind == FormCellKind.Label ? "left" : "center")}\">{Plain(cell.Text)}</{tag}>");
            }
            html.Append("</tr>\n");
        }
        html.Append("</table>\n");
    }

    private static string Span(string name, int span) => span > 1 ? $" {name}=\"{span}\"" : "";

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
