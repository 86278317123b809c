using Jiaocheng.Requests.Domain.Cases;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Handbook;

/// <summary>What the handbook tells, done by the people it tells it to: one application from the counter to the annual table.</summary>
public class RoadJourneys(Stage stage) : Journey(stage)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Journey]
    public async Task An_application_walks_from_the_counter_to_the_annual_table()
    {
        var (handler, reviewer, signer, reporter) = (await OtherPersonAsync(), await OtherPersonAsync(), await OtherPersonAsync(), await OtherPersonAsync());
        await SignInAsync("zhounianbao", reporter);
        var (received, disclosed) = (await FigureAsync(reporter, "R1"), await FigureAsync(reporter, "A"));

        await SignInAsync("lidengji");
        await KeepPictureAsync(Page, "desk");
        var address = await RegisterAsync();

        await SignInAsync("wangchengban", handler);
        await AskForCorrectionAsync(handler, address);
        await ReceiveCorrectionAsync(address);
        await HandleAsync(handler, address);
        await ProposeAsync(handler);
        // Nobody reviews his own proposal.
        await SignInAsync("zhaoshenhe", reviewer);
        await ReviewAsync(reviewer, address);
        await SignInAsync("sunqianfa", signer);
        await SignAsync(signer, address);
        await ServeAsync(address);

        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("已办结");
        await Page.GetByTestId("tab-history").ClickAsync();
        await KeepPictureAsync(Page, "history");
        await AxeAsync();
        Assert.Equal((received + 1, disclosed + 1), (await FigureAsync(reporter, "R1"), await FigureAsync(reporter, "A")));
        await KeepPictureAsync(reporter, "report");
    }

    private async Task<string> RegisterAsync()
    {
        await Page.Keyboard.PressAsync("Alt+n");
        await Page.GetByTestId("Channel-RegisteredPost").CheckAsync();
        await Page.GetByTestId("SubmittedOn").FillAsync(Day(Today));
        await Page.GetByTestId("ReceivedOn").FillAsync(Day(Today));
        await Page.GetByTestId("Waybill").FillAsync("1099999999901");
        await Page.GetByTestId("Name").FillAsync("申请人手册甲");
        await Page.GetByTestId("IdNumber").FillAsync("999999199001010016");
        await Page.GetByTestId("Address").FillAsync("山西省交城县演示路8号");
        await Page.GetByTestId("Phone").FillAsync("12000008888");
        await Page.GetByTestId("Content").FillAsync("去年修路的文件");
        await Page.GetByTestId("Form").SelectOptionAsync("Paper");
        await Page.GetByTestId("Delivery").SelectOptionAsync("Post");
        await Assertions.Expect(Page.GetByTestId("live")).ToContainTextAsync("《条例》第三十一条第二项");
        await Page.EvaluateAsync("scrollTo(0, 0)");
        await KeepPictureAsync(Page, "register");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("registered")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByTestId("letter")).ToContainTextAsync("政府信息公开申请登记回执");
        await KeepPictureAsync(Page, "receipt");
        await Page.GetByTestId("open-case").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("审查中");
        return Page.Url;
    }

    private static async Task AskForCorrectionAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByTestId("move-AskCorrection").ClickAsync();
        await page.GetByTestId("Items-Content").CheckAsync();
        await page.Locator("textarea[data-testid=Guidance]").FillAsync("“去年修路的文件”不能确定是哪一份文件，请写明道路名称以及所需文件的名称、文号或者形成时间。");
        await Assertions.Expect(page.GetByTestId("consequences")).ToContainTextAsync("补正截止");
        await KeepPictureAsync(page, "correction");
        await SaveAsync(page, "补正中");
    }

    private async Task ReceiveCorrectionAsync(string address)
    {
        await Page.GotoAsync($"{address}?tab=letters");
        await Page.Locator("[data-testid^=prove-]").ClickAsync();
        await Page.Locator("input[data-testid=Proof]").FillAsync("挂号信 1099999999902 签收记录");
        await SaveAsync(Page, "补正中");
        await Page.GetByTestId("move-ReceiveCorrection").ClickAsync();
        await Page.Locator("textarea[data-testid=Content]").FillAsync("演示路改造工程的施工许可证");
        await SaveAsync(Page, "审查中");
    }

    private static async Task HandleAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByTestId("move-Accept").ClickAsync();
        await SaveAsync(page, "办理中");
        await KeepPictureAsync(page, "case");
        await page.GetByTestId("move-RecordSearch").ClickAsync();
        await page.Locator("textarea[data-testid=Places]").FillAsync("办公自动化系统、住建局档案室");
        await page.Locator("input[data-testid=Keywords]").FillAsync("演示路 施工许可");
        await page.Locator("input[data-testid=SecondPerson]").FillAsync("赵审核");
        await page.GetByTestId("Found-yes").CheckAsync();
        await page.Locator("textarea[data-testid=Result]").FillAsync("检索到施工许可证一份，共2页。");
        await SaveAsync(page, "办理中");
    }

    private static async Task ProposeAsync(IPage page)
    {
        await page.GetByTestId("move-Propose").ClickAsync();
        await page.GetByTestId("leaf-A").ClickAsync();
        await page.Locator("textarea[data-testid=facts]").FillAsync("演示路改造工程施工许可证由本机关保存，共一份2页");
        await page.Locator("textarea[data-testid=given]").FillAsync("施工许可证复印件一份，纸质，邮寄");
        await Assertions.Expect(page.GetByTestId("letter")).ToContainTextAsync("施工许可证复印件一份");
        await KeepPictureAsync(page, "propose");
        await SaveAsync(page, "法制审核");
    }

    private static async Task ReviewAsync(IPage page, string address)
    {
        await page.GotoAsync(Approval(address));
        await Assertions.Expect(page.GetByTestId("letter")).ToContainTextAsync("申请人手册甲");
        await KeepPictureAsync(page, "review");
        await page.GetByTestId("pass").ClickAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync("保密审查");
        await page.GotoAsync(Approval(address));
        await page.GetByTestId("pass").ClickAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync("待签发");
    }

    private static async Task SignAsync(IPage page, string address)
    {
        await page.GotoAsync(Approval(address));
        await page.GetByTestId("pass").ClickAsync();
        await page.GotoAsync($"{address}?tab=letters");
        await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync("待寄出");
        await page.GetByTestId("letters").Locator("tr").Last.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByTestId("letter")).ToContainTextAsync("60日内");
        await KeepPictureAsync(page, "letter");
    }

    private async Task ServeAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.GetByTestId("move-Dispatch").ClickAsync();
        await Page.Locator(".mud-dialog .mud-select").First.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "EMS" }).ClickAsync();
        await Page.Locator("input[data-testid=Tracking]").FillAsync("1099999999903");
        await SaveAsync(Page, "待送达证明");
        await Page.GetByTestId("move-ProveService").ClickAsync();
        await Page.Locator("input[data-testid=Proof]").FillAsync("EMS 1099999999903 签收记录");
        await SaveAsync(Page, "已送达");
        await Page.GetByTestId("move-Close").ClickAsync();
        await SaveAsync(Page, "已办结");
    }

    // The figure under 总计 of a row of the county's table.
    private static async Task<int> FigureAsync(IPage page, string row)
    {
        await page.GotoAsync($"report?year={Today.Year}");
        await LoadedAsync(page);
        return int.Parse(await page.Locator($"tr[data-line={row}] td").Last.Locator("a").InnerTextAsync());
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");
}
