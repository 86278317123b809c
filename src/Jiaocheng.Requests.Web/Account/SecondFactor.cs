using System.Security.Cryptography;
using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>The second factor: time-based codes (RFC 6238) and recovery codes. Secrets are encrypted or hashed at rest.</summary>
public sealed class SecondFactor(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("second-factor");

    /// <summary>A new secret, protected for storage.</summary>
    public string NewKey() => protector.Protect(Base32Encoding.ToString(RandomNumberGenerator.GetBytes(20)));

    /// <summary>The secret as an authenticator wants it typed, in groups of four.</summary>
    public string Shown(Person person) => string.Join(' ', Base32(person).Chunk(4).Select(group => new string(group)));

    /// <summary>The <c>otpauth</c> address that the QR code holds.</summary>
    public string Address(Person person, string issuer) =>
        new OtpUri(OtpType.Totp, Base32(person), person.UserName!, issuer).ToString();

    /// <summary>
    /// Whether the code is right; a code or a recovery code is used up by this. Saved with the caller's next save.
    /// </summary>
    public async Task<bool> AcceptAsync(RequestsDb db, Person person, string code, CancellationToken ct)
    {
        var typed = Plain(code);
        if (typed.Length == 6 && AcceptCode(person, typed)) return true;
        var hash = Hash(typed);
        return await db.RecoveryCodes.Where(row => row.AccountId == person.Id && row.Hash == hash).ExecuteDeleteAsync(ct) == 1;
    }

    /// <summary>Whether the authenticator's code is right, one step of 30 seconds either way, and was not used before.</summary>
    public bool AcceptCode(Person person, string code)
    {
        if (person.FactorKey is null) return false;
        var totp = new Totp(Base32Encoding.ToBytes(Base32(person)));
        var right = totp.VerifyTotp(time.GetUtcNow().UtcDateTime, Plain(code), out var step, new VerificationWindow(1, 1));
        if (!right || step <= person.LastFactorStep) return false;
        person.LastFactorStep = step;
        return true;
    }

    /// <summary>Ten new recovery codes in place of the old; shown once. Saved with the caller's next save.</summary>
    public static async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(RequestsDb db, Person person, CancellationToken ct)
    {
        var codes = Enumerable.Range(0, 10)
            .Select(_ => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 10))
            .ToList();
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(row => row.AccountId == person.Id).ToListAsync(ct));
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = person.Id, Hash = Hash(code) }));
        return [.. codes.Select(code => $"{code[..5]}-{code[5..]}")];
    }

    private string Base32(Person person) => protector.Unprotect(person.FactorKey!);

    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
