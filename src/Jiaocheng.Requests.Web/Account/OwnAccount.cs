using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>How one's own account stands.</summary>
/// <param name="Name">Display name.</param>
/// <param name="UserName">The name one signs in with.</param>
/// <param name="Email">Where reminders are mailed; empty when nowhere.</param>
/// <param name="FactorOn">Whether a second factor is asked at sign-in.</param>
/// <param name="FactorRequired">Whether the office asks everyone for one.</param>
/// <param name="RecoveryCodesLeft">Unused recovery codes.</param>
/// <param name="NewKey">While enrolling: the secret to type.</param>
/// <param name="NewAddress">While enrolling: what the QR code holds.</param>
public sealed record OwnState(
    string Name, string UserName, string Email, bool FactorOn, bool FactorRequired, int RecoveryCodesLeft, string? NewKey, string? NewAddress);

/// <summary>What a person may change about their own account: password, second factor and e-mail address, each against the password.</summary>
public sealed class OwnAccount(
    IDbContextFactory<RequestsDb> contexts, IPasswordHasher<Person> hasher, Passwords passwords, SecondFactor factor,
    Attempts attempts, Circuits circuits, AuditTrail audit, ILookupNormalizer names)
{
    /// <summary>How one's own account stands.</summary>
    public async Task<OwnState> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleAsync(user => user.Id == accountId, ct);
        var enrolling = person is { TwoFactorEnabled: false, FactorKey: not null };
        return new(
            person.DisplayName,
            person.UserName!,
            person.Email ?? "",
            person.TwoFactorEnabled,
            await db.SecuritySettings.Select(settings => settings.RequireSecondFactor).SingleAsync(ct),
            await db.RecoveryCodes.CountAsync(code => code.AccountId == accountId, ct),
            enrolling ? factor.Shown(person) : null,
            enrolling ? factor.Address(person, "Jiaocheng.Requests") : null);
    }

    /// <summary>Changes the password. Other sign-ins of the account end; the caller renews its own cookie.</summary>
    /// <returns>Whether the present password was right, and what is wrong with the new one.</returns>
    public async Task<(bool Proved, IReadOnlyList<PasswordFault> Faults)> ChangePasswordAsync(
        Guid accountId, string present, string chosen, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(user => user.Id == accountId, ct);
        if (!await ProveAsync(db, person, present, AuditKind.PasswordChanged, address, ct)) return (false, []);
        var faults = await passwords.FaultsAsync(db, person, chosen, ct);
        if (faults.Count == 0)
        {
            passwords.Choose(db, person, chosen);
            audit.Add(db, AuditKind.PasswordChanged, person.Id, person.DisplayName, person.UserName!, address: address);
        }
        await db.SaveChangesAsync(ct);
        if (faults.Count == 0) circuits.End(accountId);
        return (true, faults);
    }

    /// <summary>Sets the address that reminders are mailed to, or takes it away.</summary>
    /// <returns>Whether the present password was right, and whether the text is an address.</returns>
    public async Task<(bool Proved, bool Valid)> ChangeEmailAsync(Guid accountId, string password, string email, string address, CancellationToken ct)
    {
        var chosen = email.Trim();
        if (chosen.Length > 0 && !EmailAddress.IsOne(chosen)) return (true, false);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(user => user.Id == accountId, ct);
        if (!await ProveAsync(db, person, password, AuditKind.AccountChanged, address, ct)) return (false, true);
        (person.Email, person.NormalizedEmail) = chosen.Length == 0 ? (null, null) : (chosen, names.NormalizeEmail(chosen));
        audit.Add(db, AuditKind.AccountChanged, person.Id, person.DisplayName, person.UserName!, chosen.Length == 0 ? "删除电子邮箱" : "登记电子邮箱", address: address);
        await db.SaveChangesAsync(ct);
        return (true, true);
    }

    /// <summary>Begins to enrol a second factor: makes the secret that the QR code shows. Nothing is asked at sign-in yet.</summary>
    public async Task BeginFactorAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(user => user.Id == accountId, ct);
        if (person.TwoFactorEnabled) return;
        person.FactorKey = factor.NewKey();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Turns the second factor on by a first right code.</summary>
    /// <returns>The recovery codes, to be shown once; null when the code was wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmFactorAsync(Guid accountId, string code, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(user => user.Id == accountId, ct);
        if (person.TwoFactorEnabled || !factor.AcceptCode(person, code)) return null;
        person.TwoFactorEnabled = true;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        var codes = await SecondFactor.NewRecoveryCodesAsync(db, person, ct);
        audit.Add(db, AuditKind.SecondFactor, person.Id, person.DisplayName, person.UserName!, "启用", address: address);
        await db.SaveChangesAsync(ct);
        circuits.End(accountId);
        return codes;
    }

    /// <summary>Turns the second factor off; refused where the office asks for one.</summary>
    public async Task<bool> DisableFactorAsync(Guid accountId, string password, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(user => user.Id == accountId, ct);
        if (await db.SecuritySettings.AnyAsync(settings => settings.RequireSecondFactor, ct)) return false;
        if (!await ProveAsync(db, person, password, AuditKind.SecondFactor, address, ct)) return false;
        person.TwoFactorEnabled = false;
        person.FactorKey = null;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(row => row.AccountId == accountId).ToListAsync(ct));
        audit.Add(db, AuditKind.SecondFactor, person.Id, person.DisplayName, person.UserName!, "停用", address: address);
        await db.SaveChangesAsync(ct);
        circuits.End(accountId);
        return true;
    }

    /// <summary>New recovery codes in place of the old.</summary>
    /// <returns>The codes, to be shown once; null when the password was wrong.</returns>
    public async Task<IReadOnlyList<string>?> RenewRecoveryCodesAsync(Guid accountId, string password, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(user => user.Id == accountId, ct);
        if (!await ProveAsync(db, person, password, AuditKind.SecondFactor, address, ct)) return null;
        var codes = await SecondFactor.NewRecoveryCodesAsync(db, person, ct);
        audit.Add(db, AuditKind.SecondFactor, person.Id, person.DisplayName, person.UserName!, "重新生成恢复码", address: address);
        await db.SaveChangesAsync(ct);
        return codes;
    }

    /// <summary>A stolen session must not guess the password: failures count as they do at sign-in.</summary>
    private async Task<bool> ProveAsync(RequestsDb db, Person person, string password, AuditKind kind, string address, CancellationToken ct)
    {
        var right = await attempts.MayTryAsync(db, person, address, ct)
            && hasher.VerifyHashedPassword(person, person.PasswordHash!, password) != PasswordVerificationResult.Failed;
        if (right)
        {
            Attempts.Succeeded(person);
            return true;
        }
        audit.Add(db, kind, person.Id, person.DisplayName, person.UserName!, "密码不正确", succeeded: false, address);
        await attempts.FailedAsync(db, person, address, ct);
        await db.SaveChangesAsync(ct);
        return false;
    }
}
