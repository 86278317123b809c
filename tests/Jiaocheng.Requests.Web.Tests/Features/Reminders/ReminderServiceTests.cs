using System.Threading.Channels;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Jiaocheng.Requests.Web.Tests.Features.Reminders;

/// <summary>The sweep that runs by itself: at the start, by the clock, and on after a failure.</summary>
public class ReminderServiceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ReminderService Service(Office office, PassLog log, int minutes = 5) => new(
        office.Test.Get<ReminderSweep>(), office.Test.Get<ReminderPost>(), office.Test.Get<LetterPost>(),
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Reminders:Minutes"] = $"{minutes}" }).Build(), office.Test.Time, log);

    [Fact]
    public async Task It_sweeps_at_the_start_and_then_by_the_clock_and_stops_when_told()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        await office.HandledAsync();
        office.Day("2024-07-02");
        var log = new PassLog();
        using var service = Service(office, log);
        await service.StartAsync(Ct);
        Assert.Equal(LogLevel.Information, await log.NextAsync());
        Assert.Single(await office.RowsAsync());

        await office.HandledAsync();
        office.Test.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(LogLevel.Information, await log.NextAsync());
        Assert.Equal(2, (await office.RowsAsync()).Count);
        office.Test.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(LogLevel.Debug, await log.NextAsync());

        await service.StopAsync(Ct);
        Assert.True(service.ExecuteTask!.IsCompleted);
        Assert.False(service.ExecuteTask.IsFaulted);
    }

    [Fact]
    public async Task A_pass_that_fails_is_logged_and_made_up_for()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        await office.HandledAsync();
        office.Day("2024-07-02");
        await using var db = await office.Test.OpenAsync();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Reminders\" RENAME TO \"Elsewhere\"", Ct);
        var log = new PassLog();
        using var service = Service(office, log);
        await service.StartAsync(Ct);
        Assert.Equal(LogLevel.Error, await log.NextAsync());
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Elsewhere\" RENAME TO \"Reminders\"", Ct);
        office.Test.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(LogLevel.Information, await log.NextAsync());
        Assert.Single(await office.RowsAsync());
        await service.StopAsync(Ct);
    }

    [Fact]
    public async Task Where_another_process_sweeps_it_does_nothing()
    {
        await using var office = await Office.StartAsync(Engine.Sqlite);
        using var service = Service(office, new PassLog(), minutes: 0);
        await service.StartAsync(Ct);
        await service.ExecuteTask!;
        Assert.Empty(await office.RowsAsync());
    }

    /// <summary>Tells when a pass is over, by what it logs.</summary>
    private sealed class PassLog : ILogger<ReminderService>
    {
        private readonly Channel<LogLevel> _passes = Channel.CreateUnbounded<LogLevel>();

        public ValueTask<LogLevel> NextAsync() => _passes.Reader.ReadAsync(Ct);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _passes.Writer.TryWrite(logLevel);
    }
}
