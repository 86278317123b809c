using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>A change of settings as it was recorded.</summary>
public sealed record SettingsChange(DateTime From, string By, string Reason, OfficeSettings Settings);

/// <summary>How the office decides the points that the law leaves open: read, previewed, changed with a reason. Ended cases keep theirs.</summary>
public sealed class RuleSettingsDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, RulesReader rules, Recolouring recolouring, AuditTrail audit, TimeProvider time)
{
    /// <summary>The settings of now, and how they came about, newest first; null for somebody without a working account. The count is the version.</summary>
    public async Task<(OfficeSettings Now, IReadOnlyList<SettingsChange> Changes)?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is null) return null;
        var rows = await db.RuleSettings.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(ct);
        return ((await rules.ReadAsync(db, ct)).Of("").Now.Settings, [.. rows.Select(row => new SettingsChange(row.From, row.By, row.Reason, row.ToSettings().Settings))]);
    }

    /// <summary>Which open cases would move; null for somebody who may not change settings. Writes nothing.</summary>
    public async Task<Movement?> PreviewAsync(OfficeSettings settings, Guid by, IProgress<int>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ApproveExtension)) return null;
        return await recolouring.RunAsync(db, await rules.SupposeAsync(db, null, null, settings, time.Instant(), ct), null, write: false, progress, ct);
    }

    /// <summary>Changes the settings from now on: the row, the dates of the open cases that move, and the entry in the audit, all or nothing.</summary>
    /// <param name="settings">All settings as they shall be.</param>
    /// <param name="reason">Why: 依据.</param>
    /// <param name="seen">The number of changes that the page showed.</param>
    /// <param name="by">Who.</param>
    /// <param name="progress">Told how many cases were looked at.</param>
    /// <param name="ct">Cancels; then nothing has changed.</param>
    public Task<Answer> ChangeAsync(OfficeSettings settings, string reason, int seen, Guid by, IProgress<int>? progress, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ApproveExtension, "rules", async (db, actor) =>
        {
            var count = await db.RuleSettings.CountAsync(ct);
            if (count != seen) return new Answer.Stale(seen, count);
            var before = (await rules.ReadFreshAsync(db, ct)).Of("").Now.Settings;
            var wrong = Disputes.All.Where(dispute => dispute.Get(settings) < dispute.Least || dispute.Get(settings) > dispute.Most)
                .Select(dispute => new Refusal("rules.bounds", new Text("“{0}”应当在{2}至{3}之间。", "“{1}” is {2} to {3}.").With(dispute.Label.Zh, dispute.Label.En, dispute.Least, dispute.Most), dispute.Article, dispute.Name)).ToList();
            if (string.IsNullOrWhiteSpace(reason)) wrong.Add(new("rules.reason", new("请写明更改的依据或者理由。", "Say on what ground it is changed."), Field: "Reason"));
            var changes = Disputes.Between(before, settings).ToList();
            if (changes.Count == 0) wrong.Add(new("rules.same", new("没有任何更改。", "Nothing was changed.")));
            if (wrong.Count > 0) return new Answer.Refused(wrong);
            await AddAsync(db, settings, reason.Trim(), actor, ct);
            var moves = await recolouring.RunAsync(db, await rules.ReadFreshAsync(db, ct), null, write: true, progress, ct);
            audit.Add(db, AuditKind.SettingsChanged, actor, "办公室设置",
                string.Join("；", changes.Select(change => $"{change.Dispute.Label.Zh}：{change.Dispute.Says(change.Before).Zh} → {change.Dispute.Says(change.After).Zh}"))
                    + $"；理由：{reason.Trim()}；变动案件{moves.Count}件");
            return new Answer.Done();
        }, ct);

    private async Task AddAsync(RequestsDb db, OfficeSettings settings, string reason, Actor actor, CancellationToken ct)
    {
        db.RuleSettings.Add(new() { Settings = RuleSettingsRow.Text(settings), From = time.Instant(), By = actor.Name, Reason = reason });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
