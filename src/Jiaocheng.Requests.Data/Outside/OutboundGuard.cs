using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>Asks, within the write that would let a letter leave, whether everything agrees; and puts what leaves by mail into the outbox of that write.</summary>
internal sealed class OutboundGuard(LetterFiles letterFile)
{
    /// <summary>The input as it is recorded: a signature with the text it signs, a dispatch with addressee, address and text.</summary>
    public static Payload Complete(Case @case, Attempt attempt, Agency agency, Circumstances where) => SignedText.Kept(@case, attempt, agency.Issuer, where) switch
    {
        Sending sending => Complete(@case, sending, agency, where),
        // Another way goes to another address.
        Superseded { Replacement: Sending sending } change => change with
        {
            Replacement = Complete(@case, @case.Facts.ElementAtOrDefault(change.Of - 1)?.Payload is Sending old && old.Method != sending.Method && old.Address == sending.Address
                ? sending with { Address = null } : sending, agency, where),
        },
        var other => other,
    };

    /// <summary>Everything that stands against letting it leave; null when it may, and for what lets nothing leave.</summary>
    /// <param name="db">The write.</param>
    /// <param name="case">The case with the entry on it.</param>
    /// <param name="said">The entry's input.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="where">Rules and writer.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<Answer.Refused?> StopsAsync(RequestsDb db, Case @case, Payload said, Agency agency, Circumstances where, CancellationToken ct)
    {
        var change = said as Superseded;
        if ((change?.Replacement ?? said) is not Sending sending) return null;
        var opened = (await Openings.OfAsync(db, @case, where.Writer.Id, ct)).ToHashSet();
        var old = change is null ? null : @case.Facts[change.Of - 1].Payload as Sending;
        opened.UnionWith(old?.Enclosures ?? []);
        // A correction is compared with the file as it was then, and what it leaves as it was left then already.
        var then = change is null ? @case : Case.Of(@case.Id, @case.AgencyId, @case.Standing.TakeWhile(fact => fact.Seq <= change.Of));
        var text = Outbound.LetterOf(then, sending) is { } fact && LetterWriter.Owed(then).Any(owed => owed.Fact.Seq == fact.Seq)
            ? letterFile(await LetterTemplates.AsSentAsync(db, then, fact.Seq, agency.Issuer, where.Rules, ct)).Text : "";
        Refusal[] stops = [.. Outbound.Points(then, sending, agency.Issuer, where.Rules, opened, text).Select(point => point.Stop).OfType<Refusal>().Where(stop => !Left(stop, sending, old))];
        return stops.Length > 0 ? new(stops) : null;
    }

    private static bool Left(Refusal stop, Sending now, Sending? old) => old is not null && stop.Field switch
    {
        nameof(Sending.Letter) => now.Letter == old.Letter,
        nameof(Sending.To) => now.To == old.To,
        nameof(Sending.Address) => now.Address == old.Address && now.Method == old.Method,
        _ => false,
    };

    /// <summary>Adds the mail of a dispatch by e-mail to the caller's save; nothing where the office has no mail server, and then a person sends it.</summary>
    public static async Task PostAsync(RequestsDb db, Case @case, Fact fact, Writer by, CancellationToken ct)
    {
        if (fact.Payload is not Sending { Method: DispatchMethod.Email } || !(await ReminderSettings.ReadAsync(db, ct)).Mails) return;
        db.LetterMails.Add(new()
        {
            Id = Guid.CreateVersion7(), CaseId = @case.Id, AgencyId = @case.AgencyId, Seq = fact.Seq, At = fact.RecordedAt, ById = by.Id, Mail = MailState.Waiting,
        });
    }

    private static Sending Complete(Case @case, Sending sending, Agency agency, Circumstances where) =>
        Outbound.LetterOf(@case, sending) is { } fact && LetterWriter.Owed(@case).Any(owed => owed.Fact.Seq == fact.Seq)
            ? Outbound.Complete(@case, sending, LetterWriter.Write(@case, fact.Seq, agency.Issuer, where.Rules)) : sending;
}
