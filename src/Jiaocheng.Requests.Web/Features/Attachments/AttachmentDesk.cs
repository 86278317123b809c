using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Jiaocheng.Requests.Web.Features.Attachments;

/// <summary>What became of several files sent one after the other.</summary>
/// <param name="Refused">Why some were not added; null when all were.</param>
/// <param name="Left">The files that were not added.</param>
/// <param name="Seen">The version of the case that the sender now knows.</param>
public sealed record SentFiles(Answer? Refused, IReadOnlyList<IBrowserFile> Left, int Seen);

/// <summary>A file of a case, opened for reading.</summary>
public sealed record OpenedFile(Attached Fact, byte[] Content);

/// <summary>Adds files to cases and gives them back to those who may read the case.</summary>
public sealed class AttachmentDesk(CaseQueries cases, AttachmentStore store, CaseMover mover, Openings openings, TimeProvider time, ILogger<AttachmentDesk> log)
{
    /// <summary>Adds a file. Whoever may not add it, or acts on an old page, leaves nothing on the disk.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="seen">The version the page showed.</param>
    /// <param name="fileName">As the person named it.</param>
    /// <param name="content">Read once and not further than the limit.</param>
    /// <param name="purpose">What it is for, e.g. 申请材料.</param>
    /// <param name="accountId">The writer.</param>
    /// <param name="ct">Cancels before anything is kept.</param>
    public async Task<Answer> AddAsync(Guid caseId, int seen, string fileName, Stream content, string purpose, Guid accountId, CancellationToken ct)
    {
        if (await cases.FindAsync(caseId, accountId, ct) is not { } file) return new Answer.Missing();
        var offered = file.Offers.FirstOrDefault(offer => offer.Move == Move.Attach);
        if (offered is not { Allowed: true } || file.Case.Version != seen)
            return await RefuseAsync(caseId, seen, fileName, purpose, accountId, ct);
        var (kept, refused) = await store.KeepAsync(fileName, content, purpose, ct);
        return kept is null
            ? new Answer.Refused(refused!)
            : await mover.MoveAsync(caseId, seen, Move.Attach, time.Today(), kept, accountId, ct);
    }

    /// <summary>Adds several files chosen in a browser, going on after one that is refused; a stale page ends it.</summary>
    public async Task<SentFiles> AddAllAsync(Guid caseId, int seen, IReadOnlyList<IBrowserFile> files, string purpose, Guid accountId, CancellationToken ct)
    {
        List<IBrowserFile> left = [];
        List<Refusal> reasons = [];
        foreach (var (place, file) in files.Index())
        {
            switch (await ReadAndAddAsync(caseId, seen, file, purpose, accountId, ct))
            {
                case Answer.Done:
                    seen++;
                    break;
                case Answer.Refused refused:
                    left.Add(file);
                    reasons.AddRange(refused.Reasons);
                    break;
                case var lost:
                    return new(lost, [.. left, .. files.Skip(place)], seen);
            }
        }
        return new(reasons.Count > 0 ? new Answer.Refused([.. reasons.Distinct()]) : null, left, seen);
    }

    /// <summary>The file that a fact of this case attached; null when it is not in reach, or no such file is there. That it was opened is recorded first.</summary>
    public async Task<OpenedFile?> OpenAsync(Guid caseId, int seq, Guid accountId, CancellationToken ct)
    {
        if (await cases.FindAsync(caseId, accountId, ct) is not { } file) return null;
        var attached = file.Case.Facts.FirstOrDefault(fact => fact.Seq == seq)?.Payload switch
        {
            Attached fact => fact,
            Superseded { Replacement: Attached fact } => fact,
            _ => null,
        };
        if (attached is null || await store.ReadAsync(attached.Sha256, ct) is not { } content) return null;
        return await openings.RecordAsync(file.Case, seq, attached, accountId, ct) ? new(attached, content) : null;
    }

    private async Task<Answer> ReadAndAddAsync(Guid caseId, int seen, IBrowserFile file, string purpose, Guid accountId, CancellationToken ct)
    {
        if (file.Size > AttachmentStore.MostBytes) return new Answer.Refused(AttachmentStore.TooLarge(file.Name));
        try
        {
            await using var content = file.OpenReadStream(AttachmentStore.MostBytes, ct);
            return await AddAsync(caseId, seen, file.Name, content, purpose, accountId, ct);
        }
        catch (Exception failed) when (failed is JSException or TimeoutException or IOException)
        {
            log.LogError(failed, "A file could not be added to case {Case}", caseId);
            return new Answer.Refused(new Refusal("file.notKept",
                new Text("“{0}”没有存上：文件可能已被移走或者改动，也可能磁盘已满。请重新添加。", "“{0}” was not kept: it may have been moved or changed, or the disk is full. Add it again.").With(file.Name), Field: "Attachments"));
        }
    }

    /// <summary>Lets the write path say why: it records who was denied. A file without a hash can never be written.</summary>
    private async Task<Answer> RefuseAsync(Guid caseId, int seen, string fileName, string purpose, Guid accountId, CancellationToken ct)
    {
        var answer = await mover.MoveAsync(caseId, seen, Move.Attach, time.Today(), new Attached(fileName, "", 0, "", purpose), accountId, ct);
        return answer is Answer.Refused { Reasons: var reasons } ? new Answer.Refused([.. reasons.Where(reason => reason.Field is null)]) : answer;
    }
}
