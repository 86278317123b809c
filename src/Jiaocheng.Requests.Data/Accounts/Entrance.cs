using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>
/// What every administrative handler asks first: is this account still alive, and may it do this? A refusal is recorded,
/// because a screen never offers what it would refuse here.
/// </summary>
public sealed class Entrance(ActorReader actors, AuditTrail audit)
{
    private static readonly Answer.Refused Gone = new(new Refusal(
        "no-actor", new("您的账号已停用或已退出，请重新登录。", "Your account was locked or signed out; please sign in again.")));

    private static readonly Answer.Refused Denied = new(new Refusal(
        "denied", new("您没有这项权限。", "You may not do this.")));

    /// <summary>The actor, or the refusal to hand back.</summary>
    public async Task<(Actor? Actor, Answer.Refused? Refusal)> AdmitAsync(
        RequestsDb db, Guid accountId, Can permission, string what, CancellationToken ct)
    {
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return (null, Gone);
        if (actor.May(permission)) return (actor, null);
        audit.Add(db, AuditKind.Denied, actor, what, permission.ToString(), succeeded: false);
        await db.SaveChangesAsync(ct);
        return (null, Denied);
    }
}
