using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>
/// The rules in force. Calendars are built once for a set of notices and settings, and the set is asked for on every read: no process works with an
/// old one.
/// </summary>
public sealed class RulesReader
{
    /// <summary>The product's own name: who loaded the delivered notices.</summary>
    public const string Product = "Jiaocheng.Requests";

    private sealed record Mark(int Notices, int Newest, int Revoked, int Settings, bool ProposerMaySign);

    private readonly Func<RequestsDb, CancellationToken, Task<Mark?>> _mark = EF.CompileAsyncQuery((RequestsDb db, CancellationToken ct) =>
        db.HolidayNotices.GroupBy(_ => 1).Select(all => new Mark(
            all.Count(), all.Max(n => n.Id), all.Count(n => n.RevokedAt != null), db.RuleSettings.Max(s => (int?)s.Id) ?? 0,
            db.SecuritySettings.Any(s => s.Id == SecuritySettings.Only && s.DrafterMaySign))).SingleOrDefault());

    private sealed record Built(Mark Mark, RuleBooks Books);

    // One reference, replaced as a whole: a reader sees the old pair or the new one, never half of each.
    private volatile Built? _built;

    public async Task<RuleBooks> ReadAsync(RequestsDb db, CancellationToken ct)
    {
        // Start-up fills an empty table; without any notice the stricter setting holds.
        var mark = await _mark(db, ct) ?? new(0, 0, 0, 0, false);
        if (_built is not { } built || built.Mark != mark) _built = built = new(mark, await BuildAsync(db, mark.ProposerMaySign, ct));
        return built.Books;
    }

    /// <summary>The rules as a transaction sees them that has not been committed; not kept for others.</summary>
    internal async Task<RuleBooks> ReadFreshAsync(RequestsDb db, CancellationToken ct) => await BuildAsync(db, (await _mark(db, ct))?.ProposerMaySign ?? false, ct);

    /// <summary>The rules as they would be with one more notice, with one revoked, or with other settings, from an instant on. Reads only.</summary>
    internal async Task<RuleBooks> SupposeAsync(RequestsDb db, HolidayNotice? load, int? revoke, OfficeSettings? settings, DateTime at, CancellationToken ct) =>
        await BuildAsync(db, (await _mark(db, ct))?.ProposerMaySign ?? false, ct,
            rows => [.. rows.Select(row => row.Id == revoke ? row.ToKnown() with { Until = at } : row.ToKnown()), .. load is null ? (KnownNotice[])[] : [new(load, at)]],
            settings is null ? null : new(settings, at));

    private static async Task<RuleBooks> BuildAsync(
        RequestsDb db, bool proposerMaySign, CancellationToken ct, Func<List<HolidayNoticeRow>, IEnumerable<KnownNotice>>? suppose = null, KnownSettings? more = null)
    {
        var notices = await db.HolidayNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct);
        var settings = (await db.RuleSettings.AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct)).Select(row => row.ToSettings())
            .Prepend(new KnownSettings(new(), DateTime.MinValue)).Concat(more is null ? [] : [more])
            .Select(known => known with { Settings = known.Settings with { ProposerMaySign = proposerMaySign } });
        return new(new RuleBook(suppose?.Invoke(notices) ?? notices.Select(row => row.ToKnown()), settings));
    }

    /// <summary>Fills an empty database with the delivered notices.</summary>
    public static async Task SeedAsync(RequestsDb db, TimeProvider time, CancellationToken ct)
    {
        if (await db.HolidayNotices.AnyAsync(ct)) return;
        var now = time.Instant();
        db.HolidayNotices.AddRange(Notices.Delivered.Select(notice => HolidayNoticeRow.Of(notice, now, Product)));
        await db.SaveChangesAsync(ct);
    }
}
