using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Reminders;

/// <summary>Reminders that the sweep gave when the product started, and the calendar feed.</summary>
public class ReminderJourneys(Stage stage) : Journey(stage)
{
    private const int Tries = 20;

    [Journey]
    public async Task A_reminder_is_in_the_inbox_leads_to_its_case_and_is_then_read()
    {
        await SignInAsync("qianfuze");
        await OpenInboxAsync();
        var unread = Page.GetByTestId("unread");
        var first = Page.Locator("tr.unread:has(a[data-row][href^='cases/'])").First;
        await Assertions.Expect(first).ToContainTextAsync(new Regex("届满"));
        await AxeAsync();
        await KeepPictureAsync(Page, "reminders");

        var rows = await Page.Locator("tr.unread").CountAsync();
        var number = await first.Locator("a[data-row]").InnerTextAsync();
        await first.Locator("a[data-row]").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/cases/[0-9a-f-]+$"));
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(number);

        await Page.GoBackAsync();
        await LoadedAsync(Page);
        await Assertions.Expect(Page.Locator("tr", new() { HasText = number }).First).Not.ToHaveClassAsync(new Regex("unread"));
        await Page.GetByTestId("read-all").ClickAsync();
        await Assertions.Expect(Page.Locator("tr.unread")).ToHaveCountAsync(0);
        await Assertions.Expect(unread).ToHaveCountAsync(0);
        Assert.True(rows > 0);
    }

    [Journey]
    public async Task A_rectification_order_calls_like_a_case_and_leads_to_its_answer()
    {
        await SignInAsync("tn-jingban");
        await OpenInboxAsync();
        var order = Page.Locator("tr", new() { HasText = "整改期限" }).First;
        await order.Locator("a[data-row]").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/supervision/[0-9a-f-]+$"));
        await LoadedAsync(Page);
        await AxeAsync();
    }

    [Journey]
    public async Task The_move_that_follows_from_a_reminder_opens_in_its_case()
    {
        await SignInAsync("wangchengban");
        await OpenInboxAsync();
        await Page.GetByTestId("follow").First.ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/cases/[0-9a-f-]+"));
        await Assertions.Expect(Page.GetByTestId("save")).ToBeVisibleAsync();
    }

    [Journey]
    public async Task Ones_own_due_dates_are_a_calendar_until_switched_off()
    {
        await SignInAsync("lidengji");
        await Page.GotoAsync("reminders");
        await Page.GetByTestId("feed-open").ClickAsync();
        var address = await Page.GetByTestId("feed-address").InputValueAsync();
        await AxeAsync();
        using var program = new HttpClient();
        var calendar = await program.GetStringAsync(address);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        await Page.GetByTestId("feed-copy").ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-snackbar")).ToContainTextAsync("已复制");

        await Page.GetByTestId("feed-close").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("feed-address")).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
    }

    [Journey]
    public async Task The_administrator_chooses_when_to_remind_and_is_told_why_a_test_mail_cannot_go()
    {
        await SignInAsync("zhengxitong");
        await Page.GotoAsync("reminders/settings");
        await LoadedAsync(Page);
        await Page.GetByTestId("stage-10").UncheckAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-snackbar")).ToContainTextAsync("已保存");
        await Page.GetByTestId("test-mail").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("还没有设置邮件服务器");
        await AxeAsync();
        await KeepPictureAsync(Page, "reminder-settings");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByTestId("stage-10")).Not.ToBeCheckedAsync();
    }

    // The first sweep runs while the product already answers.
    private async Task OpenInboxAsync()
    {
        for (var i = 0; i < Tries; i++)
        {
            await Page.GotoAsync("reminders");
            await LoadedAsync(Page);
            if (await Page.GetByTestId("reminders").CountAsync() > 0) return;
        }
        Assert.Fail("The sweep gave no reminders.");
    }
}
