using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests;

/// <summary>A stored case in every state a case can be in, each brought there by moves.</summary>
public static class StoredCases
{
    /// <summary>The day after which every road has ended.</summary>
    public static readonly DateOnly Later = DateOnly.Parse(Roads.Later);

    public static async Task<IReadOnlyDictionary<State, Case>> InEveryStateAsync(this TestDatabase test, Agency agency)
    {
        var cases = Enum.GetValues<State>().Where(state => state != State.Unregistered).ToDictionary(state => state, state => OfAgency(Roads.To(state).Case, agency, (int)state));
        await using var db = await test.OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await test.Get<CaseLoader>().AddAsync(db, cases.Values, RuleBooks.Delivered, null, default);
        await transaction.CommitAsync();
        test.Time.SetUtcNow(new DateTimeOffset(Later, new TimeOnly(2, 0), TimeSpan.Zero));
        return cases;
    }

    /// <summary>How much is stored: whatever is written changes it.</summary>
    public static async Task<string> WrittenAsync(this TestDatabase test)
    {
        await using var db = await test.OpenAsync();
        var heads = await db.Cases.OrderBy(c => c.Id).Select(c => c.Head).ToListAsync();
        return $"{await db.Facts.CountAsync()} facts, {await db.Letters.CountAsync()} letters, {await db.NumberSeries.SumAsync(s => s.Last)} numbers, {string.Concat(heads)}";
    }

    // The same history under an id and numbers of its own, sealed anew.
    private static Case OfAgency(Case made, Agency agency, int mark)
    {
        var id = Guid.CreateVersion7();
        var (seal, facts) = (Case.Genesis(id), new List<Fact>());
        foreach (var fact in made.Facts)
        {
            var own = (fact with { DocumentNumber = $"{fact.DocumentNumber}之{mark}" }).Seal(seal);
            facts.Add(own);
            seal = own.Hash;
        }
        return Case.Of(id, agency.Id, facts);
    }
}
