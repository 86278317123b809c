using System.Text.Json;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>The sum of sixty agencies, every one with a report that was handed in, against reading the same rows and adding up one cell by hand.</summary>
internal static class RollUpBenchmark
{
    private const int Agencies = 60;

    public static async Task RunAsync(IServiceProvider services)
    {
        var year = services.GetRequiredService<TimeProvider>().Today().Year - 1;
        var plan = new DemoPlan(2_000, 3, 1, services.GetRequiredService<TimeProvider>().Today());
        if (await services.GetRequiredService<DemoStore>().IsEmptyAsync(default)) await services.GetRequiredService<DemoStore>().MakeAsync(plan, null, default);
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var root = await db.Agencies.SingleAsync(a => a.ParentId == null);
        await FillAsync(db, root, year);
        var (reader, file) = (services.GetRequiredService<RollUpReader>(), new ReportFile(root.Id, year, []));
        var own = new ReportFigures(new(), Section3.Of(year, []), Section4.Of(year, (_, _) => 0));
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await Report.CompareAsync($"the sum of {Agencies} agencies", 8, 40,
            () => reader.ReadAsync(db, root, file, own, default),
            async () =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = """SELECT "Entry" FROM "ReportFacts" WHERE "Year" = $year ORDER BY "AgencyId", "Seq" """;
                command.Parameters.AddWithValue("$year", year);
                await using var rows = await command.ExecuteReaderAsync();
                var sum = 0;
                while (await rows.ReadAsync())
                {
                    using var entry = JsonDocument.Parse(rows.GetString(0));
                    if (!entry.RootElement.TryGetProperty("report", out var report)) continue;
                    foreach (var row in report.GetProperty("section3").EnumerateObject())
                        foreach (var cell in row.Value.EnumerateArray()) sum += int.Parse(cell.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
                }
            });
    }

    private static async Task FillAsync(RequestsDb db, Agency root, int year)
    {
        var missing = Agencies - await db.Agencies.CountAsync(a => a.ParentId == root.Id);
        var model = await db.ReportFacts.AsNoTracking().Where(f => f.Year == year).OrderByDescending(f => f.Entry.Length).FirstAsync();
        var report = ((ReportHandedIn)model.ToFact().Entry).Report;
        for (var at = 0; at < missing; at++)
        {
            var agency = new Agency { Code = $"{root.Code}-B{at}", Name = $"测试单位{at}", Path = $"{root.Path}{root.Code}-B{at}/", ParentId = root.Id, Mark = $"测{at}", Kind = AgencyKind.Department };
            db.Agencies.Add(agency);
            var empty = new ReportFile(agency.Id, year, []);
            db.ReportFacts.Add(ReportFactRow.Of(empty, empty.Next(new ReportReceived(report with { Agency = agency.Name }, "年报.docx", new('0', 64), []), new(year + 1, 1, 20, 0, 0, 0, DateTimeKind.Utc), Guid.Empty, "周年报")));
        }
        await db.SaveChangesAsync();
    }
}
