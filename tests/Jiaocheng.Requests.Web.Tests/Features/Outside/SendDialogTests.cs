using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Features.Cases.Moving;
using Jiaocheng.Requests.Web.Features.Letters;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Tests.Features.Outside;

/// <summary>The dialog that lets a letter leave: every point with its verdict, and no button while one stops.</summary>
public sealed class SendDialogTests : IAsyncLifetime
{
    private readonly BunitContext context = new();
    private TestDatabase test = null!;
    private Guid clerk, id;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        var agency = await test.AgencyAsync("JC");
        (clerk, var signer) = (await test.WorkerAsync(agency, "李登记"), await test.WorkerAsync(agency, "孙签发"));
        id = await test.ReviewedAsync(clerk);
        await test.MoveAsync(id, signer, Move.Sign, new Signed());
        await test.MoveAsync(id, clerk, Move.AmendContact, new ContactAmended { Address = "测试县测试镇测试路3号", Reason = "来电" });
        await test.MoveAsync(id, clerk, Move.Attach, new Attached("方案.pdf", "application/pdf", 10, new string('a', 64), "提供的信息"));
        context.Prepare(test, clerk, Can.ReadCases, Can.Dispatch);
        context.Services.AddSingleton(test.Get<CaseMover>()).AddSingleton(test.Get<CaseQueries>()).AddSingleton(test.Get<CaseChoices>()).AddSingleton(test.Get<DraftStore>())
            .AddSingleton(test.Get<Openings>()).AddSingleton(test.Get<LetterMails>()).AddSingleton<LetterDesk>().AddSingleton(test.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Data.RequestsDb>>());
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_point_is_named_and_there_is_no_way_past_it()
    {
        var dialog = await OpenAsync();
        Assert.True(Save(dialog).HasAttribute("disabled"));
        await ChooseAsync(dialog, DispatchMethod.Email);
        dialog.WaitForAssertion(() => Assert.Contains("卷内没有可用的地址", dialog.Find("[data-testid=point-address]").TextContent, StringComparison.Ordinal));
        Assert.True(Save(dialog).HasAttribute("disabled"));

        await ChooseAsync(dialog, DispatchMethod.Ems);
        dialog.WaitForAssertion(() => Assert.False(Save(dialog).HasAttribute("disabled")));
        Assert.Contains("测试县测试镇****", dialog.Find("[data-testid=point-address]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("测试路3号", dialog.Markup, StringComparison.Ordinal);
        Assert.Contains("与签发时一致", dialog.Find("[data-testid=point-letter]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_goes_along_only_after_it_was_opened()
    {
        var file = (await FileAsync()).Case.Last(Move.Attach);
        var dialog = await OpenAsync();
        await ChooseAsync(dialog, DispatchMethod.InPerson);
        await dialog.Find($"[data-testid=Enclosures-{file}]").ChangeAsync(true);
        dialog.WaitForElement($"[data-testid=open-{file}]");
        Assert.True(Save(dialog).HasAttribute("disabled"));

        var @case = (await FileAsync()).Case;
        await test.Get<Openings>().RecordAsync(@case, file, (Attached)@case.At(file)!.Payload, clerk, Ct);
        await dialog.Find("[data-testid=check-again]").ClickAsync();
        dialog.WaitForAssertion(() => Assert.False(Save(dialog).HasAttribute("disabled")));
        await Save(dialog).ClickAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        Assert.Equal([file], Assert.IsType<Dispatched>((await FileAsync()).Case.NewestFact(Move.Dispatch)!.Payload).Enclosures);
    }

    [Fact]
    public async Task A_wrong_attachment_is_struck_out_from_the_list_of_files()
    {
        var fact = (await FileAsync()).Case.NewestFact(Move.Attach)!;
        var dialog = await context.ShowAsync<MoveDialog>(new() { { d => d.File, await FileAsync() }, { d => d.Move, Move.Supersede }, { d => d.Correcting, fact }, { d => d.Strike, true } });
        Assert.True(dialog.Find("[data-testid=strike]").HasAttribute("checked"));
        await dialog.Find("textarea[data-testid='correction-reason']").InputAsync("是另一件的附件");
        await Save(dialog).ClickAsync();
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        Assert.Null((await FileAsync()).Case.At(fact.Seq));
    }

    private static AngleSharp.Dom.IElement Save(IRenderedComponent<MudDialogProvider> dialog) => dialog.Find("[data-testid=save]");

    private static Task ChooseAsync(IRenderedComponent<MudDialogProvider> dialog, DispatchMethod method) =>
        dialog.InvokeAsync(() => dialog.FindComponents<MudSelect<string>>()[0].Instance.ValueChanged.InvokeAsync(method.ToString()));

    private async Task<CaseFile> FileAsync() => await test.FileAsync(id, clerk);

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync() =>
        await context.ShowAsync<MoveDialog>(new() { { d => d.File, await FileAsync() }, { d => d.Move, Move.Dispatch } });
}
