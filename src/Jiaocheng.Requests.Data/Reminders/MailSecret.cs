using Microsoft.AspNetCore.DataProtection;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>Seals the password of the mail server with the keys of the data folder. It is never shown again.</summary>
public sealed class MailSecret(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Jiaocheng.Requests.Mail.v1");

    public string Seal(string password) => _protector.Protect(password);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys of this data folder did not seal it.</exception>
    public string Open(string stored) => _protector.Unprotect(stored);
}
