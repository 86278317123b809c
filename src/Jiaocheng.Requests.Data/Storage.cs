using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jiaocheng.Requests.Data;

/// <summary>The database engines the product runs on.</summary>
public enum Engine
{
    /// <summary>Embedded default: one file in the data folder.</summary>
    Sqlite,
    /// <summary>For offices that outgrow one machine.</summary>
    PostgreSql,
}

/// <summary>Wires the database and what lies beside it in the data folder.</summary>
public static class Storage
{
    /// <summary>
    /// Adds the context factory, the keys that protect personal data and cookies (<c>keys</c> in the folder: back them up
    /// with the database), and the readers and writers every feature uses.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration"><c>Database:Provider</c> (Sqlite or PostgreSql) and <c>ConnectionStrings:Requests</c>.</param>
    /// <param name="folder">The data folder; made when it does not exist.</param>
    public static IServiceCollection AddRequestsData(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        var home = Directory.CreateDirectory(folder).FullName;
        var engine = configuration.GetValue("Database:Provider", Engine.Sqlite);
        var connection = engine == Engine.Sqlite
            ? SqliteFile(Path.Combine(home, "requests.db"))
            : configuration.GetConnectionString("Requests")
                ?? throw new InvalidOperationException("Database:Provider is PostgreSql but ConnectionStrings:Requests is missing.");

        services.AddPooledDbContextFactory<RequestsDb>(options => options.UseEngine(engine, connection));
        services.AddDataProtection()
            .SetApplicationName("Jiaocheng.Requests")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(home, "keys")));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new DataFolder(home));
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<ActorReader>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<Entrance>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<RulesReader>();
        services.AddSingleton<Recolouring>();
        services.AddSingleton<CalendarDesk>();
        services.AddSingleton<RuleSettingsDesk>();
        services.AddSingleton<PersonalVault>();
        services.AddSingleton<FactStore>();
        services.AddSingleton<Projection>();
        services.AddSingleton<CaseMover>();
        services.AddSingleton<CaseQueries>();
        services.AddSingleton<CaseLoader>();
        services.AddSingleton<LedgerImport>();
        services.AddSingleton<Demo.DemoReports>();
        services.AddSingleton<Demo.DemoStore>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<CaseStream>();
        services.AddSingleton<WholeFile>();
        services.AddSingleton<CaseChoices>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<EarlierCases>();
        services.AddSingleton<NamedApplicants>();
        services.AddSingleton<GroundHistory>();
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<MailSecret>();
        services.AddSingleton<LiveCases>();
        services.AddSingleton<ReminderSweep>();
        services.AddSingleton<ReminderPost>();
        services.AddSingleton<LetterPost>();
        services.AddSingleton<LetterMails>();
        services.AddSingleton<Openings>();
        services.AddSingleton<UnservedQueue>();
        services.TryAddSingleton<LetterFiles>(LetterFile.Plain);
        services.AddSingleton<ReminderInbox>();
        services.AddSingleton<DueFeed>();
        services.AddSingleton<KnownTables>();
        services.AddSingleton<ReportQueries>();
        services.AddSingleton<RollUpReader>();
        services.AddSingleton<ReportNotices>();
        services.AddSingleton<ComparisonQueries>();
        services.AddSingleton<ReportSources>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<OrderStore>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<OrderQueries>();
        services.AddSingleton<OrderCandidates>();
        services.AddSingleton<DashboardQueries>();
        services.AddSingleton<CalendarQueries>();
        return services;
    }

    /// <summary>Whether a folder holds data of the product; a server that another configuration names is taken to.</summary>
    public static bool Exists(IConfiguration configuration, string folder) =>
        configuration.GetValue("Database:Provider", Engine.Sqlite) != Engine.Sqlite || File.Exists(Path.Combine(folder, "requests.db"));

    /// <summary>Points a context at an engine and at the migrations made for it.</summary>
    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder options, Engine engine, string connection) =>
        engine == Engine.Sqlite
            ? options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly("Jiaocheng.Requests.Migrations.Sqlite"))
                .AddInterceptors(BusyTimeout.Instance)
            : options.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly("Jiaocheng.Requests.Migrations.PostgreSql"));

    /// <summary>
    /// The connection string of a SQLite file, with foreign keys enforced. WAL is set when the file is made. The driver gives up when SQLite has
    /// waited its <see cref="BusyTimeout"/> once, instead of asking again.
    /// </summary>
    public static string SqliteFile(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = BusyTimeout.Seconds }.ToString();
}

/// <summary>The folder that holds database, keys and attachments: what a backup must contain.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record DataFolder(string Path);
