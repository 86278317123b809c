using System.Net;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Web.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>The product on an empty data folder of its own, with a clock that moves only when told.</summary>
public sealed partial class SignInHost : WebApplicationFactory<Program>
{
    /// <summary>A password that keeps every rule.</summary>
    public const string Good = "Quiet-River-77";

    // Migrating is paid once.
    private static readonly Lazy<string> Migrated = new(Migrate);

    private IReadOnlyList<Type> registered = [];

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("requests-host-");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 6, 3, 2, 0, 0, TimeSpan.Zero));

    /// <summary>The types of everything registered.</summary>
    public IReadOnlyList<Type> Registered
    {
        get
        {
            _ = Services; // starts the host
            return registered;
        }
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A browser of its own: keeps cookies, follows nothing.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public Task<RequestsDb> OpenAsync() => Get<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();

    /// <summary>A person who has chosen <see cref="Good"/> as password; fresh ones still owe a password of their own.</summary>
    public async Task<Guid> PersonAsync(string userName, string role, bool fresh = false)
    {
        await using var db = await OpenAsync();
        var agency = await db.Agencies.FirstOrDefaultAsync();
        if (agency is null) db.Agencies.Add(agency = new Agency { Code = "CS", Name = "测试县人民政府办公室", Path = "/CS/", Mark = "测政公开", ReconsiderationBody = "测试市人民政府", Court = "测试市中级人民法院" });
        var person = new Person
        {
            Id = Guid.CreateVersion7(), UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = $"{userName}甲", AgencyId = agency.Id,
        };
        db.Users.Add(person);
        Get<Passwords>().Choose(db, person, Good);
        person.MustChangePassword = fresh;
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = person.Id, RoleId = await db.Roles.Where(row => row.Name == role).Select(row => row.Id).SingleAsync() });
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>The audit so far, oldest first.</summary>
    public async Task<List<AuditEntry>> AuditAsync()
    {
        await using var db = await OpenAsync();
        return await db.Audit.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        File.Copy(Migrated.Value, Path.Combine(data.FullName, "requests.db"));
        builder.UseSetting("data", data.FullName);
        // Nothing happens that a test did not ask for.
        builder.UseSetting("Reminders:Minutes", "0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 100);
            // It would offer a set-up link of its own, and each new link replaces the one before.
            services.Remove(services.Single(service => service.ImplementationType == typeof(SetupAnnouncement)));
            registered = [.. services.Where(service => !service.IsKeyedService).Select(service => service.ImplementationType ?? service.ServiceType)];
        });
    }

    private static string Migrate()
    {
        var folder = Directory.CreateTempSubdirectory("requests-migrated-").FullName;
        using (var services = new ServiceCollection().AddLogging().AddRequestsData(new ConfigurationBuilder().Build(), folder).BuildServiceProvider())
            services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None).GetAwaiter().GetResult();
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return Path.Combine(folder, "requests.db");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    /// <summary>Fills in and sends the form of this name on a page.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var shown = await browser.GetStringAsync(page);
        List<KeyValuePair<string, string>> sent =
        [
            new("_handler", form),
            new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(shown).Groups[1].Value)),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ];
        using var content = new FormUrlEncodedContent(sent);
        return await browser.PostAsync(page, content);
    }

    /// <summary>Signs in; the answer is a redirect when it worked.</summary>
    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName, string password, string back = "") =>
        SendAsync(browser, $"/account/sign-in{back}", "sign-in", ("Name", userName), ("Password", password));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

internal static class Answers
{
    /// <summary>Where an answer sends the browser, without the host; null when it stays.</summary>
    public static string? To(this HttpResponseMessage answer) =>
        answer.Headers.Location is not { } location ? null : location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
}
