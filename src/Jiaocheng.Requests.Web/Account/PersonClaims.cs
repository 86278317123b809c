using System.Security.Claims;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>
/// Turns an account into the principal of its cookie. Whoever still owes a password or a second factor gets no permission.
/// </summary>
public sealed class PersonClaims(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, TimeProvider time, IOptions<IdentityOptions> identity)
    : IUserClaimsPrincipalFactory<Person>
{
    public async Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var settings = await db.SecuritySettings.AsNoTracking().SingleAsync();
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new(ClaimTypes.Name, user.UserName!),
            new(SignedIn.DisplayName, user.DisplayName),
            new(identity.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!),
            new(SignedIn.IdleMinutes, settings.IdleMinutes.ToString()),
        ];
        if (Owed(user, settings) is { } owed)
            claims.Add(new(SignedIn.Owes, owed));
        else if (await actors.ReadAsync(db, user.Id, CancellationToken.None) is { } actor)
            claims.AddRange(actor.Permissions.Order().Select(can => new Claim(Role.PermissionClaim, can.ToString())));
        return new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }

    private string? Owed(Person user, SecuritySettings settings)
    {
        var expired = settings.PasswordDays > 0
            && user.PasswordChangedAt is { } changed
            && changed.AddDays(settings.PasswordDays) < time.GetUtcNow().UtcDateTime;
        if (user.MustChangePassword || expired) return SignedIn.OwesPassword;
        return settings.RequireSecondFactor && !user.TwoFactorEnabled ? SignedIn.OwesFactor : null;
    }
}
