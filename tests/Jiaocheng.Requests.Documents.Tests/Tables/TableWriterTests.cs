using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

public class TableWriterTests
{
    private sealed record Line(string Name, string? Id, DateOnly? Day, int Number, decimal Money);

    private static readonly Column<Line>[] Columns =
    [
        new("申请人", line => line.Name),
        new("证件号码", line => line.Id),
        new("收到日期", line => line.Day),
        new("件数", line => line.Number),
        new("金额", line => line.Money),
    ];

    private static readonly Line[] Lines =
    [
        new("申请人甲", "01234567890123456X", new DateOnly(2024, 3, 1), 3, 12.50m),
        new("=HYPERLINK(\"http://x\"),\n@二", "+86 0358", null, -7, 0m),
        new("'-三\t\u0001_x0041_", "'", new DateOnly(1900, 1, 1), 0, -1.25m),
    ];

    public static TheoryData<bool> Formats => [true, false];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_written_is_read_back(bool xlsx)
    {
        var table = await Reading.TableAsync(Write(xlsx, Lines));

        Assert.Equal(["申请人", "证件号码", "收到日期", "件数", "金额"], table.Headings);
        Assert.Equal(["申请人甲", "01234567890123456X", "2024-03-01", "3", xlsx ? "12.5" : "12.50"], table.Rows[0].Cells);
        Assert.Equal(["=HYPERLINK(\"http://x\"),\n@二", "+86 0358", "", "-7", "0"], table.Rows[1].Cells);
        Assert.Equal(["'-三\t\u0001_x0041_", "'", "1900-01-01", "0", "-1.25"], table.Rows[2].Cells);
        Assert.Empty(table.Faults);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1+1")]
    public void A_text_that_would_run_as_a_formula_is_disarmed_in_csv(string text)
    {
        var csv = Encoding.UTF8.GetString(Write(false, [Lines[0] with { Name = text }]));

        Assert.Contains($"\r\n'{text},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_starts_with_the_mark_and_numbers_stay_bare()
    {
        var csv = Write(false, Lines);

        Assert.True(csv.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains(",-7,0\r\n", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_valid_and_its_cells_are_typed()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(true, Lines)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var cells = sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(49u, formats[(int)cells[1].StyleIndex!.Value].NumberFormatId!.Value);
        Assert.Equal("45352", cells[2].CellValue!.Text);
        Assert.Equal("3", cells[3].CellValue!.Text);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    [Fact]
    public void Columns_are_broad_enough_for_Chinese()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(Write(true, [Lines[0] with { Name = "二十个汉字的名称二十个汉字的名称二十个字" }])), isEditable: false);

        var widths = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(column => column.Width!.Value);
        Assert.Equal([42, 20, 12, 9, 9], widths);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_cut_with_an_ellipsis()
    {
        var table = await Reading.TableAsync(Write(true, [Lines[0] with { Name = new string('长', 40_000) }]));

        Assert.Equal(new string('长', 32_766) + "…", table.Rows[0]["申请人"]);
    }

    [Fact]
    public void A_value_no_cell_can_hold_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => TableWriter.WriteCsv(Stream.Null, [new Column<Line>("x", line => line)], Lines));

    [Fact]
    public async Task A_hundred_thousand_rows_go_out_and_come_in()
    {
        var file = new MemoryStream();
        TableWriter.WriteXlsx(file, "台账", Columns, Enumerable.Range(1, 100_000).Select(number => Lines[0] with { Number = number }));

        var table = await Reading.TableAsync(file.ToArray());

        Assert.Equal(100_000, table.Rows.Count);
        Assert.Equal((100_001, "100000"), (table.Rows[^1].Number, table.Rows[^1]["件数"]));
    }

    private static byte[] Write(bool xlsx, Line[] lines)
    {
        var file = new MemoryStream();
        if (xlsx)
            TableWriter.WriteXlsx(file, "台账", Columns, lines);
        else
            TableWriter.WriteCsv(file, Columns, lines);
        return file.ToArray();
    }
}
