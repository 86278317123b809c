using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Shell;
using Jiaocheng.Requests.Web.Tests.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Web.Tests.Commands;

/// <summary>The power fails while twenty programs write.</summary>
public partial class KilledTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    [Fact]
    public async Task Killed_in_the_middle_of_writes_the_product_loses_nothing_it_has_confirmed_and_keeps_nothing_by_halves()
    {
        await using var product = new Executable();
        await PrepareAsync(product.File("data"));
        using var server = product.Start(["--data", product.File("data"), "--urls", "http://127.0.0.1:0"]);
        var address = await AddressAsync(server);
        var token = await TokenAsync(address);
        using var stop = new CancellationTokenSource();
        var confirmed = 0;
        var writers = Enumerable.Range(0, 20).Select(_ => WriteAsync(address, token, () => Interlocked.Increment(ref confirmed), stop.Token)).ToList();
        while (Volatile.Read(ref confirmed) < 150) await Task.Delay(20);
        server.Kill(); // SIGKILL: nothing is closed, nothing is flushed
        await server.WaitForExitAsync();
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        var verified = await product.RunAsync("data", "verify");
        Assert.True(verified is { Code: 0, Output: "" }, verified.Output + verified.Errors);
        await using var services = Services(product.File("data"));
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        Assert.True(await db.Facts.CountAsync() >= confirmed);
        Assert.False(await db.Cases.AnyAsync(c => !db.Facts.Any(f => f.CaseId == c.Id)));
        Assert.False(await db.Facts.AnyAsync(f => !db.Cases.Any(c => c.Id == f.CaseId)));
        var numbers = await db.Cases.Select(c => c.Number).ToListAsync();
        var agency = await db.Agencies.SingleAsync();
        var year = await db.NumberSeries.Where(s => s.Series == Series.Case).SingleAsync();
        Assert.Equal(Enumerable.Range(1, year.Last).Select(n => LetterKinds.Format(Series.Case, agency.Mark, year.Year, n)).Order(), numbers.Order());
        SqliteConnection.ClearAllPools();
    }

    /// <summary>One token for all: twenty sign-ins of one account at once would look like guessing, and lock it.</summary>
    private static async Task<string?> TokenAsync(Uri address)
    {
        using var program = new HttpClient { BaseAddress = address };
        using var signedIn = await program.AskTokenAsync("li", SignInHost.Good);
        return (await signedIn.JsonAsync()).GetProperty("accessToken").GetString();
    }

    /// <summary>Registers and moves until the server is gone, counting what was confirmed.</summary>
    private static async Task WriteAsync(Uri address, string? token, Action confirmed, CancellationToken stop)
    {
        using var program = new HttpClient { BaseAddress = address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var registered = await program.SendAsync("api/cases", new RegistrationAsk(Inputs.Application("2024-06-03")));
                Assert.Equal(HttpStatusCode.Created, registered.StatusCode);
                confirmed();
                var id = (await registered.JsonAsync()).GetProperty("id").GetGuid();
                var note = JsonSerializer.SerializeToElement(new Noted("申请人来电询问进度"), Api.Json);
                using var moved = await program.SendAsync($"api/cases/{id}/moves/{Move.Note}", new MoveAsk(1, Day, note));
                Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync(CancellationToken.None));
                confirmed();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            Assert.NotNull(gone); // what the caller of a dead server sees
        }
    }

    private static async Task PrepareAsync(string folder)
    {
        await using var services = Services(folder);
        await services.GetRequiredService<DatabaseStart>().RunAsync(default);
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var agency = new Agency { Code = "CS", Name = "测试县人民政府办公室", Path = "/CS/", Mark = "测政公开" };
        var person = new Person { Id = Guid.CreateVersion7(), UserName = "li", NormalizedUserName = "LI", DisplayName = "李登记", AgencyId = agency.Id };
        db.AddRange(agency, person);
        services.GetRequiredService<Passwords>().Choose(db, person, SignInHost.Good);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = person.Id, RoleId = await db.Roles.Where(role => role.Name == "registrar").Select(role => role.Id).SingleAsync() });
        await db.SaveChangesAsync();
        SqliteConnection.ClearAllPools();
    }

    private static ServiceProvider Services(string folder) =>
        new ServiceCollection().AddLogging().AddRequestsData(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();

    private static async Task<Uri> AddressAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } found) return new Uri(found.Groups["address"].Value);
        throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
    }

    [GeneratedRegex(@"Now listening on: (?<address>\S+)")]
    private static partial Regex Listening();
}
