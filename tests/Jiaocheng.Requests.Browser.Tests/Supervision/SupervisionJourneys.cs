using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Supervision;

/// <summary>A rectification order from the overdue cases it began as to its end, and a complaint whose author only the supervisor learns.</summary>
[Collection("cases")]
public class SupervisionJourneys(Stage stage) : Journey(stage)
{
    [Journey]
    public async Task An_overdue_case_is_ordered_answered_rejected_answered_again_and_closed()
    {
        await SignInAsync("wuzhuguan");
        await Assertions.Expect(Page.GetByTestId("order-notice")).ToContainTextAsync("待审核整改情况");
        await KeepPictureAsync(Page, "supervision-home");
        await Page.GotoAsync("supervision");
        await LoadedAsync(Page);
        await KeepPictureAsync(Page, "supervision");
        await AxeAsync();
        await NarrowAsync("supervision");
        var candidate = Page.Locator("[data-testid=candidates] li[data-source=Overdue]").First;
        await candidate.GetByTestId("raise").ClickAsync();
        await Assertions.Expect(Page.Locator("textarea[data-testid=wrong]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("超过答复期限仍未答复"));
        await KeepPictureAsync(Page, "supervision-raise");
        await AxeAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("整改中");
        var address = Page.Url;
        await Assertions.Expect(Page.GetByTestId("refused-Criticise")).ToContainTextAsync("第四十七条第一款");
        await KeepPictureAsync(Page, "supervision-order");
        await AxeAsync();
        var number = await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync();

        var reporter = await OtherPersonAsync();
        await SignInAsync("zhounianbao", reporter);
        await reporter.GotoAsync("supervision");
        await reporter.GetByText(number!).ClickAsync();
        await reporter.GetByTestId("move-Answer").ClickAsync();
        await reporter.Locator("textarea[data-testid=words]").FillAsync("已整改。");
        await reporter.GetByTestId("save").ClickAsync();
        await Assertions.Expect(reporter.GetByTestId("refused")).ToContainTextAsync("整改情况");
        await KeepPictureAsync(reporter, "supervision-answer");
        await AnswerAsync(reporter, "逾期的申请已于昨日答复并寄出，承办人已约谈，今后每周一核对期限。", open: false);

        await Page.ReloadAsync();
        await MoveAsync("Reject", "只答复了其中一件，没有附寄出凭证。", "整改中");
        await reporter.ReloadAsync();
        await AnswerAsync(reporter, "其余申请也已全部答复，寄出凭证一并报送，提醒制度已印发。", open: true);

        await Page.ReloadAsync();
        await MoveAsync("Close", "经核对答复文书和寄出凭证，逾期的申请已全部答复。", "已办结");
        await Assertions.Expect(Page.GetByTestId("history").Locator("li")).ToHaveCountAsync(5);
        await KeepPictureAsync(Page, "supervision-closed");
        await AxeAsync();
        await NarrowAsync("supervision-order");

        await Page.GotoAsync(address + "/notice");
        await Assertions.Expect(Page.GetByTestId("paper")).ToContainTextAsync("现对你单位督促整改");
        await KeepPictureAsync(Page, "supervision-notice");
        await AxeAsync();
    }

    [Journey]
    public async Task Who_complained_shows_to_the_supervisor_who_asks_and_to_nobody_else()
    {
        await SignInAsync("zrzy-shenhe");
        await Page.GotoAsync("supervision");
        await Page.GetByTestId("orders").Locator("a").First.ClickAsync();
        await Assertions.Expect(Page.GetByTestId("who-complained")).ToHaveTextAsync("实名，已隐去");
        await Assertions.Expect(Page.GetByTestId("show-complainant")).ToHaveCountAsync(0);

        var supervisor = await OtherPersonAsync();
        await SignInAsync("wuzhuguan", supervisor);
        await supervisor.GotoAsync(Page.Url);
        await Assertions.Expect(supervisor.GetByTestId("refused-Close")).ToContainTextAsync("先答复投诉人再办结");
        await supervisor.GetByTestId("show-complainant").ClickAsync();
        await Assertions.Expect(supervisor.GetByTestId("who-complained")).ToContainTextAsync("申请人甲");
        await KeepPictureAsync(supervisor, "supervision-complaint");
    }

    private async Task MoveAsync(string move, string words, string state)
    {
        await Page.GetByTestId($"move-{move}").ClickAsync();
        await Page.Locator("textarea[data-testid=words]").FillAsync(words);
        await KeepPictureAsync(Page, $"supervision-{move}");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync(state);
    }

    private static async Task AnswerAsync(IPage page, string words, bool open)
    {
        if (open) await page.GetByTestId("move-Answer").ClickAsync();
        await page.Locator("textarea[data-testid=words]").FillAsync(words);
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync("待审核");
    }

    private async Task NarrowAsync(string name)
    {
        await Page.SetViewportSizeAsync(390, 844);
        await LoadedAsync(Page);
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, Page.Url);
        await KeepPictureAsync(Page, $"narrow-{name}");
        await Page.SetViewportSizeAsync(1366, 768);
    }
}
