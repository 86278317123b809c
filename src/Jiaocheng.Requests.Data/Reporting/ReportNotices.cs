using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>What somebody who makes reports has to know today.</summary>
/// <param name="AgencyId">Their agency.</param>
/// <param name="Year">The year of the report.</param>
/// <param name="Due">The last day for handing it in, Asia/Shanghai.</param>
/// <param name="Days">Days until then; negative when it is over.</param>
/// <param name="Standing">How one's own report stands.</param>
/// <param name="Urged">The last day on which the agency above asked for it; null where it did not.</param>
/// <param name="Returned">Why the agency above sent it back; null where it did not.</param>
/// <param name="Waiting">Reports from below that wait to be looked at.</param>
/// <param name="Missing">Reports from below that are not in.</param>
/// <param name="Stage">How far one's own report has come in the house.</param>
/// <param name="Turn">It waits for this person: to be reviewed, or to be signed.</param>
public sealed record ReportNotice(
    Guid AgencyId, int Year, DateOnly Due, int Days, ChildStanding Standing, DateOnly? Urged, string? Returned, int Waiting, int Missing, ReportStage Stage = ReportStage.Drafting, bool Turn = false)
{
    /// <summary>The report left, and nothing from below is open.</summary>
    public bool Settled => Standing is ChildStanding.HandedIn or ChildStanding.Accepted && Waiting + Missing == 0;
}

/// <summary>Reminds of the annual report whoever makes, reviews or signs it: from December until it is in, and whenever the agency above asked for it or sent it back. Derived on reading, so nothing is forgotten while the server was off.</summary>
public sealed class ReportNotices(IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules, TimeProvider time)
{
    /// <summary>The notice; null where there is nothing to say or the asker has nothing to do with reports.</summary>
    public async Task<ReportNotice?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !Makers.Any(actor.May)) return null;
        var (today, settings) = (time.Today(), (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Settings);
        var year = YearSpokenOf(today);
        var children = await db.Agencies.AsNoTracking().Where(a => a.ParentId == actor.AgencyId && !a.Closed).Select(a => new { a.Id, a.Kind }).ToListAsync(ct);
        List<Guid> counted = [.. children.Where(child => ChildReport.CountsIn(child.Kind, settings.VerticalsInSum)).Select(child => child.Id)];
        var own = await ReportFactRow.LoadAsync(db, actor.AgencyId, year, ct);
        var turn = ReportRules.PermissionAt(own.Stage) is { } needed and not Can.Report && actor.May(needed) && (settings.ProposerMaySign || !ReportRules.HadAHand(own, actor.AccountId));
        if (!actor.May(Can.Report)) counted = [];
        if (!actor.May(Can.Report) && !turn) return null;
        var marks = await ReportFactRow.MarksAsync(db, year, ct);
        List<ChildStanding> standings = [.. counted.Select(id => ReportFile.StandingOf([.. marks[id].Select(mark => mark.Kind)]))];
        var waiting = standings.Count(one => one == ChildStanding.HandedIn);
        var missing = standings.Count(one => one is not (ChildStanding.HandedIn or ChildStanding.Accepted));
        var due = Deadlines.Reports(year, settings)[0].Due;
        var notice = new ReportNotice(actor.AgencyId, year, due, due.DayNumber - today.DayNumber, own.Standing, own.Urges is [.., var last] ? last.RecordedOn : null,
            own.Standing == ChildStanding.Returned && own.Newest<ReportReturned>()?.Entry is ReportReturned back ? back.Reason : null, waiting, missing, own.Stage, turn);
        return notice.Settled || !InSeason(today) && own.Version == 0 && !counted.Any(marks.Contains) ? null : notice;
    }

    private static readonly Can[] Makers = [Can.Report, Can.Supervise, Can.Sign];

    /// <summary>The year whose report is spoken of on a day: December belongs to the year that ends; whatever is open of last year is spoken of until then.</summary>
    internal static int YearSpokenOf(DateOnly today) => today.Month == 12 ? today.Year : today.Year - 1;

    /// <summary>Whether reports are made on a day. An office that never began one in the product made it elsewhere: nobody nags it after March.</summary>
    internal static bool InSeason(DateOnly today) => today.Month is 12 or <= 3;
}
