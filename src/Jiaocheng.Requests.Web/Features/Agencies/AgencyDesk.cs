using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Agencies;

/// <summary>One line of the tree.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Depth">Steps below the top agency in reach.</param>
/// <param name="Path">Its path, which orders the tree.</param>
/// <param name="Form">Its particulars.</param>
/// <param name="People">Accounts that belong to it.</param>
/// <param name="Closed">Whether it takes no new cases.</param>
public sealed record AgencyLine(Guid Id, int Depth, string Path, AgencyForm Form, int People, bool Closed);

/// <summary>Keeps the tree of agencies: who is below whom, under which name and mark they sign.</summary>
public sealed class AgencyDesk(IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, AuditTrail audit)
{
    /// <summary>The agencies in reach, each followed by those below it, for those who keep agencies or accounts.</summary>
    public async Task<IReadOnlyList<AgencyLine>> TreeAsync(Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor) return [];
        if (!actor.May(Can.ManageAgencies) && !actor.May(Can.ManageAccounts) && !actor.May(Can.ManageSecurity)) return [];
        var rows = await db.Agencies.AsNoTracking()
            .Where(agency => agency.Path.StartsWith(actor.AgencyPath))
            .Select(agency => new { Agency = agency, People = db.Users.Count(user => user.AgencyId == agency.Id) })
            .ToListAsync(ct);
        return [.. rows
            .OrderBy(row => row.Agency.Path, StringComparer.Ordinal)
            .Select(row => new AgencyLine(
                row.Agency.Id, Depth(row.Agency.Path) - Depth(actor.AgencyPath), row.Agency.Path,
                AgencyForm.Of(row.Agency), row.People, row.Agency.Closed))];
    }

    /// <summary>Adds an agency below another.</summary>
    public Task<Answer> CreateAsync(AgencyForm form, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageAgencies, form.Code, async (db, actor) =>
        {
            form = form.Trimmed();
            List<Refusal> faults = [.. form.Faults(), .. await TakenAsync(db, form, null, ct)];
            if (await db.Agencies.AnyAsync(agency => agency.Code == form.Code, ct)) faults.Add(AgencyRefusals.CodeTaken);
            var parent = await ParentAsync(db, actor, form, faults, ct);
            if (faults.Count > 0) return new Answer.Refused(faults);
            var made = new Agency { Code = form.Code, Name = form.Name, Mark = form.Mark, Path = $"{parent!.Path}{form.Code}/" };
            form.WriteTo(made);
            db.Agencies.Add(made);
            audit.Add(db, AuditKind.AgencyCreated, actor, made.Name, made.Path);
            return new Answer.Done(made.Id);
        }, ct);

    /// <summary>Changes particulars or the place in the tree; everything below moves along.</summary>
    /// <param name="id">The agency.</param>
    /// <param name="seen">The particulars as the page showed them.</param>
    /// <param name="form">The particulars wanted.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels the write.</param>
    public Task<Answer> ChangeAsync(Guid id, AgencyForm seen, AgencyForm form, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageAgencies, form.Code, async (db, actor) =>
        {
            if (await FindAsync(db, actor, id, ct) is not { } agency) return new Answer.Missing();
            if (AgencyForm.Of(agency) != seen) return Entrance.Stale;
            form = form.Trimmed();
            List<Refusal> faults = [.. form.Faults(), .. await TakenAsync(db, form, id, ct)];
            if (form.Code != agency.Code) faults.Add(AgencyRefusals.CodeFixed);
            if (form.ParentId != agency.ParentId) await MoveAsync(db, actor, agency, form, faults, ct);
            if (faults.Count > 0) return new Answer.Refused(faults);
            form.WriteTo(agency);
            audit.Add(db, AuditKind.AgencyChanged, actor, agency.Name, form.ChangesSince(seen));
            return new Answer.Done(id);
        }, ct);

    /// <summary>Closes an agency, or opens it again.</summary>
    public Task<Answer> SetClosedAsync(Guid id, bool closed, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageAgencies, id.ToString(), async (db, actor) =>
        {
            if (await FindAsync(db, actor, id, ct) is not { } agency) return new Answer.Missing();
            if (agency.Closed == closed) return Entrance.Stale;
            if (closed && id == actor.AgencyId) return new Answer.Refused(AgencyRefusals.OwnAgency);
            if (closed && await db.Agencies.AnyAsync(below => below.ParentId == id && !below.Closed, ct))
                return new Answer.Refused(AgencyRefusals.OpenBelow);
            if (!closed && await db.Agencies.AnyAsync(above => above.Id == agency.ParentId && above.Closed, ct))
                return new Answer.Refused(AgencyRefusals.ParentClosed);
            agency.Closed = closed;
            audit.Add(db, AuditKind.AgencyChanged, actor, agency.Name, closed ? "关闭" : "重新启用");
            return new Answer.Done(id);
        }, ct);

    private static async Task<Agency?> FindAsync(RequestsDb db, Actor actor, Guid id, CancellationToken ct)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == id, ct);
        return agency is not null && actor.Reaches(agency.Path) ? agency : null;
    }

    private static async Task<Agency?> ParentAsync(
        RequestsDb db, Actor actor, AgencyForm form, List<Refusal> faults, CancellationToken ct)
    {
        var parent = form.ParentId is { } id ? await FindAsync(db, actor, id, ct) : null;
        if (parent is null) faults.Add(AgencyRefusals.ParentMissing);
        else if (parent.Closed) faults.Add(AgencyRefusals.ParentClosed);
        return parent;
    }

    private static async Task MoveAsync(
        RequestsDb db, Actor actor, Agency agency, AgencyForm form, List<Refusal> faults, CancellationToken ct)
    {
        if (agency.Id == actor.AgencyId)
        {
            faults.Add(AgencyRefusals.TopStays);
            return;
        }
        var parent = await ParentAsync(db, actor, form, faults, ct);
        if (parent is null) return;
        if (parent.Path.StartsWith(agency.Path, StringComparison.Ordinal)) faults.Add(AgencyRefusals.Cycle);
        if (faults.Count > 0) return;
        var (from, to) = (agency.Path, $"{parent.Path}{agency.Code}/");
        foreach (var below in await db.Agencies.Where(row => row.Path.StartsWith(from)).ToListAsync(ct))
            below.Path = to + below.Path[from.Length..];
    }

    private static async Task<IEnumerable<Refusal>> TakenAsync(RequestsDb db, AgencyForm form, Guid? except, CancellationToken ct) =>
        await db.Agencies.AnyAsync(agency => agency.Mark == form.Mark && agency.Id != except, ct) ? [AgencyRefusals.MarkTaken] : [];

    private static int Depth(string path) => path.Count(sign => sign == '/');
}
