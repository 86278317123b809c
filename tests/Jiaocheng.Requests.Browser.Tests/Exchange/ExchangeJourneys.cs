using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Exchange;

/// <summary>A ledger in, a ledger out, and the verifier, as the report officer does it.</summary>
public class ExchangeJourneys(Stage stage) : Journey(stage)
{
    private const string Ledger = """
        登记编号,申请人类型,申请人,申请方式,提交日期,收到日期,信息内容,办理结果,决定日期,寄出日期
        旧台账-1,自然人,申请人台账甲,邮寄,2019-03-08,2019-03-11,某村征地批准文件,予以公开,2019-03-29,2019-03-29
        旧台账-2,其他,某村民委员会,当面,2019-06-14,2019-06-14,惠农补贴发放汇总,（一）予以公开,2019-07-02,2019-07-02
        """;

    [Journey]
    public async Task A_ledger_is_tried_mended_imported_once_and_counted()
    {
        await SignInAsync("zhounianbao");
        await Page.GotoAsync("exchange");
        await ChooseAsync(Ledger.Replace("2019-06-14,2019-06-14", "2019-06-14,2019-06-01", StringComparison.Ordinal));
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("收到日期");
        await Assertions.Expect(Page.GetByTestId("import")).ToHaveCountAsync(0);
        await AxeAsync();

        await ChooseAsync(Ledger);
        await Page.GetByTestId("import").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("import")).ToHaveCountAsync(0);
        await ChooseAsync(Ledger);
        await Assertions.Expect(Page.GetByTestId("import")).ToBeDisabledAsync();

        await Page.GotoAsync("report?year=2019");
        await Assertions.Expect(Page.Locator("tr[data-line=A] td").Last).ToHaveTextAsync("2");
        await Page.Locator("tr[data-line=A] td a").Last.ClickAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("旧台账-1");
    }

    [Journey]
    public async Task The_ledger_goes_out_and_every_case_is_verified_while_the_page_says_how_far()
    {
        await SignInAsync("zhounianbao");
        await Page.GotoAsync("exchange");
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByTestId("export").ClickAsync());
        Assert.Equal("台账.xlsx", download.SuggestedFilename);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 10_000);

        await Page.GetByTestId("verify").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("verified")).ToContainTextAsync(new Regex("0"));
        await Assertions.Expect(Page.GetByTestId("verified")).Not.ToHaveClassAsync(new Regex("bad"));
    }

    private Task ChooseAsync(string ledger) => Page.GetByTestId("ledger-file").SetInputFilesAsync(
        new FilePayload { Name = "旧台账.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(ledger) });
}
