using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reminders;

/// <summary>Reports that are not in and orders that are not answered are reminded of like the periods of cases: in the inbox, by mail, once.</summary>
public class DutyTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_report_is_reminded_of_by_stages_and_at_once_when_it_is_asked_for(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var town = await office.Test.AgencyAsync("JC-TN", office.Agency);
        var (above, reporter, head) = (await office.Test.AccountAsync(office.Agency, "周年报", "reporter"), await office.Test.AccountAsync(town, "冯年报", "reporter"), await office.Test.AccountAsync(town, "魏主任", "head"));
        var (inbox, desk) = (office.Test.Get<ReminderInbox>(), office.Test.Get<ReportDesk>());

        office.Day("2024-12-02");
        Assert.Equal(0, await office.SweepAsync());
        Assert.IsType<Answer.Done>(await desk.WriteBelowAsync(town.Id, 2024, 0, new ReportUrged(), above, default));
        Assert.Equal(1, await office.SweepAsync());
        // 2025-01-31 is a day off under the notice of 2025, 2025-01-16 the tenth working day before it.
        office.Day("2025-01-16");
        await office.SweepAsync();
        Assert.Equal(0, await office.SweepAsync());
        Assert.Equal([-10], (await office.RowsAsync(reporter)).Select(row => row.Stage).Distinct());
        Assert.Equal([reporter, above], (await office.RowsAsync()).Select(row => row.RecipientId));

        office.Day("2025-02-05");
        await office.SweepAsync();
        Assert.Equal(new[] { above, office.Head, reporter, head }.Order(), (await office.RowsAsync()).Where(row => row.Stage == 1).Select(row => row.RecipientId).Order());
        var line = (await inbox.PageAsync(reporter, 0, 10, default)).Lines[0];
        Assert.Equal(("2024年度报告", $"report/checks?agency={town.Id}&year=2024", "核对并报送年度报告", "未开始"), (line.Number, line.Follow, line.Next?.Zh, line.State.Zh));
        Assert.StartsWith("年度报告报送并公布已于2025-01-31届满", line.Words.Zh, StringComparison.Ordinal);
        Assert.Null((await inbox.PageAsync(head, 0, 10, default)).Lines[0].Follow);

        Assert.IsType<Answer.Done>(await desk.WriteBelowAsync(town.Id, 2024, 1, new ReportReceived(Empty, "年报.docx", "00", []), above, default));
        Assert.Equal(0, await office.SweepAsync());
        Assert.All((await inbox.PageAsync(reporter, 0, 10, default)).Lines, settled => Assert.Equal((true, null, null), (settled.Settled, settled.Next, settled.Follow)));
        Assert.IsType<Answer.Done>(await desk.WriteBelowAsync(town.Id, 2024, 2, new ReportReturned("请补充第五项", []), above, default));
        await office.SweepAsync();
        Assert.Equal("按退回意见修改后重新报送", (await inbox.PageAsync(reporter, 0, 10, default)).Lines[0].Next?.Zh);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_order_calls_at_once_and_its_supervisors_when_it_is_over(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var bureau = await office.Test.AgencyAsync("JC-A", office.Agency);
        var (supervisor, reporter, head) = (await office.Test.AccountAsync(office.Agency, "吴主管", "supervisor"), await office.Test.AccountAsync(bureau, "郑年报", "reporter"), await office.Test.AccountAsync(bureau, "赵主任", "head"));
        var order = OrderProposals.Begun(OrderSource.Inspection, Rules.Default, office.Test.Time.Today()) with
        {
            AddresseeId = bureau.Id,
            Owner = "赵主任",
            Wrong = "公开指南中的联系电话已经停用，群众无法咨询。",
            Demanded = "立即更新公开指南，并逐项核对联系方式。",
            Due = new(2024, 6, 24),
            Days = null,
        };
        var raised = await office.Test.Get<OrderDesk>().RaiseAsync(order, supervisor, default);
        var id = Assert.IsType<Answer.Done>(raised).Id!.Value;

        await office.SweepAsync();
        Assert.Equal(new[] { reporter, head }.Order(), await office.RemindedAsync());
        var line = Assert.Single((await office.Test.Get<ReminderInbox>().PageAsync(head, 0, 10, default)).Lines);
        Assert.Equal(($"supervision/{id}", $"supervision/{id}", "整改期限还有14个工作日，2024-06-24届满"), (line.Address, line.Follow, line.Words.Zh));
        Assert.Equal(1, await office.Test.Get<ReminderInbox>().UnreadAsync(head, default));

        office.Day("2024-06-25");
        await office.SweepAsync();
        Assert.Equal(new[] { reporter, head, supervisor, office.Head, office.Signer }.Order(), await office.RemindedAsync());
        Assert.Null((await office.Test.Get<ReminderInbox>().PageAsync(supervisor, 0, 10, default)).Lines[0].Follow);
        var version = (await office.Test.Get<OrderQueries>().FindAsync(id, head, default))!.File.Version;
        Assert.IsType<Answer.Done>(await office.Test.Get<OrderDesk>().WriteAsync(id, version, new OrderAnswered("联系方式已经逐项核对并更新，今后每季度核对一次。"), head, default));
        Assert.All((await office.Test.Get<ReminderInbox>().PageAsync(head, 0, 10, default)).Lines, settled => Assert.True(settled.Settled));
        office.Day("2024-08-01");
        Assert.Equal(0, await office.SweepAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task They_are_mailed_and_what_was_done_meanwhile_is_not(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        var town = await office.Test.AgencyAsync("JC-TN", office.Agency);
        var (above, reporter) = (await office.Test.AccountAsync(office.Agency, "周年报", "reporter"), await office.Test.AccountAsync(town, "冯年报", "reporter"));
        await office.MailAsync(server.Port);
        office.Day("2025-01-24");
        await office.SweepAsync();
        Assert.IsType<Answer.Done>(await office.Test.Get<ReportDesk>().WriteBelowAsync(town.Id, 2024, 0, new ReportReceived(Empty, "年报.docx", "00", []), above, default));
        Assert.Equal(1, await office.PostAsync());
        var message = Assert.Single(server.Messages);
        Assert.Equal($"{above:N}@example.gov.cn", message.To.Mailboxes.Single().Address);
        Assert.Contains("2024年度报告  年度报告报送并公布还有", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("下一步：核对并报送年度报告", message.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://ysq.example.gov.cn/report/checks?agency={office.Agency.Id}&year=2024", message.TextBody, StringComparison.Ordinal);
        Assert.Equal(MailState.Dropped, Assert.Single(await office.RowsAsync(reporter)).Mail);
    }

    private static FrozenReport Empty => new("测试机关JC-TN", 2024, [], new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(),
        new Dictionary<string, IReadOnlyList<string>>(), new(2025, 1, 20), new Dictionary<string, string>());
}
