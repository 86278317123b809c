using System.Diagnostics;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>The offers of one case page, without the database: every move of the state judged, reasons included.</summary>
internal static class OffersBenchmark
{
    private const int Times = 5_000;

    public static async Task RunAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var writer = new Writer(Guid.NewGuid(), "钱负责", Enum.GetValues<Can>().ToHashSet());
        var where = new Circumstances(Rules.Default, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, writer);
        foreach (var state in (State[])[State.InReview, State.Handling, State.Consulting])
        {
            if (await db.Cases.FirstOrDefaultAsync(c => c.State == state) is not { } row) continue;
            var @case = await services.GetRequiredService<FactStore>().LoadAsync(db, row, default);
            List<double> figures = [];
            for (var round = 0; round < 9; round++)
            {
                var started = Stopwatch.GetTimestamp();
                for (var i = 0; i < Times; i++) _ = Gate.Offers(@case, where);
                figures.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / Times);
            }
            Report.Line($"offers of a case page, {state}", $"{Report.Median(figures):0.0} µs", $"{Gate.Offers(@case, where).Count} moves (aim <= 50 µs)");
        }
    }
}
