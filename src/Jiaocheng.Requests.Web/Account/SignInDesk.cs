using System.Security.Claims;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>How an attempt to sign in ended.</summary>
public enum Arrival
{
    /// <summary>Wrong name, wrong secret or locked: the person is not told which.</summary>
    Refused,
    /// <summary>The password was right; the second factor is still to come.</summary>
    NeedsCode,
    /// <summary>Signed in.</summary>
    Welcome,
}

/// <summary>Signs people in and out, counts failures and writes each attempt to the audit.</summary>
public sealed class SignInDesk(
    IDbContextFactory<RequestsDb> contexts, IPasswordHasher<Person> hasher, ILookupNormalizer names,
    IUserClaimsPrincipalFactory<Person> claims, SecondFactor factor, Attempts attempts, AuditTrail audit, TimeProvider time)
{
    // Checked when the name is unknown, so that the answer takes as long as for a name that exists.
    private static readonly string Decoy = new PasswordHasher<Person>().HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>First step: name and password.</summary>
    public async Task<Arrival> PasswordAsync(HttpContext http, string userName, string password)
    {
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (await ProvedAsync(db, http, userName, password) is not { } person) return Arrival.Refused;
        if (!person.TwoFactorEnabled) return await WelcomeAsync(db, http, person);

        await Attempts.HalfwayAsync(db, person, http.RequestAborted);
        var waiting = new ClaimsIdentity([new(ClaimTypes.Name, person.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme);
        await http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(waiting));
        return Arrival.NeedsCode;
    }

    /// <summary>Both steps at once, for a program that holds name, password and code. Sets no cookie.</summary>
    /// <returns>How it ended, and the person where the program is welcome.</returns>
    public async Task<(Arrival How, Person? Person)> ProgramAsync(HttpContext http, string userName, string password, string? code)
    {
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (await ProvedAsync(db, http, userName, password) is not { } person) return (Arrival.Refused, null);
        if (person.TwoFactorEnabled && string.IsNullOrWhiteSpace(code))
        {
            await Attempts.HalfwayAsync(db, person, http.RequestAborted);
            return (Arrival.NeedsCode, null);
        }
        if (person.TwoFactorEnabled && !await factor.AcceptAsync(db, person, code!, http.RequestAborted))
            return (await RefuseAsync(db, http, person, person.UserName!, "动态口令不正确", wrong: true), null);
        await RecordAsync(db, http, person, "程序接口");
        return (Arrival.Welcome, person);
    }

    /// <summary>Second step: the code of the authenticator, or a recovery code.</summary>
    public async Task<Arrival> CodeAsync(HttpContext http, string code)
    {
        var waiting = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!Guid.TryParse(waiting.Principal?.FindFirstValue(ClaimTypes.Name), out var id)) return Arrival.Refused;
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        var person = await db.Users.SingleOrDefaultAsync(user => user.Id == id, http.RequestAborted);
        if (person is null) return Arrival.Refused;
        if (!await attempts.MayTryAsync(db, person, http.Caller(), http.RequestAborted)) return await RefuseAsync(db, http, person, person.UserName!, "账号已锁定");
        if (!await factor.AcceptAsync(db, person, code, http.RequestAborted))
            return await RefuseAsync(db, http, person, person.UserName!, "动态口令不正确", wrong: true);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await WelcomeAsync(db, http, person);
    }

    /// <summary>Issues the cookie afresh after one's own password or second factor has changed.</summary>
    public async Task RenewAsync(HttpContext http, Guid accountId)
    {
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        var person = await db.Users.AsNoTracking().SingleAsync(user => user.Id == accountId, http.RequestAborted);
        await IssueAsync(db, http, person);
    }

    /// <summary>Signs out.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        audit.Add(db, AuditKind.SignOut, http.User.AccountId(), http.User.ShownName(), http.User.Identity!.Name!, address: http.Caller());
        await db.SaveChangesAsync(http.RequestAborted);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>The person whose name and password these are; null when they are not, or may not be tried now. Each failure is counted and recorded.</summary>
    private async Task<Person?> ProvedAsync(RequestsDb db, HttpContext http, string userName, string password)
    {
        var normalized = names.NormalizeName(userName.Trim());
        var person = await db.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalized, http.RequestAborted);
        if (person is null)
        {
            hasher.VerifyHashedPassword(null!, Decoy, password);
            await RefuseAsync(db, http, null, userName, "没有这个账号");
        }
        else if (!await attempts.MayTryAsync(db, person, http.Caller(), http.RequestAborted))
            await RefuseAsync(db, http, person, userName, "账号已锁定");
        else if (hasher.VerifyHashedPassword(person, person.PasswordHash ?? Decoy, password) == PasswordVerificationResult.Failed)
            await RefuseAsync(db, http, person, userName, "密码不正确", wrong: true);
        else return person;
        return null;
    }

    private async Task<Arrival> RefuseAsync(
        RequestsDb db, HttpContext http, Person? person, string typedName, string why, bool wrong = false)
    {
        audit.Add(db, AuditKind.SignIn, person?.Id, person?.DisplayName ?? "", typedName, why, succeeded: false, http.Caller());
        if (person is not null && wrong) await attempts.FailedAsync(db, person, http.Caller(), http.RequestAborted);
        await db.SaveChangesAsync(http.RequestAborted);
        return Arrival.Refused;
    }

    private async Task<Arrival> WelcomeAsync(RequestsDb db, HttpContext http, Person person)
    {
        await RecordAsync(db, http, person, "");
        await IssueAsync(db, http, person);
        return Arrival.Welcome;
    }

    private async Task RecordAsync(RequestsDb db, HttpContext http, Person person, string detail)
    {
        Attempts.Succeeded(person);
        audit.Add(db, AuditKind.SignIn, person.Id, person.DisplayName, person.UserName!, detail, address: http.Caller());
        await db.SaveChangesAsync();
    }

    private async Task IssueAsync(RequestsDb db, HttpContext http, Person person)
    {
        var settings = await db.SecuritySettings.AsNoTracking().SingleAsync();
        var now = time.GetUtcNow();
        await http.SignInAsync(
            IdentityConstants.ApplicationScheme,
            await claims.CreateAsync(person),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddMinutes(settings.IdleMinutes) });
    }
}
