namespace Jiaocheng.Requests.Data.Audit;

/// <summary>One line of the append-only audit: sign-ins, failures, account changes, exports, unmaskings. The database refuses updates and deletes.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }
    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
    public AuditKind Kind { get; init; }
    /// <summary>The account that acted; null when nobody was signed in.</summary>
    public Guid? ActorId { get; init; }
    /// <summary>The name as it was then: names change, the audit does not.</summary>
    public required string ActorName { get; init; }
    /// <summary>What it was about: an account name, a case number, a file.</summary>
    public required string Subject { get; init; }
    public required string Detail { get; init; }
    public bool Succeeded { get; init; }
    /// <summary>The network address of the caller, where it is known.</summary>
    public string Address { get; init; } = "";
}
