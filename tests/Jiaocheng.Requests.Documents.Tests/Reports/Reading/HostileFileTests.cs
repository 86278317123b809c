using System.IO.Compression;
using System.Text;
using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Documents.Tests.Tables;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Tests.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>Files that are no report, that are damaged, or that were made to do harm: each is an answer.</summary>
public class HostileFileTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string, byte[], UnreadableReportReason> Files => new()
    {
        { "nothing", [], UnreadableReportReason.Empty },
        { "white space", "  \n　"u8.ToArray(), UnreadableReportReason.Empty },
        { "a letter", "各位同事：明天开会。"u8.ToArray(), UnreadableReportReason.NoReport },
        { "a picture", [0x89, .. "PNG\r\n"u8], UnreadableReportReason.NoText },
        { "an old document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], UnreadableReportReason.OldOffice },
        { "bytes", [1, 2, 0, 3, 0xFF, 0xFE, 0], UnreadableReportReason.UnknownKind },
        { "half an archive", [.. "PK\u0003\u0004"u8, 1, 2, 3], UnreadableReportReason.Broken },
        { "another archive", RawWorkbook.Zip(("a.txt", "一")), UnreadableReportReason.UnknownKind },
        { "the beginning of a PDF", "%PDF-1.7\n1 0 obj <<"u8.ToArray(), UnreadableReportReason.Broken },
        { "a document that bursts", Burst(), UnreadableReportReason.TooLarge },
        { "a document without bottom", Docx(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 400))), UnreadableReportReason.TooLarge },
        { "a document with entities", Docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", "<!DOCTYPE w [<!ENTITY a \"一\">]>"), UnreadableReportReason.Broken },
        { "a page without bottom", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000))), UnreadableReportReason.TooLarge },
        { "a table without edge", Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=65000>一</td>", 50)) + "</tr>", 50)) + "</table>"), UnreadableReportReason.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_refused_with_its_reason(string name, byte[] file, UnreadableReportReason reason)
    {
        Assert.NotEmpty(name);
        Assert.Equal(new UnreadableReport(reason), ReportReader.Read(file));
    }

    [Fact]
    public void Reading_stops_when_its_time_is_over()
    {
        var file = ReportWriters.All["docx"](InventedReport.Of(1, ReportForm.Form2021), new Looks(1));
        Assert.Equal(new UnreadableReport(UnreadableReportReason.TooSlow), ReportReader.Read(file, new ReadingLimits(Time: TimeSpan.Zero)));
    }

    [Fact]
    public void A_PDF_that_bursts_is_refused()
    {
        var answer = ReportReader.Read(Published("hongze-2023.pdf"), new ReadingLimits(Unpacked: 2000));
        Assert.IsType<UnreadableReport>(answer);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("tabs")]
    [InlineData("pdf")]
    public void Damage_anywhere_never_brings_the_reader_down(string way)
    {
        var random = new Random(7);
        var whole = way == "pdf" ? Published("hongze-2023.pdf") : ReportWriters.All[way](InventedReport.Of(5, ReportForm.Form2021), new Looks(5));
        for (var i = 0; i < 60; i++)
        {
            var damaged = whole[..(i % 3 == 0 ? random.Next(whole.Length) : whole.Length)];
            for (var hits = random.Next(1, 30); hits > 0 && damaged.Length > 0; hits--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (ReportReader.Read(damaged) is ReadReport read) ReportCheck.Of(read.Report);
        }
    }

    private static byte[] Published(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reports", "Reading", "Fixtures", name));

    private static byte[] Docx(string body, string before = "") =>
        RawWorkbook.Zip(("word/document.xml", $"{before}<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"));

    private static byte[] Burst()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 130; i++) part.Write(spaces);
        }
        return file.ToArray();
    }
}
