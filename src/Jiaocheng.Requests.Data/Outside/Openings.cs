using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>Who opened which attachment: a recorded act, because a scan shows what screens mask, and because nothing leaves that its sender has not seen.</summary>
public sealed class Openings(IDbContextFactory<RequestsDb> contexts, ActorReader actors, AuditTrail audit, TimeProvider time)
{
    /// <summary>Records that a person opened an attachment, before it is shown.</summary>
    /// <param name="case">The case, which the person may read.</param>
    /// <param name="seq">Sequence of the fact that attached it.</param>
    /// <param name="attached">The file.</param>
    /// <param name="accountId">The person.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    /// <returns>False, and nothing is written, for who may not read cases.</returns>
    public async Task<bool> RecordAsync(Case @case, int seq, Attached attached, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return false;
        db.AttachmentOpenings.Add(new() { Id = Guid.CreateVersion7(), CaseId = @case.Id, Seq = seq, Sha256 = attached.Sha256, AccountId = accountId, At = time.Instant() });
        audit.Add(db, AuditKind.AttachmentOpened, actor, @case.Number, $"{seq} {attached.FileName}");
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>The attachments of a case that a person has opened, with the content they have now.</summary>
    public async Task<IReadOnlySet<int>> OfAsync(Case @case, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await actors.ReadAsync(db, accountId, ct) is { } actor && actor.May(Can.ReadCases) ? await OfAsync(db, @case, accountId, ct) : new HashSet<int>();
    }

    internal static async Task<IReadOnlySet<int>> OfAsync(RequestsDb db, Case @case, Guid accountId, CancellationToken ct)
    {
        var seen = await db.AttachmentOpenings.AsNoTracking().Where(o => o.CaseId == @case.Id && o.AccountId == accountId)
            .Select(o => new { o.Seq, o.Sha256 }).Distinct().ToListAsync(ct);
        return seen.Where(one => @case.At(one.Seq)?.Payload is Attached attached && attached.Sha256 == one.Sha256).Select(one => one.Seq).ToHashSet();
    }
}
