using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Jiaocheng.Requests.Data.Tests;

/// <summary>The statements a database was asked, in order.</summary>
public sealed partial class StatementLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _statements = [];

    public IReadOnlyList<string> Statements => [.. _statements];

    public void Clear() => _statements.Clear();

    /// <summary>How SQLite would look up each of the statements.</summary>
    public async Task<string> PlansAsync(string folder)
    {
        await using var connection = new SqliteConnection(Storage.SqliteFile(Path.Combine(folder, "requests.db")));
        await connection.OpenAsync();
        List<string> plans = [];
        foreach (var statement in Statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + Parameter().Replace(statement, "'2024-01-01'");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) plans.Add(reader.GetString(3));
        }
        return string.Join('\n', plans);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == RelationalEventId.CommandExecuted.Id && state is IEnumerable<KeyValuePair<string, object?>> parts)
            _statements.Enqueue((string)parts.First(part => part.Key == "commandText").Value!);
    }

    public void Dispose()
    {
        // Holds nothing.
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
