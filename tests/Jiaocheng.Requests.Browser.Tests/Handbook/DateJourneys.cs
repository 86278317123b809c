using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Handbook;

/// <summary>Dates as they are shown, explained, foretold and printed. Every day here was counted on the paper calendar of 2024: 清明 4-4 to 4-6, worked 4-7; 劳动节 5-1 to 5-5, worked 4-28.</summary>
[Collection("cases")]
public class DateJourneys(Stage stage) : Journey(stage)
{
    [Journey]
    public async Task An_inquiry_moves_the_date_as_the_dialog_foretold_and_the_sheet_explains_and_prints_it()
    {
        await SignInAsync("lidengji");
        var address = await RegisterAsync();
        var head = await OtherPersonAsync();
        await SignInAsync("qianfuze", head);
        await head.GotoAsync(address);
        // 3-12 to 15, 18 to 22, 25 to 29, 4-1 to 3, 7, 8, 9.
        await Assertions.Expect(head.GetByTestId("due")).ToContainTextAsync("2024-04-09");
        await MoveAsync(head, "Accept", "2024-03-12");
        await SaveAsync(head, "办理中");

        await MoveAsync(head, "AskThirdParty", "2024-03-18");
        await head.Locator("input[data-testid=Party]").FillAsync("某演示建材有限公司");
        await head.Locator("textarea[data-testid=Question]").FillAsync("合同附件中的报价明细");
        // Five days counted. Answered at once: nothing lost. Silent to 4-9, the fifteenth working day: the sixth is 4-10, the twentieth 4-29.
        await Assertions.Expect(head.GetByTestId("dates")).ToContainTextAsync("最早 2024-04-09");
        await Assertions.Expect(head.GetByTestId("dates")).ToContainTextAsync("最迟 2024-04-29");
        await Assertions.Expect(head.GetByTestId("consequences").Locator("td.then-last")).ToContainTextAsync("2024-04-29，第 20 日（工作日），若对方一直不回复，届满日");
        await SaveAsync(head, "征求意见中");
        await Assertions.Expect(head.GetByTestId("due")).ToHaveTextAsync("正在征求意见，答复期限暂停");

        await Page.GotoAsync($"{address}?tab=letters");
        await Page.Locator("[data-testid^=prove-]").ClickAsync();
        await OnAsync(Page, "2024-03-20");
        await Page.Locator("input[data-testid=Proof]").FillAsync("EMS 1099999999911 签收记录");
        await SaveAsync(Page, "征求意见中");
        // 3-21, 22, 25 to 29, 4-1 to 3, 7 to 11; then fifteen more: 4-12, 15 to 19, 22 to 26, 28 to 30, 5-6.
        await Assertions.Expect(Page.GetByTestId("clock-ThirdPartyOpinion")).ToContainTextAsync("2024-04-11");
        await Assertions.Expect(Page.GetByTestId("due")).ToContainTextAsync("2024-05-06");

        await MoveAsync(Page, "ReceiveOpinion", "2024-04-02");
        await Page.GetByTestId("Consents-yes").CheckAsync();
        // Paused from 3-19 to 4-2: the sixth is 4-3, then 7 to 12, 15 to 19, 22 to 24.
        await Assertions.Expect(Page.GetByTestId("dates").Locator("tbody tr").Filter(new() { HasText = "2024-05-06" })).ToContainTextAsync("2024-04-24");
        await SaveAsync(Page, "办理中");
        await Assertions.Expect(Page.GetByTestId("due")).ToContainTextAsync("2024-04-24");

        await Page.GetByTestId("explain").ClickAsync();
        await LoadedAsync(Page);
        var reply = Page.GetByTestId("period-Reply");
        await Assertions.Expect(reply).ToContainTextAsync("扣除2024年3月19日至2024年4月2日征求意见的时间，至2024年4月24日届满");
        await Assertions.Expect(reply.Locator(".day-list tr").Filter(new() { HasText = "2024-03-19" })).ToContainTextAsync("某演示建材有限公司");
        await Assertions.Expect(reply.Locator("td.last")).ToContainTextAsync("2024-04-24，第 20 日");
        await Assertions.Expect(reply.Locator("td.makeup")).ToContainTextAsync("2024-04-07，第 7 日");
        await KeepPictureAsync(Page, "dates");
        await AxeAsync();
        await PrintsAsync(reply);
    }

