using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>
/// The rules in force now. The calendar is built once for a set of notices, and the set is asked for on every read: no process works with an old one.
/// </summary>
public sealed class RulesReader
{
    private sealed record Mark(int Count, int Newest, bool ProposerMaySign);

    private readonly Func<RequestsDb, CancellationToken, Task<Mark?>> _mark = EF.CompileAsyncQuery((RequestsDb db, CancellationToken ct) =>
        db.HolidayNotices.GroupBy(_ => 1).Select(all => new Mark(
            all.Count(), all.Max(n => n.Id), db.SecuritySettings.Any(s => s.Id == SecuritySettings.Only && s.DrafterMaySign))).SingleOrDefault());

    private (int Count, int Newest, WorkCalendar Calendar)? _built;

    public async Task<Rules> ReadAsync(RequestsDb db, CancellationToken ct)
    {
        // Start-up fills an empty table; without any notice the stricter setting holds.
        var mark = await _mark(db, ct) ?? new(0, 0, false);
        var built = _built;
        if (built is not { } known || known.Count != mark.Count || known.Newest != mark.Newest)
        {
            var notices = await db.HolidayNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct);
            _built = built = (mark.Count, mark.Newest, new WorkCalendar(notices.Select(n => n.ToNotice())));
        }
        return new Rules(built.Value.Calendar, new OfficeSettings { ProposerMaySign = mark.ProposerMaySign });
    }

    /// <summary>Fills an empty database with the delivered notices.</summary>
    public static async Task SeedAsync(RequestsDb db, TimeProvider time, CancellationToken ct)
    {
        if (await db.HolidayNotices.AnyAsync(ct)) return;
        var now = time.Instant();
        db.HolidayNotices.AddRange(Notices.Delivered.Select(notice => HolidayNoticeRow.Of(notice, now, "Jiaocheng.Requests")));
        await db.SaveChangesAsync(ct);
    }
}
