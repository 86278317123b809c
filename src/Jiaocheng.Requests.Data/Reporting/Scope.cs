using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>An agency that may be chosen.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path, which orders the tree.</param>
/// <param name="Depth">Steps below the first agency in reach.</param>
public sealed record AgencyChoice(Guid Id, string Code, string Name, string Path, int Depth);

/// <summary>Whose cases are counted: one agency, or one with all below it (law: a parent's report is the sum of its children's).</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Below">Whether agencies below are counted as well.</param>
/// <param name="Reach">Every agency the asker may choose, in the order of the tree.</param>
public sealed record Scope(AgencyChoice Agency, bool Below, IReadOnlyList<AgencyChoice> Reach)
{
    /// <summary>Whether the agency has others below it.</summary>
    public bool HasBelow => Reach.Any(choice => choice != Agency && choice.Path.StartsWith(Agency.Path, StringComparison.Ordinal));

    /// <summary>The scope a person asks for; null when the agency is not in their reach.</summary>
    /// <param name="db">The context.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="agencyId">The agency; null for one's own.</param>
    /// <param name="below">Whether agencies below count.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<Scope?> FindAsync(RequestsDb db, Actor actor, Guid? agencyId, bool below, CancellationToken ct)
    {
        var all = await db.Agencies.AsNoTracking().Select(a => new { a.Id, a.Code, a.Name, a.Path }).ToListAsync(ct);
        List<AgencyChoice> reach = [.. all.Where(a => actor.Reaches(a.Path)).OrderBy(a => a.Path, StringComparer.Ordinal)
            .Select(a => new AgencyChoice(a.Id, a.Code, a.Name, a.Path, Depth(a.Path) - Depth(actor.AgencyPath)))];
        var id = agencyId ?? actor.AgencyId;
        if (reach.Find(choice => choice.Id == id) is not { } agency) return null;
        var scope = new Scope(agency, below, reach);
        return scope with { Below = below && scope.HasBelow };
    }

    /// <summary>The cases of the scope. The agencies are named even when they are all: the indexes that are counted begin with them.</summary>
    public IQueryable<CaseRow> Cases(RequestsDb db)
    {
        var counted = Counted();
        if (counted is not [var only]) return db.Cases.AsNoTracking().Where(c => counted.Contains(c.AgencyId));
        return db.Cases.AsNoTracking().Where(c => c.AgencyId == only);
    }

    /// <summary>A selection of cases cut to this scope, for lists.</summary>
    public CaseFilter Of(CaseFilter filter) =>
        !Below ? filter with { AgencyId = Agency.Id } : Agency == Reach[0] ? filter : filter with { Under = Agency.Code };

    /// <summary>The agencies that are counted.</summary>
    public List<Guid> Counted() => [.. Reach
        .Where(choice => choice == Agency || Below && choice.Path.StartsWith(Agency.Path, StringComparison.Ordinal))
        .Select(choice => choice.Id)];

    private static int Depth(string path) => path.Count(c => c == '/');
}
