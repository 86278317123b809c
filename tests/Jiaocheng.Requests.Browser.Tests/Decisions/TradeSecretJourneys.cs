using System.IO.Compression;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Decisions;

/// <summary>A refusal for trade secrets, from asking the company to the bundle for the court: what offices lose most.</summary>
[Collection("cases")]
public class TradeSecretJourneys(Stage stage) : Journey(stage)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Journey]
    public async Task A_refusal_for_trade_secrets_walks_from_the_consultation_to_the_bundle()
    {
        await SignInAsync("lidengji");
        var address = await RegisterAsync();
        var (handler, reviewer, signer) = (await OtherPersonAsync(), await OtherPersonAsync(), await OtherPersonAsync());
        await SignInAsync("wangchengban", handler);
        await ConsultAsync(handler, address);
        await ProposeAsync(handler);
        await SignInAsync("zhaoshenhe", reviewer);
        await ReviewAsync(reviewer, address);
        await SignInAsync("sunqianfa", signer);
        await signer.GotoAsync(Approval(address));
        await signer.GetByTestId("pass").ClickAsync();
        await signer.GotoAsync(address);
        await Assertions.Expect(signer.GetByTestId("state")).ToHaveTextAsync("待寄出");
        await ServeAsync(address);
        await BundleAsync(address);
    }

    private async Task<string> RegisterAsync()
    {
        await Page.GotoAsync("register");
        await LoadedAsync(Page);
        await Page.GetByTestId("Channel-RegisteredPost").CheckAsync();
        await Page.GetByTestId("SubmittedOn").FillAsync($"{Today:yyyy-MM-dd}");
        await Page.GetByTestId("ReceivedOn").FillAsync($"{Today:yyyy-MM-dd}");
        await Page.GetByTestId("Waybill").FillAsync("1099999999931");
        await Page.GetByTestId("Name").FillAsync("申请人商密甲");
        await Page.GetByTestId("IdNumber").FillAsync("999999199001010016");
        await Page.GetByTestId("Address").FillAsync("山西省交城县演示路18号");
        await Page.GetByTestId("Phone").FillAsync("12000007777");
        await Page.GetByTestId("Content").FillAsync("演示路照明工程中标单位的成本构成表");
        await Page.GetByTestId("Form").SelectOptionAsync("Paper");
        await Page.GetByTestId("Delivery").SelectOptionAsync("Post");
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("registered")).ToBeVisibleAsync();
        await Page.GetByTestId("open-case").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("state")).ToHaveTextAsync("审查中");
        return Page.Url;
    }

    private async Task ConsultAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByTestId("move-Accept").ClickAsync();
        await SaveAsync(page, "办理中");
        // Without the company there is no such refusal.
        await page.GetByTestId("move-Propose").ClickAsync();
        await Assertions.Expect(page.GetByTestId("missing-C4")).ToContainTextAsync("未书面征求第三方意见");
        await page.GetByTestId("later").ClickAsync();

        await page.GetByTestId("move-AskThirdParty").ClickAsync();
        await page.Locator("input[data-testid=Party]").FillAsync("某演示照明有限公司");
        await page.Locator("input[data-testid=Address]").FillAsync("山西省交城县演示路28号");
        await page.Locator("textarea[data-testid=Question]").FillAsync("贵单位投标文件中的成本构成表是否同意公开");
        await SaveAsync(page, "征求意见中");
        await Page.GotoAsync($"{address}?tab=letters");
        await Page.Locator("[data-testid^=prove-]").ClickAsync();
        await Page.Locator("input[data-testid=Proof]").FillAsync("EMS 1099999999932 签收记录");
        await SaveAsync(Page, "征求意见中");
        await page.GotoAsync(address);
        await page.GetByTestId("move-ReceiveOpinion").ClickAsync();
        await page.GetByTestId("Consents-no").CheckAsync();
        await page.Locator("textarea[data-testid=Reasons]").FillAsync("成本构成反映我单位采购渠道和利润，同行可据此压价");
        await page.GetByTestId("ReasonsHold-yes").CheckAsync();
        await SaveAsync(page, "办理中");
    }

    private static async Task ProposeAsync(IPage page)
    {
        await page.GetByTestId("move-Propose").ClickAsync();
        await page.GetByTestId("leaf-C4").ClickAsync();
        await page.Locator("textarea[data-testid=facts]").FillAsync("该表为中标单位投标文件的附件，由本机关保存，共1份2页");
        await page.GetByLabel("区分后无实际内容可提供").CheckAsync();
        await page.GetByLabel("商业秘密").CheckAsync();
        await page.Locator("textarea[data-testid=detail-publicInterest]").FillAsync("所涉金额已在中标公告中公开，成本构成不公开不影响公共利益");
        await page.Locator("textarea[data-testid=reasons]").FillAsync("成本构成表载明采购单价和利润率，企业采取了保密措施，公开后同行可据此压低报价");
        var letter = page.GetByRole(AriaRole.Dialog).GetByTestId("letter");
        await Assertions.Expect(letter).ToContainTextAsync("第三方不同意公开并说明了理由，本机关认为其理由合理");
        await Assertions.Expect(letter).ToContainTextAsync("应当先自收到本决定书之日起60日内");
        await Assertions.Expect(letter).Not.ToContainTextAsync("某演示照明有限公司");
        await SaveAsync(page, "法制审核");
    }

    private static async Task ReviewAsync(IPage page, string address)
    {
        foreach (var next in (string[])["保密审查", "待签发"])
        {
            await page.GotoAsync(Approval(address));
            await page.GetByTestId("pass").ClickAsync();
            await page.GotoAsync(address);
            await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync(next);
        }
    }

    private async Task ServeAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.GetByTestId("move-Dispatch").ClickAsync();
        await Page.Locator(".mud-dialog .mud-select").First.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "EMS" }).ClickAsync();
        await Page.Locator("input[data-testid=Tracking]").FillAsync("1099999999933");
        await SaveAsync(Page, "待送达证明");
        await Page.GetByTestId("move-ProveService").ClickAsync();
        await Page.Locator("input[data-testid=Proof]").FillAsync("EMS 1099999999933 签收记录");
        await SaveAsync(Page, "已送达");
    }

    private async Task BundleAsync(string address)
    {
        await Page.GotoAsync($"{address}?tab=bundle");
        await LoadedAsync(Page);
        await Page.GetByTestId("make-bundle").ClickAsync();
        await Page.GetByTestId("purpose-Lawsuit").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByTestId("take").ClickAsync());
        await using var zip = await download.CreateReadStreamAsync();
        using var whole = new MemoryStream();
        await zip.CopyToAsync(whole, TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(whole, ZipArchiveMode.Read);
        var names = string.Join('\n', archive.Entries.Select(entry => entry.FullName));
        foreach (var paper in (string[])["登记回执", "征求第三方意见书", "收到回复意见", "法制审核意见", "签发意见", "不予公开决定书", "答复送达", "期限", "核对案卷.html", "校验清单.txt"])
            Assert.Contains(paper, names, StringComparison.Ordinal);
    }
}
