using System.Text;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

/// <summary>Whatever a file holds, reading it is an answer and never an exception.</summary>
public class DamagedFileTests
{
    private static readonly byte[] Csv =
        Encoding.UTF8.GetBytes("登记编号,申请人,信息内容\n1,\"甲,乙\",\"他说\"\"好\"\"\n下\"\n2,丙,\n");

    [Fact]
    public async Task A_file_cut_short_anywhere_is_answered()
    {
        var workbook = Workbook();
        for (var length = 0; length < workbook.Length; length++)
            await AnsweredAsync(workbook[..length]);
        for (var length = 0; length < Csv.Length; length++)
            await AnsweredAsync(Csv[..length]);
    }

    [Fact]
    public async Task A_file_with_changed_bytes_is_answered()
    {
        var dice = new Random(20260324);
        foreach (var whole in new[] { Workbook(), Csv })
            for (var round = 0; round < 3000; round++)
            {
                var file = whole.ToArray();
                for (var change = dice.Next(1, 6); change > 0; change--)
                    file[dice.Next(file.Length)] = (byte)dice.Next(256);
                await AnsweredAsync(file);
            }
    }

    [Fact]
    public async Task Sheets_with_changed_markup_are_answered()
    {
        const string rows =
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row><row r="2"><c r="A2" s="1"><v>45352</v></c></row>""";
        var dice = new Random(7);
        for (var round = 0; round < 1500; round++)
        {
            var changed = new StringBuilder(rows);
            for (var change = dice.Next(1, 5); change > 0; change--)
                changed[dice.Next(changed.Length)] = "<>/\"&=0 9rsctvA-"[dice.Next(16)];
            await AnsweredAsync(RawWorkbook.With(changed.ToString(), "<si><t>甲</t></si>", "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"));
        }
    }

    private static byte[] Workbook() => RawWorkbook.With(
        """<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>45352</v></c></row>""",
        "<si><t>甲</t></si>", "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>");

    private static async Task AnsweredAsync(byte[] file) =>
        Assert.NotNull(await TableReader.ReadAsync(new MemoryStream(file), ct: TestContext.Current.CancellationToken));
}
