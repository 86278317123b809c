using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outside;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>
/// Mails the letters that wait, one message each, by the outbox that reminders use. Everything that was asked when the entry was written is asked again at
/// the moment of sending; what no longer agrees is not sent, and says why.
/// </summary>
public sealed class LetterPost(
    IDbContextFactory<RequestsDb> contexts, LiveCases live, AttachmentStore files, LetterFiles letterFile, MailSecret secret, TimeProvider time)
{
    /// <summary>Sends what may go out now. A letter waits for no morning: the day it leaves decides whether it is in time.</summary>
    /// <returns>How many messages the server took.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (settings, now) = (await ReminderSettings.ReadAsync(db, ct), time.Instant());
        await Outbox.AbandonAsync(db.LetterMails, now, ct);
        if (!settings.Mails) return 0;
        var ready = await Outbox.Ready(db.LetterMails.AsNoTracking(), now).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(ct);
        if (ready.Count == 0) return 0;
        var (server, said) = await MailServer.OpenAsync(settings, secret, ct);
        using var open = server;
        if (server is null)
        {
            var batch = Guid.CreateVersion7();
            await Outbox.TakeAsync(Outbox.Ready(db.LetterMails, now), batch, now, ct);
            await Outbox.SettleAsync(db.LetterMails, batch, new(MailTaken.Refused, said), now);
            return 0;
        }
        var sent = 0;
        foreach (var mail in ready)
        {
            ct.ThrowIfCancellationRequested();
            var taken = await SendAsync(db, settings, server, mail, now, ct);
            if (taken == MailTaken.Accepted) sent++;
            // The connection is gone; the others wait for the next round.
            if (taken == MailTaken.Unknown) break;
        }
        return sent;
    }

    private async Task<MailTaken?> SendAsync(RequestsDb db, ReminderSettings settings, MailServer server, LetterMail mail, DateTime now, CancellationToken ct)
    {
        var batch = Guid.CreateVersion7();
        if (await Outbox.TakeAsync(Outbox.Ready(db.LetterMails.Where(m => m.Id == mail.Id), now), batch, now, ct) == 0) return null;
        var (message, state, why) = await WriteAsync(db, settings, mail, ct);
        if (message is null)
        {
            await Outbox.EndAsync(db.LetterMails, batch, state, why);
            return null;
        }
        var result = await server.SendAsync(message, ct);
        await Outbox.SettleAsync(db.LetterMails, batch, result, now);
        return result.Taken;
    }

    /// <summary>The message as the facts have it now; none, with the reason, where they no longer let it leave.</summary>
    private async Task<(MimeMessage? Message, MailState State, string? Why)> WriteAsync(RequestsDb db, ReminderSettings settings, LetterMail mail, CancellationToken ct)
    {
        var found = (await live.ReadAsync(db, [mail.CaseId], ct)).GetValueOrDefault(mail.CaseId);
        if (found is null) return Stopped("the case cannot be read");
        var @case = found.Case;
        if (@case.At(mail.Seq)?.Payload is not Sending { Method: DispatchMethod.Email } sending) return (null, MailState.Dropped, null);
        var issuer = (await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == mail.AgencyId, ct)).Issuer;
        if (Outbound.LetterOf(@case, sending) is not { } fact) return Stopped("the case has no such letter");
        var written = await LetterTemplates.AsSentAsync(db, @case, fact.Seq, issuer, found.Rules, ct);
        var file = letterFile(written);
        // They were opened when the entry was written; what they are is checked by their hash.
        var points = Outbound.Points(@case, sending, issuer, found.Rules, (sending.Enclosures ?? []).ToHashSet(), file.Text);
        if (points.FirstOrDefault(point => point.Stop is not null) is { Stop: { } stop }) return Stopped(stop.Reason.Zh);
        if (!MailboxAddress.TryParse(sending.Address ?? "", out var to)) return Stopped("电子邮箱格式不正确。");
        List<LetterFile> all = [file];
        foreach (var attached in (sending.Enclosures ?? []).Select(seq => (Attached)@case.At(seq)!.Payload))
        {
            if (await files.ReadAsync(attached.Sha256, ct) is not { } content) return Stopped($"附件“{attached.FileName}”的文件不在数据目录中，或者已经损坏。");
            all.Add(new(attached.FileName, attached.ContentType, content, ""));
        }
        return (LetterMessage.Of(settings, issuer, mail.Id, to, @case.Number, written.Letter, all), MailState.Sending, null);
    }

    private static (MimeMessage?, MailState, string?) Stopped(string why) =>
        (null, MailState.Failed, why.Length <= ReminderMapping.ErrorLength ? why : why[..ReminderMapping.ErrorLength]);
}
