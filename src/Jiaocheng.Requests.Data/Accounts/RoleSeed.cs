using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>Fills an empty database with the roles as delivered; what the office changed since is left alone.</summary>
public static class RoleSeed
{
    /// <summary>Adds the roles that are missing, with their permissions, and the one row of security settings.</summary>
    public static async Task RunAsync(RequestsDb db, CancellationToken ct)
    {
        var known = await db.Roles.Select(role => role.Name!).ToListAsync(ct);
        foreach (var row in Roles.All.ExceptBy(known, row => row.Code))
        {
            var role = new Role
            {
                Id = Guid.CreateVersion7(),
                Name = row.Code,
                NormalizedName = row.Code.ToUpperInvariant(),
                ConcurrencyStamp = Guid.NewGuid().ToString(),
                Label = row.Label,
                English = row.English,
                Administrator = row.Administrator,
            };
            db.Roles.Add(role);
            db.RoleClaims.AddRange(row.Permissions.Select(permission => new IdentityRoleClaim<Guid>
            {
                RoleId = role.Id,
                ClaimType = Role.PermissionClaim,
                ClaimValue = permission.ToString(),
            }));
        }
        if (!await db.SecuritySettings.AnyAsync(ct)) db.SecuritySettings.Add(new SecuritySettings());
        await db.SaveChangesAsync(ct);
    }
}
