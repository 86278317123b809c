using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>The person who acts, as the database knows them at the moment of the act.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Display name, for histories.</param>
/// <param name="AgencyId">The agency the person belongs to.</param>
/// <param name="AgencyPath">Path of that agency, e.g. <c>/JC/JC-ZRZY/</c>.</param>
/// <param name="Permissions">Union of the permissions of all roles held.</param>
public sealed record Actor(Guid AccountId, string Name, Guid AgencyId, string AgencyPath, IReadOnlySet<Can> Permissions)
{
    /// <summary>Whether this person holds the permission.</summary>
    public bool May(Can permission) => Permissions.Contains(permission);

    /// <summary>Whether the agency with this path is one's own or below it: what one may see.</summary>
    public bool Reaches(string agencyPath) => agencyPath.StartsWith(AgencyPath, StringComparison.Ordinal);

    /// <summary>Whether cases of this agency are one's own to move: reading reaches down the tree, writing does not.</summary>
    public bool WritesFor(Guid agencyId) => agencyId == AgencyId;
}

/// <summary>
/// Reads the actor afresh. Every write asks here, so that a role taken away or an account locked a second ago already counts.
/// </summary>
public sealed class ActorReader
{
    /// <summary>The person as of now, or null when the account is gone, locked or still owes its first password.</summary>
    public async Task<Actor?> ReadAsync(RequestsDb db, Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking()
            .Where(user => user.Id == accountId && !user.Locked && !user.MustChangePassword)
            .Select(user => new { user.DisplayName, user.AgencyId, user.Agency!.Path })
            .SingleOrDefaultAsync(ct);
        if (account is null) return null;

        var names = await (
            from held in db.UserRoles
            join claim in db.RoleClaims on held.RoleId equals claim.RoleId
            where held.UserId == accountId && claim.ClaimType == Role.PermissionClaim
            select claim.ClaimValue).ToListAsync(ct);
        return new Actor(accountId, account.DisplayName, account.AgencyId, account.Path, Permissions(names));
    }

    /// <summary>Permissions by their stored names; a name this version does not know grants nothing.</summary>
    private static HashSet<Can> Permissions(IEnumerable<string?> names) =>
        names.Where(name => Enum.IsDefined(typeof(Can), name ?? "")).Select(name => Enum.Parse<Can>(name!)).ToHashSet();
}
