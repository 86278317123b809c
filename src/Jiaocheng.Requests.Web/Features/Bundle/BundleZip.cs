using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>A file that went into a bundle.</summary>
internal sealed record PackedFile(string Path, long Length, string Sha256);

/// <summary>Packs files one after the other into an archive that is sent while it is made, and remembers the hash of each.</summary>
/// <param name="to">Need not be seekable; is written asynchronously only and stays open.</param>
/// <param name="at">The time that the files bear.</param>
internal sealed class BundleZip(Stream to, DateTimeOffset at) : IDisposable
{
    private static readonly HashSet<string> Compressed = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".ofd"];

    private readonly List<PackedFile> _files = [];
    private readonly Packed _packed = new();
    private ZipArchive? _zip;

    /// <summary>What went in so far.</summary>
    public IReadOnlyList<PackedFile> Files => _files;

    /// <summary>Packs a file and sends it.</summary>
    public async Task<PackedFile> AddAsync(string path, byte[] content, CancellationToken ct)
    {
        _zip ??= new ZipArchive(_packed, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        // What is compressed already would only cost time.
        var entry = _zip.CreateEntry(path, Compressed.Contains(Path.GetExtension(path).ToLowerInvariant()) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        using (var stream = entry.Open()) stream.Write(content);
        await _packed.SendAsync(to, ct);
        var file = new PackedFile(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        _files.Add(file);
        return file;
    }

    /// <summary>Adds the list of all files so far, as <c>sha256sum -c</c> reads it, and ends the archive.</summary>
    /// <param name="path">Where.</param>
    /// <param name="notes">Lines put before it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The hash of the list itself.</returns>
    public async Task<string> EndAsync(string path, IEnumerable<string> notes, CancellationToken ct)
    {
        var list = new StringBuilder();
        foreach (var note in notes) list.Append(CultureInfo.InvariantCulture, $"# {note.ReplaceLineEndings(" ")}\n");
        foreach (var file in _files) list.Append(CultureInfo.InvariantCulture, $"{file.Sha256}  {file.Path}\n");
        var manifest = await AddAsync(path, Encoding.UTF8.GetBytes(list.ToString()), ct);
        _zip!.Dispose();
        await _packed.SendAsync(to, ct);
        return manifest.Sha256;
    }

    public void Dispose()
    {
        _zip?.Dispose();
        _packed.Dispose();
    }

    /// <summary>What the archive has written and nobody has sent yet: it ends its entries synchronously, which an answer over the network forbids.</summary>
    private sealed class Packed : Stream
    {
        private MemoryStream _waiting = new();

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public async Task SendAsync(Stream to, CancellationToken ct)
        {
            await to.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), ct);
            _waiting = new();
        }

        public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);
        public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
