using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>How the mail of an entry stands.</summary>
/// <param name="Seq">The entry that says how the letter leaves.</param>
/// <param name="State">How it stands.</param>
/// <param name="At">When it was last tried, else when it was written (UTC).</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="After">Tried again from then on (UTC); null where at once or no more.</param>
/// <param name="Said">What the server said, or what stood against sending it.</param>
public sealed record MailLook(int Seq, MailState State, DateTime At, int Tries, DateTime? After, string? Said)
{
    /// <summary>A person may have it sent again.</summary>
    public bool Again => State is MailState.Failed or MailState.Unknown;
}

/// <summary>Shows how the mailed letters of a case stand, and lets a failed one be tried again.</summary>
public sealed class LetterMails(IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance)
{
    /// <summary>The mails of a case by their entry; none for who may not read it.</summary>
    public async Task<IReadOnlyDictionary<int, MailLook>> OfAsync(Guid caseId, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return new Dictionary<int, MailLook>();
        return await db.LetterMails.AsNoTracking().Where(m => m.CaseId == caseId && db.Agencies.Any(a => a.Id == m.AgencyId && a.Path.StartsWith(actor.AgencyPath)))
            .Select(m => new MailLook(m.Seq, m.Mail, m.MailAt ?? m.At, m.MailTries, m.MailAfter, m.MailError)).ToDictionaryAsync(look => look.Seq, ct);
    }

    /// <summary>Whether mail can leave by itself; otherwise the letter is printed and a person sends it.</summary>
    public async Task<bool> LeaveAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await actors.ReadAsync(db, accountId, ct) is not null && (await ReminderSettings.ReadAsync(db, ct)).Mails;
    }

    /// <summary>Lets a mail that failed, or of which nobody knows, be tried again: a person decides, because the addressee may have it already.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="seq">The entry that says how the letter leaves.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="ct">Cancels the act.</param>
    public Task<Answer> RetryAsync(Guid caseId, int seq, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.Dispatch, $"{caseId} {seq}", async (db, actor) =>
        {
            var mail = await db.LetterMails.SingleOrDefaultAsync(m => m.CaseId == caseId && m.Seq == seq && m.AgencyId == actor.AgencyId, ct);
            if (mail is null) return new Answer.Missing();
            if (mail.Mail is not (MailState.Failed or MailState.Unknown)) return Entrance.Stale;
            (mail.Mail, mail.MailTries, mail.MailAfter, mail.MailError) = (MailState.Waiting, 0, null, null);
            return new Answer.Done(mail.Id);
        }, ct);
}
