using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>Why a password is not accepted.</summary>
public enum PasswordFault
{
    /// <summary>Shorter than the office asks.</summary>
    TooShort,
    /// <summary>Fewer than three of: capital letters, small letters, digits, other signs.</summary>
    TooFewKinds,
    /// <summary>Contains the user name.</summary>
    ContainsName,
    /// <summary>One of the last few passwords.</summary>
    UsedBefore,
}

/// <summary>Sets passwords and keeps the office's rules about them.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>Everything that is wrong with a new password; empty when it may be used.</summary>
    public async Task<IReadOnlyList<PasswordFault>> FaultsAsync(RequestsDb db, Account account, string password, CancellationToken ct)
    {
        var settings = await db.SecuritySettings.AsNoTracking().SingleAsync(ct);
        var used = await db.UsedPasswords.Where(row => row.AccountId == account.Id)
            .OrderByDescending(row => row.Id).Take(settings.PasswordHistory).Select(row => row.Hash).ToListAsync(ct);
        List<PasswordFault> faults = [];
        if (password.Length < settings.PasswordLength) faults.Add(PasswordFault.TooShort);
        if (Kinds(password) < 3) faults.Add(PasswordFault.TooFewKinds);
        if (password.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase)) faults.Add(PasswordFault.ContainsName);
        if (used.Any(hash => hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed))
            faults.Add(PasswordFault.UsedBefore);
        return faults;
    }

    /// <summary>A password the person has chosen. Ends other sign-ins; saved with the caller's next save.</summary>
    public void Choose(RequestsDb db, Account account, string password)
    {
        Set(account, password);
        account.MustChangePassword = false;
        account.PasswordChangedAt = time.GetUtcNow().UtcDateTime;
        db.UsedPasswords.Add(new UsedPassword { AccountId = account.Id, Hash = account.PasswordHash! });
    }

    /// <summary>
    /// A random password to be told once and changed at the first sign-in. Ends other sign-ins; saved with the caller's next save.
    /// </summary>
    public string Issue(Account account)
    {
        // Groups of letters that are not mistaken for one another when read out or typed from paper.
        var password = $"{Some("ABCDEFGHJKLMNPQRSTUVWXYZ")}-{Some("abcdefghijkmnpqrstuvwxyz")}-{Some("23456789")}";
        Set(account, password);
        account.MustChangePassword = true;
        return password;

        static string Some(string letters) => RandomNumberGenerator.GetString(letters, 5);
    }

    private void Set(Account account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }

    private static int Kinds(string password) => password
        .Select(sign => char.IsAsciiLetterUpper(sign) ? 1 : char.IsAsciiLetterLower(sign) ? 2 : char.IsAsciiDigit(sign) ? 3 : 4)
        .Distinct().Count();
}
