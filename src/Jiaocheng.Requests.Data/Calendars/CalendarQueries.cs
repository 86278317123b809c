using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>A notice as it was loaded.</summary>
/// <param name="Notice">What it says.</param>
/// <param name="Row">As it is stored: id, who loaded it, whether it was revoked.</param>
public sealed record LoadedNotice(HolidayNotice Notice, HolidayNoticeRow Row);

/// <summary>The calendar in force and the notices it is made of, oldest first.</summary>
/// <param name="Calendar">The calendar of one's own agency.</param>
/// <param name="Notices">The notices.</param>
/// <param name="Agencies">Code and name of the agencies in reach, for notices that hold for a part of the tree.</param>
public sealed record CalendarView(WorkCalendar Calendar, IReadOnlyList<LoadedNotice> Notices, IReadOnlyList<(string Code, string Name)> Agencies);

/// <summary>Reads of the working-day calendar, open to everyone with an account.</summary>
public sealed class CalendarQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules)
{
    /// <summary>Calendar and settings by which somebody's office counts now; null for somebody without a working account.</summary>
    public async Task<Rules?> RulesAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await actors.ReadAsync(db, accountId, ct) is { } actor ? (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now : null;
    }

    /// <summary>The calendar; null for somebody without a working account.</summary>
    public async Task<CalendarView?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return null;
        var rows = await db.HolidayNotices.AsNoTracking().OrderBy(n => n.Year).ThenBy(n => n.Id).ToListAsync(ct);
        var agencies = await db.Agencies.Where(agency => agency.Path.StartsWith(actor.AgencyPath)).OrderBy(agency => agency.Path).Select(agency => new { agency.Code, agency.Name }).ToListAsync(ct);
        return new((await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Calendar, [.. rows.Select(row => new LoadedNotice(row.ToNotice(), row))], [.. agencies.Select(agency => (agency.Code, agency.Name))]);
    }
}
