using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>A notice about to be loaded, or one about to be taken back.</summary>
/// <param name="Load">The notice to load; null when one is revoked.</param>
/// <param name="Revoke">Id of the notice to revoke; null when one is loaded.</param>
/// <param name="Reason">Why it is revoked.</param>
public sealed record CalendarChange(HolidayNotice? Load, int? Revoke = null, string Reason = "");

/// <summary>What a change of the calendar would do.</summary>
/// <param name="Moves">The cases that move.</param>
/// <param name="Notices">How many notices there were: with the change, somebody else must not have been faster.</param>
public sealed record CalendarPreview(Movement Moves, int Notices);

/// <summary>Loads holiday notices and takes them back, after showing which open cases move. Both are recorded acts.</summary>
public sealed class CalendarDesk(IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, RulesReader rules, Recolouring recolouring, AuditTrail audit, TimeProvider time)
{
    /// <summary>Which open cases would move; null for somebody who may not load notices. Writes nothing.</summary>
    public async Task<CalendarPreview?> PreviewAsync(CalendarChange change, Guid by, IProgress<int>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ManageCalendar)) return null;
        var count = await db.HolidayNotices.CountAsync(ct);
        if (await CheckAsync(db, change, ct) is not null) return new(new([], 0, 0, 0), count);
        var after = await rules.SupposeAsync(db, change.Load, change.Revoke, null, time.Instant(), ct);
        return new(await recolouring.RunAsync(db, after, await UntilAsync(db, change, ct), write: false, progress, ct), count);
    }

    /// <summary>Does it: the notice, the dates of the cases that move, and the entry in the audit, all or nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="seen">The number of notices that the preview showed.</param>
    /// <param name="by">Who.</param>
    /// <param name="progress">Told how many cases were looked at.</param>
    /// <param name="ct">Cancels; then nothing has changed.</param>
    public Task<Answer> ChangeAsync(CalendarChange change, int seen, Guid by, IProgress<int>? progress, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageCalendar, "calendar", async (db, actor) =>
        {
            var count = await db.HolidayNotices.CountAsync(ct);
            if (count != seen) return new Answer.Stale(seen, count);
            if (await CheckAsync(db, change, ct) is { } refused) return refused;
            if (change.Revoke is not null && string.IsNullOrWhiteSpace(change.Reason)) return new Answer.Refused(NoReason);
            await PutAsync(db, change, actor, ct);
            var moves = await recolouring.RunAsync(db, await rules.ReadFreshAsync(db, ct), await UntilAsync(db, change, ct), write: true, progress, ct);
            var notice = await NoticeAsync(db, change, ct);
            audit.Add(db, change.Load is null ? AuditKind.CalendarRevoked : AuditKind.CalendarLoaded, actor, notice.Name,
                $"{(change.Load is null ? $"撤销：{change.Reason.Trim()}；" : "")}放假{notice.Off.Count}天，上班{notice.Worked.Count}天；变动案件{moves.Count}件，其中新逾期{moves.Overdue}件");
            return new Answer.Done();
        }, ct);

    private static async Task<Answer.Refused?> CheckAsync(RequestsDb db, CalendarChange change, CancellationToken ct)
    {
        if (change.Load is { } notice)
        {
            if (Wrong(notice) is { } wrong) return new(wrong);
            return notice.Region is { } code && !await db.Agencies.AnyAsync(agency => agency.Code == code, ct)
                ? new(new Refusal("notice.region", new Text("没有代码为“{0}”的机关。", "There is no agency with the code “{0}”.").With(code), Field: "Region")) : null;
        }
        var row = await db.HolidayNotices.AsNoTracking().SingleOrDefaultAsync(n => n.Id == change.Revoke, ct);
        return row is not { RevokedAt: null } ? new(Gone) : row.Delivered ? new(OfProduct) : null;
    }

    private async Task PutAsync(RequestsDb db, CalendarChange change, Actor actor, CancellationToken ct)
    {
        if (change.Load is { } notice) db.HolidayNotices.Add(HolidayNoticeRow.Of(notice, time.Instant(), actor.Name));
        else
        {
            var row = await db.HolidayNotices.SingleAsync(n => n.Id == change.Revoke, ct);
            (row.RevokedAt, row.RevokedBy, row.RevokeReason) = (time.Instant(), actor.Name, change.Reason.Trim());
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    // The last day named, or of the year, which is provisional no more or again.
    private static async Task<DateOnly?> UntilAsync(RequestsDb db, CalendarChange change, CancellationToken ct)
    {
        var notice = await NoticeAsync(db, change, ct);
        return notice.Off.Concat(notice.Worked).Append(new DateOnly(notice.Year, 12, 31)).Max();
    }

    private static async Task<HolidayNotice> NoticeAsync(RequestsDb db, CalendarChange change, CancellationToken ct) =>
        change.Load ?? (await db.HolidayNotices.AsNoTracking().SingleAsync(n => n.Id == change.Revoke, ct)).ToNotice();

    private static Refusal? Wrong(HolidayNotice notice)
    {
        if (string.IsNullOrWhiteSpace(notice.Title) || notice.Title.Length > 200) return new("notice.title", new("请填写通知的标题（不超过200字）。", "The title is missing or too long."), Field: "Title");
        if (notice.Number.Length > 60) return new("notice.number", new("发文字号过长。", "The number is too long."), Field: "Number");
        if (notice.Source.Length > 400) return new("notice.source", new("来源过长。", "The source is too long."), Field: "Source");
        if (notice.Year is < 2000 or > 2090) return new("notice.year", new("年度应当在2000至2090之间。", "The year is 2000 to 2090."), Field: "Year");
        if (notice.Off.Count + notice.Worked.Count is 0 or > 200) return new("notice.days", new("没有放假或者上班的日期，或者过多。", "No days, or too many."), Field: "Days");
        if (notice.Off.Intersect(notice.Worked).Any()) return new("notice.both", new("同一天不能既放假又上班。", "A day cannot be both off and worked."), Field: "Days");
        return notice.Off.Concat(notice.Worked).Any(day => Math.Abs(day.Year - notice.Year) > 1)
            ? new("notice.far", new("日期不在通知的年度前后。", "A day is far from the year of the notice."), Field: "Days") : null;
    }

    private static Refusal Gone { get; } = new("notice.gone", new("没有这份通知，或者已经撤销。", "There is no such notice, or it was revoked."));

    private static Refusal OfProduct { get; } = new("notice.delivered", new("随产品提供的通知不能撤销；需要更改的，请载入新的通知。", "A delivered notice cannot be revoked: load a new one."));

    private static Refusal NoReason { get; } = new("notice.reason", new("请写明撤销的理由。", "Say why it is revoked."), Field: "Reason");
}
