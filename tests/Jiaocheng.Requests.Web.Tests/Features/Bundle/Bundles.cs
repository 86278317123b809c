using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Features.Bundle;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Labels;
using Jiaocheng.Requests.Web.Tests.Features.Intake;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Jiaocheng.Requests.Web.Tests.Features.Bundle;

/// <summary>Bundles of a test database, taken and unpacked.</summary>
internal static class Bundles
{
    private static readonly ResourceManagerStringLocalizerFactory Books = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    public static BundleWriter BundleWriter(this TestDatabase test) => new(
        new Papers(new StringLocalizer<MoveWords>(Books), new StringLocalizer<CasePageWords>(Books), new StringLocalizer<DateWords>(Books)), test.Get<AttachmentStore>(), test.Contexts(), test.Time);

    public static BundleDesk BundleDesk(this TestDatabase test) =>
        new(test.Contexts(), test.Get<Entrance>(), test.Get<CaseQueries>(), test.BundleWriter(), test.Get<AuditTrail>());

    /// <summary>The files of a bundle that must be given, by their path.</summary>
    public static async Task<Dictionary<string, byte[]>> TakeAsync(this TestDatabase test, Guid id, Guid by, BundlePurpose purpose = BundlePurpose.Lawsuit)
    {
        var opened = await test.BundleDesk().OpenAsync(id, purpose, by, default);
        Assert.Null(opened.Refused);
        using var stream = new Forward();
        await opened.Bundle!.WriteAsync(stream, default);
        return Unpack(stream.ToArray());
    }

    public static Dictionary<string, byte[]> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>Asserts that the manifest names every other file with the hash it has.</summary>
    public static void Whole(Dictionary<string, byte[]> files)
    {
        var listed = Text(files, Web.Features.Bundle.BundleWriter.Manifest).Split('\n').Where(line => line is { Length: > 66 } && line[0] != '#').ToDictionary(line => line[66..], line => line[..64]);
        Assert.Equal(files.Keys.Where(path => path != Web.Features.Bundle.BundleWriter.Manifest).Order(), listed.Keys.Order());
        Assert.All(listed, line => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[line.Key])), line.Value));
    }

    public static string Text(Dictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);

    /// <summary>Adds a scan with content of its own.</summary>
    public static async Task AttachAsync(this TestDatabase test, Guid id, Guid by, string name, string purpose, string content = "")
    {
        var seen = (await test.FileAsync(id, by)).Case.Version;
        using var scan = new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7 {name} {content}"));
        Assert.IsType<Answer.Done>(await test.Attachments().AddAsync(id, seen, name, scan, purpose, by, default));
    }

    /// <summary>A stream like that of an answer over the network: forward only, and nothing synchronous.</summary>
    private sealed class Forward : MemoryStream
    {
        public override bool CanSeek => false;
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous writes are not allowed.");
        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous writes are not allowed.");
        public override void Flush() => throw new InvalidOperationException("Synchronous writes are not allowed.");
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) { base.Write(buffer, offset, count); return Task.CompletedTask; }
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) { base.Write(buffer.ToArray(), 0, buffer.Length); return default; }
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
