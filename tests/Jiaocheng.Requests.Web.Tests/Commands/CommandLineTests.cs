using System.Text.Json;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Web.Tests.Commands;

/// <summary>Each verb as an operator runs it: 0 done, 1 findings or refusal, 2 bad usage or unreadable input; data on standard output, words on standard error.</summary>
public class CommandLineTests
{
    private const string Ledger = """
        登记编号,承办机关,申请人类型,申请人,申请方式,提交日期,收到日期,信息内容,获取方式,办理结果,决定日期,答复文号,送达方式,寄出日期
        2021-1,交城县人民政府办公室,自然人,申请人甲,邮寄,2021-03-08,2021-03-10,某村集体土地征收批准文件,纸质,予以公开,2021-03-30,交政办公开〔2021〕1号,邮寄,2021-03-31
        2021-2,交城县人民政府办公室,其他,某村民委员会,当面,2021-06-15,2021-06-15,2020年度惠农补贴发放汇总,纸质,予以公开,2021-07-02,交政办公开〔2021〕2号,当面,2021-07-02
        2021-3,交城县人民政府办公室,其他,某业主委员会,网络,2021-10-09,2021-10-11,某小区规划许可文件,电子,（一）予以公开,2021-10-28,交政办公开〔2021〕3号,电子邮件,2021-10-28
        """;

    [Fact]
    public async Task A_ledger_comes_in_once_and_the_report_counts_it_cell_for_cell()
    {
        await using var product = new Executable();
        var file = product.File("台账.csv");
        await File.WriteAllTextAsync(file, Ledger);
        Silent(0, await product.RunAsync("data", "import", file, "--dry-run"));
        Silent(0, await product.RunAsync("data", "import", file));
        var again = Silent(0, await product.RunAsync("data", "import", file));
        Assert.Contains("0 imported, 3 known already", again.Errors, StringComparison.Ordinal);

        var report = await product.RunAsync("data", "report", "--year", "2021", "--format", "json");
        Assert.Equal((0, ""), (report.Code, report.Errors));
        using var json = JsonDocument.Parse(report.Output);
        Assert.Equal(["year", "agency", "section2", "section3", "section4", "narrative"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2021, "交城县人民政府办公室"), (json.RootElement.GetProperty("year").GetInt32(), json.RootElement.GetProperty("agency").GetString()));
        var table = json.RootElement.GetProperty("section3");
        Assert.Equal(["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        var rows = table.GetProperty("rows").EnumerateArray().ToList();
        string[] codes = ["R1", "R2", "A", "B", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "D1", "D2", "D3", "E1", "E2", "E3", "E4", "E5", "F1", "F2", "F3", "T", "R4"];
        Assert.Equal(codes, rows.Select(row => row.GetProperty("code").GetString()));
        Assert.Equal(Section3.Rows.Select(row => row.Label), rows.Select(row => row.GetProperty("label").GetString()));
        foreach (var row in rows)
        {
            // As printed in the county's report of 2021.
            int[] printed = row.GetProperty("code").GetString() is "R1" or "A" or "T" ? [1, 0, 0, 0, 0, 2, 3] : [0, 0, 0, 0, 0, 0, 0];
            Assert.Equal(printed, row.GetProperty("values").EnumerateArray().Select(value => value.GetInt32()));
        }
    }

    [Fact]
    public async Task The_way_out_loses_nothing_and_comes_in_only_where_nothing_is()
    {
        await using var product = new Executable();
        var (first, second) = (product.File("first.jsonl"), product.File("second.jsonl"));
        var made = await product.RunAsync("old", "demo", "--cases", "40", "--years", "2", "--seed", "7");
        Assert.Equal(0, made.Code);
        Assert.StartsWith("{", made.Output, StringComparison.Ordinal);
        Silent(0, await product.RunAsync("old", "export", first));
        Silent(0, await product.RunAsync("new", "import", first));
        Silent(0, await product.RunAsync("new", "verify"));
        Silent(0, await product.RunAsync("new", "export", second));
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(second));
        Silent(1, await product.RunAsync("new", "import", first));
        Silent(1, await product.RunAsync("new", "demo", "--cases", "5"));

        await File.WriteAllTextAsync(second, (await File.ReadAllTextAsync(first)).Replace("\"on\":\"20", "\"on\":\"19", StringComparison.Ordinal));
        Silent(2, await product.RunAsync("third", "import", second));
    }

    [Fact]
    public async Task A_difference_is_listed_and_a_faulty_ledger_changes_nothing()
    {
        await using var product = new Executable();
        var file = product.File("台账.csv");
        await File.WriteAllTextAsync(file, Ledger.Replace("2021-06-15,2021-06-15", "2021-06-15,2021-06-01", StringComparison.Ordinal));
        var refused = Silent(1, await product.RunAsync("data", "import", file));
        Assert.Contains("row 3", refused.Errors, StringComparison.Ordinal);
        var aside = product.File("剩下的.csv");
        Silent(0, await product.RunAsync("data", "import", file, "--set-aside", aside));
        Assert.Contains("某村民委员会", await File.ReadAllTextAsync(aside), StringComparison.Ordinal);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(product.File("data"), "requests.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Cases SET ResultOn = '2020-01-01' WHERE Number = '2021-1'; DROP TRIGGER Facts_no_update; UPDATE Facts SET [On] = '2021-03-01' WHERE Seq = 1 AND CaseId = (SELECT Id FROM Cases WHERE Number = '2021-3')";
            await command.ExecuteNonQueryAsync();
        }
        var verified = await product.RunAsync("data", "verify");
        Assert.Equal(1, verified.Code);
        Assert.Contains("2021-1\tResultOn", verified.Output, StringComparison.Ordinal);
        Assert.Contains("2021-3\tseal of fact 1", verified.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("report")]
    [InlineData("report --year 21")]
    [InlineData("report --year 2021 --format pdf")]
    [InlineData("report --year 2021 --format xlsx")]
    [InlineData("report --year 2021 --agency 没有这个机关")]
    [InlineData("report --year 2021 --bogus")]
    [InlineData("import")]
    [InlineData("import nothing.csv")]
    [InlineData("export")]
    [InlineData("export all.txt")]
    [InlineData("export nowhere/all.jsonl")]
    [InlineData("demo --cases none")]
    [InlineData("verify more")]
    [InlineData("verify")]
    [InlineData("report --year 2021")]
    [InlineData("export all.jsonl")]
    [InlineData("due")]
    [InlineData("due --explained")]
    public async Task What_cannot_be_meant_is_bad_usage_and_prints_no_data(string words)
    {
        await using var product = new Executable();
        Silent(2, await product.RunAsync("data", words.Split(' ')));
        Assert.True(words.StartsWith("import", StringComparison.Ordinal) || words.StartsWith("demo", StringComparison.Ordinal) || !Directory.Exists(product.File("data")));
    }

    [Fact]
    public async Task Help_is_data()
    {
        await using var product = new Executable();
        var help = await product.RunAsync("data", "--help");
        Assert.Equal((0, ""), (help.Code, help.Errors));
        Assert.Contains("report --year", help.Output, StringComparison.Ordinal);
    }

    /// <summary>Ended with this code, with words and without data.</summary>
    private static Run Silent(int code, Run run)
    {
        Assert.True(run.Code == code, $"{run.Code}: {run.Errors}");
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        return run;
    }
}
