using System.Globalization;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>The first page of the work list as its page reads it, against the bare statement with the same columns.</summary>
internal static class WorkListBenchmark
{
    public static async Task RunAsync(IServiceProvider services)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var account = await db.Users.Where(user => user.UserName == "wangchengban").Select(user => user.Id).SingleAsync();
        var actor = await services.GetRequiredService<ActorReader>().ReadAsync(db, account, default) ?? throw new InvalidOperationException("No such account.");
        var filter = new CaseFilter { View = CaseView.Mine };
        string Names(bool waiting) => string.Join(", ", CaseFilter.MyStates(actor, waiting).Select(state => $"'{state}'"));
        var (states, whenOver) = (Names(false), Names(true));
        var sql = $"""
            SELECT c."Id", c."Version", c."Number", a."Name", c."ApplicantName", c."ApplicantClass", c."Content", c."Channel", c."State", c."ReceivedOn",
                   c."Due", c."NextDue", c."NextTerm", c."NextOurs", c."Clock", c."Provisional", c."Extended", c."HandlerName", c."HandlerId", c."Outcome",
                   c."ResultOn", c."InTimeExtended"
            FROM "Cases" c JOIN "Agencies" a ON a."Id" = c."AgencyId"
            WHERE c."AgencyId" = $agency AND c."Place" < '9999-02-01' AND (c."State" IN ({states}) OR c."State" IN ({whenOver}) AND c."Place" < $today)
            ORDER BY c."Place", c."Id" LIMIT 25
            """;
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await Report.CompareAsync("first page of the work list", 2, 101,
            () => WorkQueue.LinesAsync(db, actor, filter, today, default),
            async () =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = sql;
                command.Parameters.AddWithValue("$agency", actor.AgencyId.ToString().ToUpperInvariant());
                command.Parameters.AddWithValue("$today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                    for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
            });
        var queue = services.GetRequiredService<WorkQueue>();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await queue.ReadAsync(account, filter, default);
        Report.Line("the whole desk (rights, page, counts)", $"{System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.0} ms");
    }
}
