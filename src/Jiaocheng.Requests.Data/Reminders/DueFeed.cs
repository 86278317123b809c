using System.Security.Cryptography;
using System.Text;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A due date of a feed. It names the case by number and the period, and nobody.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">Raised by everything that could move the day.</param>
/// <param name="ChangedAt">When the newest entry, notice or setting was recorded (UTC).</param>
/// <param name="Clock">The clock.</param>
/// <param name="Task">What follows.</param>
public sealed record FeedLine(Guid CaseId, string Number, int Version, DateTime ChangedAt, Deadline Clock, ClockTask Task);

/// <summary>What a feed holds.</summary>
/// <param name="Lines">The due dates.</param>
/// <param name="Site">Address of the product, for links; empty where none is set.</param>
public sealed record Feed(IReadOnlyList<FeedLine> Lines, string Site);

/// <summary>The calendar feed of one's own due dates, opened by an address that cannot be guessed.</summary>
public sealed class DueFeed(IDbContextFactory<RequestsDb> contexts, ActorReader actors, LiveCases live, RulesReader rules, AuditTrail audit, TimeProvider time)
{
    /// <summary>How many cases a feed holds, the most urgent: nobody looks at more in a calendar.</summary>
    public const int Most = 500;

    /// <summary>Since when one's feed is open (UTC); null while it is off.</summary>
    public async Task<DateTime?> SinceAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is null) return null;
        return await db.FeedTokens.Where(token => token.AccountId == accountId).Select(token => (DateTime?)token.MadeAt).SingleOrDefaultAsync(ct);
    }

    /// <summary>Opens one's feed at a new address; an earlier address stops working.</summary>
    /// <returns>The token, to be shown once; null for somebody who may not read cases.</returns>
    public async Task<string?> OpenAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = new FeedToken { AccountId = accountId, Hash = Hash(token), MadeAt = time.Instant() };
        if (await RowWriter.InsertNewAsync(db, [row], ct) == 0)
            await db.FeedTokens.Where(old => old.AccountId == accountId)
                .ExecuteUpdateAsync(set => set.SetProperty(old => old.Hash, row.Hash).SetProperty(old => old.MadeAt, row.MadeAt), ct);
        audit.Add(db, AuditKind.AccountChanged, actor, actor.Name, "启用日历订阅");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return token;
    }

    /// <summary>Switches one's feed off.</summary>
    public async Task<bool> CloseAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return false;
        if (await db.FeedTokens.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(ct) == 0) return true;
        audit.Add(db, AuditKind.AccountChanged, actor, actor.Name, "停用日历订阅");
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>
    /// The due dates of the person whom a token names: of the cases one handles; of those whose next move is one's own where one handles none.
    /// Null for an unknown token and for an account that is locked or may no longer read cases.
    /// </summary>
    public async Task<Feed?> ReadAsync(string token, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hash = Hash(token);
        var owner = await db.FeedTokens.Where(row => row.Hash == hash).Select(row => (Guid?)row.AccountId).SingleOrDefaultAsync(ct);
        if (owner is not { } id || await actors.ReadAsync(db, id, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var today = time.Today();
        var dated = db.Cases.AsNoTracking().Where(c => c.AgencyId == actor.AgencyId && c.Place < Place.Undated);
        var handled = await FirstAsync(dated.Where(c => c.HandlerId == id), ct);
        var ids = handled.Count > 0 ? handled : await FirstAsync(dated.Where(CaseFilter.IsMine(actor, today)), ct);
        var cases = await live.ReadAsync(db, ids, ct);
        // A notice or a setting moves days as facts do.
        var book = (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath);
        FeedLine[] lines =
        [
            .. from caseId in ids
               let found = cases.GetValueOrDefault(caseId)
               where found is not null
               from clock in Deadlines.Of(found.Case, found.Rules)
               select new FeedLine(caseId, found.Case.Number, found.Case.Version + book.Revision, Later(found.Case.Facts[^1].RecordedAt, book.ChangedAt), clock, ClockTask.Of(found.Case.State, clock, today)),
        ];
        return new(lines, (await ReminderSettings.ReadAsync(db, ct)).SiteAddress);
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static Task<List<Guid>> FirstAsync(IQueryable<CaseRow> cases, CancellationToken ct) =>
        cases.OrderBy(c => c.Place).ThenBy(c => c.Id).Take(Most).Select(c => c.Id).ToListAsync(ct);

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
