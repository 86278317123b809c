using System.IO.Compression;
using System.Text;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>Files of cases on the disk. The database has no part in it, so that one engine is enough.</summary>
public class AttachmentStoreTests
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 某村征地批准文件扫描件");

    /// <summary>Names that are refused, with their content and the code of the refusal.</summary>
    public static TheoryData<string, byte[], string> Wrong => new()
    {
        { "空.pdf", [], "file.empty" },
        { "程序.exe", [0x4D, 0x5A], "file.kind" },
        { "没有后缀", Pdf, "file.kind" },
        { "其实是PDF.png", Pdf, "file.content" },
        { "断了的.docx", [.. "PK\x03\x04"u8, 1, 2, 3], "file.content" },
        { "其实是表格.docx", Zip("xl/workbook.xml"), "file.content" },
        { "   ", Pdf, "file.name" },
        { new string('长', 200) + ".pdf", Pdf, "file.name" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_not_kept(string name, byte[] content, string code)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);

        var (kept, refused) = await KeepAsync(test, name, content);

        Assert.Null(kept);
        Assert.Equal((code, "Attachments"), (refused!.Code, refused.Field));
        Assert.Empty(Files(test));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_without_being_read_to_its_end()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var endless = new Endless();

        var (_, refused) = await test.Get<AttachmentStore>().KeepAsync("大.pdf", endless, "申请材料", default);

        Assert.Equal("file.large", refused!.Code);
        Assert.InRange(endless.Given, AttachmentStore.MostBytes, AttachmentStore.MostBytes + 200_000);
        Assert.Empty(Files(test));
    }

    [Fact]
    public async Task A_file_lies_sealed_and_comes_back_as_it_was()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);

        var (kept, _) = await KeepAsync(test, @"C:\扫描\申请表.pdf", Pdf);

        Assert.Equal(("申请表.pdf", "application/pdf", (long)Pdf.Length, "申请材料"), (kept!.FileName, kept.ContentType, kept.Length, kept.Purpose));
        Assert.Equal(Pdf, await test.Get<AttachmentStore>().ReadAsync(kept.Sha256, default));
        Assert.DoesNotContain("征地批准文件", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Assert.Single(Files(test)))));
    }

    [Fact]
    public async Task The_same_scan_twice_is_kept_once()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => KeepAsync(test, $"{i}.pdf", Pdf)));

        Assert.Single(kept.Select(file => file.Kept!.Sha256).Distinct());
        Assert.Single(Files(test));
    }

    [Theory]
    [InlineData("word/document.xml", "函.docx")]
    [InlineData("xl/workbook.xml", "表.xlsx")]
    [InlineData("OFD.xml", "公文.ofd")]
    public async Task An_archive_is_known_by_what_it_holds(string entry, string name)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);

        Assert.NotNull((await KeepAsync(test, name, Zip(entry))).Kept);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../requests.db")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_hash_that_names_no_file_reads_nothing(string hash)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);

        Assert.Null(await test.Get<AttachmentStore>().ReadAsync(hash, default));
    }

    private static Task<(Attached? Kept, Refusal? Refused)> KeepAsync(TestDatabase test, string name, byte[] content) =>
        test.Get<AttachmentStore>().KeepAsync(name, new MemoryStream(content), "申请材料", default);

    private static string[] Files(TestDatabase test) =>
        Path.Combine(test.Folder, "attachments") is var home && Directory.Exists(home) ? Directory.GetFiles(home, "*", SearchOption.AllDirectories) : [];

    private static byte[] Zip(string entry)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create)) archive.CreateEntry(entry);
        return content.ToArray();
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