    [Journey]
    public async Task The_calculator_counts_what_happened_and_shows_what_is_supposed()
    {
        await SignInAsync("wangchengban");
        await Page.GotoAsync("periods");
        await LoadedAsync(Page);
        await Page.GetByTestId("on").FillAsync("2024-03-11");
        await Page.GetByTestId("as-of").FillAsync("2024-03-20");
        await Assertions.Expect(Page.GetByTestId("due")).ToHaveTextAsync("2024-04-09");
        await AddAsync("ThirdPartyAsked", "2024-03-18");
        await AddAsync("ThirdPartyServed", "2024-03-20");
        // Taken to be answered on 3-20: two working days later.
        await Assertions.Expect(Page.GetByTestId("due")).ToHaveTextAsync("2024-04-11");
        await AddAsync("ThirdPartyAnswered", "2024-04-02");
        await Assertions.Expect(Page.GetByTestId("refused")).ToBeVisibleAsync();
        await Page.GetByTestId("suppose").Last.CheckAsync();
        await Assertions.Expect(Page.GetByTestId("answer")).ToContainTextAsync("如果这样办，届满日 2024-04-24");
        await Assertions.Expect(Page.GetByTestId("due")).ToHaveTextAsync("2024-04-11");
        await KeepPictureAsync(Page, "periods");
        await AxeAsync();
        await NarrowAsync();
        await Page.SetViewportSizeAsync(1366, 768);
        await Page.WaitForFunctionAsync("() => document.documentElement.clientWidth > 1000");
        await LoadedAsync(Page);

        await AddAsync("CorrectedApplication", "2024-03-20");
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("《条例》第三十条");
        await AxeAsync();
        await Page.GetByTestId("later-term").SelectOptionAsync("Reconsideration");
        await Page.GetByTestId("later-from").FillAsync("2024-03-06");
        // The sixtieth day is Sunday 5-5, a day off: 5-6.
        await Assertions.Expect(Page.GetByTestId("later-due")).ToHaveTextAsync("至 2024-05-06");
    }

    private async Task<string> RegisterAsync()
    {
        await Page.GotoAsync("register");
        await Page.GetByTestId("Channel-InPerson").CheckAsync();
        await Page.GetByTestId("SubmittedOn").FillAsync("2024-03-11");
        await Page.GetByTestId("Name").FillAsync("申请人期限甲");
        await Page.GetByTestId("IdNumber").FillAsync("999999199001010016");
        await Page.GetByTestId("Address").FillAsync("山西省交城县演示路9号");
        await Page.GetByTestId("Phone").FillAsync("12000009999");
        await Page.GetByTestId("Content").FillAsync("演示路改造工程的材料采购合同及附件");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("registered")).ToBeVisibleAsync();
        await Page.GetByTestId("open-case").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("审查中");
        return Page.Url;
    }

    // On paper nothing is left but the sheet, and it can be read in either theme.
    private async Task PrintsAsync(ILocator reply)
    {
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(Page.Locator("nav.shell-nav")).ToBeHiddenAsync();
        await Assertions.Expect(Page.Locator(".mud-appbar")).ToBeHiddenAsync();
        await Assertions.Expect(Page.GetByTestId("print")).ToBeHiddenAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("交政办公开〔");
        await Assertions.Expect(reply.Locator(".day-legend")).ToBeVisibleAsync();
        await Assertions.Expect(reply.Locator(".day-list")).ToBeVisibleAsync();
        await AxeAsync();
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await NarrowAsync();
    }

    // A narrow window scrolls the picture in its box, not the page.
    private async Task NarrowAsync()
    {
        await Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(Page.Locator(".day-picture").First).ToBeVisibleAsync();
        await Page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        Assert.True(await Page.Locator(".day-picture").First.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"));
    }

    private async Task AddAsync(string kind, string on)
    {
        var lines = Page.GetByTestId("line");
        var before = await lines.CountAsync();
        await Page.GetByTestId("add").ClickAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(before + 1);
        var line = lines.Last;
        await line.GetByTestId("kind").SelectOptionAsync(kind);
        await line.GetByTestId("on").FillAsync(on);
    }

    private static async Task MoveAsync(IPage page, string move, string on)
    {
        await page.GetByTestId($"move-{move}").ClickAsync();
        await OnAsync(page, on);
    }

    private static async Task OnAsync(IPage page, string on)
    {
        await page.Locator("input[data-testid=on]").FillAsync(on);
        await page.Locator("input[data-testid=on]").BlurAsync();
    }
}
