using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Demo;

/// <summary>The rectification orders of the demo county, whatever day it is shown on.</summary>
public class DemoOrdersTests
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026-02-24")]
    [InlineData("2025-01-01")]
    public async Task One_is_closed_one_overdue_and_one_answered_and_their_numbers_have_no_gap(string today)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var day = DateOnly.Parse(today);
        await test.Get<DemoStore>().MakeAsync(new DemoPlan(20, 2, 7, day), null, default);
        await using var db = await test.OpenAsync();
        var orders = await db.Orders.AsNoTracking().OrderBy(row => row.RaisedOn).ToListAsync();
        Assert.Equal([OrderState.Closed, OrderState.Open, OrderState.Answered], orders.Select(row => row.State));
        Assert.True(orders[1].Due < day);
        Assert.All(orders, row => Assert.True(row.RaisedOn < day));
        Assert.Equal(orders.GroupBy(row => row.RaisedOn.Year).ToDictionary(group => group.Key, group => group.Count()),
            await db.NumberSeries.Where(row => row.Series == Series.Order).ToDictionaryAsync(row => row.Year, row => row.Last));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }
}
