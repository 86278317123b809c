using System.Globalization;
using System.Text;
using Jiaocheng.Requests.Documents.Reports;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Report;

/// <summary>A county gathers the reports of its agencies.</summary>
[Collection("cases")]
public class CountyJourneys(Stage stage) : Journey(stage)
{
    private const string Town = "交城县洪相镇人民政府";

    private static readonly int LastYear = DateTime.UtcNow.AddHours(8).Year - 1;

    // Of last year the county's own report is signed by another journey, and what is left over here would have to be carried over there: a year without cases.
    private static readonly int Year = LastYear - 3;

    [Journey]
    public async Task A_townships_file_is_sent_back_and_accepted_into_the_sum()
    {
        await SignInAsync("zhounianbao");
        await OpenBoardAsync();
        await Assertions.Expect(Page.GetByTestId("board-summary")).ToContainTextAsync("应报 14 家");
        await KeepPictureAsync(Page, "county-board");
        await AxeAsync();

        await Row.GetByTestId("urge").ClickAsync();
        await Assertions.Expect(Row).ToContainTextAsync("已催 1 次");
        await Row.GetByTestId("receive").ClickAsync();
        await ChooseAsync("通知.txt", "今天下午开会。");
        await Assertions.Expect(Page.GetByTestId("unreadable").Or(Page.Locator(".refusals")).First).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByTestId("take")).ToBeDisabledAsync();
        await ChooseAsync("年报.html", ReportHtml.Write(Report(wrong: true)));
        await Assertions.Expect(Page.GetByTestId("read-summary")).ToContainTextAsync($"{Town}，{Year} 年；新收 9 件");
        await Assertions.Expect(Page.GetByTestId("findings-Error")).ToBeVisibleAsync();
        await KeepPictureAsync(Page, "receive-dialog");
        await AxeAsync();
        await Assertions.Expect(Page.GetByTestId("take")).ToBeDisabledAsync();
        await Page.GetByLabel("我已核对").CheckAsync();
        await Page.GetByTestId("take").ClickAsync();
        await Assertions.Expect(Row).ToContainTextAsync("已报送");

