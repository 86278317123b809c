using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>The body of a Word document, read forward once: paragraphs and tables with their spans; text boxes come after the paragraph that holds them.</summary>
internal sealed class DocxReport(XmlReader xml, ReadingLimits limits, CancellationToken ct)
{
    public const string MainPart = "word/document.xml";

    private readonly List<ReportBlock> blocks = [];
    private readonly Stack<OpenTable> tables = new();
    private readonly Stack<StringBuilder> paragraphs = new();
    private int skippedBelow = int.MaxValue;

    public static List<ReportBlock> Read(ZipArchiveEntry document, ReadingLimits limits, CancellationToken ct)
    {
        if (document.Length > limits.Unpacked) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
        using var xml = XmlReader.Create(document.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.Unpacked,
            CloseInput = true,
        });
        var reader = new DocxReport(xml, limits, ct);
        reader.Read();
        return reader.blocks;
    }

    private void Read()
    {
        while (xml.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (xml.Depth > limits.Depth) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
            if (xml.Depth > skippedBelow) continue;
            skippedBelow = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element) Open();
            else if (xml.NodeType == XmlNodeType.EndElement) Close();
        }
    }

    private void Open()
    {
        switch (xml.LocalName)
        {
            // The same text once more for old programs, text that was deleted, and codes of fields.
            case "Fallback" or "del" or "moveFrom" or "instrText" when !xml.IsEmptyElement: skippedBelow = xml.Depth; break;
            case "p" when IsWord(): paragraphs.Push(new StringBuilder()); if (xml.IsEmptyElement) EndParagraph(); break;
            case "t" when IsWord() && paragraphs.TryPeek(out var paragraph): paragraph.Append(Text()); break;
            case "tab" when IsWord() && paragraphs.TryPeek(out var paragraph): paragraph.Append('\t'); break;
            case "br" or "cr" when IsWord() && paragraphs.TryPeek(out var paragraph): paragraph.Append('\n'); break;
            case "tbl" when IsWord(): tables.Push(new OpenTable(limits)); break;
            case "gridSpan" when tables.TryPeek(out var table): table.Width = Number("val") ?? 1; break;
            case "gridBefore" when tables.TryPeek(out var table): table.Skip(Number("val") ?? 0); break;
            case "vMerge" when tables.TryPeek(out var table): table.Continues = xml.GetAttribute("val", xml.NamespaceURI) is null or "continue"; break;
        }
    }

    private void Close()
    {
        switch (xml.LocalName)
        {
            case "p" when IsWord() && paragraphs.Count > 0: EndParagraph(); break;
            case "tc" when tables.TryPeek(out var table): table.EndCell(); break;
            case "tr" when IsWord() && tables.TryPeek(out var table): table.EndRow(); break;
            case "tbl" when tables.Count > 0: EndTable(); break;
        }
    }

    // Text of a text node is read here, because a run may hold several.
    private string Text()
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        return text.ToString();
    }

    private void EndParagraph()
    {
        var text = paragraphs.Pop().ToString();
        if (tables.TryPeek(out var table)) table.Write(text);
        else
            foreach (var line in text.Split('\n'))
                blocks.Add(new TextBlock(line, IsWhole: true));
    }

    private void EndTable()
    {
        var table = tables.Pop();
        if (tables.TryPeek(out var outer)) outer.Write(table.AllText);
        else blocks.Add(new GridBlock(table.Grid));
    }

    private bool IsWord() => xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    private int? Number(string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, xml.NamespaceURI), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A table whose end was not read yet.</summary>
    private sealed class OpenTable(ReadingLimits limits)
    {
        private readonly StringBuilder cell = new();
        private readonly Dictionary<int, string> above = [];
        private int row, column;

        public Grid Grid { get; } = new(limits);

        public string AllText => string.Join(' ', Grid.Rows.SelectMany(cells => cells.Where(one => !one.IsCovered)).Select(one => one.Text));

        public int Width { get; set; } = 1;

        /// <summary>Whether the cell goes on that stands above.</summary>
        public bool Continues { get; set; }

        public void Write(string text) => cell.Append(cell.Length > 0 ? "\n" : "").Append(text);

        public void Skip(int columns) => column += columns;

        public void EndCell()
        {
            var text = Continues ? above.GetValueOrDefault(column, "") : cell.ToString().Trim();
            if (Continues) Grid.Cover(row, column, text, Width);
            else Grid.Put(row, column, text, Width);
            above[column] = text;
            column += Math.Max(1, Width);
            (Width, Continues) = (1, false);
            cell.Clear();
        }

        public void EndRow() => (row, column) = (row + 1, 0);
    }
}
