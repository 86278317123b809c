using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>Two published reports, and what is wrong with them.</summary>
public class PublishedReportTests
{
    [Theory]
    [InlineData("narrative", "1件")]
    [InlineData("parts", "5431")]
    [InlineData("label", "社会团体")]
    [InlineData("label", "本年度止件数")]
    [InlineData("cell-missing", "6")]
    [InlineData("fees", "无")]
    [InlineData("article-50", "社会评议")]
    [InlineData("article-50", "责任追究")]
    [InlineData("heading-introduction", "因政府信息公开工作被申请行政复议和提起行政诉讼情况")]
    [InlineData("heading-introduction", "政府信息公开工作存在的主要问题及改进情况")]
    [InlineData("section2-stock", "20")]
    public void What_is_wrong_in_the_report_of_2021_is_found(string rule, string about) =>
        Assert.Contains(Findings("jiaocheng-2021.txt"), finding => finding.Rule == rule && (finding.Found + finding.Expected + finding.Text.Zh).Contains(about, StringComparison.Ordinal));

    [Fact]
    public void Only_the_number_of_applications_is_an_error_there() =>
        Assert.Equal("narrative", Assert.Single(Findings("jiaocheng-2021.txt"), finding => finding.Severity == FindingSeverity.Error).Rule);

    [Fact]
    public void Its_tables_are_read()
    {
        var report = Read("jiaocheng-2021.txt");
        Assert.Equal(("交城县", 2021, ReportForm.Form2021, new DateOnly(2022, 1, 20)), (report.Agency, report.Year, report.Form, report.Day));
        Assert.Equal([1, 0, 0, 0, 0, 2, 3], report.Section3["R1"].Select(figure => figure.Value));
        Assert.Equal(33.85m, report.Section2[FormTables.Charges, 0].Value);
        Assert.All(report.Section4.Rows, row => Assert.Equal(5, report.Section4[row.Code].Count));
    }

    [Fact]
    public void The_two_wrong_totals_of_Section_4_are_the_only_errors_in_the_report_of_2023()
    {
        var errors = Findings("hongze-2023.pdf").Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        Assert.All(errors, error => Assert.Equal("section4-total", error.Rule));
        Assert.Equal([("0", "11"), ("0", "5")], errors.Select(error => (error.Found, error.Expected)));
    }

    [Fact]
    public void Its_table_is_read_though_a_row_stands_across_two_pages()
    {
        var report = Read("hongze-2023.pdf");
        Assert.Equal(ReportForm.Form2019, report.Section3.Form);
        Assert.All(report.Section3.Rows, row => Assert.Equal(7, report.Section3[row.Code].Count));
        Assert.Equal(3, report.Section3["D2", Section3.Total].Value);
        Assert.Equal(21, report.Section3["T", Section3.Total].Value);
    }

    private static IReadOnlyList<ReportFinding> Findings(string file) => ReportCheck.Of(Read(file));

    private static AnnualReport Read(string file) =>
        Assert.IsType<ReadReport>(ReportReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reports", "Reading", "Fixtures", file)))).Report;
}
