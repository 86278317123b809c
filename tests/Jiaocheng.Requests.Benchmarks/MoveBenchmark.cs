using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>One move through the whole write path, against one bare durable insert into a table of its own in the same file.</summary>
internal static class MoveBenchmark
{
    public static async Task RunAsync(IServiceProvider services, string folder)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var head = await db.Users.Where(user => user.UserName == "qianfuze").Select(user => new { user.Id, user.AgencyId }).SingleAsync();
        var cases = await db.Cases.Where(c => c.AgencyId == head.AgencyId && c.State == State.Handling).Select(c => new { c.Id, c.Version }).Take(200).ToListAsync();
        if (cases.Count == 0) return;
        var versions = cases.ToDictionary(c => c.Id, c => c.Version);
        var mover = services.GetRequiredService<CaseMover>();
        await using var connection = new SqliteConnection(Storage.SqliteFile(Path.Combine(folder, "requests.db")));
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS bench (id INTEGER PRIMARY KEY, text TEXT)");
        var turn = 0;
        await Report.CompareAsync("one move (note) through the write path", 3, 400,
            async () =>
            {
                var id = cases[turn++ % cases.Count].Id;
                if (await mover.MoveAsync(id, versions[id]++, Move.Note, today, new Noted("性能测试"), head.Id, default) is not Answer.Done)
                    throw new InvalidOperationException("The move was refused.");
            },
            () => ExecuteAsync(connection, "INSERT INTO bench (text) VALUES ('性能测试')"));
        await ExecuteAsync(connection, "DROP TABLE bench");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
