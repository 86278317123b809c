using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Calendars;

/// <summary>After a late correction notice the first date binds: in lists, and when a holiday moves only the date that was restarted.</summary>
public class LateNoticeTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_first_date_stands_in_lists_and_the_restarted_one_still_moves(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (admin, clerk) = (await test.AccountAsync(agency, "郑系统", "sysadmin"), await test.WorkerAsync(agency, "李登记"));
        var mover = test.Get<CaseMover>();
        // Received 2024-05-06: seventh day 05-14, twentieth 05-31. Asked on 05-16, corrected on 06-03: twentieth 07-02.
        var on = new DateOnly(2024, 5, 6);
        var id = Assert.IsType<Answer.Done>(await mover.RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application() with { SubmittedOn = on, ReceivedOn = on }, clerk, default)).Id!.Value;
        var asked = new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = "请写明文件名称" };
        Assert.IsType<Answer.Done>(await mover.MoveAsync(id, 1, Move.AskCorrection, new(2024, 5, 16), asked, clerk, default));
        Assert.IsType<Answer.Done>(await mover.MoveAsync(id, 2, Move.ReceiveCorrection, new(2024, 6, 3), new CorrectionReceived { Content = "某村2023年征地批复" }, clerk, default));
        await using (var db = await test.OpenAsync())
        {
            var row = await db.Cases.AsNoTracking().SingleAsync();
            Assert.Equal((new DateOnly(2024, 5, 31), new DateOnly(2024, 5, 31), Term.FirstReply, true, new DateOnly(2024, 7, 2)), (row.Due!.Value, row.NextDue!.Value, row.NextTerm!.Value, row.NextOurs, row.BaseDue!.Value));
        }
        Assert.Equal(1, (await test.Get<WorkQueue>().ReadAsync(clerk, new(), default))!.Counts.Overdue);

        var flood = new HolidayNotice(2024, "防汛应急放假", [new(2024, 6, 12)], [], "") { Kind = NoticeKind.Amendment };
        Assert.IsType<Answer.Done>(await test.Get<CalendarDesk>().ChangeAsync(new(flood), Notices.Delivered.Count, admin, null, default));
        await using (var db = await test.OpenAsync()) Assert.Equal(new DateOnly(2024, 7, 3), (await db.Cases.AsNoTracking().SingleAsync()).BaseDue);
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }
}
