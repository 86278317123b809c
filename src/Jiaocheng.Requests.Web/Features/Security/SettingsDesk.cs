using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Security;

/// <summary>The security settings as a page shows and returns them.</summary>
public sealed record SettingsForm
{
    public int IdleMinutes { get; set; }
    public int LockoutFailures { get; set; }
    public int LockoutMinutes { get; set; }
    public int PasswordLength { get; set; }
    public int PasswordHistory { get; set; }
    public int PasswordDays { get; set; }
    public bool RequireSecondFactor { get; set; }
    public bool DrafterMaySign { get; set; }

    /// <summary>The form of the stored row.</summary>
    public static SettingsForm Of(SecuritySettings row) => new()
    {
        IdleMinutes = row.IdleMinutes, LockoutFailures = row.LockoutFailures, LockoutMinutes = row.LockoutMinutes,
        PasswordLength = row.PasswordLength, PasswordHistory = row.PasswordHistory, PasswordDays = row.PasswordDays,
        RequireSecondFactor = row.RequireSecondFactor, DrafterMaySign = row.DrafterMaySign,
    };

    /// <summary>Copies the form into the stored row.</summary>
    public void WriteTo(SecuritySettings row)
    {
        (row.IdleMinutes, row.LockoutFailures, row.LockoutMinutes) = (IdleMinutes, LockoutFailures, LockoutMinutes);
        (row.PasswordLength, row.PasswordHistory, row.PasswordDays) = (PasswordLength, PasswordHistory, PasswordDays);
        (row.RequireSecondFactor, row.DrafterMaySign) = (RequireSecondFactor, DrafterMaySign);
    }
}

/// <summary>Reads and changes the office's security settings.</summary>
public sealed class SettingsDesk(IDbContextFactory<RequestsDb> contexts, Entrance entrance, AuditTrail audit)
{
    /// <summary>Least and greatest value of each figure.</summary>
    public static readonly IReadOnlyList<(string Field, Text Label, Func<SettingsForm, int> Value, int Least, int Most)> Bounds =
    [
        (nameof(SettingsForm.IdleMinutes), new("无操作自动退出（分钟）", "Sign out after idle minutes"), form => form.IdleMinutes, 5, 120),
        (nameof(SettingsForm.LockoutFailures), new("连续失败几次锁定", "Failures that lock"), form => form.LockoutFailures, 3, 10),
        (nameof(SettingsForm.LockoutMinutes), new("锁定多久（分钟）", "Minutes locked"), form => form.LockoutMinutes, 5, 1440),
        (nameof(SettingsForm.PasswordLength), new("密码最短长度", "Least password length"), form => form.PasswordLength, 8, 64),
        (nameof(SettingsForm.PasswordHistory), new("不得重复最近几个密码", "Former passwords not reused"), form => form.PasswordHistory, 0, 24),
        (nameof(SettingsForm.PasswordDays), new("密码有效天数", "Days a password lasts"), form => form.PasswordDays, 0, 365),
    ];

    /// <summary>The settings and their version.</summary>
    public async Task<(SettingsForm Form, int Version)> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.SecuritySettings.AsNoTracking().SingleAsync(ct);
        return (SettingsForm.Of(row), row.Version);
    }

    /// <summary>Changes the settings; they count from the next sign-in or check.</summary>
    public Task<Answer> ChangeAsync(SettingsForm form, int seen, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageSecurity, "settings", async (db, actor) =>
        {
            var row = await db.SecuritySettings.SingleAsync(ct);
            if (row.Version != seen) return new Answer.Stale(seen, row.Version);
            var wrong = Bounds.Where(bound => bound.Value(form) < bound.Least || bound.Value(form) > bound.Most).Select(OutOfBounds).ToList();
            if (wrong.Count > 0) return new Answer.Refused(wrong);
            var before = SettingsForm.Of(row);
            form.WriteTo(row);
            row.Version++;
            audit.Add(db, AuditKind.SettingsChanged, actor, "安全设置", ChangesBetween(before, form));
            return new Answer.Done();
        }, ct);

    private static string ChangesBetween(SettingsForm before, SettingsForm after) => string.Join("；",
    [
        .. from bound in Bounds
           where bound.Value(before) != bound.Value(after)
           select $"{bound.Label.Zh}：{bound.Value(before)} → {bound.Value(after)}",
        .. Switch("每个人都须启用动态口令", before.RequireSecondFactor, after.RequireSecondFactor),
        .. Switch("拟办人可以签发", before.DrafterMaySign, after.DrafterMaySign),
    ]);

    private static IEnumerable<string> Switch(string label, bool before, bool after) =>
        before == after ? [] : [$"{label}：{(after ? "是" : "否")}"];

    private static Refusal OutOfBounds((string Field, Text Label, Func<SettingsForm, int> Value, int Least, int Most) bound) => new(
        "out-of-bounds",
        new($"“{bound.Label.Zh}”应在 {bound.Least} 到 {bound.Most} 之间。", $"“{bound.Label.En}” must lie between {bound.Least} and {bound.Most}."),
        Field: bound.Field);
}
