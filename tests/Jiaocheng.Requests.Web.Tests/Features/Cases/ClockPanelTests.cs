using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Features.Cases.Moving;

namespace Jiaocheng.Requests.Web.Tests.Features.Cases;

/// <summary>
/// The dates of a case on its page, and what a move would do to them before it is made. Received on Friday 2024-05-31, today is Monday 06-03;
/// 端午 is 06-10: the twentieth working day is 07-01.
/// </summary>
public sealed class ClockPanelTests : IAsyncLifetime
{
    private static readonly DateOnly Today = CaseMaker.Today;

    private readonly BunitContext context = new() { JSInterop = { Mode = JSRuntimeMode.Loose } };
    private TestDatabase test = null!;
    private Guid clerk, id;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        id = await test.HandledAsync(clerk);
        context.Prepare(test, clerk, Can.ReadCases, Can.Handle);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
    }

    [Fact]
    public async Task The_reply_alone_needs_no_list()
    {
        var panel = await PanelAsync();
        Assert.Equal("答复期限 2024-07-01", Text(panel, "due"));
        Assert.Contains("剩余 19 个工作日", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("自2024年5月31日收到申请的次日起计算20个工作日，至2024年7月1日届满。", Text(panel, "sentence"));
        Assert.Empty(panel.FindAll("ul"));
        Assert.Equal($"cases/{id}/clock", panel.Find("[data-testid=explain]").GetAttribute("href"));
    }

    [Fact]
    public async Task An_inquiry_without_proof_of_service_is_a_warning_and_what_an_answer_today_would_give_is_shown()
    {
        await AskAsync();
        var panel = await PanelAsync();
        Assert.Equal("正在征求意见，答复期限暂停", Text(panel, "due"));
        Assert.Contains("某公司：征求意见书的送达日期还没有登记", panel.Find("li.warn").TextContent, StringComparison.Ordinal);
        Assert.Contains("2024-07-01", Text(panel, "what-if"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_running_periods_stand_there_with_whose_turn_it_is_the_first_to_bite_first()
    {
        await AskAsync();
        await test.MoveAsync(id, clerk, Move.ProveNotice, new NoticeProved((await FileAsync()).Case.Facts[^1].Seq, "签收记录"));
        var rows = (await PanelAsync()).FindAll("li[data-testid^=clock-]");
        // 6-4 to 7, 11 to 14, 17 to 21, 24, 25; then one day and nineteen more: 6-26 to 28, 7-1 to 5, 8 to 12, 15 to 19, 22.
        Assert.Equal(["clock-ThirdPartyOpinion", "clock-Reply"], rows.Select(row => row.GetAttribute("data-testid")));
        Assert.Equal(["2024-06-25", "2024-07-22"], rows.Select(row => row.QuerySelector("b")!.TextContent));
        Assert.Contains("等待对方 · 《条例》第三十二条", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("本机关 · 《条例》第三十三条第二款", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_that_nobody_can_dispute_is_shown_where_it_differs()
    {
        await AskAsync();
        test.Time.Advance(TimeSpan.FromDays(9));
        var file = await FileAsync();
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(id, file.Case.Version, Move.ReceiveOpinion, new(2024, 6, 12), new OpinionReceived(file.Case.Facts[^1].Seq, true, ""), clerk, Ct));
        var panel = await PanelAsync();
        // Left out through 6-12: 6-13, 14, 17 to 21, 24 to 28, 7-1 to 5, 8, 9. If 6-12 counts again, one day less.
        Assert.Equal("答复期限 2024-07-09", Text(panel, "due"));
        Assert.Contains("2024-07-08", Text(panel, "cautious"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_an_inquiry_the_earliest_and_the_latest_date_are_shown_with_their_days()
    {
        var shown = await FollowsAsync(id, Move.AskThirdParty, new ConsultationAsked { Party = "某公司", Question = "是否同意公开" });
        Assert.Equal(["答复期限", "2024-07-01", "最早 2024-07-01（当日送达并回复） 最迟 2024-07-22（假定当日送达；晚送达一日，顺延一日）"], Row(shown, 0));
        Assert.StartsWith("2024-07-22，第 20 日", shown.Find("td.then-last .unseen").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2024-07-01，", shown.Find("td.last .unseen").TextContent, StringComparison.Ordinal);
        Assert.Equal(15, shown.FindAll("td.paused").Count);
    }

    [Fact]
    public async Task Before_an_extension_the_new_date_and_the_last_day_to_notify_are_shown()
    {
        var shown = await FollowsAsync(id, Move.Extend, new Extended(20, "需要向三个乡镇调取二十年前的征地档案"));
        Assert.Equal(["答复期限", "2024-07-01", "2024-07-29"], Row(shown, 0));
        Assert.Contains("延期须在 2024-07-01 届满前告知申请人", shown.Markup, StringComparison.Ordinal);
        Assert.StartsWith("2024-07-29，第 40 日", shown.Find("td.then-last .unseen").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_late_correction_notice_the_first_date_that_stays_is_named()
    {
        var late = Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-05-20"), clerk, Ct)).Id!.Value;
        var shown = await FollowsAsync(late, Move.AskCorrection, Inputs.Correction());
        // 5-21 to 24, 27 to 31, 6-3 to 7, 11 to 14, 17, 18.
        Assert.Contains("原答复期限 2024-06-18 仍须作为风险期限遵守", shown.Markup, StringComparison.Ordinal);
        var rows = Enumerable.Range(0, shown.FindAll("[data-testid=dates] tbody tr").Count).Select(i => Row(shown, i)).ToList();
        Assert.Contains(["答复期限", "2024-06-18", "停止计算"], rows);
        Assert.Contains(rows, row => row[0] == Term.Correction.Label().Zh && row[1].Length == 0 && row[2] == "2024-06-25");
    }

    [Fact]
    public async Task A_move_that_changes_no_date_shows_none()
    {
        var shown = await FollowsAsync(id, Move.RecordSearch, Inputs.Search());
        Assert.Empty(shown.FindAll("[data-testid=dates]"));
        Assert.Empty(shown.FindAll(".day-picture"));
    }

    private Task AskAsync() => test.MoveAsync(id, clerk, Move.AskThirdParty, new ConsultationAsked { Party = "某公司", Question = "是否同意公开" });

    private Task<CaseFile> FileAsync() => test.FileAsync(id, clerk);

    private async Task<IRenderedComponent<ClockPanel>> PanelAsync()
    {
        var file = await FileAsync();
        return context.Render<ClockPanel>(p => p.Add(c => c.File, file));
    }

    private async Task<IRenderedComponent<Consequences>> FollowsAsync(Guid @case, Move move, Payload payload)
    {
        var file = await test.FileAsync(@case, clerk);
        return context.Render<Consequences>(p => p.Add(c => c.File, file).Add(c => c.Attempt, new Attempt(move, Today, payload)));
    }

    private static string[] Row(IRenderedComponent<Consequences> shown, int row) =>
        [.. shown.FindAll("[data-testid=dates] tbody tr")[row].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    private static string Text(IRenderedComponent<ClockPanel> panel, string id) => panel.Find($"[data-testid={id}]").TextContent.Trim();

    [Fact]
    public async Task A_second_inquiry_while_the_first_is_out_shows_its_dates_too()
    {
        await AskAsync();
        var shown = await FollowsAsync(id, Move.AskAgency, new ConsultationAsked { Party = "某局", Question = "是否同意公开" });
        Assert.Contains("2024-07-01", shown.Find("[data-testid=what-if]").TextContent, StringComparison.Ordinal);
        Assert.Contains("2024-07-22", shown.Find("[data-testid=what-if]").TextContent, StringComparison.Ordinal);
    }
}
