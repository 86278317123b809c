using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

public class PlantedErrorTests
{
    private static int Reports => int.TryParse(Environment.GetEnvironmentVariable("REQUESTS_REPORTS"), out var number) ? number : 80;

    public static TheoryData<string> Names => [.. PlantedError.All.Select(planted => planted.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_error_is_found_and_nothing_else(string name)
    {
        var planted = PlantedError.All.Single(one => one.Name == name);
        var found = 0;
        for (var seed = 0; seed < Reports; seed++)
            foreach (var form in Enum.GetValues<ReportForm>())
            {
                if (planted.Plant(InventedReport.Of(seed, form)) is not { } report) continue;
                var findings = ReportCheck.Of(report);
                var others = findings.Where(finding => finding.Severity != FindingSeverity.CannotTell && !planted.Rules.Contains(finding.Rule)).ToList();
                Assert.True(findings.Any(finding => finding.Rule == planted.Rules[0]) && others.Count == 0,
                    $"{seed} {form}: {string.Join('\n', findings)}\n{string.Join('\n', report.Paragraphs.Where(paragraph => paragraph.Section == 1).Select(paragraph => paragraph.Text))}");
                found++;
            }
        Assert.True(found > Reports / 40, $"planted {found} times only");
    }
}
