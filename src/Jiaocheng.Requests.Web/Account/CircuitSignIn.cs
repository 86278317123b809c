using System.Security.Claims;
using Jiaocheng.Requests.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>
/// Who is signed in on one circuit. Ends the sign-in when the account was locked or changed elsewhere, and when nobody has
/// touched the page for the idle time.
/// </summary>
public sealed class CircuitSignIn : RevalidatingServerAuthenticationStateProvider
{
    /// <summary>How often the database is asked; <see cref="Circuits"/> is faster on the same server.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private static readonly Task<AuthenticationState> Nobody =
        Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));

    private readonly IDbContextFactory<RequestsDb> contexts;
    private readonly CircuitActivity activity;
    private readonly string stampClaim;

    public CircuitSignIn(
        ILoggerFactory logs, IDbContextFactory<RequestsDb> contexts, CircuitActivity activity,
        IOptions<IdentityOptions> identity) : base(logs)
    {
        (this.contexts, this.activity) = (contexts, activity);
        stampClaim = identity.Value.ClaimsIdentity.SecurityStampClaimType;
    }

    protected override TimeSpan RevalidationInterval => Interval;

    /// <summary>Signs this circuit out now.</summary>
    public void End() => SetAuthenticationState(Nobody);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        var id = user.AccountId();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await db.Users
            .Where(person => person.Id == id && !person.Locked)
            .Select(person => person.SecurityStamp)
            .SingleOrDefaultAsync(cancellationToken);
        if (stamp is null || stamp != user.FindFirstValue(stampClaim)) return false;
        var idle = await db.SecuritySettings.Select(settings => settings.IdleMinutes).SingleAsync(cancellationToken);
        return activity.Idle < TimeSpan.FromMinutes(idle);
    }
}
