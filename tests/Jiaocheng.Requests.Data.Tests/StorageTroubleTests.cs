using System.Diagnostics;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jiaocheng.Requests.Data.Tests;

/// <summary>A database that cannot take a write: a sentence, nothing half written, and the same words saved later.</summary>
public class StorageTroubleTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_writer_who_waits_too_long_for_another_is_told_so_and_nothing_is_written(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (clerk, id) = await CaseAsync(test);
        var before = await test.WrittenAsync();
        await using (var other = await test.OpenAsync())
        {
            await using var held = await HoldAsync(other, engine);
            var waited = Stopwatch.StartNew();
            Func<Task<Answer>>[] writes =
            [
                () => test.Get<CaseMover>().MoveAsync(id, 1, Move.Note, Day, new Noted("等待中写下的话"), clerk, default),
                () => test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application(), clerk, default),
                () => test.Get<Entrance>().ActAsync(clerk, Can.ReadCases, "", async (db, actor) =>
                {
                    await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.HandlerName, actor.Name));
                    return new Answer.Done();
                }, default),
            ];
            foreach (var answer in await AtOnce.RunAsync(writes, write => write())) Told(StorageTrouble.Busy, answer);
            if (engine == Engine.Sqlite) Assert.InRange(waited.Elapsed.TotalSeconds, 9, 20);
        }
        Assert.Equal(before, await test.WrittenAsync());
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(id, 1, Move.Note, Day, new Noted("等待中写下的话"), clerk, default));
        await SoundAsync(test);
    }

    [Fact]
    public async Task A_full_disk_costs_neither_history_nor_words()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (clerk, id) = await CaseAsync(test);
        var before = await test.WrittenAsync();
        var words = new Noted(string.Concat(Enumerable.Repeat("一页很长的记事。", 200)));
        await LimitAsync(test, "PRAGMA max_page_count = 1"); // SQLite takes the present size where less is asked
        Answer answer = new Answer.Done();
        var version = 1;
        while (answer is Answer.Done && version < 200)
            answer = await test.Get<CaseMover>().MoveAsync(id, version++, Move.Note, Day, words, clerk, default);
        Told(StorageTrouble.Full, answer);
        version--;
        await SoundAsync(test);
        Told(StorageTrouble.Full, await test.Get<CaseMover>().MoveAsync(id, version, Move.Note, Day, words, clerk, default));

        await LimitAsync(test, "PRAGMA max_page_count = 1000000");
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(id, version, Move.Note, Day, words, clerk, default));
        Assert.NotEqual(before, await test.WrittenAsync());
        await SoundAsync(test);
    }

    [Fact]
    public async Task Any_other_failure_stays_a_surprise() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StorageTrouble.AnswerAsync(() => throw new InvalidOperationException()));

    /// <summary>Somebody else writes and does not finish; the server is told to lose patience sooner than its usual half minute.</summary>
    private static async Task<IDbContextTransaction> HoldAsync(RequestsDb other, Engine engine)
    {
        if (engine == Engine.Sqlite) return await other.Database.BeginTransactionAsync();
        await other.Database.ExecuteSqlRawAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = 300', current_database()); END $$");
        Npgsql.NpgsqlConnection.ClearAllPools();
        var held = await other.Database.BeginTransactionAsync();
        await other.Database.ExecuteSqlRawAsync("LOCK TABLE \"Cases\", \"NumberSeries\" IN EXCLUSIVE MODE");
        return held;
    }

    private static void Told(string code, Answer answer)
    {
        var reason = Assert.Single(Assert.IsType<Answer.Refused>(answer).Reasons);
        Assert.Equal(code, reason.Code);
        Assert.Contains("没有丢失", reason.Reason.Zh);
    }

    private static async Task<(Guid Clerk, Guid Id)> CaseAsync(TestDatabase test)
    {
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var answer = await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application(), clerk, default);
        return (clerk, Assert.IsType<Answer.Done>(answer).Id!.Value);
    }

    private static async Task SoundAsync(TestDatabase test) => Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);

    // The limit belongs to a connection: it is set on all that lie in the pool.
    private static async Task LimitAsync(TestDatabase test, string pragma)
    {
        List<RequestsDb> open = [];
        for (var i = 0; i < 4; i++)
        {
            var db = await test.OpenAsync();
            open.Add(db);
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(pragma);
        }
        foreach (var db in open) await db.DisposeAsync();
    }
}
