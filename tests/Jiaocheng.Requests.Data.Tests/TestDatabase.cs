using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Jiaocheng.Requests.Data.Tests;

/// <summary>The engines the tests run on: SQLite always, PostgreSQL when <c>REQUESTS_TEST_POSTGRES</c> holds a connection string.</summary>
public static class Engines
{
    public static string? PostgreSql => Environment.GetEnvironmentVariable("REQUESTS_TEST_POSTGRES");

    public static TheoryData<Engine> All => PostgreSql is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.PostgreSql];
}

/// <summary>
/// A migrated database of one's own with the services of the product around it, and a clock that stands at ten in the morning of 2024-06-03
/// in Shanghai. Copied from a template, so that migrating is paid once an engine.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgreSqlTemplate = new(MakePostgreSqlTemplateAsync);

    private readonly ServiceProvider _services;
    private readonly string? _database;

    private TestDatabase(ServiceProvider services, string folder, string? database, FakeTimeProvider time, StatementLog log) =>
        (_services, Folder, _database, Time, Log) = (services, folder, database, time, log);

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    public StatementLog Log { get; }

    public static async Task<TestDatabase> StartAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("requests-test-").FullName;
        var database = engine == Engine.PostgreSql ? $"t{Guid.NewGuid():N}" : null;
        if (database is null) File.Copy(await SqliteTemplate.Value, Path.Combine(folder, "requests.db"));
        else await OnServerAsync($"CREATE DATABASE {database} TEMPLATE {await PostgreSqlTemplate.Value}");
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 6, 3, 2, 0, 0, TimeSpan.Zero));
        var log = new StatementLog();
        return new(Build(engine, folder, database, time, log), folder, database, time, log);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<RequestsDb> OpenAsync() => Get<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();

    /// <summary>An agency below another one, or the root.</summary>
    public async Task<Agency> AgencyAsync(string code, Agency? parent = null)
    {
        var agency = new Agency
        {
            Code = code, Name = $"测试机关{code}", Mark = $"测{code}", ParentId = parent?.Id, Path = $"{parent?.Path ?? "/"}{code}/", Kind = AgencyKind.Department,
            ReconsiderationBody = "测试县人民政府", Court = "测试县人民法院",
        };
        await using var db = await OpenAsync();
        db.Agencies.Add(agency);
        await db.SaveChangesAsync();
        return agency;
    }

    /// <summary>An account with these roles; its id is what handlers take.</summary>
    public async Task<Guid> AccountAsync(Agency agency, string name, params string[] roles)
    {
        var user = $"u{Guid.NewGuid():N}";
        await using var db = await OpenAsync();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = user, NormalizedUserName = user.ToUpperInvariant(), DisplayName = name, AgencyId = agency.Id, SecurityStamp = user };
        db.Users.Add(account);
        var ids = await db.Roles.Where(role => roles.Contains(role.Name!)).Select(role => role.Id).ToListAsync();
        db.UserRoles.AddRange(ids.Select(id => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = id }));
        await db.SaveChangesAsync();
        return account.Id;
    }

    /// <summary>An account that may do all case work.</summary>
    public Task<Guid> WorkerAsync(Agency agency, string name) =>
        AccountAsync(agency, name, [.. Roles.All.Where(role => !role.Administrator).Select(role => role.Code)]);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        // Its own connections only: what another test set on its pooled connections must live on.
        ClearPool(Path.Combine(Folder, "requests.db"));
        if (_database is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static ServiceProvider Build(Engine engine, string folder, string? database, TimeProvider time, StatementLog? log = null)
    {
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = engine.ToString(), ["ConnectionStrings:Requests"] = database is null ? null : Connection(database) };
        var services = new ServiceCollection().AddLogging(logging => { if (log is not null) logging.AddProvider(log); });
        services.AddSingleton(time);
        services.AddRequestsData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), folder);
        return services.BuildServiceProvider();
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("requests-template-").FullName;
        await using (var services = Build(Engine.Sqlite, folder, null, TimeProvider.System))
            await services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
        ClearPool(Path.Combine(folder, "requests.db"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return Path.Combine(folder, "requests.db");
    }

    private static async Task<string> MakePostgreSqlTemplateAsync()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}");
        var folder = Directory.CreateTempSubdirectory("requests-template-").FullName;
        await using (var services = Build(Engine.PostgreSql, folder, name, TimeProvider.System))
            await services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return name;
    }

    private static void ClearPool(string file)
    {
        using var connection = new SqliteConnection(Storage.SqliteFile(file));
        SqliteConnection.ClearPool(connection);
    }

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Engines.PostgreSql) { Database = database }.ConnectionString;

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
