using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Jiaocheng.Requests.Web.Features.Reminders;

/// <summary>How mail stands.</summary>
/// <param name="Waiting">Reminders that wait to be mailed or to be tried again.</param>
/// <param name="Sent">Reminders that the server took.</param>
/// <param name="Failed">Reminders given up, or of which nobody knows whether they went out.</param>
/// <param name="LastError">What was said last when one failed; null when none has.</param>
/// <param name="LastErrorAt">When (UTC).</param>
public sealed record MailStanding(int Waiting, int Sent, int Failed, string? LastError, DateTime? LastErrorAt);

/// <summary>The settings with what surrounds them.</summary>
/// <param name="Form">The settings.</param>
/// <param name="Version">To be brought back when saving.</param>
/// <param name="HasPassword">Whether a password is stored; it is never shown.</param>
/// <param name="Mail">How mail stands.</param>
public sealed record ReminderSettingsView(ReminderForm Form, int Version, bool HasPassword, MailStanding Mail);

/// <summary>Reads and changes when people are reminded and how mail goes out.</summary>
public sealed class ReminderSettingsDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, AuditTrail audit, MailSecret secret)
{
    private const string What = "提醒设置";

    private static readonly Refusal Retype = new("password-again", new(
        "邮件服务器或者用户名有改动，请重新填写密码。", "Server or name have changed: type the password again."), Field: nameof(ReminderForm.NewPassword));

    /// <summary>The settings; null for somebody who may not change them.</summary>
    public async Task<ReminderSettingsView?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ManageReminders)) return null;
        var row = await ReminderSettings.ReadAsync(db, ct);
        var counts = await db.Reminders.GroupBy(r => r.Mail).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(line => line.Key, line => line.Count, ct);
        var last = await db.Reminders.Where(r => (r.Mail == MailState.Waiting || r.Mail == MailState.Failed || r.Mail == MailState.Unknown) && r.MailError != null)
            .OrderByDescending(r => r.MailAt).Select(r => new { r.MailError, r.MailAt }).FirstOrDefaultAsync(ct);
        int Of(MailState state) => counts.GetValueOrDefault(state);
        return new(ReminderForm.Of(row), row.Version, row.MailPassword is not null,
            new(Of(MailState.Waiting) + Of(MailState.Sending), Of(MailState.Sent), Of(MailState.Failed) + Of(MailState.Unknown), last?.MailError, last?.MailAt));
    }

    /// <summary>Changes the settings; they count from the next sweep.</summary>
    public Task<Answer> ChangeAsync(ReminderForm form, int seen, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageReminders, What, async (db, actor) =>
        {
            var row = await db.ReminderSettings.SingleOrDefaultAsync(ct);
            if (row is null) db.ReminderSettings.Add(row = new());
            if (row.Version != seen) return new Answer.Stale(seen, row.Version);
            var wanted = form.Trimmed();
            List<Refusal> wrong = [.. wanted.Faults()];
            // Whoever may name another server must not be able to send it the password of this one.
            if (row.MailPassword is not null && wanted is { MailHost.Length: > 0, MailUser.Length: > 0, NewPassword.Length: 0 } && !wanted.SameServer(row)) wrong.Add(Retype);
            if (wrong.Count > 0) return new Answer.Refused(wrong);
            var before = ReminderForm.Of(row);
            wanted.WriteTo(row);
            if (wanted.MailHost.Length == 0 || wanted.MailUser.Length == 0) row.MailPassword = null;
            else if (wanted.NewPassword.Length > 0) row.MailPassword = secret.Seal(wanted.NewPassword);
            row.Version++;
            audit.Add(db, AuditKind.SettingsChanged, actor, What, Changes(before, wanted));
            return new Answer.Done();
        }, ct);

    /// <summary>Sends a mail to the asker's own address by the stored settings, whatever the hour.</summary>
    public async Task<Answer> TestAsync(Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ManageReminders)) return new Answer.Missing();
        var settings = await ReminderSettings.ReadAsync(db, ct);
        if (!settings.Mails) return Refused("no-server", "还没有设置邮件服务器。", "No mail server is set.");
        var address = await db.Users.Where(user => user.Id == by).Select(user => user.Email).SingleAsync(ct);
        if (!MailboxAddress.TryParse(address ?? "", out var to))
            return Refused("no-address", "您还没有登记电子邮箱，请先在“我的账号”中填写。", "You have no e-mail address: set it under “My account” first.");
        var (server, said) = await MailServer.OpenAsync(settings, secret, ct);
        using var open = server;
        var result = server is null ? new MailResult(MailTaken.Refused, said) : await server.SendAsync(ReminderMessage.Test(settings, to, Guid.CreateVersion7()), ct);
        return result.Taken == MailTaken.Accepted ? new Answer.Done()
            : Refused("mail", $"邮件没有发出，服务器或者网络的答复：{result.Said}", $"The mail was not sent. Server or network said: {result.Said}");
    }

    private static Answer.Refused Refused(string code, string zh, string en) => new(new Refusal(code, new(zh, en)));

    private static string Changes(ReminderForm before, ReminderForm after) => string.Join("；",
        from line in new (string Label, string Before, string After)[]
        {
            ("提醒时点", string.Join(' ', before.Stages.Order()), string.Join(' ', after.Stages.Order())),
            ("免打扰", $"{before.QuietFrom}–{before.QuietTo}", $"{after.QuietFrom}–{after.QuietTo}"),
            ("休息日不发邮件", YesNo(before.QuietOnDaysOff), YesNo(after.QuietOnDaysOff)),
            ("邮件服务器", $"{before.MailHost}:{before.MailPort} {before.MailTls}", $"{after.MailHost}:{after.MailPort} {after.MailTls}"),
            ("用户名", before.MailUser, after.MailUser),
            ("密码", "", after.NewPassword.Length > 0 ? "已更换" : ""),
            ("发件地址", before.MailSender, after.MailSender),
            ("系统网址", before.SiteAddress, after.SiteAddress),
        }
        where line.Before != line.After
        select $"{line.Label}：{line.Before} → {line.After}");

    private static string YesNo(bool value) => value ? "是" : "否";
}
