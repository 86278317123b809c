using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Intake;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.Intake;

/// <summary>The registration page as a clerk meets it.</summary>
public class RegisterTests : IAsyncLifetime
{
    private readonly BunitContext context = new();
    private TestDatabase test = default!;
    private Guid clerk;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        context.Prepare(test, clerk, Can.Register, Can.ReadCases);
        context.Services.AddSingleton(test.Intake()).AddSingleton(test.Attachments()).AddSingleton(test.Get<DraftStore>());
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("InPerson", "当面提交日期", new[] { "SubmittedOn", "Proof" })]
    [InlineData("RegisteredPost", "寄出日期", new[] { "SubmittedOn", "ReceivedOn", "Waybill", "Proof" })]
    [InlineData("OrdinaryPost", "寄出日期", new[] { "SubmittedOn", "ReceivedOn", "Proof" })]
    [InlineData("Online", "提交日期", new[] { "SubmittedOn", "ReceivedOn", "Proof" })]
    [InlineData("Oral", "代为填写日期", new[] { "SubmittedOn", "Proof" })]
    public async Task The_channel_decides_what_is_asked(string channel, string label, string[] asked)
    {
        var page = Open();
        await page.Find($"[data-testid=Channel-{channel}]").ChangeAsync(channel);

        Assert.Equal(label, page.Find("label[for=SubmittedOn]").TextContent);
        string[] all = ["SubmittedOn", "ReceivedOn", "Waybill", "Proof"];
        Assert.Equal(asked, all.Where(field => page.FindAll($"#{field}").Count == 1));
    }

    [Fact]
    public async Task The_law_is_said_under_the_dates_as_they_are_typed()
    {
        var page = Open();
        Assert.Contains("先选申请方式", page.Find("[data-testid=live]").TextContent);
        await page.Find("[data-testid=Channel-RegisteredPost]").ChangeAsync("RegisteredPost");
        await page.Find("#SubmittedOn").InputAsync("2024-05-30");
        await page.Find("#ReceivedOn").InputAsync("2024-05-31");

        page.WaitForAssertion(() => Assert.Equal(
            "收到日期 2024-05-31（《条例》第三十一条第二项），答复期限至 2024-07-01", page.Find("[data-testid=live]").TextContent), Patience);
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_field_and_keeps_every_letter()
    {
        var page = Open();
        await page.Find("[data-testid=Channel-InPerson]").ChangeAsync("InPerson");
        await page.Find("#Name").InputAsync("申请人甲");
        await page.Find("#IdNumber").InputAsync("110101199003078890");
        await page.Find("#Content").InputAsync("某村集体土地征收批准文件");
        Assert.Contains("校验位不符", page.Find("[data-testid=IdNumber-hint]").TextContent);
        await page.Find("form").SubmitAsync();

        page.WaitForElement("[data-testid=refused]", Patience);
        page.WaitForAssertion(() => Assert.Contains("居民身份证", page.Find("[data-testid=IdNumber-fault]").TextContent), Patience);
        Assert.Equal("true", page.Find("#IdNumber").GetAttribute("aria-invalid"));
        Assert.Equal(("110101199003078890", "某村集体土地征收批准文件"), (page.Find("#IdNumber").GetAttribute("value"), page.Find("#Content").GetAttribute("value")));

        await page.Find("#IdNumber").InputAsync("11010119900307889X");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("测JC〔2024〕1号", page.Find("[data-testid=number]").TextContent), Patience);
        Assert.Contains("登记回执", page.Find("[data-testid=letter]").TextContent);
        Assert.Null(await test.Get<DraftStore>().ReadAsync(clerk, "intake", default));
    }

    [Fact]
    public async Task Another_class_of_applicant_is_asked_other_things()
    {
        var page = Open();
        Assert.Equal((1, 0), (page.FindAll("#Workplace").Count, page.FindAll("#LegalRepresentative").Count));
        await page.Find("[data-testid=Class-Business]").ChangeAsync("Business");

        Assert.Equal((0, 1, 1), (page.FindAll("#Workplace").Count, page.FindAll("#LegalRepresentative").Count, page.FindAll("#ContactPerson").Count));
        Assert.Equal("CreditCode", page.Find("#IdKind").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_typed_is_offered_again_and_goes_on_where_it_was()
    {
        var first = Open();
        await first.Find("[data-testid=Channel-Fax]").ChangeAsync("Fax");
        await first.Find("#Name").InputAsync("申请人甲");
        await Kept();

        var again = context.Render<Register>();
        again.WaitForAssertion(() => Assert.Contains("申请人甲", again.Find("[data-testid=draft]").TextContent), Patience);
        Assert.Empty(again.FindAll("form"));
        await again.Find("[data-testid=continue-draft]").ClickAsync();

        again.WaitForAssertion(() => Assert.Equal("申请人甲", again.Find("#Name").GetAttribute("value")), Patience);
        Assert.True(again.Find("[data-testid=Channel-Fax]").HasAttribute("checked"));
    }

    [Fact]
    public async Task What_is_thrown_away_is_gone()
    {
        await new DraftKeeper<IntakeForm>(test.Get<DraftStore>(), clerk, "intake").TouchAsync(Forms.Posted());
        var page = context.Render<Register>();
        page.WaitForElement("[data-testid=throw-away]", Patience);
        await page.Find("[data-testid=throw-away]").ClickAsync();

        page.WaitForElement("#Name", Patience);
        Assert.Null(page.Find("#Name").GetAttribute("value"));
        Assert.Null(await test.Get<DraftStore>().ReadAsync(clerk, "intake", default));
    }

    [Fact]
    public async Task A_draft_whose_application_was_registered_before_the_connection_broke_is_not_offered_again()
    {
        var form = Forms.Posted();
        await new DraftKeeper<IntakeForm>(test.Get<DraftStore>(), clerk, "intake").TouchAsync(form);
        await test.Intake().RegisterAsync(form, clerk, default);

        var page = context.Render<Register>();

        page.WaitForAssertion(() => Assert.Contains("测JC〔2024〕1号", page.Find("[data-testid=registered-before]").TextContent), Patience);
        Assert.Empty(page.FindAll("[data-testid=draft]"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_of_another_kind_is_refused_before_it_is_read()
    {
        var page = Open();
        page.FindComponents<InputFile>()[^1].UploadFiles(
            InputFileContent.CreateFromBinary([1], "扫描件.pdf"), InputFileContent.CreateFromBinary([1], "程序.exe"), InputFileContent.CreateFromBinary([], "空.png"));

        await page.InvokeAsync(() => { });
        Assert.Equal("扫描件.pdf", page.Find("[data-testid=chosen-file] .name").TextContent);
        Assert.Equal(["file.kind", "file.empty"], page.FindAll("[data-testid=refused] li").Select(reason => reason.GetAttribute("data-code")));
    }

    [Fact]
    public async Task A_form_that_cannot_be_kept_says_so_and_stays()
    {
        var page = Open();
        await using var other = await test.OpenAsync();
        await using var held = await other.Database.BeginTransactionAsync();
        await page.Find("#Name").InputAsync("申请人甲");

        page.WaitForAssertion(() => Assert.Contains("存不上", page.Find(".save-bar").TextContent), Patience);
        Assert.Equal("申请人甲", page.Find("#Name").GetAttribute("value"));
    }

    // Longer than a writer waits for its turn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private IRenderedComponent<Register> Open()
    {
        var page = context.Render<Register>();
        page.WaitForElement("#Name", Patience);
        return page;
    }

    private async Task Kept()
    {
        for (var i = 0; i < 100 && await test.Get<DraftStore>().ReadAsync(clerk, "intake", default) is null; i++) await Task.Delay(50);
    }
}
