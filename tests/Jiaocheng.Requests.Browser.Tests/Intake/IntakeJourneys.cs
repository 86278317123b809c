using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Intake;

/// <summary>A clerk at the counter with a pile of paper.</summary>
public partial class IntakeJourneys(Stage stage) : Journey(stage)
{
    private static readonly FilePayload Scan = new() { Name = "申请表 扫描件.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.7 申请表") };

    [Journey]
    public async Task A_posted_application_is_registered_by_keyboard_alone_from_Alt_N_to_receipt()
    {
        await SignInAsync("lidengji");
        await Page.Keyboard.PressAsync("Alt+n");
        await FreshAsync();
        await FocusedAsync("Channel-InPerson");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Page.GetByTestId("ReceivedOn")).Not.ToHaveValueAsync("");
        var received = await Page.GetByTestId("ReceivedOn").InputValueAsync();

        await EnterAsync("SubmittedOn");
        await TypeDayAsync(received);
        await EnterAsync("ReceivedOn");
        await EnterAsync("Waybill");
        await Page.Keyboard.TypeAsync("XA00000000114");
        await EnterAsync("Proof");
        await Page.Keyboard.TypeAsync("门卫签收");
        await EnterAsync("Class-NaturalPerson");
        await EnterAsync("Name");
        await Page.Keyboard.TypeAsync("申请人键盘");
        await EnterAsync("Workplace");
        await EnterAsync("IdKind");
        await EnterAsync("IdNumber");
        await Page.Keyboard.TypeAsync("11010119900307889x");
        await Assertions.Expect(Page.GetByTestId("IdNumber-hint")).ToHaveTextAsync("校验位正确");
        await EnterAsync("Address");
        await Page.Keyboard.TypeAsync("某县某镇某村一组");
        foreach (var field in new[] { "Phone", "Postcode", "Email", "NeedsHelp", "HasAgent", "Content" }) await EnterAsync(field);
        await Page.Keyboard.TypeAsync("某村2019年以来集体土地征收的批准文件");
        await Page.Keyboard.PressAsync("Tab");
        await EnterAsync("Form");
        await Page.Keyboard.PressAsync("ArrowDown");
        await EnterAsync("Delivery");
        await Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(Page.GetByTestId("live")).ToContainTextAsync($"收到日期 {received}（《条例》第三十一条第二项），答复期限至");
        foreach (var item in new[] { "Name", "IdentityProof", "Contact", "Content", "Form" })
            await Assertions.Expect(Page.GetByTestId($"item-{item}")).ToHaveClassAsync("has");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(Page.GetByTestId("number")).ToHaveTextAsync(Number());
        await Assertions.Expect(Page.GetByTestId("letter")).ToContainTextAsync("申请人键盘");
        await AxeAsync();
        await Page.Keyboard.PressAsync("Tab");
        await FocusedAsync("print");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await FocusedAsync("Channel-InPerson");
        await Assertions.Expect(Page.GetByTestId("Name")).ToHaveValueAsync("");
    }

    [Journey]
    public async Task A_wrong_check_digit_is_refused_beside_its_field_and_the_text_stays()
    {
        await OpenFormAsync();
        await FillAsync("申请人校验", "１１０１０１ 1990 0307 8890");
        await Page.GetByTestId("save").ClickAsync();

        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("居民身份证");
        await Assertions.Expect(Page.GetByTestId("IdNumber-fault")).ToBeVisibleAsync();
        await FocusedAsync("IdNumber");
        await Assertions.Expect(Page.GetByTestId("Name")).ToHaveValueAsync("申请人校验");
        await Assertions.Expect(Page.GetByTestId("Content")).ToHaveValueAsync("县城供水管网改造工程的可行性研究报告");
        await AxeAsync();

        await Page.GetByTestId("IdNumber").FillAsync("１１０１０１ 1990 0307 889x");
        await Page.GetByTestId("save").DblClickAsync();
        await Assertions.Expect(Page.GetByTestId("number")).ToHaveTextAsync(Number());
        var number = await Page.GetByTestId("number").InnerTextAsync();
        await Page.GotoAsync("cases?search=" + Uri.EscapeDataString("申请人校验"));
        await Assertions.Expect(Page.Locator("a.case-number")).ToHaveTextAsync([number]);
    }

    [Journey]
    public async Task A_half_typed_form_is_offered_again_after_a_reload()
    {
        await OpenFormAsync();
        await FillAsync("申请人断线", "");
        await ReloadUntilOfferedAsync("申请人断线");

        await Assertions.Expect(Page.GetByTestId("draft")).ToContainTextAsync("申请人断线");
        await AxeAsync();
        await Page.GetByTestId("continue-draft").PressAsync("Enter");
        await Assertions.Expect(Page.GetByTestId("Name")).ToHaveValueAsync("申请人断线");
        await Assertions.Expect(Page.GetByTestId("Channel-InPerson")).ToBeCheckedAsync();

        await ReloadUntilOfferedAsync("申请人断线");
        await Page.GetByTestId("throw-away").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("Name")).ToHaveValueAsync("");
    }

    [Journey]
    public async Task A_scan_dropped_on_the_form_can_be_had_back()
    {
        await OpenFormAsync();
        await FillAsync("申请人材料", "11010119900307889X");
        await Page.GetByTestId("files").SetInputFilesAsync(Scan);
        await Assertions.Expect(Page.GetByTestId("chosen-file")).ToContainTextAsync(Scan.Name);
        await Page.GetByTestId("files").SetInputFilesAsync(new FilePayload { Name = "程序.exe", MimeType = "", Buffer = [1] });
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("程序.exe");
        await Assertions.Expect(Page.GetByTestId("chosen-file")).ToHaveCountAsync(1);
        await Page.GetByTestId("save").ClickAsync();

        await Assertions.Expect(Page.GetByTestId("files-added")).ToBeVisibleAsync();
        var address = await Page.GetByTestId("open-case").GetAttributeAsync("href") + "/attachments/2";
        var answer = await Page.APIRequest.GetAsync(address);
        Assert.Equal(Scan.Buffer, await answer.BodyAsync());
        Assert.Equal(("application/pdf", "nosniff"), (answer.Headers["content-type"], answer.Headers["x-content-type-options"]));
        Assert.StartsWith("inline;", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString(Scan.Name), answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal(404, (await Page.APIRequest.GetAsync(address[..^1] + "1")).Status);

        var auditor = await OtherPersonAsync();
        await SignInAsync("chenshenji", auditor);
        Assert.DoesNotContain("%PDF", await (await auditor.APIRequest.GetAsync(address)).TextAsync(), StringComparison.Ordinal);
    }

    [Journey]
    public async Task The_form_is_accessible_whatever_the_channel_and_the_class()
    {
        await OpenFormAsync();
        await AxeAsync();
        await Page.GetByTestId("Channel-OrdinaryPost").CheckAsync();
        await Page.GetByTestId("Class-LegalService").CheckAsync();
        await Page.GetByTestId("HasAgent").CheckAsync();
        await Page.GetByTestId("Name").FillAsync("申请人");
        await Assertions.Expect(Page.GetByTestId("AgentName")).ToBeVisibleAsync();
        await AxeAsync();
        await Page.SetViewportSizeAsync(390, 844);
        await AxeAsync();
        Assert.Equal(390, await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private async Task OpenFormAsync()
    {
        await SignInAsync("lidengji");
        await Page.GotoAsync("register");
        await FreshAsync();
    }

    /// <summary>Waits for an empty form; what another journey left half-typed is thrown away.</summary>
    private async Task FreshAsync()
    {
        await Page.Locator("[data-testid=intake], [data-testid=draft]").WaitForAsync();
        if (await Page.GetByTestId("throw-away").IsVisibleAsync()) await Page.GetByTestId("throw-away").ClickAsync();
        await Page.GetByTestId("intake").WaitForAsync();
        await FocusedAsync("Channel-InPerson");
    }

    /// <summary>What was typed is kept a moment after the last key, even if the page is left before.</summary>
    private async Task ReloadUntilOfferedAsync(string name)
    {
        for (var i = 0; i < 10; i++)
        {
            await Page.ReloadAsync();
            await Page.Locator("[data-testid=intake], [data-testid=draft]").WaitForAsync();
            if (await Page.GetByTestId("draft").Filter(new() { HasText = name }).IsVisibleAsync()) return;
        }
    }

    private async Task FillAsync(string name, string idNumber)
    {
        await Page.GetByTestId("Channel-InPerson").CheckAsync();
        await Assertions.Expect(Page.GetByTestId("SubmittedOn")).Not.ToHaveValueAsync("");
        await Page.GetByTestId("Name").FillAsync(name);
        await Page.GetByTestId("IdNumber").FillAsync(idNumber);
        await Page.GetByTestId("Content").FillAsync("县城供水管网改造工程的可行性研究报告");
    }

    private async Task EnterAsync(string field)
    {
        await Page.Keyboard.PressAsync("Enter");
        await FocusedAsync(field);
    }

    private Task FocusedAsync(string field) => Assertions.Expect(Page.GetByTestId(field)).ToBeFocusedAsync();

    /// <summary>Types a day in the order of the browser's own date field, which follows the language it was installed in.</summary>
    private async Task TypeDayAsync(string day)
    {
        await Page.Keyboard.TypeAsync(day[5..7] + day[8..] + day[..4]);
        if (await Page.GetByTestId("SubmittedOn").InputValueAsync() == day) return;
        await Page.GetByTestId("SubmittedOn").FillAsync(day);
    }

    [GeneratedRegex("^交政.*〔[0-9]{4}〕[0-9]+号$")]
    private static partial Regex Number();
}
