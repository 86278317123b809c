using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>
/// One pass over the open cases whose first clock is near or over, the reports that are not in and the orders that are not answered: gives each person the newest reminder they have not had. It can be run at any
/// time, by several processes, and after any time off; what has been given is not given again. It moves no case.
/// </summary>
public sealed class ReminderSweep(IDbContextFactory<RequestsDb> contexts, RulesReader rules, LiveCases live, TimeProvider time) : IDisposable
{
    /// <summary>Agencies may have other days off than the office; what is too far ahead is sorted out case by case.</summary>
    private const int MarginDays = 14;

    /// <summary>All that a reminder depends on besides the facts of its case.</summary>
    private sealed record Circumstance(DateOnly Today, RuleBooks Books, int Settings, int People);

    private readonly SemaphoreSlim _one = new(1, 1);
    // Cases that were looked at under the same circumstances, by version: of a hundred thousand, only the changed ones are folded again.
    private readonly Dictionary<Guid, int> _seen = [];
    private Circumstance? _under;

    /// <summary>Gives the reminders that are due.</summary>
    /// <returns>How many were given.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await RunOnceAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<int> RunOnceAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (settings, books, people, today) = (await ReminderSettings.ReadAsync(db, ct), await rules.ReadAsync(db, ct), await Recipients.ReadAsync(db, ct), time.Today());
        var under = new Circumstance(today, books, settings.Version, people.Mark);
        if (under != _under) _seen.Clear();
        _under = under;

        var until = books.Of("").Now.Calendar.Add(today, Stages.Farthest).AddDays(MarginDays);
        // Everything before the undated has a running clock; one statement along the index of urgency.
        var near = await db.Cases.AsNoTracking().Where(c => c.Place <= until).OrderBy(c => c.Place).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.Version }).ToListAsync(ct);
        var given = 0;
        foreach (var batch in near.Where(line => _seen.GetValueOrDefault(line.Id) != line.Version).Chunk(LiveCases.Batch))
        {
            var cases = await live.ReadAsync(db, [.. batch.Select(line => line.Id)], ct);
            var rows = cases.Values.SelectMany(found => Rows(found, settings, people, today)).ToList();
            if (rows.Count > 0) given += await GiveAsync(db, rows, ct);
            foreach (var line in batch) _seen[line.Id] = line.Version;
        }
        var owed = (await Duty.ReadAsync(db, books, today, ct)).SelectMany(duty => Rows(duty, settings, people, today)).ToList();
        return owed.Count == 0 ? given : given + await GiveAsync(db, owed, ct);
    }

    private IEnumerable<ReminderRow> Rows(Duty duty, ReminderSettings settings, Recipients people, DateOnly today) =>
        duty.Stage(today, settings.Chosen) is { } stage ? people.Of(duty, stage).Select(person => Row(duty.SubjectId, duty.Clock, stage, person, settings)) : [];

    private IEnumerable<ReminderRow> Rows(LiveCase found, ReminderSettings settings, Recipients people, DateOnly today) =>
        from reminder in Reminder.Of(found.Case, found.Rules, today, settings.Chosen)
        from person in people.Of(found.Case.AgencyId, found.Case.Handler?.Id, reminder)
        select Row(found.Case.Id, reminder.Clock, reminder.Stage, person, settings);

    private ReminderRow Row(Guid subject, Deadline clock, int stage, Recipient person, ReminderSettings settings) => new()
    {
        Id = Guid.CreateVersion7(),
        SubjectId = subject,
        Term = clock.Term,
        Of = clock.Of,
        Due = clock.Due,
        Stage = stage,
        RecipientId = person.Id,
        At = time.Instant(),
        Mail = settings.Mails && person.HasAddress ? MailState.Waiting : MailState.None,
    };

    // The unique key lets one of two processes write; the other finds it written.
    private static async Task<int> GiveAsync(RequestsDb db, List<ReminderRow> rows, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var given = await RowWriter.InsertNewAsync(db, rows, ct);
        await transaction.CommitAsync(ct);
        return given;
    }
}
