using System.Globalization;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

public class WorkbookReadingTests
{
    private const string Styles =
        """
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="177" formatCode="0.00_);[Red]\(0.00\)"/><numFmt numFmtId="178" formatCode="[$-804]yyyy/m/d h:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs>
        """;

    [Fact]
    public async Task Shared_inline_and_formula_texts_are_read()
    {
        var table = await Reading.TableAsync(RawWorkbook.With(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>丙</t></is></c><c r="D1" t="s"><v>2</v></c></row>
            <row r="3"><c r="A3" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
            """,
            shared: """<si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space="preserve">方 </t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t>丁_x000D__x005F_x0041_</t></si>"""));

        Assert.Equal(["甲", "乙方", "丙", "丁_x0041_"], table.Headings);
        Assert.Equal(3, Assert.Single(table.Rows).Number);
        Assert.Equal(["甲x", "", "TRUE", "#N/A"], table.Rows[0].Cells);
        Assert.Empty(table.Faults);
    }

    [Theory]
    [InlineData(0, "45352", "45352")]
    [InlineData(1, "45352", "2024-03-01")]
    [InlineData(2, "45352", "2024-03-01")]
    [InlineData(2, "45352.75", "2024-03-01")]
    [InlineData(5, "45352", "2024-03-01")]
    [InlineData(4, "45352.395833333336", "2024-03-01 09:30:00")]
    [InlineData(6, "0.395833333333333", "09:30:00")]
    [InlineData(1, "1", "1900-01-01")]
    [InlineData(1, "59", "1900-02-28")]
    [InlineData(1, "61", "1900-03-01")]
    [InlineData(1, "-1", "-1")]
    [InlineData(1, "99999999", "99999999")]
    [InlineData(3, "45352", "45352")]
    [InlineData(0, "0.30000000000000004", "0.3")]
    [InlineData(0, "1E3", "1000")]
    [InlineData(0, "1.1010119900101101E+17", "110101199001011000")]
    [InlineData(0, "-2.5", "-2.5")]
    [InlineData(0, "1E+300", "1E+300")]
    [InlineData(0, "abc", "abc")]
    public async Task Numbers_are_invariant_text_and_days_are_days(int style, string stored, string read)
    {
        var file = RawWorkbook.With($"<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row><row><c s=\"{style}\"><v>{stored}</v></c></row>", styles: Styles);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(read, (await Reading.TableAsync(file)).Rows[0]["甲"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Days_of_old_Macintosh_workbooks_count_from_1904()
    {
        var table = await Reading.TableAsync(RawWorkbook.With(
            "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row><row><c s=\"1\"><v>43890</v></c></row>",
            styles: Styles, sheets: "<workbookPr date1904=\"1\"/>" + RawWorkbook.OneSheet));

        Assert.Equal("2024-03-01", table.Rows[0]["甲"]);
    }

    [Fact]
    public async Task Cells_and_rows_without_references_follow_each_other()
    {
        var table = await Reading.TableAsync(RawWorkbook.With(
            "<row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>乙</v></c></row><row/><row><c/><c><v>5</v></c></row>"));

        Assert.Equal(3, table.Rows[0].Number);
        Assert.Equal(["", "5"], table.Rows[0].Cells);
    }

    [Fact]
    public async Task Short_rows_are_usual_but_a_value_without_a_heading_is_a_fault()
    {
        var table = await Reading.TableAsync(RawWorkbook.With(
            """
            <row><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>
            <row><c r="A2"><v>1</v></c></row><row><c r="A3"><v>1</v></c><c r="AB3"><v>7</v></c></row>
            """));

        Assert.Equal([new RowFault(3, RowFaultKind.ValueWithoutHeading, "7")], table.Faults);
    }

    [Fact]
    public async Task Hidden_sheets_and_charts_are_passed_over()
    {
        var file = RawWorkbook.With(
            "<row><c t=\"str\"><v>甲</v></c></row>",
            sheets: """<sheets><sheet name="图" sheetId="3" r:id="rId9"/><sheet name="旧" sheetId="2" r:id="rId8" state="hidden"/><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>""",
            workbookLinks: RawWorkbook.Links(
                ("rId9", "chartsheet", "charts/c.xml"), ("rId8", "worksheet", "worksheets/old.xml"), ("rId1", "worksheet", "../xl/worksheets/sheet1.xml")));

        Assert.Equal(["甲"], (await Reading.TableAsync(file)).Headings);
    }

    [Fact]
    public async Task A_reference_beyond_the_last_column_or_shared_text_is_damage()
    {
        Assert.Equal(UnreadableReason.BrokenWorkbook, (await Reading.RefusalAsync(RawWorkbook.With("<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>"))).Reason);
        Assert.Equal(UnreadableReason.BrokenWorkbook, (await Reading.RefusalAsync(RawWorkbook.With("<row><c t=\"s\"><v>7</v></c></row>"))).Reason);
        Assert.Equal(UnreadableReason.BrokenWorkbook, (await Reading.RefusalAsync(RawWorkbook.With("<row><c t=\"s\"><v>-1</v></c></row>"))).Reason);
    }

    [Fact]
    public async Task An_empty_sheet_is_an_empty_file() =>
        Assert.Equal(UnreadableReason.Empty, (await Reading.RefusalAsync(RawWorkbook.With(""))).Reason);
}
