using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>A bundle that may be taken: its name, and what writes it.</summary>
/// <param name="FileName">What the file is called.</param>
/// <param name="WriteAsync">Writes it to a stream that need not be seekable, and records which bundle went out.</param>
public sealed record OpenedBundle(string FileName, Func<Stream, CancellationToken, Task> WriteAsync);

/// <summary>What came of asking for a bundle: the bundle, or why there is none.</summary>
public sealed record BundleAnswer(OpenedBundle? Bundle, Answer? Refused);

/// <summary>
/// Gives out the bundle of a case with personal details in full: to people of its own agency who may see them, for a purpose, and never unrecorded.
/// </summary>
public sealed class BundleDesk(IDbContextFactory<RequestsDb> contexts, Entrance entrance, CaseQueries cases, BundleWriter writer, AuditTrail audit)
{
    private static readonly Answer.Refused Other = new(new Refusal("agency.other",
        new("案卷由承办机关制作，您只能查看这个案件。", "The agency that handles a case makes its bundle: you can read it only.")));

    /// <summary>Opens the bundle. The purpose is recorded before the first byte leaves; which bundle it was, by the hash of its manifest, after the last.</summary>
    public async Task<BundleAnswer> OpenAsync(Guid caseId, BundlePurpose purpose, Guid accountId, CancellationToken ct)
    {
        BundleOrder? order = null;
        var answer = await entrance.ActAsync(accountId, Can.Unmask, "案卷", async (db, actor) =>
        {
            var row = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.Number, c.AgencyId, c.Agency!.Path }).SingleOrDefaultAsync(ct);
            if (row is null || !actor.May(Can.ReadCases) || !actor.Reaches(row.Path)) return new Answer.Missing();
            if (!actor.WritesFor(row.AgencyId)) return Other;
            audit.Add(db, AuditKind.Bundled, actor, row.Number, purpose.Label().Zh);
            order = new(purpose, actor.Name);
            return new Answer.Done(caseId);
        }, ct);
        if (answer is not Answer.Done) return new(null, answer);
        return await cases.FindAsync(caseId, accountId, ct) is { } file
            ? new(new(BundleWriter.FileName(file.Case), (to, token) => SendAsync(to, file, order!, accountId, token)), null)
            : new(null, new Answer.Missing());
    }

    private async Task SendAsync(Stream to, CaseFile file, BundleOrder order, Guid by, CancellationToken ct)
    {
        var made = await writer.WriteAsync(to, file, order, ct);
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        audit.Add(db, AuditKind.Bundled, by, order.By, file.Case.Number, $"{order.Purpose.Label().Zh}；清单 {made.ManifestHash}" + (made.Missing.Count > 0 ? $"；缺失 {made.Missing.Count} 件" : ""));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
