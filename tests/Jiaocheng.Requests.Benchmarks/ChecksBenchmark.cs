using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Documents.Tests.Reports.Reading;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Tests.Reporting;
using UglyToad.PdfPig;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>A hundred reports of each kind of file: read beside the bare extraction of their characters, and checked beside being read.</summary>
internal static partial class ChecksBenchmark
{
    private const int Reports = 100;

    public static void Run()
    {
        var (all, checking) = (0.0, 0.0);
        foreach (var (kind, write) in ReportWriters.All)
        {
            List<byte[]> files = [.. Enumerable.Range(0, Reports).Select(seed => write(InventedReport.Of(seed, (ReportForm)(seed % 2)), new Looks(seed)))];
            List<AnnualReport> read = [.. files.Select(Read)];
            List<double> bare = [], ours = [], checks = [];
            var characters = 0L;
            for (var round = -2; round < 7; round++)
            {
                var (a, b, c) = (Time(() => characters += files.Sum(file => Characters(kind, file))), Time(() => files.ForEach(file => Read(file))), Time(() => read.ForEach(report => ReportCheck.Of(report))));
                if (round < 0) continue;
                bare.Add(a);
                ours.Add(b);
                checks.Add(c);
            }
            if (characters == 0) throw new InvalidOperationException($"Nothing was extracted from {kind}.");
            var (plain, own, check) = (Report.Median(bare), Report.Median(ours), Report.Median(checks));
            (all, checking) = (all + own + check, checking + check);
            Report.Line($"{Reports} reports, {kind}, {files.Sum(file => file.Length) / Reports / 1024.0:0.0} KB each", $"{own:0} ms", $"characters alone {plain:0} ms, ratio {own / plain:0.0}; checked in {check:0} ms, {check / own:0.00} of reading");
        }
        var mean = all / ReportWriters.All.Count;
        Report.Line($"{Reports} reports of all kinds read and checked", $"{mean:0} ms", $"{Reports * 1000 / mean:N0} reports/s, of which checks {checking / all:P0}");
    }

    private static AnnualReport Read(byte[] file) => ((ReadReport)ReportReader.Read(file)).Report;

    /// <summary>The least that anybody does to see the words of a file: no paragraphs, no tables.</summary>
    private static int Characters(string kind, byte[] file) => kind switch
    {
        "html" => Tags().Replace(Encoding.UTF8.GetString(file), "").Length,
        "docx" => Tags().Replace(Part(file, "word/document.xml"), "").Length,
        "xlsx" => Tags().Replace(Part(file, "xl/worksheets/sheet1.xml"), "").Length,
        "pdf" => Pages(file),
        _ => Encoding.UTF8.GetString(file).Length,
    };

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = new StreamReader(zip.GetEntry(name)!.Open());
        return part.ReadToEnd();
    }

    private static int Pages(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return pdf.GetPages().Sum(page => page.Text.Length);
    }

    private static double Time(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
