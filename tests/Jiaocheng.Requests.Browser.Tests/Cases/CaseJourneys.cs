using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Cases;

/// <summary>The page of a case: what to do now, the date and why, the file.</summary>
[Collection("cases")]
public class CaseJourneys(Stage stage) : Journey(stage)
{
    [Journey]
    public async Task Every_part_of_a_case_is_shown_and_accessible()
    {
        await SignInAsync("qianfuze");
        await OpenFirstAsync(Page, "Consulting");
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("征求意见中");
        await AxeAsync();
        await Assertions.Expect(Page.GetByTestId("picture")).ToContainTextAsync("（起算日，当日不计）");
        foreach (var tab in new[] { "history", "letters", "files" })
        {
            await Page.GetByTestId($"tab-{tab}").ClickAsync();
            await Assertions.Expect(Page.GetByTestId(tab).First).ToBeVisibleAsync();
            await AxeAsync();
        }
    }

    [Journey]
    public async Task The_desk_leads_straight_into_the_next_move_and_the_dialog_is_accessible()
    {
        await SignInAsync("wangchengban");
        await Page.GotoAsync("cases?state=InReview&view=Mine");
        var href = await Page.Locator("a[data-row]").First.GetAttributeAsync("href");
        await Page.GotoAsync($"{href}?move=AskCorrection");
        await Assertions.Expect(Page.GetByTestId("Items")).ToBeVisibleAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/cases/[0-9a-f-]+$"));
        await AxeAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("请填写补正说明");
        await AxeAsync();
    }

    [Journey]
    public async Task What_the_law_refuses_now_is_said_with_its_article()
    {
        await SignInAsync("wangchengban");
        await OpenFirstAsync(Page, "AwaitingCorrection");
        // The day decides whether the lapse of this very correction can be recorded yet; it stands there either way.
        var (refused, offered) = (Page.GetByTestId("refused-LapseCorrection"), Page.GetByTestId("move-LapseCorrection"));
        await Assertions.Expect(refused.Or(offered)).ToBeVisibleAsync();
        if (await offered.CountAsync() == 0)
            await Assertions.Expect(refused).ToContainTextAsync("《条例》第三十条");
    }

    [Journey]
    public async Task Personal_details_are_shown_in_full_only_with_a_reason_that_is_recorded()
    {
        await SignInAsync("lidengji");
        await OpenFirstAsync(Page, "Handling");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(new Regex(@"\d{6}\*{8}"));
        await Page.GetByTestId("unmask").ClickAsync();
        await Page.Locator("textarea[data-testid=Reason]").FillAsync("与申请人电话核对邮寄地址");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.Locator("main")).Not.ToContainTextAsync(new Regex(@"\d{6}\*{8}"));
        await Page.GetByTestId("tab-history").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("history")).ToContainTextAsync("与申请人电话核对邮寄地址");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByTestId("seal")).ToContainTextAsync("封存校验一致");
    }

    [Journey]
    public async Task Two_people_at_one_case_do_not_overwrite_each_other()
    {
        await SignInAsync("wangchengban");
        await OpenFirstAsync(Page, "Handling");
        var other = await OtherPersonAsync();
        await SignInAsync("qianfuze", other);
        await other.GotoAsync(Page.Url);

        await Page.GetByTestId("move-Note").ClickAsync();
        await Page.Locator("textarea[data-testid=Text]").FillAsync("王承办的记事");
        await other.GetByTestId("move-LogContact").ClickAsync();
        await other.Locator("input[data-testid=How]").FillAsync("电话");
        await other.Locator("textarea[data-testid=Result]").FillAsync("申请人询问进度");
        await other.GetByTestId("save").ClickAsync();
        await Assertions.Expect(other.GetByTestId("save")).ToHaveCountAsync(0);
        await Page.GetByTestId("save").ClickAsync();

        await Assertions.Expect(Page.GetByTestId("overtaken")).ToContainTextAsync("钱负责：联系申请人");
        await Assertions.Expect(Page.Locator("textarea[data-testid=Text]")).ToHaveValueAsync("王承办的记事");
        await AxeAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Page.GetByTestId("tab-history").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("history")).ToContainTextAsync("王承办的记事");
        await Assertions.Expect(Page.GetByTestId("history")).ToContainTextAsync("申请人询问进度");
    }

    [Journey]
    public async Task A_supervisor_reads_the_cases_below_and_can_move_none()
    {
        await SignInAsync("wuzhuguan");
        await OpenFirstAsync(Page, "Handling");
        await Assertions.Expect(Page.Locator("[data-testid^=move-]")).ToHaveCountAsync(0);
        await AxeAsync();
    }

    private static async Task OpenFirstAsync(IPage page, string state, bool own = true)
    {
        await page.GotoAsync($"cases?state={state}&search={Uri.EscapeDataString(own ? "交政办公开" : "")}");
        await LoadedAsync(page);
        await page.Locator("a[data-row]").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("state")).ToBeVisibleAsync();
        await LoadedAsync(page);
    }
}
