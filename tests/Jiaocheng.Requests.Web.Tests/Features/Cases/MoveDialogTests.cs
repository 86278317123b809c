using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases.Moving;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Tests.Features.Cases;

/// <summary>The one dialog of all moves, on a real case.</summary>
public sealed class MoveDialogTests : IAsyncLifetime
{
    private readonly BunitContext context = new();
    private TestDatabase test = null!;
    private Guid clerk, id;

    private static Registered Application { get; } = new()
    {
        Channel = Channel.InPerson, SubmittedOn = new(2024, 6, 3), ReceivedOn = new(2024, 6, 3), Content = "某村集体土地征收批准文件及补偿标准",
        Applicant = new() { Class = ApplicantClass.NaturalPerson, Name = "申请人甲", Phone = "13800001234", Address = "某县某镇某村一组" },
    };

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        id = Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Application, clerk, Ct)).Id!.Value;
        context.Prepare(test, clerk, Can.ReadCases, Can.Handle);
        context.Services.AddSingleton(test.Get<CaseMover>()).AddSingleton(test.Get<CaseQueries>()).AddSingleton(test.Get<CaseChoices>()).AddSingleton(test.Get<DraftStore>());
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_field_and_costs_no_text()
    {
        var dialog = await OpenAsync(Move.AskCorrection);
        await Input(dialog, "Guidance").InputAsync("请写明文件名称或者文号");
        await Input(dialog, "Until").ChangeAsync("2024-01-05");

        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForElement("[data-testid=refused]");
        Assert.Contains("补正期限应当晚于告知之日", dialog.Markup);
        Assert.Equal("请写明文件名称或者文号", Input(dialog, "Guidance").GetAttribute("value") ?? Input(dialog, "Guidance").TextContent);
        Assert.Equal(1, (await FileAsync()).Case.Version);
    }

    [Fact]
    public async Task What_a_move_will_do_is_said_before_it_is_made()
    {
        var dialog = await OpenAsync(Move.AskCorrection);
        await dialog.Find("[data-testid=Items-Content]").ChangeAsync(true);
        await Input(dialog, "Guidance").InputAsync("请写明文件名称或者文号");

        var said = dialog.WaitForElement("[data-testid=consequences]").TextContent;

        Assert.Contains("案件转入“补正中”", said);
        Assert.Contains("补正截止 2024-06-25", said);
        Assert.Contains("《政府信息公开申请补正告知书》，致：申请人甲", said);
    }

    [Fact]
    public async Task Who_was_overtaken_sees_by_whom_and_may_go_on_with_the_text()
    {
        var dialog = await OpenAsync(Move.Note);
        await Input(dialog, "Text").InputAsync("我正在写的记事");
        await test.Get<CaseMover>().MoveAsync(id, 1, Move.LogContact, test.Time.Today(), new ContactLogged("电话", "未接通"), clerk, Ct);

        await dialog.Find("[data-testid=save]").ClickAsync();
        var overtaken = dialog.WaitForElement("[data-testid=overtaken]").TextContent;
        await dialog.Find("[data-testid=save]").ClickAsync();

        Assert.Contains("李登记：联系申请人", overtaken);
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        Assert.Equal("我正在写的记事", (await FileAsync()).Case.Newest<Noted>()!.Text);
    }

    [Fact]
    public async Task What_was_typed_comes_back_and_can_be_thrown_away()
    {
        await test.Get<DraftStore>().SaveAsync(clerk, $"Note:{id}", """{"On":"2024-06-03","Values":{"Text":"写到一半"}}""", Ct);

        var dialog = await OpenAsync(Move.Note);
        Assert.Contains("写到一半", dialog.Markup);
        await dialog.Find(".restored button").ClickAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll(".restored")));
        Assert.Null(await test.Get<DraftStore>().ReadAsync(clerk, $"Note:{id}", Ct));
    }

    [Fact]
    public async Task A_correction_strikes_nothing_out_and_derives_the_dates_afresh()
    {
        var file = await FileAsync();
        var dialog = await OpenAsync(Move.Supersede, file.Case.Facts[0]);
        await Input(dialog, "SubmittedOn").ChangeAsync("2024-05-31");
        await Input(dialog, "ReceivedOn").ChangeAsync("2024-05-31");
        await Input(dialog, "correction-reason").InputAsync("提交日期录错");

        await dialog.Find("[data-testid=save]").ClickAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=save]")));
        var after = await FileAsync();
        Assert.Equal(new DateOnly(2024, 5, 31), after.Case.ReceivedOn);
        Assert.Equal(2, after.Case.Facts.Count);
        Assert.Equal("13800001234", after.Case.Application!.Applicant.Phone);
        Assert.DoesNotContain("13800001234", dialog.Markup);
    }

    private async Task<CaseFile> FileAsync() => (await test.Get<CaseQueries>().FindAsync(id, clerk, Ct))!;

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Move move, Fact? correcting = null) =>
        await context.ShowAsync<MoveDialog>(new() { { d => d.File, await FileAsync() }, { d => d.Move, move }, { d => d.Correcting, correcting } });

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<MudDialogProvider> dialog, string name) =>
        dialog.Find($"textarea[data-testid='{name}'], input[data-testid='{name}']");
}
