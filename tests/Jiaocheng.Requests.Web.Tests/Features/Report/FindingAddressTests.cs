using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Features.Report;

namespace Jiaocheng.Requests.Web.Tests.Features.Report;

/// <summary>A finding leads to the very cell, field or paragraph that it speaks of.</summary>
public class FindingAddressTests
{
    private static readonly Guid Agency = Guid.Parse("01900000-0000-7000-8000-0000000000aa");

    private static readonly AnnualReport Report = MadeReport.Of(
        new() { Agency = "某县自然资源局", Section3 = Section3.Of(2024, []), LastSection3 = Section3.Of(2023, []), Section4 = Section4.Of(2024, [], new()) }, _ => "", new(2025, 1, 20));

    [Theory]
    [InlineData("二、第二十条第（一）项行政规范性文件｜现行有效件数", "report/figures?", "&row=documents&column=2")]
    [InlineData("三、（三）不予公开4.保护第三方合法权益｜总计", "report?", "&line=C4&column=6")]
    [InlineData("三、二、上年结转政府信息公开申请数量｜自然人；三、（七）总计｜自然人等9处", "report?", "&line=R2&column=0")]
    [InlineData("三、", "report?", "&below=false")]
    [InlineData("四、行政诉讼复议后起诉｜结果纠正", "contests?", "&path=LawsuitAfterReconsideration&column=Corrected")]
    [InlineData("四、行政复议｜总计", "contests?", "&path=Reconsideration")]
    [InlineData("一（二）", "report/text?", "&part=OnRequest")]
    [InlineData("一（五）第3段", "report/text?", "&part=Supervision&paragraph=3")]
    [InlineData("（二）依申请公开情况", "report/text?", "&part=OnRequest")]
    [InlineData("引言", "report/text?", "&part=Opening")]
    [InlineData("五", "report/text?", "&part=Problems")]
    [InlineData("六", "report/text?", "&part=Others")]
    [InlineData("落款", "report/checks?", "&year=2024#filing-title")]
    public void It_is_the_address_of_its_place(string place, string page, string end)
    {
        var address = FindingAddress.Of(new("rule", FindingSeverity.Error, place, "", "", new Text("", "")), Report, Agency, 2024);
        Assert.StartsWith(page + $"agency={Agency}&year=2024", address, StringComparison.Ordinal);
        Assert.EndsWith(end, address, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cell_of_the_tables_has_an_address_of_its_own()
    {
        var places = new[] { Report.Section2, Report.Section3, Report.Section4 }
            .SelectMany(table => table.Rows.SelectMany(row => row.Columns.Select((_, column) => table.Place(row.Code, column)))).ToList();
        Assert.Equal(places.Count, places.Select(place => FindingAddress.Of(new("", FindingSeverity.Error, place, "", "", new Text("", "")), Report, Agency, 2024)).Distinct().Count());
    }
}
