namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>
/// The office's own security rules: one row, edited by the security administrator. The defaults are what 等级保护
/// assessors usually expect (GB/T 22239-2019 7.1.4; the standard itself names no figures).
/// </summary>
public sealed class SecuritySettings
{
    /// <summary>The key of the only row.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;
    /// <summary>Raised by every save; a stale page changes nothing.</summary>
    public int Version { get; set; } = 1;
    /// <summary>Minutes without a key or a click after which a person is signed out.</summary>
    public int IdleMinutes { get; set; } = 20;
    /// <summary>Failed sign-ins in a row that lock an account.</summary>
    public int LockoutFailures { get; set; } = 5;
    /// <summary>Minutes such a lock lasts.</summary>
    public int LockoutMinutes { get; set; } = 30;
    /// <summary>Least length of a password; three of the four classes of characters are always asked.</summary>
    public int PasswordLength { get; set; } = 10;
    /// <summary>How many former passwords may not be chosen again.</summary>
    public int PasswordHistory { get; set; } = 5;
    /// <summary>Days after which a password must be changed; 0 is never.</summary>
    public int PasswordDays { get; set; } = 90;
    /// <summary>Whether everyone must enrol a second factor (三级等保 asks for it).</summary>
    public bool RequireSecondFactor { get; set; }
    /// <summary>Whether the person who drafted a decision may also sign it.</summary>
    public bool DrafterMaySign { get; set; }
}
