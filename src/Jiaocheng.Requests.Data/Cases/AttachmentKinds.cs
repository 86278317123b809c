using System.IO.Compression;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>A kind of file that may be attached to a case.</summary>
/// <param name="Name">As it is called on screen.</param>
/// <param name="ContentType">Media type it is served with.</param>
/// <param name="Extensions">Endings that say they are of this kind.</param>
public sealed record AttachmentKind(string Name, string ContentType, IReadOnlyList<string> Extensions)
{
    /// <summary>The first bytes, for kinds that have their own.</summary>
    internal byte[][] Starts { get; init; } = [];

    /// <summary>An entry that the archive must hold, for kinds that are zip archives.</summary>
    internal string? Entry { get; init; }
}

/// <summary>The kinds of file that may be attached, told by content and never by name alone.</summary>
public static class AttachmentKinds
{
    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<AttachmentKind> All =
    [
        new("PDF", "application/pdf", [".pdf"]) { Starts = ["%PDF-"u8.ToArray()] },
        new("JPG", "image/jpeg", [".jpg", ".jpeg"]) { Starts = [[0xFF, 0xD8, 0xFF]] },
        new("PNG", "image/png", [".png"]) { Starts = [[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]] },
        new("TIFF", "image/tiff", [".tif", ".tiff"]) { Starts = [[(byte)'I', (byte)'I', 0x2A, 0], [(byte)'M', (byte)'M', 0, 0x2A]] },
        new("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]) { Entry = "word/document.xml" },
        new("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]) { Entry = "xl/workbook.xml" },
        new("OFD", "application/ofd", [".ofd"]) { Entry = "OFD.xml" },
    ];

    /// <summary>The endings, for a file dialog.</summary>
    public static string Endings { get; } = string.Join(',', All.SelectMany(kind => kind.Extensions));

    /// <summary>The kind that a name claims; null for any other.</summary>
    public static AttachmentKind? ByName(string fileName) =>
        All.FirstOrDefault(kind => kind.Extensions.Contains(Path.GetExtension(fileName).ToLowerInvariant()));

    /// <summary>The kind that the content is; null for any other, and for an archive that is broken.</summary>
    public static AttachmentKind? ByContent(byte[] content) =>
        All.FirstOrDefault(kind => Array.Exists(kind.Starts, start => content.AsSpan().StartsWith(start)))
            ?? (content.AsSpan().StartsWith("PK\x03\x04"u8) ? ByEntries(content) : null);

    private static AttachmentKind? ByEntries(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return All.FirstOrDefault(kind => kind.Entry is { } entry && archive.GetEntry(entry) is not null);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
