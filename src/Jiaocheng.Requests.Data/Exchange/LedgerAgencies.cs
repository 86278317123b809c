using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Ledgers;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Exchange;

/// <summary>Finds, and into an empty data folder makes, the agencies that a ledger names.</summary>
internal sealed class LedgerAgencies(List<Agency> known, bool mayCreate)
{
    /// <summary>Agencies made, in order.</summary>
    public List<Agency> Created { get; } = [];

    public static async Task<LedgerAgencies> OfAsync(RequestsDb db, bool create, CancellationToken ct)
    {
        var known = await db.Agencies.ToListAsync(ct);
        return new(known, create || known.Count == 0);
    }

    /// <summary>The agency of that code or name; null when there is none and none may be made.</summary>
    public Agency? Find(string codeOrName)
    {
        var name = codeOrName.Trim();
        if (known.Find(a => a.Name == name || string.Equals(a.Code, name, StringComparison.OrdinalIgnoreCase)) is { } agency) return agency;
        if (!mayCreate) return null;
        var root = known.Find(a => a.ParentId is null);
        var code = Enumerable.Range(known.Count + 1, int.MaxValue - known.Count - 1).Select(n => $"A{n}").First(c => known.TrueForAll(a => a.Code != c));
        var made = new Agency
        {
            Code = code,
            Name = name,
            Mark = name,
            ParentId = root?.Id,
            Path = $"{root?.Path ?? "/"}{code}/",
            Kind = name.Contains('乡') || name.Contains('镇') || name.Contains("街道", StringComparison.Ordinal)
                ? AgencyKind.Township : name.Contains("人民政府", StringComparison.Ordinal) ? AgencyKind.Government : AgencyKind.Department,
        };
        known.Add(made);
        Created.Add(made);
        return made;
    }

    public static LedgerProblem Unknown(LedgerEntry entry, string name) =>
        new(entry.Row, "承办机关", name, new("没有这个机关；确需新建的，请使用 --create-agencies。", "No such agency; --create-agencies makes it."));
}
