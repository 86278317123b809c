using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Tests.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>Invented reports, written in seven ways with everything that editors do to them, read back and checked.</summary>
public class RoundTripTests
{
    // Extraction to text drops cells that are empty; a row that lost one is called lost.
    private static readonly string[] OnlyInFrames = ["empty cell"];

    private static bool CanShow(PlantedError planted, string way) => planted.Name switch
    {
        // The writers write the labels of the form.
        "label" => false,
        // A sheet and a frame on a page have no cells to lose.
        "lost cell" or "lost row" or "lost table" => way is not ("xlsx" or "pdf"),
        _ => way is "html" or "docx" or "xlsx" or "pdf" || !OnlyInFrames.Contains(planted.Name),
    };

    private static int Reports => int.TryParse(Environment.GetEnvironmentVariable("REQUESTS_REPORTS"), out var number) ? number : 12;

    public static TheoryData<string> Ways => [.. ReportWriters.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_report_is_read_as_it_was_written_and_nothing_in_it_is_called_wrong(string way)
    {
        for (var seed = 0; seed < Reports; seed++)
            foreach (var form in Enum.GetValues<ReportForm>())
            {
                var report = InventedReport.Of(seed, form);
                var read = Read(report, way, seed);
                Assert.Equal((seed, report.Agency, report.Year, report.Form, report.Day), (seed, read.Agency, read.Year, read.Form, read.Day));
                foreach (var (written, table) in (ReadOnlySpan<(ReportTable, ReportTable)>)[(report.Section2, read.Section2), (report.Section3, read.Section3), (report.Section4, read.Section4)])
                    Assert.Equal(Figures(written), Figures(table));
                Assert.Equal(report.Paragraphs.Where(paragraph => paragraph.Level == 1).Select(paragraph => paragraph.Text), read.Paragraphs.Where(paragraph => paragraph.Level == 1).Select(paragraph => paragraph.Text.Trim()));
                var wrong = ReportCheck.Of(read).Where(finding => finding.Severity != FindingSeverity.CannotTell).ToList();
                Assert.True(wrong.Count == 0, $"{seed} {form}: {string.Join('\n', wrong)}\n{string.Join('\n', read.Paragraphs)}");
            }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_planted_error_is_found_in_the_file_and_nothing_else(string way)
    {
        for (var seed = 0; seed < Reports; seed++)
            foreach (var planted in PlantedError.All.Where(planted => CanShow(planted, way)))
            {
                if (planted.Plant(InventedReport.Of(seed, (ReportForm)(seed % 2))) is not { } report) continue;
                var findings = ReportCheck.Of(Read(report, way, seed));
                var others = findings.Where(finding => finding.Severity != FindingSeverity.CannotTell && !planted.Rules.Contains(finding.Rule)).ToList();
                Assert.True(findings.Any(finding => finding.Rule == planted.Rules[0]) && others.Count == 0, $"{seed} {planted}: {string.Join('\n', findings)}");
            }
    }

    private static AnnualReport Read(AnnualReport report, string way, int seed) =>
        ReportReader.Read(ReportWriters.All[way](report, new Looks(seed))) is ReadReport read ? read.Report : throw new InvalidOperationException($"{way} {seed} was not read");

    private static List<string> Figures(ReportTable table) => [.. table.Rows.Select(row => $"{row.Code}: {string.Join(' ', table[row.Code].Select(figure => figure.Number))}")];
}
