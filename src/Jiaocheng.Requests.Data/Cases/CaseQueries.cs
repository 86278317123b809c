using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>A line of a list of cases.</summary>
public sealed record CaseLine(
    Guid Id, int Version, string Number, string Agency, string Applicant, ApplicantClass Class, string Content, Channel Channel, State State,
    DateOnly? ReceivedOn, DateOnly? Due, DateOnly? NextDue, Term? NextTerm, bool NextOurs, ClockStatus Clock, bool Provisional, bool Extended,
    string? Handler, Guid? HandlerId, string? Outcome, DateOnly? ResultOn, bool? InTimeExtended);

/// <summary>A page of a list and how many lines there are in all.</summary>
public sealed record Page<T>(IReadOnlyList<T> Lines, int Total);

/// <summary>One case as a page shows it.</summary>
/// <param name="Case">The folded case.</param>
/// <param name="Issuer">The agency it belongs to, as its letters name it.</param>
/// <param name="Where">The rules it is shown under, now, and who looks.</param>
/// <param name="Offers">What this person may do now, with the reasons where not.</param>
/// <param name="Own">Whether it belongs to this person's own agency, so that it may be moved.</param>
public sealed record CaseFile(Case Case, Issuer Issuer, Circumstances Where, IReadOnlyList<Offer> Offers, bool Own)
{
    /// <summary>Which application of this applicant in its month it is, as fees by item count (国办函〔2020〕109号第四条); null where no fee can be asked.</summary>
    public int? ItemOfMonth { get; init; }
}

/// <summary>Reads of cases, shared by pages and API. Everything is cut to the agencies the asker may see.</summary>
public sealed class CaseQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules, FactStore facts, TimeProvider time)
{
    /// <summary>A page of the cases in reach; empty for somebody who may not read cases.</summary>
    public async Task<Page<CaseLine>> ListAsync(CaseFilter filter, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return new([], 0);
        var cases = Select(db, actor, filter, time.Today());
        var total = await cases.CountAsync(ct);
        var lines = await filter.Sorted(cases).Skip(filter.Skip).Take(filter.Take).Select(Line).ToListAsync(ct);
        return new(lines, total);
    }

    /// <summary>One case with everything its page needs; null when it is not in reach.</summary>
    public async Task<CaseFile?> FindAsync(Guid id, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var row = await db.Cases.AsNoTracking().Include(c => c.Agency).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (row is null || !actor.Reaches(row.Agency!.Path)) return null;
        var @case = await facts.LoadAsync(db, row, ct);
        var own = actor.WritesFor(row.AgencyId);
        var where = new Circumstances((await rules.ReadAsync(db, ct)).Of(row.Agency.Path).For(@case), time.GetUtcNow().UtcDateTime, new(actor.AccountId, actor.Name, actor.Permissions));
        var offers = own ? Gate.Offers(@case, where) : [];
        var charged = offers.Any(offer => offer is { Move: Move.NotifyFee, Allowed: true });
        return new(@case, row.Agency.Issuer, where, offers, own) { ItemOfMonth = charged ? await ItemOfMonthAsync(db, row, where.Rules.Settings, ct) : null };
    }

    // The same identity number, or the same name where none was given; the month of legal receipt.
    private static async Task<int?> ItemOfMonthAsync(RequestsDb db, CaseRow row, OfficeSettings settings, CancellationToken ct)
    {
        if (row.ReceivedOn is not { } received) return null;
        var (first, next) = (new DateOnly(received.Year, received.Month, 1), new DateOnly(received.Year, received.Month, 1).AddMonths(1));
        var volume = $"\"basis\":\"{FeeBasis.ByVolume}\"";
        return 1 + await EarlierCases.OfSameApplicant(db.Cases.AsNoTracking(), row)
            .Where(c => c.State != State.Voided && c.ReceivedOn >= first && c.ReceivedOn < next
                && (c.ReceivedOn < received || c.ReceivedOn == received && c.RegisteredAt < row.RegisteredAt)
                && (settings.VolumeCountsAsItem || !db.Facts.Any(f => f.CaseId == c.Id && f.Kind == Move.NotifyFee && f.Payload.Contains(volume))))
            .CountAsync(ct);
    }

    /// <summary>The cases of the agencies in reach. Somebody at the root reads without a filter.</summary>
    public static IQueryable<CaseRow> Reach(RequestsDb db, Actor actor) =>
        actor.AgencyPath.Count(c => c == '/') == 2
            ? db.Cases.AsNoTracking()
            : db.Cases.AsNoTracking().Where(c => db.Agencies.Where(a => a.Path.StartsWith(actor.AgencyPath)).Select(a => a.Id).Contains(c.AgencyId));

    /// <summary>A selection of the cases in reach. The views of one's own agency need no look at the tree.</summary>
    public static IQueryable<CaseRow> Select(RequestsDb db, Actor actor, CaseFilter filter, DateOnly today) => filter.Apply(
        filter.View is CaseView.Mine or CaseView.Waiting or CaseView.ToArchive ? db.Cases.AsNoTracking() : Reach(db, actor), actor, today);

    /// <summary>The columns of a line.</summary>
    public static readonly System.Linq.Expressions.Expression<Func<CaseRow, CaseLine>> Line = c => new CaseLine(
        c.Id, c.Version, c.Number, c.Agency!.Name, c.ApplicantName, c.ApplicantClass, c.Content, c.Channel, c.State, c.ReceivedOn, c.Due, c.NextDue,
        c.NextTerm, c.NextOurs, c.Clock, c.Provisional, c.Extended, c.HandlerName, c.HandlerId, c.Outcome, c.ResultOn, c.InTimeExtended);
}
