using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Decisions;

/// <summary>A decision on its way: proposed, reviewed, signed, printed. The demo county has a case at every desk.</summary>
public partial class DecisionJourneys(Stage stage) : Journey(stage)
{
    [Journey]
    public async Task A_reviewer_passes_and_a_signer_signs_from_the_queue_and_lands_on_the_next_case()
    {
        await SignInAsync("zhaoshenhe");
        await OpenFirstAsync(Page);
        // A reviewer who decided otherwise meets their own proposal again, and may not pass it.
        while (await Page.GetByTestId("cannot").CountAsync() > 0)
        {
            var own = CaseOf(Page);
            await Page.GetByTestId("skip").ClickAsync();
            await Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex(own));
            await LoadedAsync(Page);
            await Assertions.Expect(Page.GetByTestId("letter")).ToBeVisibleAsync();
        }
        await AxeAsync();
        var reviewed = CaseOf(Page);
        await PassAsync(Page);
        await Assertions.Expect(Page.Locator(".mud-snackbar")).ToContainTextAsync("通过");
        // The same person may hold both reviews: the case comes round again.
        await Page.GotoAsync($"approvals/{reviewed}");
        await LoadedAsync(Page);
        // Another journey may meanwhile have taken it further.
        if (await Page.GetByTestId("pass").CountAsync() > 0) await PassAsync(Page);

        var signer = await OtherPersonAsync();
        await SignInAsync("sunqianfa", signer);
        await OpenFirstAsync(signer);
        var first = CaseOf(signer);
        await Assertions.Expect(signer.GetByTestId("place")).ToHaveTextAsync(new Regex("^第 1 件"));
        await PassAsync(signer);

        await Assertions.Expect(signer).ToHaveURLAsync(new Regex($"approvals/(?!{first})[0-9a-f-]{{36}}"));
        await LoadedAsync(signer);
        await Assertions.Expect(signer.GetByTestId("letter")).ToBeVisibleAsync();
        await signer.GotoAsync($"approvals/{first}");
        await Assertions.Expect(signer.GetByTestId("not-in-review")).ToContainTextAsync("待寄出");
    }

    [Journey]
    public async Task Whoever_proposes_may_not_sign_and_reads_why()
    {
        var signer = await OtherPersonAsync();
        await SignInAsync("sunqianfa", signer);
        await OpenFirstAsync(signer);

        await SignInAsync("wangchengban");
        await Page.GotoAsync($"approvals/{CaseOf(signer)}");
        await LoadedAsync(Page);

        await Assertions.Expect(Page.GetByTestId("cannot").First).ToContainTextAsync("不能签发");
        await Assertions.Expect(Page.GetByTestId("pass")).ToHaveCountAsync(0);
        await AxeAsync();
    }

    [Journey]
    public async Task A_reviewer_decides_otherwise_and_the_draft_follows_what_is_typed()
    {
        await SignInAsync("zhaoshenhe");
        await OpenFirstAsync(Page);
        await Page.GetByTestId("otherwise").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("actions")).ToContainTextAsync("请填写退回理由");
        await Page.GetByTestId("opinion").FillAsync("名册中的账号应当遮盖，请改为部分公开");
        await Page.GetByTestId("otherwise").ClickAsync();

        await Assertions.Expect(Page.GetByTestId("sent-back")).ToContainTextAsync("请改为部分公开");
        await Assertions.Expect(Page.GetByTestId("missing-C4")).ToContainTextAsync("《条例》第三十二条");
        await Page.GetByTestId("leaf-B").ClickAsync();
        await Page.GetByTestId("reasons").FillAsync("依法不予公开");
        await Page.GetByTestId("facts").FillAsync("该名册由本机关制作并保存");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("理由只是套话");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog).GetByTestId("letter")).ToContainTextAsync("经查，该名册由本机关制作并保存。");
        await AxeAsync();

        await Page.GetByTestId("reasons").FillAsync("名册载有农户银行账号，公开后其财产可能被冒领，遮盖后其余内容不受影响");
        await Page.GetByTestId("given").FillAsync("遮盖后的复印件1份，纸质");
        await Page.GetByTestId("where-0").FillAsync("第2页银行账号一栏");
        await Page.GetByTestId("ground-0").SelectOptionAsync("C5");
        await Page.GetByTestId("part-0").GetByLabel("后勤管理").CheckAsync();
        await Page.GetByTestId("reason-0").FillAsync("该栏只供机关内部核发补偿款使用，与申请人的权利义务无关");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("outcomes")).ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator(".mud-snackbar").First).ToContainTextAsync("退回承办");
    }

    [Journey]
    public async Task A_half_typed_decision_is_there_again_after_the_page_was_lost()
    {
        await SignInAsync("hechengban");
        await Page.GotoAsync("cases?view=Mine&state=Handling");
        await LoadedAsync(Page);
        // One that asks for two things has a form of its own.
        var @case = await Page.Locator("tr").Filter(new() { HasNotText = "值班安排表" }).Locator("a.case-number").Last.GetAttributeAsync("href");
        await Page.GotoAsync($"{@case}?move=Propose");
        await Page.GetByTestId("leaf-E1").ClickAsync();
        await Page.GetByTestId("detail-complaintChannel").FillAsync("县信访接待中心");
        await Page.GetByTestId("reasons").FillAsync("来信请求查处邻居违法建房，没有索取任何已经形成的记录");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog).GetByTestId("letter")).ToContainTextAsync("没有索取任何已经形成的记录。");
        // A draft is kept a moment after the last key.
        await Page.WaitForTimeoutAsync(1_500);

        await Page.GotoAsync($"{@case}?move=Propose");

        await Assertions.Expect(Page.GetByTestId("restored")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByTestId("reasons")).ToHaveValueAsync("来信请求查处邻居违法建房，没有索取任何已经形成的记录");
        await Page.GetByTestId("clear").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("restored")).ToHaveCountAsync(0);
        await Page.GetByTestId("later").ClickAsync();
    }

    [Journey]
    public async Task A_letter_has_a_page_to_print_and_a_text_to_take()
    {
        await SignInAsync("lidengji");
        await Page.GotoAsync("cases");
        await LoadedAsync(Page);
        var @case = await Page.Locator("a.case-number").First.GetAttributeAsync("href");
        await Page.GotoAsync($"{@case}/letters/1");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("letter")).ToContainTextAsync("政府信息公开申请登记回执");
        await AxeAsync();

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByTestId("download").ClickAsync());
        Assert.EndsWith(".txt", download.SuggestedFilename, StringComparison.Ordinal);

        await Page.GotoAsync($"{@case}/letters/99");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("没有这份文书");
    }

    private static async Task OpenFirstAsync(IPage page)
    {
        await page.GotoAsync("approvals");
        await LoadedAsync(page);
        await page.Locator("a.case-number").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("letter")).ToBeVisibleAsync();
        await LoadedAsync(page);
    }

    private static async Task PassAsync(IPage page)
    {
        await page.GetByTestId("pass").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await LoadedAsync(page);
    }

    private static string CaseOf(IPage page) => CaseId().Match(page.Url).Value;

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex CaseId();
}
