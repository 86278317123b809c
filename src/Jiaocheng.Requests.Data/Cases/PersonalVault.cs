using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.AspNetCore.DataProtection;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// Seals personal strings before they reach the database and opens them after. The keys lie in the data folder and belong into every backup.
/// </summary>
public sealed class PersonalVault
{
    private const string Mark = "sealed:";
    private readonly IDataProtector _protector;
    private readonly byte[] _matchKey;

    public PersonalVault(IDataProtectionProvider provider, DataFolder folder)
    {
        _protector = provider.CreateProtector("Jiaocheng.Requests.Personal.v1");
        _matchKey = ReadOrMakeMatchKey(Path.Combine(folder.Path, "keys", "match.key"));
        Json = FactJson.Sealed(Seal, Open);
    }

    /// <summary>How payloads are stored.</summary>
    public JsonSerializerOptions Json { get; }

    public string Seal(string text) => Mark + _protector.Protect(text);

    /// <exception cref="CryptographicException">The keys of this data folder did not seal it.</exception>
    public string Open(string text) => text.StartsWith(Mark, StringComparison.Ordinal) ? _protector.Unprotect(text[Mark.Length..]) : text;

    public byte[] Seal(byte[] content) => _protector.Protect(content);

    public byte[] Open(byte[] content) => _protector.Unprotect(content);

    /// <summary>Keyed hash of an identity number: the same person can be found without the number being readable.</summary>
    public string? KeyOf(string? idNumber) => string.IsNullOrWhiteSpace(idNumber) ? null
        : Convert.ToHexStringLower(HMACSHA256.HashData(_matchKey, Encoding.UTF8.GetBytes(idNumber.Trim().ToUpperInvariant())));

    private byte[] ReadOrMakeMatchKey(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var key = RandomNumberGenerator.GetBytes(32);
            var stored = _protector.Protect(key);
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) file.Write(stored);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            return _protector.Unprotect(File.ReadAllBytes(path));
        }
    }
}
