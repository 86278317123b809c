using System.Security.Claims;
using Jiaocheng.Requests.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>What a program sends with each call.</summary>
/// <param name="TokenType">Always Bearer.</param>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Seconds until it ends unless it is renewed.</param>
public sealed record Token(string TokenType, string AccessToken, long ExpiresIn);

/// <summary>
/// Tokens of programs: tickets sealed with the data-protection keys that live as long as an idle page. Whom a token names is asked of the database on
/// every call, as it is for the cookie, so that a locked account, another password or a role taken away counts at once.
/// </summary>
public sealed class Tokens(
    IDbContextFactory<RequestsDb> contexts, IUserClaimsPrincipalFactory<Person> claims, IOptionsMonitor<BearerTokenOptions> bearer,
    IOptions<IdentityOptions> identity, TimeProvider time)
{
    private const string Prefix = "Bearer ";

    /// <summary>Whom a person's programs act as: the principal a page would have.</summary>
    public Task<ClaimsPrincipal> PrincipalAsync(Person person) => claims.CreateAsync(person);

    /// <summary>A token that ends when it has not been renewed for the office's idle time.</summary>
    public async Task<Token> IssueAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var idle = TimeSpan.FromMinutes(await db.SecuritySettings.Select(settings => settings.IdleMinutes).SingleAsync(ct));
        // Who and with which stamp; everything else is read when the token is used.
        var stamp = identity.Value.ClaimsIdentity.SecurityStampClaimType;
        var named = new ClaimsIdentity(principal.FindAll(claim => claim.Type == ClaimTypes.NameIdentifier || claim.Type == stamp), IdentityConstants.BearerScheme);
        var ticket = new AuthenticationTicket(
            new(named), new AuthenticationProperties { ExpiresUtc = time.GetUtcNow() + idle }, IdentityConstants.BearerScheme);
        return new("Bearer", bearer.Get(IdentityConstants.BearerScheme).BearerTokenProtector.Protect(ticket), (long)idle.TotalSeconds);
    }

    /// <summary>Looks at the token of a call. The framework's own handler would believe it until it expires.</summary>
    public async Task CheckAsync(MessageReceivedContext call)
    {
        var sent = call.Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) call.NoResult();
        else if (call.Options.BearerTokenProtector.Unprotect(sent[Prefix.Length..].Trim()) is not { } ticket) call.Fail("No token of this installation.");
        else if (ticket.Properties.ExpiresUtc is not { } end || end <= time.GetUtcNow()) call.Fail("The token has expired.");
        else if (await NowAsync(ticket.Principal, call.HttpContext.RequestAborted) is not { } principal) call.Fail("The account was locked or signed out.");
        else
        {
            call.Principal = principal;
            call.Success();
        }
    }

    private async Task<ClaimsPrincipal?> NowAsync(ClaimsPrincipal named, CancellationToken ct)
    {
        var (id, stamp) = (named.AccountId(), named.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id && !user.Locked, ct);
        return person is not null && person.SecurityStamp == stamp ? await claims.CreateAsync(person) : null;
    }
}
