using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Reporting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Section 3 of last year over all agencies, against the statement an expert would write by hand for the same indexes.</summary>
internal static class Section3Benchmark
{
    private const string Counted = """ FROM "Cases" WHERE "AgencyId" IN (SELECT "Id" FROM "Agencies") AND "State" <> 'Voided' AND """;

    private const string Sql = $"""
        SELECT 'R1', "ApplicantClass", COUNT(*) {Counted} "ReceivedOn" >= $first AND "ReceivedOn" <= $last GROUP BY "ApplicantClass"
        UNION ALL SELECT 'R2', "ApplicantClass", COUNT(*) {Counted} "ReceivedOn" < $first AND "ResultOn" IS NULL GROUP BY "ApplicantClass"
        UNION ALL SELECT 'R2', "ApplicantClass", COUNT(*) {Counted} +"ReceivedOn" < $first AND "ResultOn" >= $first GROUP BY "ApplicantClass"
        UNION ALL SELECT 'R4', "ApplicantClass", COUNT(*) {Counted} "ReceivedOn" <= $last AND "ResultOn" IS NULL GROUP BY "ApplicantClass"
        UNION ALL SELECT 'R4', "ApplicantClass", COUNT(*) {Counted} +"ReceivedOn" <= $last AND "ResultOn" > $last GROUP BY "ApplicantClass"
        UNION ALL SELECT "Outcome", "ApplicantClass", COUNT(*) {Counted} "ResultOn" >= $first AND "ResultOn" <= $last AND "ReceivedOn" IS NOT NULL GROUP BY "Outcome", "ApplicantClass"
        """;

    public static async Task RunAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var year = await db.Cases.MaxAsync(c => c.ReceivedOn!.Value.Year) - 1;
        var chief = await db.Users.Where(user => user.UserName == "qianfuze").Select(user => user.Id).SingleAsync();
        var actor = await services.GetRequiredService<ActorReader>().ReadAsync(db, chief, default);
        var scope = await Scope.FindAsync(db, actor!, null, true, default);
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await Report.CompareAsync($"Section 3 of {year}", 1.5, 40,
            () => Section3Query.ReadAsync(scope!.Cases(db), year, default),
            async () =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Sql;
                command.Parameters.AddWithValue("$first", $"{year}-01-01");
                command.Parameters.AddWithValue("$last", $"{year}-12-31");
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) _ = (reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2));
            });
        // The same as it was known two months before the newest fact.
        var tables = services.GetRequiredService<KnownTables>();
        var known = Domain.Cases.ChinaTime.DayOf(await db.Cases.MaxAsync(c => c.ChangedAt)).AddMonths(-2);
        await Report.CompareAsync($"Sections 3 and 4 as known on {known:yyyy-MM-dd}, against the tables of now", 3, 20,
            () => tables.ReadAsync(db, scope!.Cases(db), year, known, default),
            () => tables.ReadAsync(db, scope!.Cases(db), year, null, default));
    }
}
