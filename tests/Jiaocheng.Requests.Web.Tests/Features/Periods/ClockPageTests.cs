using Bunit;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Features.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.Periods;

/// <summary>The sheet that explains the dates of a case, and the calculator for those that are in no case.</summary>
public sealed class ClockPageTests : IAsyncLifetime
{
    private readonly BunitContext context = new() { JSInterop = { Mode = JSRuntimeMode.Loose } };
    private TestDatabase test = null!;
    private Agency agency = null!;
    private Guid clerk;

    public static TheoryData<State> States => [.. Enum.GetValues<State>().Where(state => state != State.Unregistered)];

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.StartAsync(Engine.Sqlite);
        agency = await test.AgencyAsync("JC");
        clerk = await test.WorkerAsync(agency, "李登记");
        context.Prepare(test, clerk, Can.ReadCases);
        context.Services.AddSingleton(test.Get<CaseQueries>()).AddSingleton(test.Get<CalendarQueries>()).AddSingleton<TimeProvider>(test.Time);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await test.DisposeAsync();
    }

    [Theory, MemberData(nameof(States))]
    public async Task In_every_state_each_period_has_its_sentences_and_a_picture_that_ends_on_its_date(State state)
    {
        var @case = (await test.InEveryStateAsync(agency))[state];
        var file = await test.FileAsync(@case.Id, clerk);
        var clock = @case.Clock(file.Where.Rules);

        var page = context.Render<ClockPage>(p => p.Add(c => c.Id, @case.Id));
        page.WaitForElement("h2");

        var ends = Deadlines.Of(@case, file.Where.Rules).Concat(Deadlines.Remedies(@case, file.Where.Rules)).ToList();
        foreach (var period in ends)
        {
            var block = page.FindAll($"[data-testid=period-{period.Term}]").First(block => block.QuerySelector("h3 b")!.TextContent == $"{period.Due:yyyy-MM-dd}");
            Assert.StartsWith($"{period.Due:yyyy-MM-dd}", block.QuerySelector("td.last .unseen")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(PeriodWords.Sentence(period, clock).En, block.QuerySelector("[lang=en]")!.TextContent);
        }
        if (clock.Status != ClockStatus.Finished) Assert.Equal(clock.Due is null, page.FindAll("h3").Any(head => head.TextContent.Contains("停止计算", StringComparison.Ordinal)));
        if (clock.InTime is { } inTime) Assert.Contains(inTime.Extended ? "未逾期" : "逾期", page.Find("[data-testid=verdict]").TextContent, StringComparison.Ordinal);
        var panel = context.Render<ClockPanel>(p => p.Add(c => c.File, file));
        if (clock.Due is { } due) Assert.Contains($"{due:yyyy-MM-dd}", panel.Find("[data-testid=due]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        var page = context.Render<ClockPage>(p => p.Add(c => c.Id, Guid.NewGuid()));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-skeleton")));
        Assert.Empty(page.FindAll("section"));
    }

    [Fact]
    public async Task The_calculator_counts_as_lines_come_and_go()
    {
        var page = context.Render<Web.Features.Periods.Periods>();
        page.WaitForElement("[data-testid=due]");
        await page.Find("[data-testid=on]").ChangeAsync("2024-03-29");
        Assert.Equal("2024-04-28", page.Find("[data-testid=due]").TextContent);

        await page.Find("[data-testid=add]").ClickAsync();
        await page.FindAll("[data-testid=kind]")[1].ChangeAsync(nameof(Happening.Extension));
        await page.FindAll("[data-testid=on]")[1].ChangeAsync("2024-04-26");
        Assert.Equal("2024-05-14", page.Find("[data-testid=due]").TextContent);

        await page.Find("[data-testid=suppose]").ChangeAsync(true);
        Assert.Equal("2024-04-28", page.Find("[data-testid=due]").TextContent);
        Assert.StartsWith("2024-05-14，第 30 日", page.Find("td.then-last .unseen").TextContent, StringComparison.Ordinal);

        await page.Find("[data-testid=line] button").ClickAsync();
        Assert.Empty(page.FindAll("td.then-last"));

        await page.Find("[data-testid=add]").ClickAsync();
        await page.FindAll("[data-testid=kind]")[1].ChangeAsync(nameof(Happening.CorrectedApplication));
        Assert.Contains("《条例》第三十条", page.Find("[data-testid=refused]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_missing_is_asked_for_and_a_supposed_inquiry_shows_earliest_and_latest()
    {
        var page = context.Render<Web.Features.Periods.Periods>();
        page.WaitForElement("[data-testid=due]");
        await page.Find("[data-testid=on]").ChangeAsync("");
        Assert.Empty(page.FindAll("[data-testid=due]"));
        Assert.NotEmpty(page.Find("[data-testid=no-day]").TextContent);
        await page.Find("[data-testid=on]").ChangeAsync("1999-03-01");
        Assert.NotEmpty(page.FindAll("[data-testid=no-day]"));
        await page.Find("[data-testid=on]").ChangeAsync("2024-05-31");
        Assert.Empty(page.FindAll("[data-testid=no-day]"));
        Assert.Equal("2024-07-01", page.Find("[data-testid=due]").TextContent);

        await page.Find("[data-testid=add]").ClickAsync();
        await page.FindAll("[data-testid=on]")[1].ChangeAsync("2024-06-05");
        await page.Find("[data-testid=suppose]").ChangeAsync(true);
        var dates = page.FindAll("[data-testid=answer] li").Select(one => one.QuerySelector("b")!.TextContent).ToList();
        // Silent from the 6th: fifteen working days, the 10th being a holiday.
        Assert.Equal(["2024-07-01", "2024-07-22"], dates[..2]);
        Assert.StartsWith("2024-07-22，第 20 日", page.Find("td.then-last .unseen").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_was_not_kept_is_drawn_to_today()
    {
        var id = await test.HandledAsync(clerk);
        test.Time.Advance(TimeSpan.FromDays(31));
        var page = context.Render<ClockPage>(p => p.Add(c => c.Id, id));
        page.WaitForElement("td.overdue");
        Assert.StartsWith("2024-07-01，", page.Find("td.last .unseen").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("，今天", page.Find("td.overdue.today .unseen").TextContent, StringComparison.Ordinal);
        Assert.Contains("届满后第3个工作日", page.Find("tr.today").TextContent, StringComparison.Ordinal);
    }
}
