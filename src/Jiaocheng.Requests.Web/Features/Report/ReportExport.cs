using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Documents.Reports;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>A workbook to take away.</summary>
/// <param name="Name">File name.</param>
/// <param name="Content">The bytes.</param>
public sealed record TakenFile(string Name, byte[] Content);

/// <summary>Takes tables and whole reports out of the house. Every export is recorded, and so is an attempt without the right.</summary>
public sealed class ReportExport(IDbContextFactory<RequestsDb> contexts, ActorReader actors, ReportQueries queries, ReportDesk desk, AuditTrail audit)
{
    /// <summary>The workbook; null when the asker may not take it.</summary>
    public async Task<TakenFile?> RunAsync(ReportAsk ask, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return null;
        var view = actor.May(Can.Report) ? await queries.ReadAsync(ask, accountId, ct) : null;
        if (view is null)
        {
            audit.Add(db, AuditKind.Denied, actor, "年报 三", $"xlsx {ask.Year} {ask.AgencyId}", succeeded: false);
            await db.SaveChangesAsync(ct);
            return null;
        }
        var agency = view.Scope.Below ? $"{view.Scope.Agency.Name}（含下级）" : view.Scope.Agency.Name;
        using var bytes = new MemoryStream();
        Section3Workbook.Write(bytes, agency, view.Now.Section3);
        audit.Add(db, AuditKind.Exported, actor, agency, $"年报 三 {view.Year}，xlsx");
        await db.SaveChangesAsync(ct);
        return new($"{agency}{view.Year}年收到和处理政府信息公开申请情况.xlsx", bytes.ToArray());
    }

    /// <summary>A whole report of one agency; null when the asker may not take it.</summary>
    public async Task<TakenFile?> RunAsync(ReportFormat format, Guid? agencyId, int? year, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return null;
        var draft = actor.May(Can.Report) || actor.May(Can.Supervise) ? await desk.ReadAsync(agencyId, year, accountId, ct) : null;
        if (draft is null)
        {
            audit.Add(db, AuditKind.Denied, actor, "年度报告", $"{format} {year} {agencyId}", succeeded: false);
            await db.SaveChangesAsync(ct);
            return null;
        }
        audit.Add(db, AuditKind.Exported, actor, draft.Report.Title, format.ToString().ToLowerInvariant());
        await db.SaveChangesAsync(ct);
        return WholeReport.Write(format, draft.Report, draft.Field, draft.File.Filed is not null);
    }
}
