using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Security;

/// <summary>A role with the permissions it has now.</summary>
public sealed record RoleLine(string Code, bool Administrator, IReadOnlySet<Can> Permissions);

/// <summary>Changes what the roles of case work may do. The three administrator roles are fixed: they stand apart.</summary>
public sealed class RoleDesk(IDbContextFactory<RequestsDb> contexts, Entrance entrance, Circuits circuits, AuditTrail audit)
{
    /// <summary>The permissions that no case role may be given: those of the three administrator roles.</summary>
    public static readonly IReadOnlySet<Can> Reserved =
        Roles.All.Where(role => role.Administrator).SelectMany(role => role.Permissions).ToHashSet();

    private static readonly Refusal Fixed = new("role-fixed", new(
        "系统管理员、安全管理员、审计员的权限不能更改，也不能授予办案角色。",
        "The rights of the three administrator roles cannot change, nor be given to case roles."), "GB/T 22239-2019 7.1.5");

    /// <summary>All roles in the office's order.</summary>
    public async Task<IReadOnlyList<RoleLine>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var claims = await (
            from role in db.Roles
            join claim in db.RoleClaims on role.Id equals claim.RoleId
            where claim.ClaimType == Role.PermissionClaim
            select new { role.Name, claim.ClaimValue }).ToListAsync(ct);
        var granted = claims.ToLookup(claim => claim.Name, claim => claim.ClaimValue!);
        return [.. Roles.All.Select(role => new RoleLine(
            role.Code, role.Administrator, granted[role.Code].Select(Enum.Parse<Can>).ToHashSet()))];
    }

    /// <summary>Gives a role these permissions. Whoever holds it signs in again and then has the new ones.</summary>
    /// <param name="code">The role.</param>
    /// <param name="seen">Its permissions as the page showed them.</param>
    /// <param name="wanted">Its permissions from now on.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task<Answer> ChangeAsync(string code, IReadOnlySet<Can> seen, IReadOnlySet<Can> wanted, Guid by, CancellationToken ct)
    {
        List<Guid> holders = [];
        var answer = await entrance.ActAsync(by, Can.ManageSecurity, code, async (db, actor) =>
        {
            if (await db.Roles.SingleOrDefaultAsync(row => row.Name == code, ct) is not { } role) return new Answer.Missing();
            if (role.Administrator || wanted.Overlaps(Reserved)) return new Answer.Refused(Fixed);
            var claims = await db.RoleClaims.Where(row => row.RoleId == role.Id && row.ClaimType == Role.PermissionClaim).ToListAsync(ct);
            var now = claims.Select(claim => Enum.Parse<Can>(claim.ClaimValue!)).ToHashSet();
            if (!now.SetEquals(seen)) return Entrance.Stale;
            db.RoleClaims.RemoveRange(claims.Where(claim => !wanted.Contains(Enum.Parse<Can>(claim.ClaimValue!))));
            db.RoleClaims.AddRange(wanted.Except(now).Select(permission => new IdentityRoleClaim<Guid>
            {
                RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = permission.ToString(),
            }));
            var people = await db.Users.Where(user => db.UserRoles.Any(held => held.UserId == user.Id && held.RoleId == role.Id)).ToListAsync(ct);
            foreach (var person in people) person.SecurityStamp = Guid.NewGuid().ToString("N");
            holders = [.. people.Select(person => person.Id)];
            audit.Add(db, AuditKind.RoleChanged, actor, role.Label,
                $"增加：{string.Join("、", wanted.Except(now))}；收回：{string.Join("、", now.Except(wanted))}");
            return new Answer.Done(role.Id);
        }, ct);
        if (answer is Answer.Done) holders.ForEach(circuits.End);
        return answer;
    }
}
