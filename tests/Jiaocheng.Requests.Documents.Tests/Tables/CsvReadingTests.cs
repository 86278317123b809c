using System.Text;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

public class CsvReadingTests
{
    private const string Ledger = "登记编号,申请人\r\n2021-1,申请人甲\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_encoding_an_office_uses_gives_the_same_table(string name)
    {
        var table = await Reading.TableAsync(name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Ledger),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Ledger)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Ledger),
        });

        Assert.Equal(["登记编号", "申请人"], table.Headings);
        Assert.Equal(["2021-1", "申请人甲"], Assert.Single(table.Rows).Cells);
        Assert.Empty(table.Faults);
    }

    [Fact]
    public async Task Rare_characters_of_names_survive_GB18030()
    {
        const string name = "𬱖㛃䶮";
        var table = await Reading.TableAsync(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("申请人\n" + name));

        Assert.Equal(name, table.Rows[0]["申请人"]);
    }

    [Fact]
    public async Task Quotes_commas_and_line_breaks_inside_a_cell_belong_to_it()
    {
        var table = await Reading.TableAsync("甲,乙,丙\n\"一,二\",\"他说\"\"好\"\"\",\"上\r\n下\"\n1,2,3\n");

        Assert.Equal(["一,二", "他说\"好\"", "上\n下"], table.Rows[0].Cells);
        Assert.Equal(["1", "2", "3"], table.Rows[1].Cells);
    }

    [Theory]
    [InlineData("甲,乙\n1,2\n\n3,4")]
    [InlineData("甲,乙\r\n1,2\r\n\r\n3,4\r\n")]
    [InlineData("甲,乙\r1,2\r\r3,4\r")]
    [InlineData("甲,乙\n1,2\n,\n3,4\n , \n")]
    public async Task Rows_keep_the_number_that_a_spreadsheet_shows(string csv)
    {
        var table = await Reading.TableAsync(csv);

        Assert.Equal([(2, "1"), (4, "3")], table.Rows.Select(row => (row.Number, row["甲"])));
        Assert.Empty(table.Faults);
    }

    [Fact]
    public async Task A_line_break_inside_a_cell_does_not_move_the_row_number()
    {
        var table = await Reading.TableAsync("甲\n\"上\n下\"\n末\n");

        Assert.Equal([2, 3], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task Ragged_rows_are_kept_and_reported()
    {
        var table = await Reading.TableAsync("甲,乙,\n1\n1,2,,多\n1,2,3\n1,2,,\n\"一\"二,2,\n");

        Assert.Equal(
            [
                new RowFault(2, RowFaultKind.TooFewCells, ""),
                new RowFault(3, RowFaultKind.ValueWithoutHeading, "多"),
                new RowFault(4, RowFaultKind.ValueWithoutHeading, "3"),
                new RowFault(6, RowFaultKind.StrayQuote, "一二"),
            ],
            table.Faults);
        Assert.Equal(["1", ""], table.Rows[0].Cells);
        Assert.Equal("一二", table.Rows[4]["甲"]);
    }

    [Fact]
    public async Task Headings_lose_invisible_characters_and_line_breaks()
    {
        var table = await Reading.TableAsync("\u200B登记编号 ,\"申请\n方式\"\n 1\u3000,\u00A0网络\n");

        Assert.Equal(["登记编号", "申请方式"], table.Headings);
        Assert.Equal(["1", "网络"], table.Rows[0].Cells);
    }

    [Fact]
    public async Task A_heading_the_table_does_not_have_reads_as_no_value()
    {
        var table = await Reading.TableAsync("甲\n1\n");

        Assert.Equal("", table.Rows[0]["乙"]);
    }

    [Fact]
    public async Task The_sample_ledger_is_read_whole()
    {
        var table = await Reading.TableAsync(
            """
            登记编号,承办机关,申请人类型,申请人,申请方式,提交日期,收到日期,信息内容,获取方式,办理结果,决定日期,答复文号,送达方式,寄出日期,备注
            2021-1,交城县人民政府办公室,自然人,申请人甲,邮寄,2021-03-08,2021-03-10,某村集体土地征收批准文件及补偿标准,纸质,予以公开,2021-03-30,交政办公开〔2021〕1号,邮寄,2021-03-31,counts as published
            2021-2,交城县人民政府办公室,其他,某村民委员会,当面,2021-06-15,2021-06-15,2020年度惠农补贴发放汇总,纸质,予以公开,2021-07-02,交政办公开〔2021〕2号,当面,2021-07-02,counts as published
            """);

        Assert.Equal(15, table.Headings.Count);
        Assert.Equal("交政办公开〔2021〕2号", table.Rows[1]["答复文号"]);
    }
}
