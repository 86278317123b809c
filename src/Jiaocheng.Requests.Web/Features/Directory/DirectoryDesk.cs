using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Directory;

/// <summary>A line of the directory.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Keeper">Name of the agency that keeps it.</param>
/// <param name="Own">Whether that is one's own, so that one may change it.</param>
/// <param name="Valid">Whether it is offered today.</param>
/// <param name="Form">What it says.</param>
public sealed record DirectoryLine(Guid Id, string Keeper, bool Own, bool Valid, DirectoryForm Form);

/// <summary>An agency offered for a decision.</summary>
/// <param name="Name">As the letter would name it.</param>
/// <param name="Contact">As the letter would give it.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Matters">What it is in charge of.</param>
/// <param name="Pointed">How far the words of the application point to it; 0 where they do not.</param>
public sealed record Competent(string Name, string Contact, string Source, string Matters, int Pointed);

/// <summary>The directory of agencies that may be responsible for what is asked for (Art 36(五)): kept by an office for itself and the agencies below it.</summary>
public sealed class DirectoryDesk(IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, AuditTrail audit, TimeProvider time)
{
    /// <summary>All entries that serve this person's agency, by name; nothing for somebody who may not read cases.</summary>
    public async Task<IReadOnlyList<DirectoryLine>> ListAsync(Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        var today = time.Today();
        return [.. (await Serving(db, actor).ToListAsync(ct)).OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id)
            .Select(entry => new DirectoryLine(entry.Id, entry.Keeper!.Name, entry.KeeperId == actor.AgencyId, entry.ValidOn(today), DirectoryForm.Of(entry)))];
    }

    /// <summary>The agencies valid today, those first to which the words of a text point.</summary>
    public async Task<IReadOnlyList<Competent>> OfferAsync(string text, Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        var today = time.Today();
        return [.. (await Serving(db, actor).ToListAsync(ct)).Where(entry => entry.ValidOn(today))
            .Select(entry => new Competent(entry.Name, entry.Contact, entry.Source, entry.Matters, entry.Pointed(text)))
            .OrderByDescending(one => one.Pointed).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>Adds an entry that this person's agency keeps.</summary>
    public Task<Answer> CreateAsync(DirectoryForm form, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.KeepDirectory, form.Name, async (db, actor) =>
        {
            form = form.Trimmed();
            if (await FaultsAsync(db, actor, form, null, ct) is { Count: > 0 } faults) return new Answer.Refused(faults);
            var made = new DirectoryEntry { KeeperId = actor.AgencyId, Name = form.Name };
            form.WriteTo(made);
            db.Directory.Add(made);
            audit.Add(db, AuditKind.DirectoryChanged, actor, made.Name, form.ChangesSince(new()));
            return new Answer.Done(made.Id);
        }, ct);

    /// <summary>Changes an entry of one's own agency. An entry is not removed: it gets a last day.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="seen">The entry as the page showed it.</param>
    /// <param name="form">The entry wanted.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels the act.</param>
    public Task<Answer> ChangeAsync(Guid id, DirectoryForm seen, DirectoryForm form, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.KeepDirectory, form.Name, async (db, actor) =>
        {
            if (await db.Directory.SingleOrDefaultAsync(entry => entry.Id == id && entry.KeeperId == actor.AgencyId, ct) is not { } entry) return new Answer.Missing();
            if (DirectoryForm.Of(entry) != seen) return Entrance.Stale;
            form = form.Trimmed();
            if (await FaultsAsync(db, actor, form, id, ct) is { Count: > 0 } faults) return new Answer.Refused(faults);
            form.WriteTo(entry);
            audit.Add(db, AuditKind.DirectoryChanged, actor, entry.Name, form.ChangesSince(seen));
            return new Answer.Done(id);
        }, ct);

    // Kept by one's own agency or by one above it.
    private static IQueryable<DirectoryEntry> Serving(RequestsDb db, Actor actor) =>
        db.Directory.AsNoTracking().Include(entry => entry.Keeper).Where(entry => actor.AgencyPath.StartsWith(entry.Keeper!.Path));

    private static async Task<List<Refusal>> FaultsAsync(RequestsDb db, Actor actor, DirectoryForm form, Guid? except, CancellationToken ct)
    {
        List<Refusal> faults = [.. form.Faults()];
        var same = await db.Directory.AsNoTracking().Where(entry => entry.KeeperId == actor.AgencyId && entry.Name == form.Name && entry.Id != except).ToListAsync(ct);
        if (same.Exists(entry => !(form.ValidUntil < entry.ValidFrom) && !(entry.ValidUntil < form.ValidFrom)))
            faults.Add(new("name-taken", new("名录中已有同名且有效期重叠的机关。", "The directory has an agency of this name for the same time."), Field: nameof(form.Name)));
        return faults;
    }
}
