using System.IO.Compression;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>A link from one part of a workbook to another.</summary>
internal sealed record WorkbookLink(string Id, string Type, string Part)
{
    /// <summary>Types differ between the transitional and the strict standard in all but their last word.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}

/// <summary>The parts of a workbook, each opened as XML without document types, never beyond the unpacked limit.</summary>
internal sealed class WorkbookParts(ZipArchive archive, long limit)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly Dictionary<string, ZipArchiveEntry> entries = ByName(archive);
    private long opened;

    public XmlReader Open(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
            throw new UnreadableTableException(UnreadableReason.BrokenWorkbook);
        // The archive reader stops at the length that an entry declares, so the declared lengths can be trusted.
        opened += entry.Length;
        if (opened > limit)
            throw new UnreadableTableException(UnreadableReason.UnpacksTooLarge, $"{limit}");
        return XmlReader.Create(entry.Open(), Settings);
    }

    /// <summary>The links that leave a part; "" is the package itself. Links out of the file are left out.</summary>
    public List<WorkbookLink> Links(string from)
    {
        var folder = from.LastIndexOf('/') is var slash and >= 0 ? from[..(slash + 1)] : "";
        var part = $"{folder}_rels/{from[folder.Length..]}.rels";
        var links = new List<WorkbookLink>();
        if (!entries.ContainsKey(part))
            return links;
        using var xml = Open(part);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External")
                links.Add(new WorkbookLink(
                    xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(folder, xml.GetAttribute("Target") ?? "")));
        return links;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        return string.Join('/', steps);
    }

    private static Dictionary<string, ZipArchiveEntry> ByName(ZipArchive archive)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        return entries;
    }
}
