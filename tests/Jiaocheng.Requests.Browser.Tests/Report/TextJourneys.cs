using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Report;

/// <summary>The longest texts of the year are written by two people, and never lost without a word.</summary>
[Collection("cases")]
public class TextJourneys(Stage stage) : Journey(stage)
{
    // A year that no other journey writes in.
    private static readonly int Year = DateTime.UtcNow.AddHours(8).Year - 3;

    [Journey]
    public async Task Two_people_write_at_a_time_and_who_came_too_late_sees_both_texts()
    {
        await SignInAsync("xs-jingban");
        var other = await OtherPersonAsync();
        await SignInAsync("xs-jingban", other);
        await OpenAsync(Page, "Platform");
        await OpenAsync(other, "Platform");
        await WriteAsync(Page, "门户网站全年安全运行。");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("unsaved")).ToHaveCountAsync(0);

        await WriteAsync(other, "新媒体账号全部年检。");
        await other.GetByTestId("save").ClickAsync();
        await Assertions.Expect(other.GetByTestId("stale")).ToBeVisibleAsync();
        await Assertions.Expect(other.GetByTestId("theirs")).ToContainTextAsync("门户网站全年安全运行。");
        await Assertions.Expect(Field(other)).ToHaveValueAsync("新媒体账号全部年检。");
        await WriteAsync(other, "门户网站全年安全运行，新媒体账号全部年检。");
        await other.GetByTestId("save").ClickAsync();
        await Assertions.Expect(other.GetByTestId("stale")).ToHaveCountAsync(0);

        // Another part in the window that does not know of it yet.
        await Page.GetByTestId("part-Others").ClickAsync();
        await WriteAsync(Page, "没有收取信息处理费。");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("unsaved")).ToHaveCountAsync(0);
        await Page.GetByTestId("part-Platform").ClickAsync();
        await Assertions.Expect(Field(Page)).ToHaveValueAsync("门户网站全年安全运行，新媒体账号全部年检。");

        await Page.GotoAsync($"report/paper?year={Year}");
        await Assertions.Expect(Page.GetByTestId("report-paper")).ToContainTextAsync("新媒体账号全部年检");
        await AxeAsync();
    }

    [Journey]
    public async Task Unsaved_text_and_figures_are_not_dropped_without_a_word()
    {
        await SignInAsync("xs-jingban");
        await OpenAsync(Page, "Supervision");
        await WriteAsync(Page, "全年培训两次。");
        await Page.GetByTestId("tab-Checks").ClickAsync();
        await Assertions.Expect(Page.GetByText("没有保存的内容就丢失了")).ToBeVisibleAsync();
        await AxeAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "留下来" }).ClickAsync();
        await Assertions.Expect(Field(Page)).ToHaveValueAsync("全年培训两次。");
        await Page.GetByTestId("tab-Checks").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "不保存，离开" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/report/checks"));

        await Page.GetByTestId("tab-Figures").ClickAsync();
        await LoadedAsync(Page);
        await Page.GetByTestId("permits-0").FillAsync("7");
        await Page.GetByTestId("tab-Text").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "留下来" }).ClickAsync();
        await Assertions.Expect(Page.GetByTestId("permits-0")).ToHaveValueAsync("7");
        await Page.GetByTestId("permits-0").FillAsync("");
        await Page.GetByTestId("tab-Text").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/report/text"));
    }

    [Journey]
    public async Task A_mistyped_address_is_no_page_and_no_fault_of_the_product()
    {
        await SignInAsync("xs-jingban");
        foreach (var address in new[] { "report/figures?year=abc", "report?known=2024-02-30", "reminders?page=x" })
        {
            await Page.GotoAsync(address);
            await Assertions.Expect(Page.GetByTestId("mistyped")).ToContainTextAsync("没有这一页");
        }
        await AxeAsync();
    }

    private static async Task OpenAsync(IPage page, string part)
    {
        await page.GotoAsync($"report/text?year={Year}&part={part}");
        await LoadedAsync(page);
    }

    private static ILocator Field(IPage page) => page.Locator("textarea[data-testid=text]");

    private static async Task WriteAsync(IPage page, string words)
    {
        await Field(page).FillAsync(words);
        await Assertions.Expect(page.GetByTestId("unsaved")).ToBeVisibleAsync();
    }
}
