namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>
/// The one-time link by which the first system administrator of an empty installation is made. Only the token's hash is
/// stored; the row is deleted by the act that uses it.
/// </summary>
public sealed class SetupLink
{
    /// <summary>The key of the only row.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;
    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string TokenHash { get; set; }
    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; set; }
}
