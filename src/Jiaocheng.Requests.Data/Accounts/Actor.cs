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
    private static readonly Dictionary<string, Can> ByName = Enum.GetValues<Can>().ToDictionary(can => can.ToString());

    private sealed record Line(string Name, Guid AgencyId, string AgencyPath, string? Permission);

    // One statement, a line for each permission: every read and every write begins with it. Compiled for one engine, so it is no static.
    private readonly Func<RequestsDb, Guid, IAsyncEnumerable<Line>> _lines = EF.CompileAsyncQuery((RequestsDb db, Guid accountId) =>
        from user in db.Users
        where user.Id == accountId && !user.Locked && !user.MustChangePassword
        from held in db.UserRoles.Where(held => held.UserId == user.Id).DefaultIfEmpty()
        from claim in db.RoleClaims.Where(claim => claim.RoleId == held!.RoleId && claim.ClaimType == Role.PermissionClaim).DefaultIfEmpty()
        select new Line(user.DisplayName, user.AgencyId, user.Agency!.Path, claim!.ClaimValue));

    /// <summary>The person as of now, or null when the account is gone, locked or still owes its first password.</summary>
    public async Task<Actor?> ReadAsync(RequestsDb db, Guid accountId, CancellationToken ct)
    {
        Line? person = null;
        HashSet<Can> permissions = [];
        await foreach (var line in _lines(db, accountId).WithCancellation(ct))
        {
            person = line;
            // A name this version does not know grants nothing.
            if (ByName.TryGetValue(line.Permission ?? "", out var permission)) permissions.Add(permission);
        }
        return person is null ? null : new Actor(accountId, person.Name, person.AgencyId, person.AgencyPath, permissions);
    }
}
