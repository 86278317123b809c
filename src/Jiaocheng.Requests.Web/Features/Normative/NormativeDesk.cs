using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Normative;

/// <summary>Which documents a list shows.</summary>
/// <param name="Search">Text in title or number.</param>
/// <param name="Attribute">Only those of this attribute.</param>
/// <param name="Year">Only those made or repealed in this year.</param>
/// <param name="Page">From zero.</param>
public sealed record NormativeFilter(string? Search = null, DisclosureAttribute? Attribute = null, int? Year = null, int Page = 0)
{
    /// <summary>Lines of a page.</summary>
    public const int Size = 50;
}

/// <summary>A line of the register.</summary>
/// <param name="Id">The document.</param>
/// <param name="Agency">Name of its agency.</param>
/// <param name="Own">Whether that is one's own, so that one may change it.</param>
/// <param name="Form">What it says.</param>
public sealed record NormativeLine(Guid Id, string Agency, bool Own, NormativeForm Form);

/// <summary>The register of rules and normative documents with their disclosure attribute: listed, kept, and offered where a request asks for one.</summary>
public sealed class NormativeDesk(IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, AuditTrail audit, TimeProvider time)
{
    private const int Offered = 5;

    /// <summary>A page of the register of the agencies in reach, the newest first; empty for somebody who may not read cases.</summary>
    public async Task<Page<NormativeLine>> ListAsync(NormativeFilter filter, Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ReadCases)) return new([], 0);
        var all = Reach(db, actor);
        if (filter.Search?.Trim() is { Length: > 0 } text) all = all.Where(d => d.Title.Contains(text) || d.Number.Contains(text));
        if (filter.Attribute is { } attribute) all = all.Where(d => d.Attribute == attribute);
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            all = all.Where(d => d.MadeOn >= first && d.MadeOn <= last || d.RepealedOn >= first && d.RepealedOn <= last);
        }
        var total = await all.CountAsync(ct);
        var page = await all.OrderByDescending(d => d.MadeOn).ThenBy(d => d.Id).Skip(filter.Page * NormativeFilter.Size).Take(NormativeFilter.Size).ToListAsync(ct);
        return new([.. page.Select(d => new NormativeLine(d.Id, d.Agency!.Name, d.AgencyId == actor.AgencyId, NormativeForm.Of(d)))], total);
    }

    /// <summary>Documents that are public and have a link, those whose title shares most with what is asked for first: a request may ask for one of them.</summary>
    public async Task<IReadOnlyList<NormativeForm>> OfferAsync(string asked, string search, Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        var text = search.Trim();
        var open = await db.NormativeDocuments.AsNoTracking().Where(d => d.Agency!.Path.StartsWith(actor.AgencyPath) || actor.AgencyPath.StartsWith(d.Agency.Path))
            .Where(d => d.Attribute == DisclosureAttribute.Open && d.Link != "" && (text == "" || d.Title.Contains(text) || d.Number.Contains(text))).ToListAsync(ct);
        return [.. open.Select(d => (Document: d, Shared: Shared(d, asked))).Where(one => text.Length > 0 || one.Shared > 0)
            .OrderByDescending(one => one.Shared).ThenByDescending(one => one.Document.MadeOn).ThenBy(one => one.Document.Id).Take(Offered).Select(one => NormativeForm.Of(one.Document))];
    }

    /// <summary>Adds a document of one's own agency.</summary>
    public Task<Answer> CreateAsync(NormativeForm form, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.Report, form.Title, async (db, actor) =>
        {
            form = form.Trimmed();
            if (await FaultsAsync(db, actor, form, null, null, ct) is { Count: > 0 } faults) return new Answer.Refused(faults);
            var made = new NormativeDocument { AgencyId = actor.AgencyId, Title = form.Title };
            form.WriteTo(made);
            db.NormativeDocuments.Add(made);
            audit.Add(db, AuditKind.DocumentChanged, actor, made.Title, form.ChangesSince(new()));
            return new Answer.Done(made.Id);
        }, ct);

    /// <summary>Changes a document of one's own agency. None is removed: it is repealed.</summary>
    /// <param name="id">The document.</param>
    /// <param name="seen">As the page showed it.</param>
    /// <param name="form">As it shall be.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels the act.</param>
    public Task<Answer> ChangeAsync(Guid id, NormativeForm seen, NormativeForm form, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.Report, form.Title, async (db, actor) =>
        {
            if (await db.NormativeDocuments.SingleOrDefaultAsync(d => d.Id == id && d.AgencyId == actor.AgencyId, ct) is not { } document) return new Answer.Missing();
            if (NormativeForm.Of(document) != seen) return Entrance.Stale;
            form = form.Trimmed();
            if (await FaultsAsync(db, actor, form, seen, id, ct) is { Count: > 0 } faults) return new Answer.Refused(faults);
            form.WriteTo(document);
            audit.Add(db, AuditKind.DocumentChanged, actor, document.Title, form.ChangesSince(seen));
            return new Answer.Done(id);
        }, ct);

    private static IQueryable<NormativeDocument> Reach(RequestsDb db, Actor actor) =>
        db.NormativeDocuments.AsNoTracking().Include(d => d.Agency).Where(d => d.Agency!.Path.StartsWith(actor.AgencyPath));

    private async Task<List<Refusal>> FaultsAsync(RequestsDb db, Actor actor, NormativeForm form, NormativeForm? before, Guid? except, CancellationToken ct)
    {
        List<Refusal> faults = [.. form.Faults(before, time.Today())];
        if (form.Number.Length > 0 && await db.NormativeDocuments.AnyAsync(d => d.AgencyId == actor.AgencyId && d.Number == form.Number && d.Id != except, ct))
            faults.Add(new("number-taken", new("登记簿中已有这个文号。", "The register has this number."), Field: nameof(form.Number)));
        return faults;
    }

    // How many neighbouring pairs of characters of the title stand in the text; a number that stands there decides.
    private static int Shared(NormativeDocument document, string asked)
    {
        if (document.Number.Length > 3 && asked.Contains(document.Number, StringComparison.Ordinal)) return int.MaxValue;
        var pairs = Enumerable.Range(0, Math.Max(0, document.Title.Length - 1)).Select(at => document.Title.Substring(at, 2)).Distinct().ToList();
        var shared = pairs.Count(pair => asked.Contains(pair, StringComparison.Ordinal));
        return shared * 3 >= pairs.Count ? shared : 0;
    }
}
