using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Calendar;

/// <summary>A holiday notice read, looked at and loaded, and a disputed point tried, each with the cases that would move.</summary>
public class NoticeJourneys(Stage stage) : Journey(stage)
{
    private const string NextYear = """
        国务院办公厅关于2028年部分节假日安排的通知
        国办发明电〔2027〕9号
        一、元旦：1月1日（周六）至3日（周一）放假，共3天。
        二、春节：1月25日（周二）至2月1日（周二）放假调休，共8天。1月23日（周日）、2月5日（周六）上班。
        三、清明节：4月4日（周二）放假1天，不调休。
        四、劳动节：5月1日（周一）至5日（周五）放假调休，共5天。4月29日（周六）上班。
        五、端午节：5月28日（周日）放假，5月29日（周一）补休。
        六、国庆节、中秋节：10月1日（周日）至8日（周日）放假调休，共8天。9月30日（周六）上班。
        国务院办公厅
        2027年11月3日
        """;

    [Journey]
    public async Task A_notice_is_read_its_moves_are_shown_and_it_is_loaded()
    {
        await SignInAsync("zhengxitong");
        await Page.GotoAsync("calendar");
        await Page.GetByTestId("load-notice").ClickAsync();

        // A day off within the running periods: open cases move, and nothing is written by looking.
        var soon = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)).AddDays(1);
        while (soon.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) soon = soon.AddDays(1);
        await ReadAsync($"县人民政府关于应急放假的通知\n{soon:yyyy年M月d日}放假1天。");
        await Assertions.Expect(Page.GetByTestId("read-notice")).ToContainTextAsync($"{soon:yyyy-MM-dd}");
        await Page.GetByTestId("preview").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("moves")).ToContainTextAsync(new Regex("[1-9][0-9]* 件的日期变动"));
        await AxeAsync();

        // What does not fit is named, and cannot be loaded.
        await ReadAsync(NextYear.Replace("1月1日（周六）", "1月1日（周五）", StringComparison.Ordinal));
        await Assertions.Expect(Page.GetByTestId("faults")).ToContainTextAsync("不是周五");
        await Page.GetByTestId("preview").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("load")).ToBeDisabledAsync();

        await ReadAsync(NextYear);
        await Page.GetByTestId("preview").ClickAsync();
        await Page.GetByTestId("load").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("done")).ToBeVisibleAsync();
        await Page.GotoAsync("calendar?year=2028");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("国办发明电〔2027〕9号");
        await AxeAsync();
    }

    [Journey]
    public async Task A_disputed_point_is_changed_only_after_its_moves_were_seen()
    {
        await SignInAsync("qianfuze");
        await Page.GotoAsync("rules");
        await Page.Locator("#ReplyDays").FillAsync("19");
        await Page.Locator("#ReplyDays").BlurAsync();
        await Assertions.Expect(Page.GetByTestId("save")).ToBeDisabledAsync();
        await Page.GetByTestId("preview").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("moves")).ToContainTextAsync(new Regex("[1-9][0-9]* 件的日期变动"));
        await AxeAsync();
        // Without a ground nothing is changed.
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("请写明更改的依据或者理由");
    }

    private async Task ReadAsync(string text)
    {
        await Page.GetByTestId("notice-text").FillAsync(text);
        await Page.GetByTestId("read").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("preview")).ToBeVisibleAsync();
    }
}
