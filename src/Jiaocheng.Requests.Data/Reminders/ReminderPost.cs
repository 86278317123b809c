using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>
/// Mails the reminders that wait, one message a person. A reminder is marked as being sent before the server sees it, so that a crash costs a mail
/// and never sends two; what the server refused is tried again, some times and ever later. What has been settled meanwhile is not mailed.
/// </summary>
public sealed class ReminderPost(IDbContextFactory<RequestsDb> contexts, RulesReader rules, LiveCases live, MailSecret secret, TimeProvider time)
{
    /// <summary>How long to wait after each failure; after as many and one more, no further.</summary>
    public static IReadOnlyList<TimeSpan> Waits => Outbox.Waits;

    /// <summary>Sends what may go out now.</summary>
    /// <returns>How many messages the server took.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (settings, now) = (await ReminderSettings.ReadAsync(db, ct), time.Instant());
        await Outbox.AbandonAsync(db.Reminders, now, ct);
        if (!settings.Mails || settings.IsQuiet(now, (await rules.ReadAsync(db, ct)).Of("").Now.Calendar)) return 0;

        var people = await Ready(db, now).Select(r => r.RecipientId).Distinct().ToListAsync(ct);
        if (people.Count == 0) return 0;
        var (server, said) = await MailServer.OpenAsync(settings, secret, ct);
        using var open = server;
        if (server is null)
        {
            var batch = Guid.CreateVersion7();
            await Outbox.TakeAsync(Ready(db, now), batch, now, ct);
            await Outbox.SettleAsync(db.Reminders, batch, new(MailTaken.Refused, said), now);
            return 0;
        }
        var sent = 0;
        foreach (var person in people)
        {
            ct.ThrowIfCancellationRequested();
            var taken = await SendAsync(db, settings, server, person, now, ct);
            if (taken == MailTaken.Accepted) sent++;
            // The connection is gone; the others wait for the next round.
            if (taken == MailTaken.Unknown) break;
        }
        return sent;
    }

    private static IQueryable<ReminderRow> Ready(RequestsDb db, DateTime now) => Outbox.Ready(db.Reminders, now);

    private async Task<MailTaken?> SendAsync(RequestsDb db, ReminderSettings settings, MailServer server, Guid personId, DateTime now, CancellationToken ct)
    {
        var batch = Guid.CreateVersion7();
        await Outbox.TakeAsync(Ready(db, now).Where(r => r.RecipientId == personId), batch, now, ct);
        var rows = await db.Reminders.AsNoTracking().Where(r => r.MailBatch == batch).OrderBy(r => r.Due).ThenBy(r => r.Id).ToListAsync(ct);
        var address = await db.Users.Where(user => user.Id == personId && !user.Locked).Select(user => user.Email).SingleOrDefaultAsync(ct);
        var to = MailboxAddress.TryParse(address ?? "", out var parsed) ? parsed : null;
        var (lines, keep) = to is null ? ([], []) : await StillAsync(db, rows, settings, ct);
        await db.Reminders.Where(r => r.MailBatch == batch && !keep.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Mail, MailState.Dropped), ct);
        if (lines.Count == 0) return null;
        var result = await server.SendAsync(ReminderMessage.Of(settings, to!, batch, lines), ct);
        await Outbox.SettleAsync(db.Reminders, batch, result, now);
        return result.Taken;
    }

    private static bool Owed(ReminderRow row) => Duty.Is(row.Term);

    /// <summary>Those that are still the newest reminder of a clock that still runs.</summary>
    private async Task<(List<MailLine> Lines, List<Guid> Ids)> StillAsync(RequestsDb db, List<ReminderRow> rows, ReminderSettings settings, CancellationToken ct)
    {
        var today = time.Today();
        List<MailLine> lines = [];
        List<Guid> ids = [];
        var owed = rows.Exists(Owed) ? await Duty.ReadAsync(db, await rules.ReadAsync(db, ct), today, ct) : [];
        foreach (var row in rows.Where(Owed))
        {
            if (owed.FirstOrDefault(duty => duty.Is(row) && duty.Stage(today, settings.Chosen) == row.Stage) is not { } duty) continue;
            ids.Add(row.Id);
            lines.Add(new(duty.Address, duty.Name, ReminderText.Of(row.Term, row.Due, today, duty.Calendar), ReminderText.Next(duty.Next)));
        }
        foreach (var part in rows.Where(row => !Owed(row)).Chunk(LiveCases.Batch))
        {
            var cases = await live.ReadAsync(db, [.. part.Select(row => row.SubjectId).Distinct()], ct);
            foreach (var row in part)
            {
                if (cases.GetValueOrDefault(row.SubjectId) is not { } found) continue;
                var reminder = Reminder.Of(found.Case, found.Rules, today, settings.Chosen).FirstOrDefault(now =>
                    now.Clock.Term == row.Term && now.Clock.Of == row.Of && now.Clock.Due == row.Due && now.Stage == row.Stage);
                if (reminder is null) continue;
                ids.Add(row.Id);
                lines.Add(new($"cases/{row.SubjectId}", found.Case.Number, ReminderText.Of(row.Term, row.Due, today, found.Rules.Calendar), ReminderText.Of(reminder.Task)));
            }
        }
        return (lines, ids);
    }
}
