using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Makes a stored demo county several times as large: every case again under other ids, with the facts of those that changed lately. Counting does not mind; chains do.</summary>
internal static class Copies
{
    // Demo ids are of version 7; each copy has another digit in its place.
    private const string Digits = "01235689A";

    /// <summary>Copies the cases so that there are as many times as many, at most ten.</summary>
    /// <param name="connectionString">The SQLite file.</param>
    /// <param name="times">How many times.</param>
    /// <param name="since">Facts are copied for cases that changed since.</param>
    public static async Task MakeAsync(string connectionString, int times, DateTime since)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        foreach (var digit in Digits.Take(times - 1))
        {
            await CopyAsync("Cases", ("Id", Id("Id", digit)), ("Number", $"\"Number\" || '-{digit}'"), ("LedgerKey", "NULL"), "1");
            var lately = $"\"CaseId\" IN (SELECT \"Id\" FROM \"Cases\" WHERE \"ChangedAt\" >= '{since.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}' AND substr(\"Id\", 15, 1) = '7')";
            await CopyAsync("Facts", ("CaseId", Id("CaseId", digit)), null, null, lately);
            await CopyAsync("Proceedings", ("CaseId", Id("CaseId", digit)), null, null, "1");
        }
        await transaction.CommitAsync();

        async Task CopyAsync(string table, (string Column, string Value) first, (string Column, string Value)? second, (string Column, string Value)? third, string where)
        {
            var key = first.Column;
            List<string> columns = [];
            await using (var info = connection.CreateCommand())
            {
                info.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
                await using var reader = await info.ExecuteReaderAsync();
                while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
            }
            var values = columns.Select(column => column == first.Column ? first.Value
                : column == second?.Column ? second.Value.Value : column == third?.Column ? third.Value.Value : $"\"{column}\"");
            await using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM \"{table}\" WHERE substr(\"{key}\", 15, 1) = '7' AND {where}";
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string Id(string column, char digit) => $"substr(\"{column}\", 1, 14) || '{digit}' || substr(\"{column}\", 16)";
}
