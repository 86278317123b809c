using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiaocheng.Requests.Documents.Bundles;

namespace Jiaocheng.Requests.Documents.Tests.Bundles;

public class IndexDocumentTests
{
    private const string Wild = "“引号”<b>&\u0001\uD800 \uFFFE\n第二行𠮷";

    [Theory]
    [InlineData(0, "申请表")]
    [InlineData(1, Wild)]
    [InlineData(400, "很长的文书名称很长的文书名称很长的文书名称很长的文书名称很长的文书名称很长的文书名称")]
    public void The_index_is_valid_whatever_is_in_it(int lines, string text)
    {
        using var document = Open(Index(lines, text));

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_columns_are_those_of_an_index_and_repeat_on_every_page()
    {
        using var document = Open(Index(3, "申请表"));
        var rows = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Single().Elements<TableRow>().ToList();

        Assert.Equal(["序号", "文书名称", "文号", "责任者", "日期", "页次/文件名", "备注"], rows[0].Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        // One line names the part, three are papers.
        Assert.Equal(["01　申请材料", "1", "2", "3"], rows.Skip(1).Select(row => row.Elements<TableCell>().First().InnerText));
    }

    [Fact]
    public void Particulars_stand_above_and_notes_below_and_every_run_names_its_Chinese_font()
    {
        using var document = Open(Index(1, "申请表"));
        var body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal(["案卷目录", "登记编号：测〔2024〕1号", "第3件缺失"], body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
        Assert.All(body.Descendants<RunFonts>(), fonts => Assert.False(string.IsNullOrEmpty(fonts.EastAsia?.Value)));
        Assert.Equal(PageOrientationValues.Landscape, body.Descendants<PageSize>().Single().Orient!.Value);
    }

    private static BundleIndex Index(int lines, string text) => new("案卷目录", [("登记编号", text == "申请表" ? "测〔2024〕1号" : text)],
        [.. Enumerable.Range(1, lines).Select(serial => new IndexLine("01　申请材料", serial, text, text, text, "2024年6月3日", text, text))],
        [text == "申请表" ? "第3件缺失" : text]);

    private static WordprocessingDocument Open(BundleIndex index)
    {
        var stream = new MemoryStream();
        IndexDocument.Write(stream, index);
        return WordprocessingDocument.Open(stream, false);
    }
}
