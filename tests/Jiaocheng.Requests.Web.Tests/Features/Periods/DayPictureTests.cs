using AngleSharp.Dom;
using Bunit;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Web.Features.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Features.Periods;

/// <summary>Days as a picture; the days themselves are counted by hand.</summary>
public sealed class DayPictureTests : IAsyncLifetime
{
    private static readonly DateOnly Received = new(2024, 3, 29), Today = new(2024, 4, 10);

    private readonly BunitContext context = new() { JSInterop = { Mode = JSRuntimeMode.Loose } };

    public ValueTask InitializeAsync()
    {
        context.Services.AddLocalization().AddLogging();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Every_cell_says_its_day_number_and_reason_in_words()
    {
        var picture = Draw(Days());
        Assert.Equal("答复期限：2024-03-29 至 2024-04-28", picture.Find("caption").TextContent);
        Assert.Equal(["2024年3月", "2024年4月"], picture.FindAll("th[scope=row]").Select(row => row.TextContent));
        // 4-1 to 3, worked Sunday 4-7, 8 to 12, 15 to 19, 22 to 26, worked Sunday 4-28.
        Assert.Equal("2024-03-29，收到申请（起算日，当日不计）", Words(picture, "outside"));
        Assert.StartsWith("2024-04-04，", Words(picture, "holiday"), StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2023〕7号", Words(picture, "holiday"), StringComparison.Ordinal);
        Assert.StartsWith("2024-04-07，第 4 日（", Words(picture, "makeup"), StringComparison.Ordinal);
        Assert.Equal("2024-04-10，第 7 日（工作日），今天", Words(picture, "today"));
        Assert.EndsWith("，届满日", Words(picture, "last"), StringComparison.Ordinal);
        Assert.StartsWith("2024-04-28，第 20 日", Words(picture, "last"), StringComparison.Ordinal);
        Assert.All(picture.FindAll("td[class]"), cell => Assert.Equal(cell.GetAttribute("title"), cell.QuerySelector(".unseen")!.TextContent));
        Assert.Equal(31, picture.FindAll("td[class]").Count);
    }

    [Fact]
    public void No_kind_of_day_is_told_by_colour_alone()
    {
        var picture = Draw(Days());
        foreach (var cell in picture.FindAll("td[class]").Where(cell => !cell.ClassList.Contains("weekend")))
            Assert.NotEmpty(cell.QuerySelector("[aria-hidden]")!.TextContent);
        Assert.All(picture.FindAll("td.weekend"), cell => Assert.Empty(cell.QuerySelector("[aria-hidden]")!.TextContent));
        Assert.Equal(["起算日等，不计入", "计入", "调休上班，计入", "周末", "节假日", "届满日", "今天"], Legend(picture));
    }

    [Fact]
    public void What_would_follow_stands_over_the_days_that_are()
    {
        var extended = Days(new Occurrence(Happening.Extension, Today, null, 1));
        var picture = Draw(Days(), extended, "若延长一日，届满日");
        Assert.StartsWith("2024-04-28，", Words(picture, "last"), StringComparison.Ordinal);
        Assert.Equal("2024-04-29，第 21 日（工作日），若延长一日，届满日", Words(picture, "then-last"));
        Assert.Empty(picture.FindAll("td.then"));
        Assert.Contains("若延长一日，届满日", Legend(picture));
        Assert.Equal("答复期限：2024-03-29 至 2024-04-29", picture.Find("[role=region]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Days_that_would_count_otherwise_are_framed_and_said()
    {
        // Asked on 4-10, the seventh day, answered on 4-12: two days lost.
        var consulted = Days(new Occurrence(Happening.AgencyAsked, Today, "a"), new Occurrence(Happening.AgencyAnswered, Today.AddDays(2), "a"));
        var picture = Draw(Days(), consulted);
        Assert.Equal(["11", "12", "29"], picture.FindAll("td.then").Select(cell => cell.GetAttribute("title")![8..10]));
        Assert.All(picture.FindAll("td.then"), cell => Assert.EndsWith("，如果这样办", cell.GetAttribute("title"), StringComparison.Ordinal));
        Assert.StartsWith("2024-04-30，第 20 日", Words(picture, "then-last"), StringComparison.Ordinal);
        Assert.Equal("停", picture.Find("td.paused [aria-hidden]").TextContent);
    }

    [Fact]
    public void A_period_without_an_end_has_no_last_day()
    {
        var picture = context.Render<DayPicture>(p => p.Add(c => c.Days, [.. Days().Take(5)]).Add(c => c.Today, Today).Add(c => c.Unended, true));
        Assert.Empty(picture.FindAll(".last"));
        Assert.DoesNotContain("届满日", picture.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_says_the_same_day_by_day()
    {
        var list = context.Render<DayList>(p => p.Add(c => c.Days, Days()).Add(c => c.Today, Today));
        Assert.Equal(31, list.FindAll("tbody tr").Count);
        Assert.Equal(["第 7 日", "工作日（今天）"], list.FindAll("tr.today td").Skip(1).Select(cell => cell.TextContent));
        Assert.StartsWith("2024-04-10 ", list.Find("tr.today td").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<DayPicture> Draw(IReadOnlyList<CountedDay> days, IReadOnlyList<CountedDay>? then = null, string? label = null) =>
        context.Render<DayPicture>(p => p.Add(c => c.Name, "答复期限").Add(c => c.Days, days).Add(c => c.Then, then).Add(c => c.ThenLabel, label).Add(c => c.Today, Today));

    private static IReadOnlyList<CountedDay> Days(params Occurrence[] more)
    {
        var (answer, _) = Inquiry.Answer([new(Happening.Received, Received), .. more], Today.AddDays(5), Rules.Default);
        return DayStrip.Of(answer!.Clock, Rules.Default.Calendar, Today);
    }

    private static string Words(IRenderedComponent<DayPicture> picture, string css) => picture.Find($"td.{css} .unseen").TextContent;

    private static IEnumerable<string> Legend(IRenderedComponent<DayPicture> picture) =>
        picture.FindAll(".day-legend li").Select(entry => entry.ChildNodes.OfType<IText>().Last().TextContent.Trim());
}
