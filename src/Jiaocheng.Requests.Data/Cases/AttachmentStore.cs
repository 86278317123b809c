using System.Security.Cryptography;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// Files of cases, and reports that came as files: in the data folder under <c>attachments</c>, named by the SHA-256 of their content, sealed, written
/// under a passing name and renamed. The facts of a case or the entries of a report say which file is whose; the same scan attached twice is kept once.
/// </summary>
public sealed class AttachmentStore(DataFolder folder, PersonalVault vault)
{
    /// <summary>Largest file in bytes.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    private readonly string _home = Path.Combine(folder.Path, "attachments");

    /// <summary>Keeps a file, if it is whole and is what its name says.</summary>
    /// <param name="fileName">As the person named it.</param>
    /// <param name="content">Read no further than one byte beyond <see cref="MostBytes"/>.</param>
    /// <param name="purpose">What it is for, e.g. 申请材料.</param>
    /// <param name="ct">Cancels before anything is kept.</param>
    /// <returns>The fact to record, or why the file was refused.</returns>
    public async Task<(Attached? Kept, Refusal? Refused)> KeepAsync(string fileName, Stream content, string purpose, CancellationToken ct)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        var bytes = await ReadAsync(content, ct);
        if (bytes is null) return (null, TooLarge(name));
        if (Fault(name, bytes) is { } fault) return (null, fault);
        return (new Attached(name, AttachmentKinds.ByContent(bytes)!.ContentType, bytes.Length, await KeepAsync(bytes, ct), purpose), null);
    }

    /// <summary>Keeps a file of any kind.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="ct">Cancels before it is kept.</param>
    /// <returns>SHA-256 of its content, lower-case hex, by which it is found again.</returns>
    public async Task<string> KeepAsync(byte[] bytes, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var passing = $"{path}.{Guid.NewGuid():N}.tmp";
            try
            {
                await File.WriteAllBytesAsync(passing, vault.Seal(bytes), ct);
                File.Move(passing, path, overwrite: true);
            }
            finally
            {
                File.Delete(passing);
            }
        }
        return hash;
    }

    /// <summary>The content of a file; null when it is not there or no longer is what its hash says.</summary>
    /// <exception cref="CryptographicException">The keys of this data folder did not seal it.</exception>
    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken ct)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower) || PathOf(sha256) is var path && !File.Exists(path)) return null;
        var bytes = vault.Open(await File.ReadAllBytesAsync(path, ct));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : null;
    }

    /// <summary>What name and size alone say against a file, for those who ask before they read it.</summary>
    public static Refusal? RefuseUnread(string name, long length) =>
        length > MostBytes ? TooLarge(name) : length == 0 ? Empty(name) : AttachmentKinds.ByName(name) is null ? OtherKind(name) : null;

    /// <summary>The refusal of a file that is too large.</summary>
    public static Refusal TooLarge(string name) => Refuse("file.large",
        new Text("“{0}”超过 20 MB，没有添加。可以降低扫描分辨率或者分成几个文件。", "“{0}” is larger than 20 MB and was not added: scan at a lower resolution or in parts.").With(name));

    private static Refusal? Fault(string name, byte[] bytes)
    {
        if (name.Length is 0 or > 200)
            return Refuse("file.name", new("文件名为空或者超过 200 字，没有添加。", "The file name is empty or longer than 200 characters; the file was not added."));
        if (bytes.Length == 0) return Empty(name);
        if (AttachmentKinds.ByName(name) is not { } claimed) return OtherKind(name);
        return AttachmentKinds.ByContent(bytes) == claimed ? null : Refuse("file.content",
            new Text("“{0}”已损坏，或者其实不是 {1} 文件，没有添加。", "“{0}” is damaged or is no {1} file, and was not added.").With(name, claimed.Name));
    }

    private static Refusal Empty(string name) => Refuse("file.empty", new Text("“{0}”是空文件，没有添加。", "“{0}” is empty and was not added.").With(name));

    private static Refusal OtherKind(string name) => Refuse("file.kind",
        new Text("“{0}”不是可以添加的文件。可以添加：{1}。", "“{0}” is no file that can be added. These can: {1}.")
            .With(name, string.Join("、", AttachmentKinds.All.Select(kind => kind.Name))));

    private static Refusal Refuse(string code, Text reason) => new(code, reason, Field: "Attachments");

    private string PathOf(string hash) => Path.Combine(_home, hash[..2], hash);

    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken ct)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int n; (n = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (read.Length + n > MostBytes) return null;
            read.Write(buffer, 0, n);
        }
        return read.ToArray();
    }
}
