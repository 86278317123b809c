using System.Security.Cryptography;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Stores a demo county in an empty data folder. Its accounts share one password, made by chance and kept in the folder.</summary>
public sealed class DemoStore(
    IDbContextFactory<RequestsDb> contexts, RulesReader rules, CaseLoader loader, DemoReports reports, OrderStore orders, Passwords passwords, DataFolder folder)
{
    private string PasswordFile => Path.Combine(folder.Path, "demo-password.txt");

    /// <summary>The password of the demo accounts; null in a folder that holds no demo county.</summary>
    public string? Password => File.Exists(PasswordFile) ? File.ReadAllText(PasswordFile) : null;

    /// <summary>Whether nothing stands in the way of a demo county.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return !await db.Agencies.AnyAsync(ct) && !await db.Users.AnyAsync(ct);
    }

    /// <summary>Makes the county of a plan and stores it, all or nothing.</summary>
    /// <returns>The county, with its known answers.</returns>
    /// <exception cref="InvalidOperationException">The data folder is not empty.</exception>
    public async Task<DemoCounty> MakeAsync(DemoPlan plan, IProgress<int>? progress, CancellationToken ct)
    {
        if (!await IsEmptyAsync(ct)) throw new InvalidOperationException("The data folder is not empty: a demo county needs one of its own.");
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var inForce = await rules.ReadAsync(db, ct);
        plan = plan with { Rules = inForce.Of("").Now };
        var county = new DemoCounty(plan);
        var password = NewPassword();
        db.Agencies.AddRange(county.Agencies);
        db.Directory.AddRange(DemoDirectory.Make(county.Agencies));
        await db.SaveChangesAsync(ct);
        await AddStaffAsync(db, county, password, ct);
        await loader.AddAsync(db, county.Make().Select(made => made.Case), inForce, progress, ct);
        db.NumberSeries.AddRange(county.LastSerials.Select(last =>
            new NumberSeries { AgencyId = last.Key.Agency, Series = last.Key.Series, Year = last.Key.Year, Last = last.Value }));
        var raised = new DemoOrders(plan, county);
        foreach (var order in raised.Make()) orders.Add(db, order);
        db.NumberSeries.AddRange(raised.LastSerials.Select(last => new NumberSeries { AgencyId = county.Agencies[0].Id, Series = Series.Order, Year = last.Key, Last = last.Value }));
        await db.SaveChangesAsync(ct);
        await reports.AddAsync(db, county, plan.Today, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await File.WriteAllTextAsync(PasswordFile, password, CancellationToken.None);
        return county;
    }

    private async Task AddStaffAsync(RequestsDb db, DemoCounty county, string password, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id, ct);
        string? hash = null;
        DateTime? changed = null;
        foreach (var person in county.Staff)
        {
            var account = new Account
            {
                Id = person.Id,
                UserName = person.UserName,
                NormalizedUserName = person.UserName.ToUpperInvariant(),
                DisplayName = person.DisplayName,
                AgencyId = person.AgencyId,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            db.Users.Add(account);
            // One password, one slow hash: a demo county has some fifty accounts.
            if (hash is null) passwords.Choose(db, account, password);
            else (account.PasswordHash, account.PasswordChangedAt) = (hash, changed);
            (hash, changed) = (account.PasswordHash, account.PasswordChangedAt);
            db.UserRoles.AddRange(person.Roles.Select(code => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = roles[code] }));
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    // Three classes of characters and no letters that look alike: it is read off a screen.
    private static string NewPassword() =>
        "Demo-" + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 8);
}
