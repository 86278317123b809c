using System.Globalization;
using Jiaocheng.Requests.Benchmarks;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Features.Bundle;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Ratios within one run: machines are noisy, so each figure stands beside a bare one taken in turn with it.
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --cases 100000 [--data DIR] [--start]
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --cases 100000 --times 10   (Section 3 of a million cases, most of them copies)
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --reminders [--cases 100000]
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --similar [--cases 100000]   (PostgreSQL: an empty database in REQUESTS_BENCH_POSTGRES)
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --dates
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --recolour [--cases 100000]
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --letters
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --checks
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --bundle
//   dotnet run -c Release --project tests/Jiaocheng.Requests.Benchmarks -- --rollup
var cases = int.Parse(Option("--cases") ?? "100000", CultureInfo.InvariantCulture);
if (args.Contains("--dates"))
{
    Report.Title($"dates, {Environment.ProcessorCount} cores");
    DatesBenchmark.Run();
    return 0;
}
if (args.Contains("--letters"))
{
    Report.Title($"letters, {Environment.ProcessorCount} cores");
    LettersBenchmark.Run();
    return 0;
}
if (args.Contains("--checks"))
{
    Report.Title($"reading and checking reports, {Environment.ProcessorCount} cores");
    ChecksBenchmark.Run();
    return 0;
}
if (args.Contains("--recolour"))
{
    Report.Title($"a calendar change over {cases:N0} open cases, {Environment.ProcessorCount} cores");
    await RecolourBenchmark.RunAsync(cases, Path.Combine(Path.GetTempPath(), "requests-bench-recolour"));
    return 0;
}
if (args.Contains("--bundle"))
{
    Report.Title($"a bundle, {Environment.ProcessorCount} cores");
    var home = Directory.CreateTempSubdirectory("requests-bench-bundle-");
    await using (var bundled = new ServiceCollection().AddLogging().AddRequestsData(new ConfigurationBuilder().Build(), home.FullName).AddBundles().BuildServiceProvider())
    {
        await bundled.GetRequiredService<DatabaseStart>().RunAsync(default);
        await BundleBenchmark.RunAsync(bundled);
    }
    home.Delete(recursive: true);
    return 0;
}
if (args.Contains("--rollup"))
{
    Report.Title($"a county's report, {Environment.ProcessorCount} cores");
    var county = Directory.CreateTempSubdirectory("requests-bench-rollup-");
    await using (var summed = new ServiceCollection().AddLogging().AddRequestsData(new ConfigurationBuilder().Build(), county.FullName).BuildServiceProvider())
    {
        await summed.GetRequiredService<DatabaseStart>().RunAsync(default);
        await RollUpBenchmark.RunAsync(summed);
    }
    county.Delete(recursive: true);
    return 0;
}
if (args.Contains("--similar"))
{
    var server = Environment.GetEnvironmentVariable("REQUESTS_BENCH_POSTGRES");
    Report.Title($"earlier cases among {cases:N0} of one agency, {(server is null ? "SQLite" : "PostgreSQL")}, {Environment.ProcessorCount} cores");
    await SimilarBenchmark.RunAsync(cases, Path.Combine(Path.GetTempPath(), "requests-bench-similar"),
        new Dictionary<string, string?> { ["Database:Provider"] = server is null ? "Sqlite" : "PostgreSql", ["ConnectionStrings:Requests"] = server });
    return 0;
}
var folder = Option("--data") ?? Path.Combine(Path.GetTempPath(), $"requests-bench-{cases}");
await using var services = new ServiceCollection().AddLogging().AddRequestsData(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();
await services.GetRequiredService<DatabaseStart>().RunAsync(default);
Report.Title($"{cases:N0} cases in {folder}, {Environment.ProcessorCount} cores");

if (args.Contains("--reminders"))
{
    await ReminderBenchmark.RunAsync(services, cases);
    return 0;
}
var store = services.GetRequiredService<DemoStore>();
if (await store.IsEmptyAsync(default))
{
    var watch = System.Diagnostics.Stopwatch.StartNew();
    await store.MakeAsync(new DemoPlan(cases, 6, 1, services.GetRequiredService<TimeProvider>().Today()), null, default);
    Report.Line("demo county made and stored", $"{watch.Elapsed.TotalSeconds:0.0} s", $"{cases / watch.Elapsed.TotalSeconds:0} cases/s");
}
if (Option("--times") is { } times)
{
    await using (var db = await services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<RequestsDb>>().CreateDbContextAsync())
        await Copies.MakeAsync(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetConnectionString(db.Database)!, int.Parse(times, CultureInfo.InvariantCulture), DateTime.UtcNow.AddMonths(-3));
    await Section3Benchmark.RunAsync(services);
    return 0;
}
await Section3Benchmark.RunAsync(services);
await WorkListBenchmark.RunAsync(services);
await MoveBenchmark.RunAsync(services, folder);
await OffersBenchmark.RunAsync(services);
await PagesBenchmark.RunAsync(services);
if (args.Contains("--start")) await StartBenchmark.RunAsync(folder);
return 0;

string? Option(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
