using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.Reminders;

/// <summary>The inbox as it is shown.</summary>
public class RemindersPageTests : BunitContext
{
    private IRenderedComponent<Web.Features.Reminders.Reminders> Show(Office office, Guid person)
    {
        this.Prepare(office.Test, person, Can.ReadCases, Can.Handle);
        Services.AddSingleton(office.Test.Get<ReminderInbox>()).AddSingleton(office.Test.Get<DueFeed>()).AddScoped<Unread>();
        return Render<Web.Features.Reminders.Reminders>();
    }

    [Fact]
    public async Task A_lapse_shows_its_move_as_a_button_and_the_outcome_that_follows()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        var id = await office.HandledAsync();
        await office.MoveAsync(id, Move.AskCorrection, Inputs.Correction(), office.Handler);
        office.Day("2024-07-15");
        await office.SweepAsync();
        var page = Show(office, office.Handler);
        var button = page.Find("a[data-testid=follow]");
        Assert.Equal($"cases/{id}?move=LapseCorrection", button.GetAttribute("href"));
        Assert.Contains("登记逾期未补正", button.TextContent, StringComparison.Ordinal);
        Assert.Contains("“F1 申请人无正当理由逾期不补正", page.Markup, StringComparison.Ordinal);
        Assert.Equal($"cases/{id}", page.Find("a[data-row]").GetAttribute("href"));
    }

    [Fact]
    public async Task Marking_as_read_takes_the_mark_away_and_all_marks_at_once()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        await office.HandledAsync();
        await office.HandledAsync();
        office.Day("2024-07-02");
        await office.SweepAsync();
        var page = Show(office, office.Handler);
        Assert.Equal(2, page.FindAll("tr.unread").Count);
        await page.FindAll("[data-testid=read]")[0].ClickAsync(new());
        Assert.Single(page.FindAll("tr.unread"));
        Assert.Equal(1, Services.GetRequiredService<Unread>().Count);
        await page.Find("[data-testid=read-all]").ClickAsync(new());
        Assert.Empty(page.FindAll("tr.unread"));
        Assert.Empty(page.FindAll("[data-testid=read-all]"));
    }

    [Fact]
    public async Task An_empty_inbox_says_so()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        Assert.NotNull(Show(office, office.Handler).Find("[data-testid=empty]"));
    }

    [Fact]
    public async Task The_address_of_the_feed_is_shown_once()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        var page = Show(office, office.Handler);
        await page.Find("[data-testid=feed-open]").ClickAsync(new());
        var address = page.Find("[data-testid=feed-address]").GetAttribute("value")!;
        var token = address.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.NotNull(await office.Test.Get<DueFeed>().ReadAsync(token, default));
        Assert.Empty(Render<Web.Features.Reminders.Reminders>().FindAll("[data-testid=feed-address]"));
        await page.Find("[data-testid=feed-close]").ClickAsync(new());
        Assert.Null(await office.Test.Get<DueFeed>().ReadAsync(token, default));
    }
}
