using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Outside;

/// <summary>Letters on their way out: a wrong attachment is stopped, what agrees leaves, and what is not served stands in the queue.</summary>
[Collection("cases")]
public class SendingJourneys(Stage stage) : Journey(stage)
{
    [Journey]
    public async Task A_wrong_attachment_is_stopped()
    {
        await SignInAsync("lidengji");
        await Page.GotoAsync("cases?state=AwaitingDispatch&view=Mine");
        await LoadedAsync(Page);
        var href = await Page.Locator("a[data-row]").First.GetAttributeAsync("href");
        await Page.GotoAsync($"{href}?tab=files");
        await LoadedAsync(Page);
        await Page.GetByTestId("files").Last.SetInputFilesAsync(new FilePayload { Name = "另一件的批复.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await Page.GetByTestId("add-files").ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "另一件的批复.pdf" })).ToBeVisibleAsync();

        // Nobody has looked at it: it does not leave.
        await Page.GetByTestId("move-Dispatch").ClickAsync();
        await ChooseAsync("Method", "挂号信");
        await Page.Locator("input[data-testid=Tracking]").FillAsync("XA12345678901");
        await Page.GetByLabel(new Regex("另一件的批复")).CheckAsync();
        var (panel, save) = (Page.GetByTestId("outbound"), Page.GetByTestId("save"));
        await Assertions.Expect(panel).ToContainTextAsync("您还没有打开看过");
        await Assertions.Expect(panel).ToContainTextAsync(new Regex("与(卷内记录|签发时)一致"));
        await Assertions.Expect(save).ToBeDisabledAsync();
        await AxeAsync();
        await KeepPictureAsync(Page, "outbound");
        var opened = await Page.RunAndWaitForPopupAsync(() => panel.GetByRole(AriaRole.Link).ClickAsync());
        await opened.CloseAsync();

        // It belongs to another case: the head strikes it out, while the dialog stands open.
        var head = await OtherPersonAsync();
        await SignInAsync("qianfuze", head);
        await head.GotoAsync($"{href}?tab=files");
        await LoadedAsync(head);
        await head.Locator("[data-testid^=strike-]").Last.ClickAsync();
        await Assertions.Expect(head.GetByTestId("strike")).ToBeCheckedAsync();
        await head.Locator("textarea[data-testid=correction-reason]").FillAsync("放错了案卷");
        await head.GetByTestId("save").ClickAsync();
        await Assertions.Expect(head.Locator("[data-testid^=struck-]").Last).ToContainTextAsync("放错了案卷");

        await Page.GetByTestId("check-again").ClickAsync();
        await Assertions.Expect(save).ToBeEnabledAsync();
        await save.ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("不属于本案，或者已经被划去");
        await Assertions.Expect(save).ToBeDisabledAsync();

        // Without it, everything agrees. It is not offered again, so there is no box left that could be seen unchecked.
        await Page.GetByLabel(new Regex("另一件的批复")).ClickAsync();
        await Assertions.Expect(save).ToBeEnabledAsync();
        await save.ClickAsync();
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("待送达证明");

        await Page.GotoAsync("unserved");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("unserved")).ToContainTextAsync("挂号信 XA12345678901");
        await AxeAsync();
        await KeepPictureAsync(Page, "unserved");
    }

    private async Task ChooseAsync(string field, string option)
    {
        await Page.Locator($"[data-testid={field}]").First.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = option }).ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }
}
