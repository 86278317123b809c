using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// Inserts many rows of one table into the caller's transaction by prepared statements, with the columns and conversions of the model. Made for
/// whole histories, where the change tracker would take most of the time, and for rows that another process may write at this moment too.
/// </summary>
internal static class RowWriter
{
    /// <summary>Rows of one statement: a server far away is asked less often, and no engine's limit of parameters is near.</summary>
    private const int Rows = 20;

    /// <summary>Inserts the rows.</summary>
    public static Task InsertAsync<T>(RequestsDb db, IEnumerable<T> rows, CancellationToken ct) where T : class => RunAsync(db, rows, "", ct);

    /// <summary>Inserts the rows whose unique key nobody has taken, and leaves the others out.</summary>
    /// <returns>How many were inserted.</returns>
    public static Task<int> InsertNewAsync<T>(RequestsDb db, IEnumerable<T> rows, CancellationToken ct) where T : class =>
        RunAsync(db, rows, " ON CONFLICT DO NOTHING", ct);

    private static async Task<int> RunAsync<T>(RequestsDb db, IEnumerable<T> rows, string otherwise, CancellationToken ct) where T : class
    {
        var inserted = 0;
        IProperty[] columns = [.. db.Model.FindEntityType(typeof(T))!.GetProperties()];
        DbCommand? full = null;
        foreach (var part in rows.Chunk(Rows))
        {
            var command = part.Length == Rows && full is not null ? full : await PrepareAsync<T>(db, columns, part.Length, otherwise, ct);
            for (var (i, p) = (0, 0); i < part.Length; i++)
                foreach (var column in columns) command.Parameters[p++].Value = Stored(column, part[i]);
            inserted += await command.ExecuteNonQueryAsync(ct);
            if (part.Length == Rows) full = command;
            else await command.DisposeAsync();
        }
        if (full is not null) await full.DisposeAsync();
        return inserted;
    }

    private static object Stored(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return (column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private static async Task<DbCommand> PrepareAsync<T>(RequestsDb db, IProperty[] columns, int rows, string otherwise, CancellationToken ct) where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var names = Enumerable.Range(0, rows * columns.Length).Select(n => "@p" + n.ToString(CultureInfo.InvariantCulture)).ToArray();
        foreach (var (name, n) in names.Select((name, n) => (name, n)))
            command.Parameters.Add(columns[n % columns.Length].GetRelationalTypeMapping().CreateParameter(command, name, null, true));
        command.CommandText = $"""INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) VALUES """
            + string.Join(", ", names.Chunk(columns.Length).Select(row => $"({string.Join(", ", row)})")) + otherwise;
        await command.PrepareAsync(ct);
        return command;
    }
}
