using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>A letter in the queue of what is not served.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">登记编号.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="Letter">How it stands.</param>
/// <param name="Over">The day by which something should have been done is over.</param>
/// <param name="Mail">How its mail stands; null where none leaves by itself.</param>
public sealed record UnservedLine(Guid CaseId, string Number, LetterKind Kind, string DocumentNumber, UnservedLetter Letter, bool Over, MailLook? Mail)
{
    /// <summary>Overdue, or its mail did not leave: shown loud.</summary>
    public bool Loud => Over || Mail is { Again: true };
}

/// <summary>The letters of one's own agency that are not served: decisions and notices, the most urgent first.</summary>
public sealed class UnservedQueue(IDbContextFactory<RequestsDb> contexts, ActorReader actors, LiveCases live, TimeProvider time)
{
    /// <summary>How many cases one page looks at: those that have waited longest.</summary>
    public const int Most = 100;

    /// <summary>The letters; null for somebody who may not read cases.</summary>
    /// <returns>The letters of the cases that have waited longest, and how many cases wait in all.</returns>
    public async Task<Page<UnservedLine>?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var waiting = db.Cases.AsNoTracking().Where(c => c.AgencyId == actor.AgencyId && c.UnservedSince != null);
        var ids = await waiting.OrderBy(c => c.UnservedSince).ThenBy(c => c.Id).Take(Most).Select(c => c.Id).ToListAsync(ct);
        var total = ids.Count < Most ? ids.Count : await waiting.CountAsync(ct);
        var cases = await live.ReadAsync(db, ids, ct);
        var mails = (await db.LetterMails.AsNoTracking().Where(m => ids.Contains(m.CaseId)).ToListAsync(ct)).ToDictionary(m => (m.CaseId, m.Seq));
        var today = time.Today();
        var lines =
            from found in cases.Values
            let kinds = LetterWriter.Owed(found.Case).ToDictionary(owed => owed.Fact.Seq, owed => owed.Kind)
            from letter in Unserved.Of(found.Case, found.Rules.Calendar, today)
            where kinds.ContainsKey(letter.Letter.Seq)
            let mail = letter.Sent is { } sent ? mails.GetValueOrDefault((found.Case.Id, sent.Seq)) : null
            select new UnservedLine(found.Case.Id, found.Case.Number, kinds[letter.Letter.Seq], letter.Letter.DocumentNumber ?? found.Case.Number, letter, letter.Until < today,
                mail is null ? null : new(mail.Seq, mail.Mail, mail.MailAt ?? mail.At, mail.MailTries, mail.MailAfter, mail.MailError));
        return new([.. lines.OrderByDescending(line => line.Loud).ThenBy(line => line.Letter.Until).ThenBy(line => line.Number, StringComparer.Ordinal)], total);
    }
}
