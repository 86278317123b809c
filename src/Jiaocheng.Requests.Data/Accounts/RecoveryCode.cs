namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>A code that stands in once for the second factor; only its hash is kept, and using it deletes the row.</summary>
public sealed class RecoveryCode
{
    public long Id { get; init; }
    public Guid AccountId { get; init; }
    /// <summary>SHA-256, in hexadecimal.</summary>
    public required string Hash { get; init; }
}
