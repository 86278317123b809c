using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>
/// Reports of invented agencies in which every figure is right, worded and laid out as offices, their editors and their portals do it: menus around the text,
/// cells between strokes or each on its line, spans counted wrongly, pages that break labels, zeros left out, the old form, another script. Nothing in them is an error.
/// </summary>
public class CleanReportTests
{
    /// <summary>The file, its year, 新收、上年结转、总计、结转下年 and the totals of Section 4, and the warnings that it deserves.</summary>
    public static TheoryData<string, int, int[], int[], string> Reports => new()
    {
        { "qinghe-county-2023.html", 2023, [66, 3, 66, 3], [7, 3, 2], "" },
        { "linzhu-archives-2024.txt", 2024, [0, 0, 0, 0], [0, 0, 0], "" },
        { "linzhu-planning-2022.txt", 2022, [98, 5, 100, 3], [4, 0, 2], "" },
        { "yunling-town-2021.txt", 2021, [1, 0, 1, 0], [0, 0, 0], "" },
        { "songxi-district-2019.html", 2019, [131, 7, 132, 6], [6, 3, 3], "cell-words" },
        { "baidu-education-2020.txt", 2020, [2, 0, 2, 0], [0, 0, 0], "cell-blank" },
        { "tax-bureau-2023.docx", 2023, [20, 0, 19, 1], [1, 0, 0], "" },
        { "qinghe-health-2024.pdf", 2024, [5, 0, 5, 0], [0, 0, 0], "" },
        { "linzhu-city-2025.html", 2025, [1019, 43, 1012, 50], [67, 24, 21], "" },
        { "beiguan-street-2024.html", 2024, [0, 0, 0, 0], [0, 0, 0], "" },
        { "hezhou-transport-2023.txt", 2023, [36, 0, 36, 0], [1, 0, 0], "" },
        { "linzhu-stat-2023.txt", 2023, [0, 0, 0, 0], [0, 0, 0], "cell-blank cell-not-applicable" },
        { "baidu-housing-2022.html", 2022, [29, 2, 28, 3], [2, 1, 0], "" },
        { "songxi-police-2024.txt", 2024, [32, 1, 30, 3], [5, 0, 0], "" },
        { "hezhou-zone-2024.txt", 2024, [19, 2, 17, 4], [1, 0, 1], "" },
        { "baidu-county-2022.pdf", 2022, [91, 2, 89, 4], [6, 2, 1], "" },
        { "qinghe-civil-2021.txt", 2021, [2, 0, 2, 0], [0, 0, 0], "" },
        { "hezhou-agri-2022.html", 2022, [12, 0, 12, 0], [0, 0, 0], "cell-blank" },
        { "province-department-2024.docx", 2024, [170, 9, 172, 7], [5, 2, 1], "" },
        { "songxi-emergency-2023.txt", 2023, [3, 0, 3, 0], [0, 0, 0], "" },
        { "baidu-ecology-2023.html", 2023, [5, 0, 5, 0], [0, 0, 0], "fees" },
        { "qinghe-forest-2024.txt", 2024, [3, 0, 3, 0], [0, 0, 0], "cell-words" },
        { "baidu-office-2024.html", 2024, [26, 1, 25, 2], [2, 1, 0], "" },
        { "linzhu-culture-2025.docx", 2025, [4, 0, 4, 0], [0, 0, 0], "" },
        { "songxi-district-2023.pdf", 2023, [66, 5, 67, 4], [6, 3, 1], "" },
        { "baidu-justice-2023.txt", 2023, [2, 0, 2, 0], [0, 0, 0], "" },
        { "hezhou-price-2021.html", 2021, [13, 0, 13, 0], [1, 0, 0], "" },
        { "songxi-traffic-2022.html", 2022, [8, 1, 8, 1], [1, 0, 0], "" },
        { "baidu-water-2024.html", 2024, [3, 1, 4, 0], [0, 0, 0], "" },
        { "qinghe-veterans-2024.html", 2024, [2, 0, 2, 0], [0, 0, 0], "" },
        { "hezhou-finance-2023.txt", 2023, [4, 0, 4, 0], [0, 0, 0], "cell-words" },
        { "songxi-county-2024.html", 2024, [111, 4, 109, 6], [9, 2, 1], "" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Its_figures_are_read_and_none_is_called_wrong(string file, int year, int[] requests, int[] reviews, string warnings)
    {
        var report = Assert.IsType<ReadReport>(ReportReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reports", "Reading", "Fixtures", "Invented", file)))).Report;
        Assert.Equal(year, report.Year);
        Assert.Equal(requests, ((string[])["R1", "R2", "T", "R4"]).Select(row => (int)report.Section3[row, Section3.Total].Value));
        Assert.Equal(reviews, FormTables.Section4.Select(row => (int)report.Section4[row.Code, 4].Value));
        var findings = ReportCheck.Of(report);
        Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(warnings, string.Join(' ', findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => finding.Rule).Distinct().Order()));
    }

    [Fact]
    public void Every_file_has_its_row() =>
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Reports", "Reading", "Fixtures", "Invented")).Select(Path.GetFileName).Order(), Reports.Select(row => row.Data.Item1).Order());
}
