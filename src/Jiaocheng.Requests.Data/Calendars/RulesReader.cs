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
    private (int Count, int Newest, WorkCalendar Calendar)? _built;

    public async Task<Rules> ReadAsync(RequestsDb db, CancellationToken ct)
    {
        var mark = await db.HolidayNotices.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Newest = all.Max(n => n.Id) }).SingleOrDefaultAsync(ct);
        var (count, newest) = (mark?.Count ?? 0, mark?.Newest ?? 0);
        var built = _built;
        if (built is not { } known || known.Count != count || known.Newest != newest)
        {
            var notices = await db.HolidayNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct);
            _built = built = (count, newest, new WorkCalendar(notices.Select(n => n.ToNotice())));
        }
        var proposerMaySign = await db.SecuritySettings.Where(s => s.Id == SecuritySettings.Only).Select(s => s.DrafterMaySign).SingleOrDefaultAsync(ct);
        return new Rules(built.Value.Calendar, new OfficeSettings { ProposerMaySign = proposerMaySign });
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
