using System.Text;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Tells what a file is by its first bytes; its name is not asked.</summary>
internal static class FileKind
{
    private static readonly byte[][] Pictures =
        [[0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "II*\0"u8], [.. "MM\0*"u8], [.. "RIFF"u8]];

    private static readonly string[] Markup = ["<html", "<!doctype", "<table", "<head", "<meta", "<body", "<?xml", "<script", "<style"];

    public static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The reason why a file is certainly no table, or null.</summary>
    public static UnreadableReason? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return UnreadableReason.Empty;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? UnreadableReason.EncryptedWorkbook
                : UnreadableReason.OldWorkbook;
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return UnreadableReason.Pdf;
        foreach (var picture in Pictures)
            if (file.StartsWith(picture))
                return UnreadableReason.Picture;
        return null;
    }

    public static bool IsMarkup(string text)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var tag in Markup)
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
