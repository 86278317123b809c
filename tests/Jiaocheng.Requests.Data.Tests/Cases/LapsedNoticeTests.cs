using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>The seven days for a correction notice bind only where one is needed: past them, the reply date is the one to keep. Received 2024-06-03.</summary>
public class LapsedNoticeTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Once_they_are_past_lists_and_tiles_go_by_the_reply_date(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.ReceivedAsync();
        var queue = office.Test.Get<WorkQueue>();
        foreach (var (day, term, due, lapsed, counts) in new[]
        {
            ("2024-06-13", Term.CorrectionNotice, "2024-06-13", false, (0, 1, 0)),
            ("2024-06-14", Term.Reply, "2024-07-02", true, (0, 0, 0)),
            ("2024-06-28", Term.Reply, "2024-07-02", true, (0, 0, 1)),
            ("2024-07-02", Term.Reply, "2024-07-02", true, (0, 1, 0)),
            ("2024-07-03", Term.Reply, "2024-07-02", true, (1, 0, 0)),
        })
        {
            office.Day(day);
            var desk = (await queue.ReadAsync(office.Handler, new CaseFilter { View = CaseView.Mine }, default))!;
            var line = Assert.Single(desk.Lines);
            Assert.Equal((term, DateOnly.Parse(due), lapsed), (line.Case.NextTerm!.Value, line.Case.NextDue!.Value, line.NoticeLapsed));
            Assert.Equal(counts, (desk.Counts.Overdue, desk.Counts.Today, desk.Counts.Soon));
            // The tile and the list that it opens agree.
            var until = new CaseFilter { View = CaseView.Mine, Ours = true, DueTo = desk.Today.AddDays(-1) };
            Assert.Equal(desk.Counts.Overdue, (await queue.PageAsync(until, office.Handler, default)).Total);
            Assert.Equal(desk.Counts.Today, (await queue.PageAsync(until with { DueFrom = desk.Today, DueTo = desk.Today }, office.Handler, default)).Total);
        }
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Nobody_is_reminded_of_a_notice_that_nobody_needed(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.ReceivedAsync();
        office.Day("2024-06-14");
        await office.SweepAsync();
        Assert.DoesNotContain(await office.RowsAsync(), row => row.Term == Term.CorrectionNotice);
    }
}
