using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

public class ReportCheckTests
{
    private static int Reports => int.TryParse(Environment.GetEnvironmentVariable("REQUESTS_REPORTS"), out var number) ? number : 400;

    [Theory]
    [InlineData(ReportForm.Form2019)]
    [InlineData(ReportForm.Form2021)]
    public void Nothing_is_called_wrong_in_a_report_that_agrees_with_itself(ReportForm form)
    {
        var wrong = Enumerable.Range(0, Reports).Select(seed => (Seed: seed, Report: InventedReport.Of(seed, form)))
            .SelectMany(made => ReportCheck.Of(made.Report).Where(finding => finding.Severity != FindingSeverity.CannotTell).Select(finding => $"{made.Seed}: {finding}\n{Account(made.Report)}"));
        Assert.True(!wrong.Any(), string.Join("\n\n", wrong.Take(5)));
    }

    private static string Account(AnnualReport report) =>
        string.Join('\n', report.Paragraphs.Where(paragraph => paragraph.Item == "（二）").Select(paragraph => paragraph.Text))
        + string.Concat(report.Section3.Rows.Select(row => $"\n{row.Code} {string.Join(' ', report.Section3[row.Code])}"));
}
