using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A case folded from its facts, with the rules it goes by.</summary>
public sealed record LiveCase(Case Case, Rules Rules);

/// <summary>Folds some cases in one go, because only the facts tell all the clocks of a case; its row has the first to bite.</summary>
public sealed class LiveCases(RulesReader rules, FactStore facts, ILogger<LiveCases> log)
{
    /// <summary>How many a caller should ask for at once.</summary>
    public const int Batch = 500;

    /// <summary>The cases of these ids in two statements. One whose facts cannot be read is left out and logged: the verifier tells what is wrong.</summary>
    public async Task<IReadOnlyDictionary<Guid, LiveCase>> ReadAsync(RequestsDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return new Dictionary<Guid, LiveCase>();
        var books = await rules.ReadAsync(db, ct);
        var rows = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.AgencyId, c.Agency!.Path }).ToListAsync(ct);
        var found = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.CaseId)).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.CaseId);
        Dictionary<Guid, LiveCase> all = [];
        foreach (var row in rows)
        {
            try
            {
                var @case = facts.Fold(row.Id, row.AgencyId, found[row.Id]);
                all[row.Id] = new(@case, books.Of(row.Path).For(@case));
            }
            catch (Exception unreadable) when (!ct.IsCancellationRequested)
            {
                log.LogError(unreadable, "Case {Case} cannot be read: nobody is reminded of it", row.Id);
            }
        }
        return all;
    }
}
