using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Reporting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Section 3 of last year over all agencies, against the statement an expert would write by hand.</summary>
internal static class Section3Benchmark
{
    private const string Sql = """
        SELECT 'R1', "ApplicantClass", COUNT(*) FROM "Cases" WHERE "ReceivedOn" >= $first AND "ReceivedOn" <= $last AND "State" <> 'Voided' GROUP BY "ApplicantClass"
        UNION ALL SELECT 'R2', "ApplicantClass", COUNT(*) FROM "Cases" WHERE "ReceivedOn" < $first AND ("ResultOn" IS NULL OR "ResultOn" >= $first) AND "State" <> 'Voided' GROUP BY "ApplicantClass"
        UNION ALL SELECT 'R4', "ApplicantClass", COUNT(*) FROM "Cases" WHERE "ReceivedOn" <= $last AND ("ResultOn" IS NULL OR "ResultOn" > $last) AND "State" <> 'Voided' GROUP BY "ApplicantClass"
        UNION ALL SELECT "Outcome", "ApplicantClass", COUNT(*) FROM "Cases" WHERE "ResultOn" >= $first AND "ResultOn" <= $last AND "ReceivedOn" IS NOT NULL AND "State" <> 'Voided' GROUP BY "Outcome", "ApplicantClass"
        """;

    public static async Task RunAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var year = await db.Cases.MaxAsync(c => c.ReceivedOn!.Value.Year) - 1;
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await Report.CompareAsync($"Section 3 of {year}", 1.5, 15,
            () => Section3Query.ReadAsync(db.Cases.AsNoTracking(), year, default),
            async () =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Sql;
                command.Parameters.AddWithValue("$first", $"{year}-01-01");
                command.Parameters.AddWithValue("$last", $"{year}-12-31");
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) _ = (reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2));
            });
    }
}
