using Jiaocheng.Requests.Documents.Ledgers;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Documents.Tests.Tables;
using Jiaocheng.Requests.Domain.Ledgers;

namespace Jiaocheng.Requests.Documents.Tests.Ledgers;

public class LedgerReaderTests
{
    private const string Headings = "登记编号,申请人类型,申请人,申请方式,收到日期,信息内容,办理结果,决定日期,寄出日期,备注\n";
    private const string First = "2021-1,自然人,申请人甲,邮寄,2021-03-10,某村征地批准文件,予以公开,2021-03-30,2021-03-31,\n";
    private const string Open = "2021-2,其他,某村民委员会,当面,2021年6月15日,惠农补贴汇总\n";

    [Fact]
    public async Task Rows_become_entries_and_a_short_row_is_an_open_application()
    {
        var reading = await ReadAsync(Headings + First + Open);

        Assert.Empty(reading.Problems);
        Assert.Equal([(2, "2021-1"), (3, "2021-2")], reading.Entries.Select(entry => (entry.Row, entry.Number!)));
        Assert.True(reading.Entries[0].Attempts.Count > reading.Entries[1].Attempts.Count);
    }

    [Fact]
    public async Task The_same_row_is_known_again_in_another_file_format()
    {
        var csv = await Reading.TableAsync(Headings + First);
        var file = new MemoryStream();
        TableWriter.WriteXlsx(file, "台账", [.. csv.Headings.Select((heading, at) => new Column<TableRow>(heading, row =>
            DateOnly.TryParse(row.Cells[at], out var day) && heading.EndsWith("日期", StringComparison.Ordinal) ? day : row.Cells[at]))], csv.Rows);
        var xlsx = await Reading.TableAsync(file.ToArray());

        Assert.Equal(
            LedgerReader.Read(csv, "a.csv").Entries.Single().Fingerprint,
            LedgerReader.Read(xlsx, "b.xlsx").Entries.Single().Fingerprint);
    }

    [Fact]
    public async Task A_row_that_has_slipped_is_reported_and_the_others_are_read()
    {
        var reading = await ReadAsync(Headings + First.TrimEnd('\n') + ",多余\n" + Open);

        Assert.Equal([(2, "多余")], reading.Problems.Select(problem => (problem.Row, problem.Value)));
        Assert.Equal([3], reading.Entries.Select(entry => entry.Row));
    }

    [Fact]
    public async Task Every_needed_heading_that_is_missing_is_named()
    {
        var reading = await ReadAsync("登记编号,申请人\n1,申请人甲\n");

        Assert.Equal(["申请人类型", "申请方式", "收到日期", "信息内容"], reading.Problems.Select(problem => problem.Heading));
        Assert.Empty(reading.Entries);
    }

    [Theory]
    [InlineData("2021-03-10", "2021-02-30", "收到日期")]
    [InlineData("邮寄", "飞鸽", "申请方式")]
    [InlineData("自然人", "外星人", "申请人类型")]
    [InlineData("申请人甲", "", "申请人")]
    [InlineData("予以公开", "差不多公开", "办理结果")]
    public async Task A_wrong_cell_is_named_by_row_heading_and_value(string right, string wrong, string heading)
    {
        var reading = await ReadAsync(Headings + Open.TrimEnd('\n') + "\n" + First.Replace(right, wrong, StringComparison.Ordinal));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((3, heading, wrong), (problem.Row, problem.Heading, problem.Value));
    }

    [Fact]
    public async Task Headings_nobody_knows_are_said_and_kept()
    {
        var reading = await ReadAsync("科室," + Headings + "一科," + First);

        Assert.Equal(["科室"], reading.UnknownHeadings);
        Assert.Single(reading.Entries);
    }

    private static async Task<LedgerReading> ReadAsync(string csv) => LedgerReader.Read(await Reading.TableAsync(csv), "ledger.csv");
}
