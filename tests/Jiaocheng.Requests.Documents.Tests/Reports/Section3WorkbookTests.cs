using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiaocheng.Requests.Documents.Reports;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports;

public class Section3WorkbookTests
{
    // The published report of 2021: three new applications, all answered by disclosure.
    private static readonly Section3 Published = Section3.Of(2021,
    [
        new("R1", ApplicantClass.NaturalPerson, 1), new("R1", ApplicantClass.Other, 2),
        new("A", ApplicantClass.NaturalPerson, 1), new("A", ApplicantClass.Other, 2),
    ]);

    [Fact]
    public void The_workbook_is_valid()
    {
        using var document = Open(Published);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Headings_and_labels_stand_as_on_the_printed_form()
    {
        using var document = Open(Published);
        var cells = Cells(document);

        Assert.Equal("三、收到和处理政府信息公开申请情况", cells["A1"]);
        Assert.Equal("交城县人民政府办公室　2021年1月1日至12月31日　单位：件", cells["A2"]);
        Assert.Equal("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", cells["A3"]);
        Assert.Equal(["申请人情况", "总计"], new[] { cells["D3"], cells["J3"] });
        Assert.Equal(["自然人", "法人或其他组织"], new[] { cells["D4"], cells["E4"] });
        Assert.Equal(
            ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
            "EFGHI".Select(column => cells[$"{column}5"]));
        Assert.Equal(["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果", "四、结转下年度继续办理"],
            new[] { cells["A6"], cells["A7"], cells["A8"], cells["A30"] });
        Assert.Equal(["（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理", "（七）总计"],
            new[] { 8, 9, 10, 18, 21, 26, 29 }.Select(row => cells[$"B{row}"]));
        Assert.Equal(["1.属于国家秘密", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "5.要求行政机关确认或重新出具已获取信息", "3.其他"],
            new[] { 10, 17, 18, 25, 28 }.Select(row => cells[$"C{row}"]));
    }

    [Fact]
    public void Spans_are_those_of_the_printed_form()
    {
        using var document = Open(Published);

        Assert.Equal(
            [
                "A1:J1", "A2:J2", "A30:C30", "A3:C5", "A6:C6", "A7:C7", "A8:A29", "B10:B17", "B18:B20", "B21:B25", "B26:B28", "B29:C29",
                "B8:C8", "B9:C9", "D3:I3", "D4:D5", "E4:I4", "J3:J5",
            ],
            Sheet(document).Descendants<MergeCell>().Select(span => span.Reference!.Value!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_figures_of_the_published_report_stand_cell_for_cell()
    {
        using var document = Open(Published);
        var cells = Cells(document);

        for (var row = 6; row <= 30; row++)
            Assert.Equal(
                row is 6 or 8 or 29 ? ["1", "0", "0", "0", "0", "2", "3"] : Enumerable.Repeat("0", 7),
                "DEFGHIJ".Select(column => cells[$"{column}{row}"]));
    }

    [Fact]
    public void Each_figure_stands_in_its_own_cell()
    {
        var table = Section3.Of(2024, Section3.Rows.Where(line => line.Code != "T").SelectMany((line, row) =>
            Enum.GetValues<ApplicantClass>().Select((column, index) => new Tally(line.Code, column, row * 10 + index))));
        using var document = Open(table);
        var cells = Cells(document);

        foreach (var (index, line) in Section3.Rows.Index())
            Assert.Equal(table[line.Code].Select(figure => $"{figure}"), "DEFGHIJ".Select(column => cells[$"{column}{index + 6}"]));
    }

    [Fact]
    public void It_prints_on_one_A4_page()
    {
        using var document = Open(Published);

        var setup = Sheet(document).Descendants<PageSetup>().Single();
        Assert.Equal((9u, 1u, 1u), (setup.PaperSize!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.True(Sheet(document).Descendants<PageSetupProperties>().Single().FitToPage!.Value);
    }

    private static SpreadsheetDocument Open(Section3 table)
    {
        var file = new MemoryStream();
        Section3Workbook.Write(file, "交城县人民政府办公室", table);
        return SpreadsheetDocument.Open(file, isEditable: false);
    }

    private static Worksheet Sheet(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static Dictionary<string, string> Cells(SpreadsheetDocument document) =>
        Sheet(document).Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
}
