using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reminders;

/// <summary>What a person finds in the inbox and in the calendar: one's own, as it stands now.</summary>
public class ReminderInboxTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_newest_comes_first_and_what_is_settled_says_so(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var inbox = office.Test.Get<ReminderInbox>();
        var (settled, open) = (await office.HandledAsync(), await office.HandledAsync());
        office.Day("2024-06-28");
        await office.SweepAsync();
        office.Day("2024-07-01");
        await office.MoveAsync(settled, Move.Withdraw, new WithdrawalReceived("申请人书面撤回"), office.Handler);
        office.Day("2024-07-02");
        await office.SweepAsync();

        var page = await inbox.PageAsync(office.Handler, 0, 10, default);
        Assert.Equal(3, page.Total);
        Assert.Equal(($"cases/{open}", 0, $"cases/{open}?move=Propose", Move.Propose.Label()), (page.Lines[0].Address, page.Lines[0].Stage, page.Lines[0].Follow, page.Lines[0].Next));
        Assert.Equal("答复期限今天（2024-07-02）届满", page.Lines[0].Words.Zh);
        var over = page.Lines.Single(line => line.Address == $"cases/{settled}");
        Assert.Equal((true, null, null, State.Withdrawn.Label()), (over.Settled, over.Next, over.Follow, over.State));
        Assert.Equal("答复期限还有2个工作日，2024-07-02届满", over.Words.Zh);
        Assert.Equal(page.Lines.Skip(2).Select(line => line.Id), (await inbox.PageAsync(office.Handler, 1, 2, default)).Lines.Select(line => line.Id));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Reading_one_or_all_is_ones_own_business(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var inbox = office.Test.Get<ReminderInbox>();
        await office.ReceivedAsync();
        await office.ReceivedAsync();
        office.Day("2024-06-13");
        await office.SweepAsync();
        var first = (await inbox.PageAsync(office.Handler, 0, 10, default)).Lines[0].Id;

        await inbox.ReadAsync(office.Colleague, first, default);
        Assert.Equal((2, 2), (await inbox.UnreadAsync(office.Handler, default), await inbox.UnreadAsync(office.Colleague, default)));
        await inbox.ReadAsync(office.Handler, first, default);
        Assert.Equal(1, await inbox.UnreadAsync(office.Handler, default));
        await inbox.ReadAsync(office.Handler, null, default);
        Assert.Equal((0, 2), (await inbox.UnreadAsync(office.Handler, default), await inbox.UnreadAsync(office.Colleague, default)));
        Assert.All((await inbox.PageAsync(office.Handler, 0, 10, default)).Lines, line => Assert.True(line.Read));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Whoever_moves_to_another_agency_leaves_the_reminders_behind(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        var other = await office.Test.AgencyAsync("JC-A", office.Agency);
        await using (var db = await office.Test.OpenAsync())
            await db.Users.Where(user => user.Id == office.Handler).ExecuteUpdateAsync(set => set.SetProperty(user => user.AgencyId, other.Id));
        var inbox = office.Test.Get<ReminderInbox>();
        Assert.Empty((await inbox.PageAsync(office.Handler, 0, 10, default)).Lines);
        Assert.Equal(0, await inbox.UnreadAsync(office.Handler, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_feed_holds_the_clocks_of_ones_own_cases_and_of_ones_turn_where_one_handles_none(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var feed = office.Test.Get<DueFeed>();
        var (mine, theirs, unhandled) = (await office.HandledAsync(), await office.HandledAsync(office.Colleague), await office.ReceivedAsync());

        async Task<IEnumerable<(Guid, Term)>> OfAsync(Guid person) =>
            (await feed.ReadAsync((await feed.OpenAsync(person, default))!, default))!.Lines.Select(line => (line.CaseId, line.Clock.Term)).Order();

        Assert.Equal([(mine, Term.Reply)], await OfAsync(office.Handler));
        Assert.Equal([(theirs, Term.Reply)], await OfAsync(office.Colleague));
        Assert.Equal(new[] { (mine, Term.Reply), (theirs, Term.Reply), (unhandled, Term.Reply), (unhandled, Term.CorrectionNotice) }.Order(), await OfAsync(office.Head));
        Assert.Empty(await OfAsync(office.Signer));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_feed_is_opened_by_its_newest_address_alone_and_stops_with_its_owner(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var feed = office.Test.Get<DueFeed>();
        var first = (await feed.OpenAsync(office.Handler, default))!;
        Assert.NotNull(await feed.ReadAsync(first, default));
        var second = (await feed.OpenAsync(office.Handler, default))!;
        Assert.Null(await feed.ReadAsync(first, default));
        Assert.NotNull(await feed.ReadAsync(second, default));
        await using (var db = await office.Test.OpenAsync()) Assert.DoesNotContain(second, (await db.FeedTokens.SingleAsync()).Hash, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(await feed.SinceAsync(office.Handler, default));
        await office.LockAsync(office.Handler);
        Assert.Null(await feed.ReadAsync(second, default));
        await using (var db = await office.Test.OpenAsync())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, false));
        Assert.True(await feed.CloseAsync(office.Handler, default));
        Assert.Null(await feed.ReadAsync(second, default));
        Assert.Null(await feed.SinceAsync(office.Handler, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Two_windows_that_open_a_feed_at_once_leave_one_address(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var feed = office.Test.Get<DueFeed>();
        var tokens = await AtOnce.RunAsync(Enumerable.Range(0, 4), _ => feed.OpenAsync(office.Handler, default));
        var working = 0;
        foreach (var token in tokens)
            if (await feed.ReadAsync(token!, default) is not null) working++;
        Assert.Equal(1, working);
    }
}
