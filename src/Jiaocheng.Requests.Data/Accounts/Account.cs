using Jiaocheng.Requests.Data.Agencies;
using Microsoft.AspNetCore.Identity;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>A person who signs in. Accounts are opened by administrators only and belong to one agency.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown on screens and in the history of cases.</summary>
    public required string DisplayName { get; set; }
    public Guid AgencyId { get; set; }
    public Agency? Agency { get; set; }
    /// <summary>Set on opening and on reset: the next sign-in must choose a password of one's own.</summary>
    public bool MustChangePassword { get; set; }
    /// <summary>Locked by the security administrator until unlocked; Identity's LockoutEnd is the passing lock after failures.</summary>
    public bool Locked { get; set; }
    /// <summary>When the present password was chosen (UTC); null before the first.</summary>
    public DateTime? PasswordChangedAt { get; set; }
    /// <summary>The shared secret of the second factor, encrypted with the data-protection keys; it counts once TwoFactorEnabled is set.</summary>
    public string? FactorKey { get; set; }
    /// <summary>The time step of the last code accepted: no code is accepted twice (RFC 6238, 5.2).</summary>
    public long LastFactorStep { get; set; }
}

/// <summary>A role; its permissions are role claims of type <see cref="PermissionClaim"/>.</summary>
public sealed class Role : IdentityRole<Guid>
{
    public const string PermissionClaim = "can";
    public required string Label { get; set; }
    public required string English { get; set; }
    public bool Administrator { get; set; }
}
