using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A row that goes out by mail: how its mail stands.</summary>
public abstract class Mailed
{
    public MailState Mail { get; set; }
    public int MailTries { get; set; }
    /// <summary>Not to be tried before (UTC).</summary>
    public DateTime? MailAfter { get; set; }
    /// <summary>When it was last tried (UTC).</summary>
    public DateTime? MailAt { get; set; }
    /// <summary>The message it went into.</summary>
    public Guid? MailBatch { get; set; }
    /// <summary>What the server or the network said when it failed, or what stood against sending it.</summary>
    public string? MailError { get; set; }
}

/// <summary>
/// How rows go out: marked as being sent before the server sees them, so that a crash costs a mail and never sends two; what the server refused is tried
/// again, some times and ever later.
/// </summary>
internal static class Outbox
{
    /// <summary>How long to wait after each failure; after as many and one more, no further.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8)];

    // Nothing takes this long: whoever was sending then is no more.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Rows that a process took and never settled: nobody knows, so they are not sent again.</summary>
    public static Task<int> AbandonAsync<T>(IQueryable<T> rows, DateTime now, CancellationToken ct) where T : Mailed
    {
        var since = now - Abandoned;
        return rows.Where(r => r.Mail == MailState.Sending && r.MailAt < since).ExecuteUpdateAsync(set => set.SetProperty(r => r.Mail, MailState.Unknown), ct);
    }

    /// <summary>Those that may go out now.</summary>
    public static IQueryable<T> Ready<T>(IQueryable<T> rows, DateTime now) where T : Mailed =>
        rows.Where(r => r.Mail == MailState.Waiting && (r.MailAfter == null || r.MailAfter <= now));

    /// <summary>Marks them as being sent. Of two processes at the same rows, each takes those the other has not.</summary>
    public static Task<int> TakeAsync<T>(IQueryable<T> ready, Guid batch, DateTime now, CancellationToken ct) where T : Mailed => ready.ExecuteUpdateAsync(set => set
        .SetProperty(r => r.Mail, MailState.Sending).SetProperty(r => r.MailBatch, batch)
        .SetProperty(r => r.MailTries, r => r.MailTries + 1).SetProperty(r => r.MailAt, now), ct);

    /// <summary>Writes down what became of a batch, whoever is stopped meanwhile: what the server has must not be forgotten.</summary>
    public static async Task SettleAsync<T>(IQueryable<T> all, Guid batch, MailResult result, DateTime now) where T : Mailed
    {
        var rows = all.Where(r => r.MailBatch == batch && r.Mail == MailState.Sending);
        if (result.Taken != MailTaken.Refused)
        {
            var state = result.Taken == MailTaken.Accepted ? MailState.Sent : MailState.Unknown;
            await rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.Mail, state).SetProperty(r => r.MailError, result.Said), CancellationToken.None);
            return;
        }
        for (var tries = 1; tries <= Waits.Count; tries++)
        {
            var (made, after) = (tries, (DateTime?)(now + Waits[tries - 1]));
            await rows.Where(r => r.MailTries == made).ExecuteUpdateAsync(set => set.SetProperty(r => r.Mail, MailState.Waiting)
                .SetProperty(r => r.MailAfter, after).SetProperty(r => r.MailError, result.Said), CancellationToken.None);
        }
        await EndAsync(all, batch, MailState.Failed, result.Said);
    }

    /// <summary>Ends what a batch still holds: no more tries.</summary>
    public static Task<int> EndAsync<T>(IQueryable<T> all, Guid batch, MailState state, string? said) where T : Mailed =>
        all.Where(r => r.MailBatch == batch && r.Mail == MailState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Mail, state).SetProperty(r => r.MailError, said), CancellationToken.None);
}
