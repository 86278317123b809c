using System.IO.Compression;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>
/// An Excel workbook (.xlsx, .xlsm) as the zip archive it is. Read part by part with a forward reader, because the sheet of a
/// hundred thousand rows must not become an object tree, and because real ledgers carry links that stricter readers reject.
/// </summary>
internal static class WorkbookReader
{
    /// <summary>Reads the first visible worksheet.</summary>
    public static void Read(ArraySegment<byte> file, TableLimits limits, TableBuilder table) =>
        EachSheet(file, limits, 1, sheet => sheet.Read((number, cells) => table.Add(number, cells, full: false)));

    /// <summary>Reads worksheets, the visible ones first.</summary>
    /// <param name="most">How many.</param>
    public static void EachSheet(ArraySegment<byte> file, TableLimits limits, int most, Action<WorksheetReader> read)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Array!, file.Offset, file.Count, writable: false), ZipArchiveMode.Read);
        var parts = new WorkbookParts(archive, limits.UnpackedBytes);
        var main = MainPart(parts);
        var (sheets, dates1904) = Sheets(parts, main);
        var links = parts.Links(main);
        var shared = links.FirstOrDefault(link => link.Is("sharedStrings")) is { } strings ? SharedStrings(parts, strings.Part) : [];
        var styles = links.FirstOrDefault(link => link.Is("styles")) is { } formats ? NumberKinds.Read(parts, formats.Part) : NumberKinds.None;
        foreach (var sheet in sheets.Take(most))
        {
            using var xml = parts.Open(sheet);
            read(new WorksheetReader(xml, shared, styles, dates1904));
        }
    }

    private static string MainPart(WorkbookParts parts)
    {
        if (parts.Links("").FirstOrDefault(link => link.Is("officeDocument")) is not { } main)
            throw new UnreadableTableException(UnreadableReason.NotAWorkbook);
        if (main.Part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableTableException(UnreadableReason.BinaryWorkbook);
        return main.Part;
    }

    private static (List<string> Parts, bool Dates1904) Sheets(WorkbookParts parts, string main)
    {
        var sheets = new List<(string Link, bool Visible)>();
        var dates1904 = false;
        using (var xml = parts.Open(main))
        {
            xml.MoveToContent();
            if (xml.LocalName != "workbook")
                throw new UnreadableTableException(UnreadableReason.NotAWorkbook);
            while (xml.Read())
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                else if (xml.LocalName == "workbookPr")
                    dates1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.LocalName == "sheet")
                    sheets.Add((LinkOf(xml), xml.GetAttribute("state") is null or "visible"));
        }
        var links = parts.Links(main).FindAll(link => link.Is("worksheet"));
        List<string> found = [.. sheets.OrderByDescending(sheet => sheet.Visible).Select(sheet => links.Find(link => link.Id == sheet.Link)?.Part).OfType<string>()];
        return found.Count > 0 ? (found, dates1904) : throw new UnreadableTableException(UnreadableReason.BrokenWorkbook);
    }

    /// <summary>The r:id of a sheet, whichever of the two namespaces of the standard it is written in.</summary>
    private static string LinkOf(XmlReader sheet)
    {
        var link = "";
        while (sheet.MoveToNextAttribute())
            if (sheet.LocalName == "id" && sheet.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                link = sheet.Value;
        sheet.MoveToElement();
        return link;
    }

    private static List<string> SharedStrings(WorkbookParts parts, string part)
    {
        var strings = new List<string>();
        using var xml = parts.Open(part);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(RichText.Read(xml));
        return strings;
    }
}
