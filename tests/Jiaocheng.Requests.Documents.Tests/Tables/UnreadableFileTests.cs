using System.Text;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

public class UnreadableFileTests
{
    [Fact]
    public async Task A_file_of_another_kind_is_named_for_what_it_is()
    {
        async Task Is(UnreadableReason reason, params byte[] file) => Assert.Equal(reason, (await Reading.RefusalAsync(file)).Reason);
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        await Is(UnreadableReason.Empty);
        await Is(UnreadableReason.Empty, [.. " \r\n \n"u8]);
        await Is(UnreadableReason.Empty, [.. Encoding.UTF8.Preamble]);
        await Is(UnreadableReason.OldWorkbook, ole);
        await Is(UnreadableReason.EncryptedWorkbook, [.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        await Is(UnreadableReason.Pdf, [.. "%PDF-1.7\n"u8, 0xE2, 0xE3]);
        await Is(UnreadableReason.Picture, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        await Is(UnreadableReason.Picture, 0xFF, 0xD8, 0xFF, 0xE0, 0);
        await Is(UnreadableReason.WebPage, [.. "\r\n<!DOCTYPE html><table><tr><td>登记编号"u8]);
        await Is(UnreadableReason.WebPage, [.. "<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"u8]);
        await Is(UnreadableReason.NotText, 1, 0, 2, 0, 200);
        await Is(UnreadableReason.NotText, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("abc")]);
        await Is(UnreadableReason.BrokenWorkbook, [.. "PK\u0003\u0004"u8, .. new byte[100]]);
        await Is(UnreadableReason.NotAWorkbook, RawWorkbook.Zip(("word/document.xml", "<w/>")));
        await Is(UnreadableReason.NotAWorkbook, RawWorkbook.Zip(
            ("_rels/.rels", RawWorkbook.Links(("rId1", "officeDocument", "word/document.xml"))), ("word/document.xml", "<document/>")));
        await Is(UnreadableReason.BinaryWorkbook, RawWorkbook.Zip(
            ("_rels/.rels", RawWorkbook.Links(("rId1", "officeDocument", "xl/workbook.bin"))), ("xl/workbook.bin", "?")));
    }

    [Fact]
    public async Task Damaged_UTF8_is_refused_rather_than_read_as_GB18030()
    {
        var file = Encoding.UTF8.GetBytes("登记编号,申请人\n2021-1,申请人甲\n");

        Assert.Equal(UnreadableReason.UnknownEncoding, (await Reading.RefusalAsync(file[..^3])).Reason);
        Assert.Equal(UnreadableReason.UnknownEncoding, (await Reading.RefusalAsync([.. file, 0xFF])).Reason);
        Assert.Equal(UnreadableReason.UnknownEncoding, (await Reading.RefusalAsync([0xEF, 0xBB, 0xBF, 0xB5, 0xC7])).Reason);
    }

    [Fact]
    public async Task An_open_quote_names_the_row_it_opens_in() =>
        Assert.Equal(new UnreadableFile(UnreadableReason.UnclosedQuote, "3"), await Reading.RefusalAsync("甲\n1\n\"二\n3\n"));

    [Fact]
    public async Task A_heading_given_twice_is_named() =>
        Assert.Equal(new UnreadableFile(UnreadableReason.DuplicateHeading, "申请人"), await Reading.RefusalAsync("申请人,收到日期, 申请人\n甲,,乙\n"));

    [Fact]
    public async Task Limits_are_kept()
    {
        Assert.Equal(
            new UnreadableFile(UnreadableReason.TooLarge, "10"),
            await Reading.RefusalAsync(new byte[11], new TableLimits(Bytes: 10)));
        Assert.Equal(
            new UnreadableFile(UnreadableReason.TooManyRows, "2"),
            await Reading.RefusalAsync("a\n1\n2\n"u8.ToArray(), new TableLimits(Rows: 2)));
        Assert.Equal(
            new UnreadableFile(UnreadableReason.TooManyColumns, "2"),
            await Reading.RefusalAsync("a,b,c\n"u8.ToArray(), new TableLimits(Columns: 2)));
        Assert.Equal(2, (await Reading.TableAsync("a,b\n1,2\n3,4\n"u8.ToArray(), new TableLimits(Bytes: 12, Rows: 3, Columns: 2))).Rows.Count);
    }

    [Fact]
    public async Task An_archive_made_to_burst_is_refused()
    {
        var bomb = RawWorkbook.With($"<row><c t=\"inlineStr\"><is><t>{new string('0', 3_000_000)}</t></is></c></row>");

        Assert.True(bomb.Length < 20_000);
        Assert.Equal(
            new UnreadableFile(UnreadableReason.UnpacksTooLarge, "1000000"),
            await Reading.RefusalAsync(bomb, new TableLimits(UnpackedBytes: 1_000_000)));
    }

    [Fact]
    public async Task An_archive_that_lies_about_its_unpacked_size_does_not_burst()
    {
        var rows = $"<row><c t=\"inlineStr\"><is><t>{new string('0', 3_000_000)}</t></is></c></row>";
        var bomb = RawWorkbook.With(rows);
        var truth = BitConverter.GetBytes(RawWorkbook.Sheet(rows).Length);
        for (var at = bomb.AsSpan().IndexOf(truth); at >= 0; at = bomb.AsSpan().IndexOf(truth))
            BitConverter.GetBytes(500).CopyTo(bomb, at);

        Assert.Equal(UnreadableReason.BrokenWorkbook, (await Reading.RefusalAsync(bomb, new TableLimits(UnpackedBytes: 1_000_000))).Reason);
    }

    [Fact]
    public async Task A_document_type_inside_a_sheet_is_refused()
    {
        var file = RawWorkbook.Zip(
            ("_rels/.rels", RawWorkbook.PackageLinks),
            ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>"));

        Assert.Equal(UnreadableReason.BrokenWorkbook, (await Reading.RefusalAsync(file)).Reason);
    }
}
