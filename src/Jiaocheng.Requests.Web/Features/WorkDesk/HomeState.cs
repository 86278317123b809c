using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.WorkDesk;

/// <summary>How one place of the product stands, in figures.</summary>
/// <param name="For">The permission whose place it is; the sentence is called <c>State_</c> and its name.</param>
/// <param name="Figures">The figures of the sentence.</param>
public sealed record StateLine(Can For, params IReadOnlyList<object> Figures)
{
    /// <summary>Key of the one place that the sentence belongs to and is named after; null where it fits every place of the permission.</summary>
    public string? Place { get; init; }
}

/// <summary>Reads how things stand for those who handle no cases: administrators, auditors, report officers, supervisors.</summary>
public sealed class HomeState(IDbContextFactory<RequestsDb> contexts, ActorReader actors, OrderQueries orders, TimeProvider time)
{
    /// <summary>One line for each permission held that has something to say.</summary>
    public async Task<IReadOnlyList<StateLine>> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return [];
        var today = time.Today();
        List<StateLine> lines = [];
        if (actor.May(Can.ManageAgencies)) lines.Add(new(Can.ManageAgencies, await db.Agencies.CountAsync(a => !a.Closed, ct)));
        if (actor.May(Can.ManageAccounts))
            lines.Add(new(Can.ManageAccounts, await db.Users.CountAsync(ct), await db.Users.CountAsync(u => u.MustChangePassword, ct)));
        if (actor.May(Can.ManageCalendar))
            lines.Add(new(Can.ManageCalendar, await db.HolidayNotices.MaxAsync(n => (int?)n.Year, ct) ?? 0));
        if (actor.May(Can.ManageSecurity)) lines.Add(new(Can.ManageSecurity, await db.Users.CountAsync(u => u.Locked, ct)));
        if (actor.May(Can.ReadAudit)) lines.Add(await AuditAsync(db, today, ct));
        if (actor.May(Can.Report))
            lines.Add(new(Can.Report, today.Year, await Section3Query.Cell(CaseQueries.Reach(db, actor), today.Year, "R1").CountAsync(ct)) { Place = "Report" });
        if (actor.May(Can.Supervise)) lines.Add(await CasesAsync(db, actor, today, ct) with { Place = "Dashboard" });
        if (await orders.TotalsAsync(accountId, ct) is var (running, overdue)) lines.Add(new(Can.Supervise, running, overdue) { Place = "Supervision" });
        return lines;
    }

    private static async Task<StateLine> AuditAsync(RequestsDb db, DateOnly today, CancellationToken ct)
    {
        var since = ChinaTime.StartOf(today);
        return new(Can.ReadAudit, await db.Audit.CountAsync(e => e.At >= since, ct),
            await db.Audit.CountAsync(e => e.At >= since && e.Kind == AuditKind.SignIn && !e.Succeeded, ct));
    }

    private static async Task<StateLine> CasesAsync(RequestsDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var reach = CaseQueries.Reach(db, actor);
        return new(Can.Supervise, await new CaseFilter { View = CaseView.Open }.Apply(reach, actor, today).CountAsync(ct),
            await new CaseFilter { View = CaseView.Overdue }.Apply(reach, actor, today).CountAsync(ct));
    }
}
