using System.Globalization;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Report;

/// <summary>The annual report from the figures to the signature, and a correction that comes after it.</summary>
[Collection("cases")]
public class ReportJourneys(Stage stage) : Journey(stage)
{
    private static readonly string LastYear = (DateTime.UtcNow.AddHours(8).Year - 1).ToString(CultureInfo.InvariantCulture);

    [Journey]
    public async Task A_figure_opens_its_contests_and_an_earlier_day_its_cases()
    {
        await SignInAsync("zhounianbao");
        await Page.GotoAsync($"report?year={LastYear}");
        await LoadedAsync(Page);
        await KeepPictureAsync(Page, "report-tables");
        await AxeAsync();
        var total = await Page.GetByTestId("section4").Locator("td.sum a").First.TextContentAsync();
        await Page.GetByTestId("section4").Locator("td.sum a").First.ClickAsync();
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("contests").Locator("tbody tr")).ToHaveCountAsync(int.Parse(total!, CultureInfo.InvariantCulture));
        await KeepPictureAsync(Page, "contests");
        await AxeAsync();
        await NarrowAsync();

        await Page.GotoAsync($"report?year={LastYear}&known={LastYear}-06-30");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("known-note")).ToContainTextAsync($"{LastYear}-06-30");
        var cell = Page.Locator("[data-testid=section3] tr[data-line=R1] td a").Last;
        var known = await cell.TextContentAsync();
        await cell.ClickAsync();
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("count")).ToHaveTextAsync($"{known} 件");
        var number = await Page.Locator("a.case-number").First.TextContentAsync();
        await KeepPictureAsync(Page, "known-cell");
        await AxeAsync();
        await Page.Locator("a.case-number").First.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(number!.Trim());
    }

    [Journey]
    public async Task A_report_is_written_checked_reviewed_signed_and_frozen()
    {
        await SignInAsync("zhounianbao");
        await Page.GotoAsync($"report/figures?year={LastYear}");
        await LoadedAsync(Page);
        foreach (var (field, figure) in new[] { ("rules-0", "0"), ("rules-1", "0"), ("rules-2", "0"), ("documents-0", "5"), ("documents-1", "1"), ("documents-2", "44"), ("permits-0", "2197"), ("penalties-0", "1748"), ("coercion-0", "405"), ("charges-0", "33.85") })
            await Page.GetByTestId(field).FillAsync(figure);
        await Page.GetByTestId("permits-0").FillAsync("两千");
        await Page.GetByTestId("permits-0").BlurAsync();
        await Assertions.Expect(Page.GetByTestId("faults")).ToBeVisibleAsync();
        await Page.GetByTestId("permits-0").FillAsync("2197");
        await Page.GetByTestId("permits-0").BlurAsync();
        await KeepPictureAsync(Page, "report-figures");
        await AxeAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-snackbar")).ToContainTextAsync("已保存");

        await Page.GetByTestId("tab-Text").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("part-OnRequest")).ToBeVisibleAsync();
        await WriteAsync("OnRequest", "全年新收{R1}件，其中有3件复杂。{R8}");
        await Assertions.Expect(Page.GetByTestId("text-faults")).ToContainTextAsync("没有名为“R8”的字段");
        await Assertions.Expect(Page.GetByTestId("save")).ToBeDisabledAsync();
        await Page.Locator("textarea[data-testid=text]").FillAsync("");
        await Page.GetByTestId("all-sentences").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("preview")).ToContainTextAsync($"{LastYear}年，全县新收政府信息公开申请");
        await KeepPictureAsync(Page, "report-text");
        await AxeAsync();
        await SaveTextAsync();
        foreach (var (part, words) in new[]
        {
            ("Opening", "本报告依照《中华人民共和国政府信息公开条例》编制，数据统计期限为{year}年1月1日至{year}年12月31日。"), ("Active", "{year}年制发行政规范性文件{documents.made}件，年末现行有效{documents.inForce}件。"),
            ("Management", "公文起草时确定公开属性，随公文一并报批。"), ("Platform", "门户网站设有政府信息公开专栏，由专人维护。"),
            ("Supervision", "政府信息公开纳入年度工作考核，考核结果已经通报；社会评议结果良好；没有需要责任追究的情形。"),
            ("Problems", "一是部分申请答复的说理不够充分，今后逐件由法制审核把关；二是基层人员变动较多，今后按季开展业务培训。"),
            ("Others", "按照《政府信息公开信息处理费管理办法》，{year}年本机关发出信息处理费收费通知{fees.notices}件，通知金额共{fees.asked}元，实际收取{fees.paid}元。"),
        })
        {
            await WriteAsync(part, words);
            await SaveTextAsync();
        }
        await NarrowAsync();

        await Page.SetViewportSizeAsync(1366, 768);
        await Page.GetByTestId("tab-Checks").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("summary")).ToContainTextAsync("编制中");
        await KeepPictureAsync(Page, "report-checks");
        await AxeAsync();
        while (await Page.GetByTestId("explain").CountAsync() > 0 && !(await Page.GetByTestId("summary").TextContentAsync())!.Contains("没有需要处理"))
        {
            await Page.Locator("tr:has(b.warn) [data-testid=explain]").First.ClickAsync();
            await Page.Locator("input[data-testid=why]").FillAsync("已经与去年数据核对");
            await Page.GetByTestId("save-why").ClickAsync();
            await Assertions.Expect(Page.GetByTestId("save-why")).ToHaveCountAsync(0);
        }
        await Page.GetByTestId("submit").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("summary")).ToContainTextAsync("已送审");

        var (head, signer) = (await OtherPersonAsync(), await OtherPersonAsync());
        await SignInAsync("qianfuze", head);
        await head.GotoAsync($"report/checks?year={LastYear}");
        await head.GetByTestId("review").ClickAsync();
        await Assertions.Expect(head.GetByTestId("summary")).ToContainTextAsync("待签发");
        await SignInAsync("sunqianfa", signer);
        await signer.GotoAsync($"report/checks?year={LastYear}");
        await signer.GetByTestId("file").ClickAsync();
        await Assertions.Expect(signer.GetByTestId("frozen")).ToContainTextAsync("孙签发");
        await KeepPictureAsync(signer, "report-filed");
        await Page.GotoAsync($"report/text?year={LastYear}");
        await LoadedAsync(Page);
        await Assertions.Expect(Page.GetByTestId("save")).ToHaveCountAsync(0);
        await ComeLateAsync(signer);
    }

    // An application of the frozen year turns up in a drawer: the report stays, and the difference is signed.
    private async Task ComeLateAsync(IPage signer)
    {
        var registrar = await OtherPersonAsync();
        await SignInAsync("lidengji", registrar);
        await registrar.GotoAsync("register");
        await LoadedAsync(registrar);
        await registrar.GetByTestId("Channel-InPerson").CheckAsync();
        await registrar.GetByTestId("SubmittedOn").FillAsync($"{LastYear}-12-22");
        await registrar.GetByTestId("Name").FillAsync("申请人迟到甲");
        await registrar.GetByTestId("IdNumber").FillAsync("999999199001010059");
        await registrar.GetByTestId("Address").FillAsync("山西省交城县演示路59号");
        await registrar.GetByTestId("Phone").FillAsync("12000005959");
        await registrar.GetByTestId("Content").FillAsync("演示路绿化工程的验收记录");
        await registrar.GetByTestId("Form").SelectOptionAsync("Paper");
        await registrar.GetByTestId("Delivery").SelectOptionAsync("Post");
        await registrar.GetByTestId("save").ClickAsync();
        await Assertions.Expect(registrar.GetByTestId("registered")).ToBeVisibleAsync();

        await signer.ReloadAsync();
        await LoadedAsync(signer);
        await Assertions.Expect(signer.GetByTestId("changes")).ToContainTextAsync("三、一、本年新收政府信息公开申请数量｜总计");
        await KeepPictureAsync(signer, "report-difference");
        await signer.Locator("input[data-testid=step-reason]").FillAsync("补登一件上年12月收到的纸质申请");
        await signer.GetByTestId("sign-difference").ClickAsync();
        await Assertions.Expect(signer.GetByTestId("changes")).ToHaveCountAsync(0);
        await Assertions.Expect(signer.Locator(".way")).ToContainTextAsync("补登一件上年12月收到的纸质申请");
        await signer.GotoAsync($"report/county?year={LastYear}");
        await LoadedAsync(signer);
    }

    [Journey]
    public async Task A_document_of_the_register_is_kept_and_offered_as_already_public()
    {
        await SignInAsync("zhounianbao");
        await Page.GotoAsync("documents");
        await LoadedAsync(Page);
        await Page.GetByTestId("add").ClickAsync();
        await Page.Locator("input[data-testid=title]").FillAsync("某县集体土地征收补偿办法");
        await Page.Locator("input[data-testid=number]").FillAsync("某政发〔2024〕7号");
        await Page.Locator("input[data-testid=made]").FillAsync("2024-03-01");
        await Page.Locator("input[data-testid=link]").FillAsync("ftp://wrong");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("http");
        await Page.Locator("input[data-testid=link]").FillAsync("https://example.invalid/zc/7");
        await KeepPictureAsync(Page, "document-dialog");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("documents")).ToContainTextAsync("某县集体土地征收补偿办法");
        await KeepPictureAsync(Page, "documents");
        await AxeAsync();
        await NarrowAsync();
    }

    private async Task WriteAsync(string part, string words)
    {
        await Page.GetByTestId($"part-{part}").ClickAsync();
        await Page.Locator("textarea[data-testid=text]").FillAsync(words);
    }

    // A message like the last one that still shows is not shown again: what tells is that nothing is unsaved any more.
    private async Task SaveTextAsync()
    {
        await Assertions.Expect(Page.GetByTestId("unsaved")).ToBeVisibleAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("unsaved")).ToHaveCountAsync(0);
    }

    // Nothing is cut off on a narrow screen but what scrolls in its own frame.
    private async Task NarrowAsync()
    {
        await Page.SetViewportSizeAsync(390, 844);
        await LoadedAsync(Page);
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, Page.Url);
        await KeepPictureAsync(Page, $"narrow-{Page.Url.Split('/')[^1].Split('?')[0]}");
        await Page.SetViewportSizeAsync(1366, 768);
    }
}
