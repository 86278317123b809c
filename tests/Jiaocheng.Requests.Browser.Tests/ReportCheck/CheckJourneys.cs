using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.ReportCheck;

/// <summary>Somebody else's report, checked by the report officer.</summary>
public class CheckJourneys(Stage stage) : Journey(stage)
{
    private static string Published(string name) => Path.Combine(AppContext.BaseDirectory, "Published", name);

    [Journey]
    public async Task A_published_report_is_brought_in_and_its_wrong_totals_are_shown_beside_its_tables()
    {
        await SignInAsync("zhounianbao");
        await Page.GetByRole(AriaRole.Link, new() { Name = "核对年报", Exact = true }).First.ClickAsync();
        await LoadedAsync(Page);
        await AxeAsync();

        await Page.GetByTestId("report-file").SetInputFilesAsync(Published("hongze-2023.pdf"));
        var errors = Page.GetByTestId("findings-Error").Locator("tbody tr");
        await Assertions.Expect(errors).ToHaveCountAsync(2);
        await Assertions.Expect(errors.First).ToContainTextAsync("四、行政复议｜总计");
        await Assertions.Expect(errors.First).ToContainTextAsync("11");
        await Assertions.Expect(Page.Locator("[data-testid=section3] tr[data-line=T] td").Last).ToHaveTextAsync("21");
        await AxeAsync();

        await Page.GetByTestId("last-year-file").SetInputFilesAsync(Published("jiaocheng-2021.txt"));
        await Assertions.Expect(Page.Locator("[data-rule=last-year]")).ToBeVisibleAsync();
    }
}
