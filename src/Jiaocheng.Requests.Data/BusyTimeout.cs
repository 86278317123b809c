using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jiaocheng.Requests.Data;

/// <summary>Lets SQLite itself wait for the other writer; the driver's own retry sleeps 150 ms each time.</summary>
internal sealed class BusyTimeout : DbConnectionInterceptor
{
    /// <summary>How long a writer waits for its turn before a person is told.</summary>
    public const int Seconds = 10;

    public static readonly BusyTimeout Instance = new();

    private static readonly string Wait = $"PRAGMA busy_timeout = {Seconds * 1000}";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Wait;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Wait;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
