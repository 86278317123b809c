using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A line of the inbox.</summary>
/// <param name="Id">The reminder.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Term">Which period.</param>
/// <param name="Ours">Whether it binds the agency.</param>
/// <param name="Stage">Working days from the last day for which the reminder was given.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Read">Whether it was read.</param>
/// <param name="Words">Which period, its last day and how far off that is now.</param>
/// <param name="Task">What follows; null when this clock no longer runs: answered, or its last day has moved.</param>
/// <param name="Mine">Whether the move that follows is this person's to make.</param>
public sealed record InboxLine(
    Guid Id, Guid CaseId, string Number, State State, Term Term, bool Ours, int Stage, DateTime At, bool Read, Text Words, ClockTask? Task, bool Mine);

/// <summary>A person's own reminders. They tell what was so when they were given; what is to be done is derived when they are read.</summary>
public sealed class ReminderInbox(IDbContextFactory<RequestsDb> contexts, ActorReader actors, LiveCases live, TimeProvider time)
{
    /// <summary>A page, the newest first; empty for somebody who may not read cases.</summary>
    public async Task<Page<InboxLine>> PageAsync(Guid accountId, int page, int size, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return new([], 0);
        var own = Own(db, actor);
        var lines = await own.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip(page * size).Take(size)
            .Join(db.Cases, r => r.CaseId, c => c.Id, (r, c) => new { Row = r, c.Number, c.State }).ToListAsync(ct);
        var total = page == 0 && lines.Count < size ? lines.Count : await own.CountAsync(ct);
        var cases = await live.ReadAsync(db, [.. lines.Select(line => line.Row.CaseId).Distinct()], ct);
        var today = time.Today();
        // A join need not keep the order.
        return new([.. lines.OrderByDescending(line => line.Row.At).ThenByDescending(line => line.Row.Id)
            .Select(line => Line(line.Row, line.Number, line.State, cases.GetValueOrDefault(line.Row.CaseId), actor, today))], total);
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

    // Somebody who has moved to another agency no longer sees the cases of the old one.
    private static IQueryable<ReminderRow> Own(RequestsDb db, Actor actor) =>
        db.Reminders.AsNoTracking().Where(r => r.RecipientId == actor.AccountId && CaseQueries.Reach(db, actor).Any(c => c.Id == r.CaseId));

    private static InboxLine Line(ReminderRow row, string number, State state, LiveCase? found, Actor actor, DateOnly today)
    {
        var clock = found is null ? null : Deadlines.Of(found.Case, found.Rules)
            .FirstOrDefault(running => running.Term == row.Term && running.Of == row.Of && running.Due == row.Due);
        var task = clock is null ? null : ClockTask.Of(found!.Case.State, clock, today);
        return new(row.Id, row.CaseId, number, state, row.Term, Terms.Of(row.Term).Ours, row.Stage, row.At, row.ReadAt is not null,
            ReminderText.Of(row.Term, row.Due, clock is null ? ChinaTime.DayOf(row.At) : today, (found?.Rules ?? Rules.Default).Calendar),
            task, task is { Next: not null, Permission: { } needed } && actor.May(needed) && found is not null && actor.WritesFor(found.Case.AgencyId));
    }
}
