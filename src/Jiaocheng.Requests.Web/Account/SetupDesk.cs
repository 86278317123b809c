using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>What the set-up page asks: the office and its first system administrator.</summary>
public sealed class SetupForm
{
    [Required, StringLength(200)] public string AgencyName { get; set; } = "";
    [Required, StringLength(32), RegularExpression("^[A-Z0-9-]+$")] public string AgencyCode { get; set; } = "";
    [Required, StringLength(50)] public string Mark { get; set; } = "";
    [Required, StringLength(100)] public string DisplayName { get; set; } = "";
    [Required, StringLength(100), RegularExpression("^[A-Za-z0-9._-]+$")] public string UserName { get; set; } = "";
    [Required, StringLength(200)] public string Password { get; set; } = "";
    [Required, Compare(nameof(Password))] public string Again { get; set; } = "";
}

/// <summary>
/// Makes the first system administrator of an empty installation by a link that works once. There is no default password.
/// </summary>
public sealed class SetupDesk(
    IDbContextFactory<RequestsDb> contexts, Passwords passwords, ILookupNormalizer names, AuditTrail audit, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>A fresh token when nobody has an account yet, else null. An earlier token stops working.</summary>
    public async Task<string?> OfferAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Users.AnyAsync(ct)) return null;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await db.SetupLinks.ExecuteDeleteAsync(ct);
        db.SetupLinks.Add(new SetupLink { TokenHash = Hash(token), ExpiresAt = (time.GetUtcNow() + Life).UtcDateTime });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Whether this link would still work.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Open(db, token).AnyAsync(ct) && !await db.Users.AnyAsync(ct);
    }

    /// <summary>
    /// Makes the office and its administrator. Null when done, faults when the password will not do; a spent link throws
    /// nothing and makes nothing: the answer is <see cref="SetupResult.LinkSpent"/>.
    /// </summary>
    public async Task<(SetupResult Result, IReadOnlyList<PasswordFault> Faults)> RunAsync(
        string? token, SetupForm form, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var agency = new Agency
        {
            Code = form.AgencyCode, Name = form.AgencyName.Trim(), Path = $"/{form.AgencyCode}/", Mark = form.Mark.Trim(),
            Kind = AgencyKind.Government,
        };
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            UserName = form.UserName,
            NormalizedUserName = names.NormalizeName(form.UserName),
            DisplayName = form.DisplayName.Trim(),
            AgencyId = agency.Id,
            ConcurrencyStamp = Guid.NewGuid().ToString(),
        };
        var faults = await passwords.FaultsAsync(db, person, form.Password, ct);
        if (faults.Count > 0) return (SetupResult.WeakPassword, faults);
        // Deleting the row is the lock: of two people with the same link one deletes it, the other finds nothing.
        if (await db.Users.AnyAsync(ct) || await Open(db, token).ExecuteDeleteAsync(ct) != 1) return (SetupResult.LinkSpent, []);

        passwords.Choose(db, person, form.Password);
        var role = await db.Roles.SingleAsync(row => row.Name == "sysadmin", ct);
        db.AddRange(agency, person, new IdentityUserRole<Guid> { UserId = person.Id, RoleId = role.Id });
        audit.Add(db, AuditKind.SetUp, person.Id, person.DisplayName, person.UserName, agency.Name, address: address);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (SetupResult.Done, []);
    }

    private IQueryable<SetupLink> Open(RequestsDb db, string? token)
    {
        var (hash, now) = (Hash(token ?? ""), time.GetUtcNow().UtcDateTime);
        return db.SetupLinks.Where(link => link.TokenHash == hash && link.ExpiresAt > now);
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>How setting up ended.</summary>
public enum SetupResult
{
    /// <summary>The administrator may sign in.</summary>
    Done,
    /// <summary>The password breaks the rules.</summary>
    WeakPassword,
    /// <summary>The link was used, replaced or is older than a day.</summary>
    LinkSpent,
}
