namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>The hash of a password once chosen, so that it is not chosen again too soon.</summary>
public sealed class UsedPassword
{
    public long Id { get; init; }
    public Guid AccountId { get; init; }
    public required string Hash { get; init; }
}
