using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A line of the inbox.</summary>
/// <param name="Id">The reminder.</param>
/// <param name="Address">Where it is, below the address of the product.</param>
/// <param name="Number">Number of the case or order, or name of the report.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Term">Which period.</param>
/// <param name="Ours">Whether it binds the agency.</param>
/// <param name="Stage">Working days from the last day for which the reminder was given.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Read">Whether it was read.</param>
/// <param name="Words">Which period, its last day and how far off that is now.</param>
/// <param name="Next">What follows; null when this clock no longer runs: answered, or its last day has moved; and where the road ends.</param>
/// <param name="Settled">This clock no longer runs.</param>
/// <param name="Follow">Where the person does what follows; null where it is not theirs to do.</param>
/// <param name="Outcome">What may be proposed then; null where nothing.</param>
public sealed record InboxLine(
    Guid Id, string Address, string Number, Text State, Term Term, bool Ours, int Stage, DateTime At, bool Read, Text Words, Text? Next, bool Settled, string? Follow, Outcome? Outcome);

/// <summary>A person's own reminders. They tell what was so when they were given; what is to be done is derived when they are read.</summary>
public sealed class ReminderInbox(IDbContextFactory<RequestsDb> contexts, ActorReader actors, LiveCases live, RulesReader rules, TimeProvider time)
{
    /// <summary>A page, the newest first; empty for somebody who may not read cases.</summary>
    public async Task<Page<InboxLine>> PageAsync(Guid accountId, int page, int size, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return new([], 0);
        var own = Own(db, actor);
        var rows = await own.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip(page * size).Take(size).ToListAsync(ct);
        var total = page == 0 && rows.Count < size ? rows.Count : await own.CountAsync(ct);
        var (today, books) = (time.Today(), await rules.ReadAsync(db, ct));
        var lines = (await CaseLinesAsync(db, rows.Where(row => !Duty.Is(row.Term)), actor, today, ct)).Concat(await DutyLinesAsync(db, rows.Where(row => Duty.Is(row.Term)), books, actor, today, ct)).ToDictionary(line => line.Id);
        return new([.. rows.Select(row => lines[row.Id])], total);
    }

    /// <summary>How many are unread; 0 for somebody who may not read cases.</summary>
    public async Task<int> UnreadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return 0;
        return await Own(db, actor).CountAsync(r => r.ReadAt == null, ct);
    }

    /// <summary>Marks one reminder of one's own as read, or all of them.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="id">Which; null for all.</param>
    /// <param name="ct">Cancels the write.</param>
    public Task<Answer> ReadAsync(Guid accountId, Guid? id, CancellationToken ct) => StorageTrouble.AnswerAsync(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is null) return new Answer.Missing();
        DateTime? now = time.Instant();
        await db.Reminders.Where(r => r.RecipientId == accountId && r.ReadAt == null && (id == null || r.Id == id))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, now), ct);
        return new Answer.Done(id);
    });

    // Somebody who has moved to another agency no longer sees what belongs to the old one.
    private static IQueryable<ReminderRow> Own(RequestsDb db, Actor actor) => db.Reminders.AsNoTracking().Where(r => r.RecipientId == actor.AccountId
        && (r.Term == Term.Report ? r.SubjectId == actor.AgencyId
            : r.Term == Term.Rectification ? OrderReach.Of(db, actor).Any(o => o.Id == r.SubjectId)
            : CaseQueries.Reach(db, actor).Any(c => c.Id == r.SubjectId)));

    private async Task<IEnumerable<InboxLine>> CaseLinesAsync(RequestsDb db, IEnumerable<ReminderRow> rows, Actor actor, DateOnly today, CancellationToken ct)
    {
        var ids = rows.Select(row => row.SubjectId).Distinct().ToList();
        var named = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.State }).ToDictionaryAsync(c => c.Id, ct);
        var cases = await live.ReadAsync(db, ids, ct);
        return rows.Select(row => Line(row, named[row.SubjectId].Number, named[row.SubjectId].State, cases.GetValueOrDefault(row.SubjectId), actor, today));
    }

    private static InboxLine Line(ReminderRow row, string number, State state, LiveCase? found, Actor actor, DateOnly today)
    {
        var clock = found is null ? null : Deadlines.Of(found.Case, found.Rules)
            .FirstOrDefault(running => running.Term == row.Term && running.Of == row.Of && running.Due == row.Due);
        var task = clock is null ? null : ClockTask.Of(found!.Case.State, clock, today);
        var mine = task is { Next: not null, Permission: { } needed } && actor.May(needed) && actor.WritesFor(found!.Case.AgencyId);
        return new(row.Id, $"cases/{row.SubjectId}", number, state.Label(), row.Term, Terms.Of(row.Term).Ours, row.Stage, row.At, row.ReadAt is not null,
            ReminderText.Of(row.Term, row.Due, clock is null ? ChinaTime.DayOf(row.At) : today, (found?.Rules ?? Rules.Default).Calendar),
            task?.Next?.Label(), clock is null, mine ? $"cases/{row.SubjectId}?move={task!.Next}" : null, task?.Outcomes is [var first, ..] ? first : null);
    }

    private static async Task<IEnumerable<InboxLine>> DutyLinesAsync(RequestsDb db, IEnumerable<ReminderRow> rows, RuleBooks books, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (!rows.Any()) return [];
        var duties = await Duty.ReadAsync(db, books, today, ct);
        var ids = rows.Where(row => row.Term == Term.Rectification).Select(row => row.SubjectId).Distinct().ToList();
        var orders = await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Number, o.State, o.AddresseeId }).ToDictionaryAsync(o => o.Id, ct);
        return rows.Select(row =>
        {
            var duty = duties.FirstOrDefault(one => one.Is(row));
            var (name, address, state) = orders.GetValueOrDefault(row.SubjectId) is { } order
                ? (order.Number, Duty.AddressOf(order.Id), order.State.Label())
                : (Duty.NameOf(row.Due), Duty.AddressOf(row.SubjectId, row.Due), duty?.State ?? new("", ""));
            var ours = row.Term == Term.Report || orders.GetValueOrDefault(row.SubjectId)?.AddresseeId == actor.AgencyId;
            return new InboxLine(row.Id, address, name, state, row.Term, ours, row.Stage, row.At, row.ReadAt is not null,
                ReminderText.Of(row.Term, row.Due, duty is null ? ChinaTime.DayOf(row.At) : today, (duty?.Calendar ?? books.Of(actor.AgencyPath).Now.Calendar)),
                duty?.Next, duty is null, duty is not null && actor.WritesFor(duty.AgencyId) && duty.Turn.Any(actor.May) ? address : null, null);
        });
    }
}
