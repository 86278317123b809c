using System.IO.Compression;
using System.Text;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

/// <summary>Workbooks written by hand, part by part, as programs other than ours write them.</summary>
internal static class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly string PackageLinks = Links(("rId1", "officeDocument", "xl/workbook.xml"));

    public static readonly string WorkbookLinks = Links(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "sharedStrings", "sharedStrings.xml"),
        ("rId3", "styles", "/xl/styles.xml"));

    public const string OneSheet = """<sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>""";

    public static byte[] With(string rows, string shared = "", string styles = "", string sheets = OneSheet, string? workbookLinks = null) =>
        Zip(
            ("_rels/.rels", PackageLinks),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}">{sheets}</workbook>"""),
            ("xl/_rels/workbook.xml.rels", workbookLinks ?? WorkbookLinks),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>"""),
            ("xl/worksheets/sheet1.xml", Sheet(rows)));

    public static string Sheet(string rows) => $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""";

    public static string Links(params (string Id, string Kind, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(links.Select(link =>
            $"""<Relationship Id="{link.Id}" Type="{Relationships}/{link.Kind}" Target="{link.Target}"/>""")) + "</Relationships>";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }
}
