using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A web page: paragraphs and tables as they stand in the page, without what a browser would not show. Nothing is fetched and no script runs.</summary>
internal sealed partial class HtmlReport(ReadingLimits limits, CancellationToken ct)
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "select", "button", "nav", "footer", "textarea" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "body", "tr", "td", "th", "dl", "dt", "dd", "blockquote",
        "center", "header", "form", "fieldset", "pre", "table", "tbody", "hr", "address", "figure",
    };

    private readonly List<ReportBlock> blocks = [];
    private readonly StringBuilder line = new();

    /// <summary>Whether a text is a web page, or a piece of one pasted without its head.</summary>
    public static bool IsHtml(string text) => Tag().IsMatch(text.Length > 4096 ? text[..4096] : text) || FramedTable().IsMatch(text);

    public static List<ReportBlock> Read(string text, ReadingLimits limits, CancellationToken ct)
    {
        if (Depth(text) > limits.Depth) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
        var page = new HtmlParser().ParseDocument(text);
        var reader = new HtmlReport(limits, ct);
        if (page.Title is { Length: > 0 } title) reader.blocks.Add(new TextBlock(title, IsWhole: true));
        if (page.Body is { } body) reader.Walk(body);
        reader.EndLine();
        return reader.blocks;
    }

    /// <summary>How deep elements stand inside each other if nobody closes them but by name: what would make a tree too deep to walk.</summary>
    private static int Depth(string text)
    {
        int depth = 0, deepest = 0;
        foreach (Match tag in AnyTag().Matches(text))
            if (tag.Groups["close"].Length > 0) depth = Math.Max(0, depth - 1);
            else if (!IsVoid().IsMatch(tag.Groups["name"].Value) && tag.Groups["self"].Length == 0) deepest = Math.Max(deepest, ++depth);
        return deepest;
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            ct.ThrowIfCancellationRequested();
            if (child is IText text) line.Append(Spaces().Replace(text.Data, " "));
            else if (child is not IElement element || Unseen.Contains(element.LocalName) || IsHidden(element)) continue;
            else if (element.LocalName == "br") EndLine();
            else if (element.LocalName == "table" && !IsLayout(element)) Frame(element);
            else if (Blocks.Contains(element.LocalName)) { EndLine(); Walk(element); EndLine(); }
            else Walk(element);
        }
    }

    private void EndLine()
    {
        if (line.ToString().Trim() is { Length: > 0 } text) blocks.Add(new TextBlock(text, IsWhole: true));
        line.Clear();
    }

    // A table that holds tables or long text lays out the page.
    private static bool IsLayout(IElement table) =>
        table.QuerySelector("table") is not null || table.QuerySelectorAll("td,th").Any(cell => cell.TextContent.Length > 400);

    private void Frame(IElement table)
    {
        EndLine();
        var grid = new Grid(limits);
        foreach (var (y, row) in table.QuerySelectorAll("tr").Index())
        {
            ct.ThrowIfCancellationRequested();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
                grid.Add(y, Spaces().Replace(cell.TextContent, " ").Trim(), Span(cell, "colspan"), Span(cell, "rowspan"));
        }
        blocks.Add(new GridBlock(grid));
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Max(1, span) : 1;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && Hidden().IsMatch(style);

    [GeneratedRegex(@"<(?:!doctype|html|head|body|table|div|p|h[1-6]|meta)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<t[dr][\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex FramedTable();

    [GeneratedRegex(@"<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9:]*)[^<>]*?(?<self>/?)>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option)$", RegexOptions.IgnoreCase)]
    private static partial Regex IsVoid();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
