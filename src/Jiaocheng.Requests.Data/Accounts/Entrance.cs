using System.Data;
using System.Data.Common;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>
/// The way in for every administrative act: is this account still alive, may it do this, and then one transaction. A
/// refusal for want of permission is recorded, because no screen offers what is refused here.
/// </summary>
public sealed class Entrance(IDbContextFactory<RequestsDb> contexts, ActorReader actors, AuditTrail audit)
{
    private static readonly Answer.Refused Gone = new(new Refusal(
        "no-actor", new("您的账号已停用或已退出，请重新登录。", "Your account was locked or signed out; please sign in again.")));

    private static readonly Answer.Refused Denied = new(new Refusal(
        "denied", new("您没有这项权限。", "You may not do this.")));

    /// <summary>Nothing was changed because somebody else was faster. These acts carry no version numbers.</summary>
    public static readonly Answer Stale = new Answer.Stale(0, 0);

    /// <summary>
    /// Does one act. Serializable, so that rules about several rows (no cycle, one administrator left) hold when two people
    /// act at once; the loser is told that the page is stale. Saves and commits only when the act answers Done.
    /// </summary>
    /// <param name="by">The account that acts.</param>
    /// <param name="permission">What it must be allowed.</param>
    /// <param name="what">What it is about, for the audit of a refusal.</param>
    /// <param name="act">The act; it saves nothing itself.</param>
    /// <param name="ct">Cancels the act.</param>
    public Task<Answer> ActAsync(Guid by, Can permission, string what, Func<RequestsDb, Actor, Task<Answer>> act, CancellationToken ct) =>
        ActAsync(by, [permission], what, act, ct);

    /// <summary>Does one act that any of several permissions opens.</summary>
    public Task<Answer> ActAsync(Guid by, IReadOnlyList<Can> anyOf, string what, Func<RequestsDb, Actor, Task<Answer>> act, CancellationToken ct) =>
        StorageTrouble.AnswerAsync(() => ActOnceAsync(by, anyOf, what, act, ct));

    private async Task<Answer> ActOnceAsync(
        Guid by, IReadOnlyList<Can> anyOf, string what, Func<RequestsDb, Actor, Task<Answer>> act, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor) return Gone;
        if (!anyOf.Any(actor.May))
        {
            audit.Add(db, AuditKind.Denied, actor, what, string.Join(", ", anyOf), succeeded: false);
            await db.SaveChangesAsync(ct);
            return Denied;
        }
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            var answer = await act(db, actor);
            if (answer is not Answer.Done) return answer;
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale;
        }
        // PostgreSQL: serialization failure, deadlock, or a unique key that another transaction took first.
        catch (Exception lost) when (lost.GetBaseException() is DbException { SqlState: "40001" or "40P01" or "23505" })
        {
            return Stale;
        }
    }
}
