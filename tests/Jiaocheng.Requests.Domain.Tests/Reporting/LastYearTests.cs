using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

public class LastYearTests
{
    private static int Reports => int.TryParse(Environment.GetEnvironmentVariable("REQUESTS_REPORTS"), out var number) ? number : 100;

    [Fact]
    public void What_last_year_carried_on_comes_in_without_a_finding() =>
        Assert.All(Enumerable.Range(0, Reports), seed => Assert.DoesNotContain(Findings(seed, before => before), finding => finding.Severity != FindingSeverity.CannotTell));

    [Fact]
    public void Another_number_carried_over_is_an_error() =>
        Assert.All(Enumerable.Range(0, Reports), seed => Assert.Contains(Findings(seed, before => before with { Section3 = PlantedError.With(before.Section3, "R4", 6, figure => Figure.Of(figure.Value + 2)) }),
            finding => finding is { Rule: "I4", Severity: FindingSeverity.Error }));

    [Fact]
    public void Documents_in_force_follow_from_last_year() =>
        Assert.All(Enumerable.Range(0, Reports), seed => Assert.Contains(Findings(seed, before => before with { Section2 = PlantedError.With(before.Section2, FormTables.Documents, 2, figure => Figure.Of(figure.Value + 1)) }),
            finding => finding.Rule == "section2-stock"));

    [Fact]
    public void A_jump_is_worth_a_question() =>
        Assert.All(Enumerable.Range(0, Reports), seed => Assert.Contains(Findings(seed, before => before with { Section2 = PlantedError.With(before.Section2, FormTables.Permits, 0, _ => Figure.Of(900_000)) }),
            finding => finding.Rule == "jump"));

    [Fact]
    public void Text_that_was_copied_is_noticed_whatever_its_figures()
    {
        var report = Long(InventedReport.Of(3, ReportForm.Form2021));
        var copied = report with { Paragraphs = [.. report.Paragraphs.Select(paragraph => paragraph with { Text = paragraph.Text.Replace("120", "87") })] };
        Assert.Contains(ReportCheck.Of(report, LastYear(report) with { Paragraphs = copied.Paragraphs }), finding => finding is { Rule: "likeness", Severity: FindingSeverity.Warning });
    }

    [Theory]
    [InlineData("青禾县洪相镇人民政府", "临渚市教育局", true)]
    [InlineData("临渚市教育局", "渚州市临渚市教育局", false)]
    [InlineData("临渚市教育局", "临渚市教育科技局", false)]
    public void The_report_of_another_agency_is_compared_with_nothing(string agency, string before, bool other)
    {
        var report = InventedReport.Of(3, ReportForm.Form2021) with { Agency = agency };
        var findings = ReportCheck.Of(report, LastYear(report) with { Agency = before, Section2 = PlantedError.With(report.Section2, FormTables.Documents, 2, _ => Figure.Of(9_999)) });
        Assert.Equal(other, findings.Any(finding => finding is { Rule: "last-year", Severity: FindingSeverity.CannotTell }));
        Assert.Equal(!other, findings.Any(finding => finding.Rule == "section2-stock" && finding.Expected.Length > 0));
    }

    [Fact]
    public void Another_year_is_not_compared()
    {
        var report = InventedReport.Of(3, ReportForm.Form2021);
        var findings = ReportCheck.Of(report, LastYear(report) with { Year = report.Year - 3 });
        Assert.Equal("last-year", Assert.Single(findings, finding => finding.Rule is "last-year" or "I4" or "jump" or "likeness").Rule);
    }

    [Fact]
    public void A_sum_is_not_signed_before_its_last_part()
    {
        var report = InventedReport.Of(3, ReportForm.Form2021);
        Assert.Contains(ReportCheck.Of(report, lastPart: report.Day!.Value.AddDays(1)), finding => finding is { Rule: "day-parts", Severity: FindingSeverity.Warning });
        Assert.DoesNotContain(ReportCheck.Of(report, lastPart: report.Day), finding => finding.Rule == "day-parts");
    }

    private static IReadOnlyList<ReportFinding> Findings(int seed, Func<AnnualReport, AnnualReport> change) =>
        InventedReport.Of(seed, ReportForm.Form2021) is var report ? ReportCheck.Of(report, change(LastYear(report))) : [];

    /// <summary>The report of the year before that fits: it carried on what comes in, and had in force what was not made since.</summary>
    private static AnnualReport LastYear(AnnualReport report)
    {
        decimal Of(int column) => report.Section2[FormTables.Documents, column].Value;
        var before = report with
        {
            Year = report.Year - 1,
            Paragraphs = [],
            Section2 = PlantedError.With(report.Section2, FormTables.Documents, 2, _ => Figure.Of(Of(2) - Of(0) + Of(1))),
        };
        for (var column = 0; column <= Section3.Total; column++)
            before = before with { Section3 = PlantedError.With(before.Section3, "R4", column, _ => report.Section3["R2", column]) };
        return before;
    }

    private static AnnualReport Long(AnnualReport report) => report with
    {
        Paragraphs = [.. report.Paragraphs, new(1, "", string.Concat(Enumerable.Range(1, 40).Select(number => $"完善制度第{number}项工作机制，"))), new(1, "", "全年更新120条。")],
    };
}
