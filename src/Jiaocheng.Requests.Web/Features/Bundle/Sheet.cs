using System.Net;
using System.Text;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>A paper of a bundle as a page that any browser shows and prints on A4: no script, nothing loaded.</summary>
internal sealed class Sheet
{
    private const string Style = "@page{size:A4;margin:25mm 20mm}body{font:12pt/1.6 FangSong,STFangsong,\"Noto Serif CJK SC\",serif;max-width:170mm;margin:10mm auto;padding:0 5mm;color:#000;background:#fff}"
        + "h1{font-size:18pt;text-align:center}h2{font-size:13pt;margin:1.2em 0 .4em}table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid #444;padding:.2em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
        + "th{font-weight:bold;width:28%}thead th{width:auto}tr{break-inside:avoid}.struck td:not(:first-child){text-decoration:line-through}.note{font-size:10pt;color:#333}code{font-size:9pt;overflow-wrap:anywhere}";

    private readonly StringBuilder _html = new();

    public Sheet(string title) => _html.Append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>").Append(Safe(title))
        .Append("</title><style>").Append(Style).Append("</style></head><body><h1>").Append(Safe(title)).Append("</h1>\n");

    public Sheet Heading(string text) => Add("h2", text);

    public Sheet Line(string text) => Add("p", text);

    public Sheet Note(string text) => Add("p class=\"note\"", text);

    /// <summary>Name and value in two columns; empty values are left out.</summary>
    public Sheet Pairs(IEnumerable<(string Name, string Value)> pairs)
    {
        _html.Append("<table><tbody>\n");
        foreach (var (name, value) in pairs.Where(pair => pair.Value.Length > 0))
            _html.Append("<tr><th scope=\"row\">").Append(Safe(name)).Append("</th><td>").Append(Broken(value)).Append("</td></tr>\n");
        _html.Append("</tbody></table>\n");
        return this;
    }

    /// <summary>A table with its headings; rows that no longer stand are struck through.</summary>
    public Sheet Table(IReadOnlyList<string> headings, IEnumerable<(bool Struck, IReadOnlyList<string> Cells)> rows)
    {
        _html.Append("<table><thead><tr>");
        foreach (var heading in headings) _html.Append("<th scope=\"col\">").Append(Safe(heading)).Append("</th>");
        _html.Append("</tr></thead><tbody>\n");
        foreach (var (struck, cells) in rows)
        {
            _html.Append(struck ? "<tr class=\"struck\">" : "<tr>");
            foreach (var cell in cells) _html.Append("<td>").Append(Broken(cell)).Append("</td>");
            _html.Append("</tr>\n");
        }
        _html.Append("</tbody></table>\n");
        return this;
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_html.ToString() + "</body></html>\n");

    private Sheet Add(string element, string text)
    {
        _html.Append('<').Append(element).Append('>').Append(Broken(text)).Append("</").Append(element.Split(' ')[0]).Append(">\n");
        return this;
    }

    private static string Broken(string text) => Safe(text).ReplaceLineEndings("<br>");

    // Control characters have no place in a page and lone surrogates none in UTF-8; the history file keeps them as they were typed.
    private static string Safe(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t') ? '\uFFFD' : c)));
}
