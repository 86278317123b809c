using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>
/// Looks at an uploaded file before anything opens it as a document: a whole archive of reasonable size, no macros, nothing embedded or fetched from
/// elsewhere, no entities, no depth that would exhaust the stack of a reader.
/// </summary>
internal static class TemplatePackage
{
    /// <summary>Largest file, and largest contents when unpacked, in bytes.</summary>
    public const int MostBytes = 2 << 20, MostUnpacked = 16 << 20;

    private const int MostEntries = 300, MostDepth = 120, MostElements = 200_000;

    private static readonly string[] Active = ["vbaproject", "vbadata", "activex", "embeddings/", "oleobject", "customui", "afchunk", "webextension", "diagrams/", "charts/"];

    /// <summary>What is wrong with the file; null when it may be opened.</summary>
    public static TemplateFault? Refuse(byte[] file)
    {
        if (file.Length == 0) return new("template.empty", new("文件是空的。", "The file is empty."));
        if (file.Length > MostBytes) return new("template.large", new("文件超过 2 MB。模板不需要图片以外的大内容，请压缩图片后再传。", "The file is larger than 2 MB: make its pictures smaller."));
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return new("template.old", new("这是旧版 .doc 文件或者加了密码的文件。请在文字处理软件里另存为不加密的 .docx。", "An old .doc or a file locked with a password: save it as an unlocked .docx."));
        if (!file.AsSpan().StartsWith("PK\x03\x04"u8)) return NoDocument;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return Refuse(archive);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or DecoderFallbackException)
        {
            return Broken;
        }
    }

    public static TemplateFault Broken { get; } = new("template.broken", new("文件已损坏，打不开。请重新保存后再传。", "The file is damaged and cannot be opened: save it again."));

    private static TemplateFault NoDocument { get; } = new("template.kind", new("这不是 .docx 文件。", "This is no .docx file."));

    private static TemplateFault? Refuse(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries) return Burst;
        if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("word/document.xml") is null) return NoDocument;
        if (archive.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1)) return Broken;
        if (archive.Entries.FirstOrDefault(entry => Active.Any(name => entry.FullName.Contains(name, StringComparison.OrdinalIgnoreCase))) is { } active)
            return new("template.active", new Text("文件里有宏、控件、图表或者嵌入的对象（{0}），不能用作模板。", "The file holds macros, controls, charts or embedded objects ({0}).").With(active.FullName));
        var left = MostUnpacked;
        foreach (var entry in archive.Entries)
            if (Refuse(entry, ref left) is { } fault) return fault;
        return null;
    }

    private static TemplateFault? Refuse(ZipArchiveEntry entry, ref int left)
    {
        // What the archive says of itself is not believed: the bytes are counted as they come.
        var content = new ArrayBufferWriter<byte>();
        using (var stream = entry.Open())
            for (int n; (n = stream.Read(content.GetSpan(16384))) > 0;)
            {
                content.Advance(n);
                if ((left -= n) < 0) return Burst;
            }
        if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return null;
        return RefuseXml(entry.FullName, new MemoryStream(content.WrittenSpan.ToArray(), writable: false));
    }

    private static TemplateFault? RefuseXml(string name, MemoryStream content)
    {
        var elements = 0;
        using var xml = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Depth > MostDepth || ++elements > MostElements) return Burst;
            if (xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
                return new("template.outside", new Text("文件要从外面取内容（{0}）。请断开链接，把内容放进文件里。", "The file fetches something from elsewhere ({0}): break the link.").With(xml.GetAttribute("Target") ?? name));
            if (xml.LocalName is "Override" or "Default" && xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
                return new("template.active", new("这是启用宏的文件，不能用作模板。", "The file is enabled for macros."));
            if (xml.LocalName == "altChunk")
                return new("template.active", new("文件里嵌着另一个文件（altChunk），不能用作模板。", "The file holds another file (altChunk)."));
        }
        return null;
    }

    private static TemplateFault Burst { get; } = new("template.burst", new("文件展开后过大或者层次过深，不能用作模板。", "The file unpacks to too much or is nested too deeply."));
}
