using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Documents.Ledgers;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Exchange;

/// <summary>What trying or importing a ledger gave: an outcome, a file that cannot be read, or neither where the person may not.</summary>
public sealed record ExchangeAnswer(LedgerOutcome? Outcome, UnreadableFile? Unreadable);

/// <summary>Brings ledgers in and takes them out for the agencies in a person's reach.</summary>
public sealed class ExchangeDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, LedgerImport import, CaseStream cases, Verifier verifier, AuditTrail audit)
{
    /// <summary>Largest ledger file, in bytes.</summary>
    public const int MostBytes = 20 << 20;

    /// <summary>After how many cases progress is told.</summary>
    private const int Step = 500;

    /// <summary>Reads a ledger, and writes it unless <paramref name="dryRun"/>.</summary>
    public async Task<ExchangeAnswer> ImportAsync(
        byte[] file, string name, bool dryRun, bool setAside, Guid accountId, IProgress<int>? progress, CancellationToken ct)
    {
        if (await ActorAsync(accountId, ct) is not { } actor) return new(null, null);
        using var stream = new MemoryStream(file, writable: false);
        var table = await TableReader.ReadAsync(stream, ct: ct);
        if (table is not Table readable) return new(null, (UnreadableFile)table);
        var agency = await AgencyNameAsync(actor, ct);
        var outcome = await import.RunAsync(LedgerReader.Read(readable, name),
            new(agency, dryRun, setAside, Within: actor.AgencyPath), new Writer(actor.AccountId, actor.Name, actor.Permissions), progress, ct);
        return new(outcome, null);
    }

    /// <summary>Writes the ledger of everything in reach as a workbook, personal details masked; false when the person may not.</summary>
    public async Task<bool> ExportAsync(Stream to, Guid accountId, IProgress<int>? progress, CancellationToken ct)
    {
        if (await ActorAsync(accountId, ct) is not { } actor) return false;
        await using var db = await contexts.CreateDbContextAsync(ct);
        List<(Case, string)> lines = [];
        await foreach (var line in cases.ReadAsync(db, CaseQueries.Reach(db, actor), ct))
        {
            lines.Add(line);
            if (lines.Count % Step == 0) progress?.Report(lines.Count);
        }
        TableWriter.WriteXlsx(to, "台账", LedgerColumns.All(masked: true), lines.TakeWhile(_ => !ct.IsCancellationRequested));
        ct.ThrowIfCancellationRequested();
        audit.Add(db, AuditKind.Exported, actor, "台账", $"{lines.Count}");
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Re-derives every case of the installation; null when the person is not at its root or may not.</summary>
    public async Task<(int Cases, IReadOnlyList<Difference> Differences)?> VerifyAsync(Guid accountId, IProgress<int>? progress, CancellationToken ct) =>
        await ActorAsync(accountId, ct) is { } actor && actor.AgencyPath.Count(c => c == '/') == 2 ? await verifier.RunAsync(progress, ct) : null;

    private async Task<Actor?> ActorAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await actors.ReadAsync(db, accountId, ct) is { } actor && actor.May(Can.Exchange) ? actor : null;
    }

    private async Task<string> AgencyNameAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Agencies.Where(a => a.Id == actor.AgencyId).Select(a => a.Name).SingleAsync(ct);
    }
}
