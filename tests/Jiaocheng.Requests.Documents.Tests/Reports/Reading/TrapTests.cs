using System.Text;
using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Tests.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>What published reports do to a reader, one by one. Nothing in them is called wrong that is not.</summary>
public class TrapTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Figures_that_lost_their_labels_are_nobodys(int seed)
    {
        var report = InventedReport.Of(seed, ReportForm.Form2021);
        var cells = PrintedTable.Of(report.Section3).SelectMany(row => row).Select(cell => cell.Text).ToList();
        var text = string.Join('\n', [report.Title, "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            .. cells.Where(cell => !decimal.TryParse(cell, out _)), .. cells.Where(cell => decimal.TryParse(cell, out _)), "五、存在的主要问题及改进情况", "公开不够及时，将加强培训。"]);
        var read = Read(Encoding.UTF8.GetBytes(text));
        Assert.DoesNotContain(ReportCheck.Of(read), finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains(ReportCheck.Of(read), finding => finding.Rule is "row-missing" or "cell-missing" or "table-missing");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Zeros_that_were_left_out_are_one_omission_and_no_error(int seed)
    {
        var report = InventedReport.Of(seed, ReportForm.Form2021);
        var rows = report.Section3.Rows.ToDictionary(row => row.Code, row => (IReadOnlyList<Figure>)[.. report.Section3[row.Code].Select(figure => figure.Value == 0 ? Figure.Read("") : figure)]);
        var read = Read(ReportWriters.All["html"](report with { Section3 = new(3, report.Form, report.Section3.Rows, rows) }, new Looks(seed)));
        var findings = ReportCheck.Of(read);
        Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Single(findings, finding => finding.Rule == "cell-blank");
        Assert.All(read.Section3.Rows, row => Assert.Equal(7, read.Section3[row.Code].Count));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Section_2_may_stand_in_the_other_form(int seed)
    {
        var (now, old) = (InventedReport.Of(seed, ReportForm.Form2021), InventedReport.Of(seed, ReportForm.Form2019));
        var read = Read(ReportWriters.All["docx"](now with { Section2 = old.Section2 }, new Looks(seed)));
        Assert.Equal((ReportForm.Form2019, ReportForm.Form2021), (read.Section2.Form, read.Section3.Form));
        Assert.Equal(["form"], ReportCheck.Of(read).Where(finding => finding.Severity != FindingSeverity.CannotTell).Select(finding => finding.Rule));
    }

    [Fact]
    public void A_page_that_lists_other_years_and_its_own_menu_is_read_as_the_report_it_shows()
    {
        var report = InventedReport.Of(4, ReportForm.Form2021);
        var page = Encoding.UTF8.GetString(ReportWriters.All["html"](report, new Looks(4)))
            .Replace("<div class=\"article\">", "<ul><li>青禾县2018年政府信息公开工作年度报告</li><li>青禾县2019年政府信息公开工作年度报告</li></ul><div class=\"article\">", StringComparison.Ordinal)
            .Replace("</body>", "<p>打印　关闭</p><footer>主办：某县人民政府　备案号：00000000</footer></body>", StringComparison.Ordinal);
        var read = Read(Encoding.UTF8.GetBytes(page));
        Assert.Equal((report.Agency, report.Year, report.Day), (read.Agency, read.Year, read.Day));
    }

    [Fact]
    public void A_list_of_contents_opens_no_part()
    {
        var report = InventedReport.Of(6, ReportForm.Form2021);
        var paragraphs = report.Paragraphs.ToList();
        paragraphs.InsertRange(1, FormTables.Headings.Select(heading => new ReportParagraph(0, "", heading)));
        var read = Read(ReportWriters.All["tabs"](report with { Paragraphs = paragraphs }, new Looks(6)));
        Assert.Equal(FormTables.Headings, read.Paragraphs.Where(paragraph => paragraph.Level == 1).Select(paragraph => paragraph.Text));
        Assert.DoesNotContain(ReportCheck.Of(read), finding => finding.Severity != FindingSeverity.CannotTell);
    }

    private static AnnualReport Read(byte[] file) => Assert.IsType<ReadReport>(ReportReader.Read(file)).Report;
}
