using System.Text.Json;

namespace Jiaocheng.Requests.Web.Tests.Commands;

/// <summary>The <c>check</c> verb as an operator runs it, without a data folder.</summary>
public class CheckTests
{
    private static string Published(string name) => Path.Combine(AppContext.BaseDirectory, "Published", name);

    [Fact]
    public async Task A_report_is_told_as_json_with_its_findings_and_tables()
    {
        var run = await RunAsync("check", Published("jiaocheng-2021.txt"), "--format", "json");
        Assert.Equal((1, ""), (run.Code, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["file", "agency", "year", "form", "findings", "tables"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("交城县", 2021, "2021"), (Text(json.RootElement, "agency"), json.RootElement.GetProperty("year").GetInt32(), Text(json.RootElement, "form")));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.All(findings, finding => Assert.Equal(["rule", "severity", "place", "found", "expected", "text"], finding.EnumerateObject().Select(member => member.Name)));
        Assert.All(findings, finding => Assert.Contains(Text(finding, "severity"), (string[])["error", "warning", "cannot-tell"]));
        Assert.Equal("narrative", Text(Assert.Single(findings, finding => Text(finding, "severity") == "error"), "rule"));
        var received = json.RootElement.GetProperty("tables").GetProperty("section3").GetProperty("rows").EnumerateArray().Single(row => Text(row, "code") == "R1");
        Assert.Equal([1, 0, 0, 0, 0, 2, 3], received.GetProperty("values").EnumerateArray().Select(value => value.GetInt32()));
    }

    [Fact]
    public async Task Several_files_are_told_one_after_the_other_and_the_worst_decides_how_it_ends()
    {
        var run = await RunAsync("check", Published("hongze-2023.pdf"), "no-such-file.docx", Published("jiaocheng-2021.txt"));
        Assert.Equal(2, run.Code);
        Assert.Contains("no-such-file.docx", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error\tsection4-total\t四、行政复议｜总计\t0\t11\t", run.Output, StringComparison.Ordinal);
        Assert.Contains("\t交城县\t2021\t2021", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "a.docx", "--format", "xml")]
    [InlineData("check", "a.docx", "b.docx", "--last-year", "c.docx")]
    [InlineData("check", "a.docx", "--data", "data")]
    public async Task Bad_usage_ends_with_two_and_says_nothing_on_standard_output(params string[] words)
    {
        var run = await RunAsync(words);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEqual("", run.Errors);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static async Task<Run> RunAsync(params string[] words)
    {
        await using var product = new Executable();
        using var process = product.Start(words);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
