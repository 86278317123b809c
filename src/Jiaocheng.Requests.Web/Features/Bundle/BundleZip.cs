using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>A file that went into a bundle.</summary>
internal sealed record PackedFile(string Path, long Length, string Sha256);

/// <summary>Writes files one after the other into an archive that is sent while it is made, and remembers the hash of each.</summary>
internal sealed class BundleZip : IAsyncDisposable
{
    private static readonly HashSet<string> Compressed = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".ofd"];

    private readonly List<PackedFile> _files = [];
    private readonly DateTimeOffset _at;
    private readonly ZipArchive _zip;

    private BundleZip(ZipArchive zip, DateTimeOffset at) => (_zip, _at) = (zip, at);

    /// <summary>What went in so far.</summary>
    public IReadOnlyList<PackedFile> Files => _files;

    /// <summary>Begins an archive; the stream need not be seekable and stays open.</summary>
    public static async Task<BundleZip> OpenAsync(Stream to, DateTimeOffset at, CancellationToken ct) =>
        new(await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct), at);

    /// <summary>Adds a file.</summary>
    public async Task<PackedFile> AddAsync(string path, byte[] content, CancellationToken ct)
    {
        // What is compressed already would only cost time.
        var level = Compressed.Contains(Path.GetExtension(path).ToLowerInvariant()) ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
        var entry = _zip.CreateEntry(path, level);
        entry.LastWriteTime = _at;
        await using (var stream = await entry.OpenAsync(ct)) await stream.WriteAsync(content, ct);
        var file = new PackedFile(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        _files.Add(file);
        return file;
    }

    /// <summary>Adds the list of all files so far, as <c>sha256sum -c</c> reads it, and gives its own hash.</summary>
    /// <param name="path">Where.</param>
    /// <param name="notes">Lines put before it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> SealAsync(string path, IEnumerable<string> notes, CancellationToken ct)
    {
        var list = new StringBuilder();
        foreach (var note in notes) list.Append(CultureInfo.InvariantCulture, $"# {note.ReplaceLineEndings(" ")}\n");
        foreach (var file in _files) list.Append(CultureInfo.InvariantCulture, $"{file.Sha256}  {file.Path}\n");
        return (await AddAsync(path, Encoding.UTF8.GetBytes(list.ToString()), ct)).Sha256;
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();
}
