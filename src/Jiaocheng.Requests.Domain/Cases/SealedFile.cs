using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>One entry of an append-only file beside the cases. Never updated, never deleted; each is sealed onto the one before, as the facts of a case are.</summary>
/// <param name="Seq">Place in its file, from 1.</param>
/// <param name="RecordedAt">When it was written (UTC, whole milliseconds).</param>
/// <param name="ById">Account of the writer.</param>
/// <param name="By">Name of the writer as it was then.</param>
/// <param name="Entry">What it says.</param>
public sealed record SealedEntry<TEntry>(int Seq, DateTime RecordedAt, Guid ById, string By, TEntry Entry)
{
    /// <summary>SHA-256 over the seal before it, a line feed and the canonical text, in lower-case hex.</summary>
    public string Hash { get; init; } = "";

    [JsonIgnore] public DateOnly RecordedOn => ChinaTime.DayOf(RecordedAt);

    /// <summary>This entry sealed onto its predecessor.</summary>
    public SealedEntry<TEntry> Seal(string previous) => this with { Hash = HashAfter(previous) };

    /// <summary>The seal this entry must bear after that predecessor.</summary>
    public string HashAfter(string previous) => Convert.ToHexStringLower(SHA256.HashData(
        [.. Encoding.UTF8.GetBytes(previous), (byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(this with { Hash = "" }, FactJson.Canonical)]));
}

/// <summary>An append-only list of sealed entries, of which everything else is a function: the file of a report, of a rectification order.</summary>
/// <param name="genesis">What the first entry is sealed onto.</param>
/// <param name="facts">The entries in order.</param>
public abstract class SealedFile<TEntry>(string genesis, IReadOnlyList<SealedEntry<TEntry>> facts) where TEntry : class
{
    public IReadOnlyList<SealedEntry<TEntry>> Facts { get; } = facts;

    /// <summary>Raised by every entry; a writer must bring the version that was shown.</summary>
    public int Version => Facts.Count;

    /// <summary>The seal of the newest entry; of an empty file, what its first is sealed onto.</summary>
    public string Head => Facts.Count > 0 ? Facts[^1].Hash : genesis;

    /// <summary>The newest entry of a kind.</summary>
    public SealedEntry<TEntry>? Newest<T>() where T : TEntry => Facts.LastOrDefault(fact => fact.Entry is T);

    /// <summary>The first entry whose seal does not fit what stands before it; null while the chain is whole.</summary>
    public int? Broken
    {
        get
        {
            var previous = genesis;
            foreach (var fact in Facts)
            {
                if (fact.HashAfter(previous) != fact.Hash) return fact.Seq;
                previous = fact.Hash;
            }
            return null;
        }
    }

    /// <summary>The next entry, sealed.</summary>
    public SealedEntry<TEntry> Next(TEntry entry, DateTime now, Guid byId, string by) => new SealedEntry<TEntry>(Version + 1, now, byId, by, entry).Seal(Head);
}