        await Row.GetByTestId("look").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("accept")).ToBeDisabledAsync();
        await Page.Locator("input[data-testid=above-reason]").FillAsync("第三项新收的总计与各类申请人之和不符，请核对后重新报送");
        await KeepPictureAsync(Page, "above-panel");
        await AxeAsync();
        await Page.GetByTestId("return").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("returned")).ToContainTextAsync("请核对后重新报送");
        await OpenBoardAsync();
        await Assertions.Expect(Row).ToContainTextAsync("已退回");

        await Row.GetByTestId("receive").ClickAsync();
        await ChooseAsync("年报（改）.html", ReportHtml.Write(Report(wrong: false)));
        await Assertions.Expect(Page.GetByTestId("findings-Error")).ToHaveCountAsync(0);
        await Page.GetByTestId("take").ClickAsync();
        await Assertions.Expect(Row).ToContainTextAsync("已报送");
        await Row.GetByTestId("look").ClickAsync();
        var original = await Page.RunAndWaitForDownloadAsync(() => Page.GetByTestId("original").First.ClickAsync());
        Assert.Equal(("年报（改）.html", ReportHtml.Write(Report(wrong: false))), (original.SuggestedFilename, await File.ReadAllTextAsync(await original.PathAsync())));
        await Page.GetByTestId("accept").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("above")).ToContainTextAsync("已接受");
        await OpenBoardAsync();
        await Assertions.Expect(Row).ToContainTextAsync("已接受");

        await Page.Locator("[data-testid=section3] tr[data-line=R1] td a").First.ClickAsync();
        await Assertions.Expect(Page.GetByTestId("parts").Locator("tr").Filter(new() { HasText = Town })).ToContainTextAsync("3");
        await AxeAsync();
        await Page.SetViewportSizeAsync(390, 844);
        await LoadedAsync(Page);
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, Page.Url);
    }

    [Journey]
    public async Task A_bureau_mends_what_was_sent_back_and_agencies_are_compared()
    {
        await SignInAsync("scjg-jingban");
        await Assertions.Expect(Page.GetByTestId("report-notice")).ToContainTextAsync("上级退回，理由：“第五项只写了问题");
        await Page.GotoAsync($"report/checks?year={LastYear}");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("returned")).ToContainTextAsync("没有写改进措施");
        await Assertions.Expect(Page.GetByTestId("submit")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByTestId("above")).ToHaveCountAsync(0);
        await AxeAsync();
        var picture = await Page.RunAndWaitForDownloadAsync(() => Page.GetByTestId("take-Png").ClickAsync());
        Assert.EndsWith("图解.png", picture.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await File.ReadAllBytesAsync(await picture.PathAsync()))[..4]);
        await Page.GotoAsync($"report/figures?year={LastYear}");
        await LoadedAsync(Page);
        await Page.Locator("details.from-file summary").ClickAsync();
        await Page.GetByTestId("figures-file").SetInputFilesAsync(new FilePayload { Name = "年报.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(ReportHtml.Write(Report(wrong: false))) });
        await Assertions.Expect(Page.GetByTestId("filled")).ToContainTextAsync($"“年报.html”是 {Year} 年的");
        await Assertions.Expect(Page.GetByTestId("permits-0")).ToHaveValueAsync("2");

        var supervisor = await OtherPersonAsync();
        await SignInAsync("wuzhuguan", supervisor);
        await supervisor.GotoAsync($"report/compare?year={LastYear}&figure=R4");
        await LoadedAsync(supervisor);
        await Assertions.Expect(supervisor.GetByTestId("agencies").Locator("tbody tr")).ToHaveCountAsync(16);
        await supervisor.GotoAsync($"report/county?year={LastYear}&standing=Returned");
        await LoadedAsync(supervisor);
        await Assertions.Expect(supervisor.GetByTestId("board").Locator("tbody tr")).ToHaveCountAsync(1);
        await Page.GotoAsync($"report/compare?year={LastYear}");
        await LoadedAsync(Page);
        await AxeAsync();
    }

    private ILocator Row => Page.Locator($"tr[data-agency={Town}]");

    private async Task OpenBoardAsync()
    {
        await Page.GotoAsync($"report/county?year={Year}");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("board")).ToBeVisibleAsync();
    }

    private async Task ChooseAsync(string name, string content) =>
        await Page.GetByTestId("received-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });

    private static AnnualReport Report(bool wrong)
    {
        Tally[] counts = [new("R1", ApplicantClass.NaturalPerson, 3), new("A", ApplicantClass.NaturalPerson, 2), new("R4", ApplicantClass.NaturalPerson, 1)];
        var facts = new ReportFacts
        {
            Agency = Town, Government = true, Section3 = Section3.Of(Year, counts), LastSection3 = Section3.Of(Year - 1, []), Section4 = Section4.Of(Year, (_, _) => 0),
            Figures = new() { Rules = new(0, 0, 0), Documents = new(1, 0, 5), Permits = 2, Penalties = 0, Coercion = 0, ChargesFen = 0 },
        };
        var report = MadeReport.Of(facts, part => part switch
        {
            ReportPart.OnRequest => "{year}年新收政府信息公开申请" + (wrong ? "9" : "{R1}") + "件。",
            ReportPart.Supervision => "工作考核、社会评议和责任追究均无问题。",
            ReportPart.Problems => "一是公开不够及时，今后按月核对；二是培训不够，今后每季度培训一次。",
            ReportPart.Others => "没有收取信息处理费。",
            _ => "按照要求做好各项工作。",
        }, new(Year + 1, 1, 15));
        return wrong ? report with { Section3 = report.Section3.With("R1", Section3.Total, Figure.Of(9)) } : report;
    }
}
