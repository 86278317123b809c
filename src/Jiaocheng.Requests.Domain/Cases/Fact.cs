using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>One dated entry of a case file. Never updated, never deleted.</summary>
/// <param name="Seq">Place in its case, from 1.</param>
/// <param name="Kind">The move that was made.</param>
/// <param name="On">Legal date, Asia/Shanghai.</param>
/// <param name="RecordedAt">When it was written (UTC, whole milliseconds).</param>
/// <param name="ById">Account of the writer.</param>
/// <param name="By">Name of the writer as it was then.</param>
/// <param name="Payload">What it says.</param>
/// <param name="DocumentNumber">文号 allotted with it; null where the letter bears none.</param>
public sealed record Fact(
    int Seq, Move Kind, DateOnly On, DateTime RecordedAt, Guid ById, string By, Payload Payload, string? DocumentNumber = null)
{
    /// <summary>Seal of this fact and all before it: SHA-256 over the previous seal and the canonical text, in lower-case hex.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The day on which it was written, as the office counts days.</summary>
    [JsonIgnore] public DateOnly RecordedOn => ChinaTime.DayOf(RecordedAt);

    /// <summary>This fact sealed onto its predecessor.</summary>
    public Fact Seal(string previous) => this with { Hash = HashAfter(previous) };

    /// <summary>The seal this fact must bear after that predecessor.</summary>
    public string HashAfter(string previous) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(previous), (byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(this with { Hash = "" }, FactJson.Canonical)]));

    /// <summary>
    /// The text that is sealed: one JSON object with the members seq, kind, on, recordedAt, byId, by, payload, documentNumber in this
    /// order, UTF-8, no white space, nulls left out, nothing escaped that JSON does not require.
    /// </summary>
    public string Canonical() => JsonSerializer.Serialize(this with { Hash = "" }, FactJson.Canonical);
}

/// <summary>How facts are written as JSON. Everything that reads or writes facts uses these options.</summary>
public static class FactJson
{
    /// <summary>The canonical form: personal strings in clear.</summary>
    public static readonly JsonSerializerOptions Canonical = Options();

    /// <summary>For showing: every <see cref="PersonalAttribute"/> string masked.</summary>
    public static readonly JsonSerializerOptions Masked = Changed(
        (name, text) => name is "address" or "email" ? IdNumbers.MaskPlace(text) : IdNumbers.Mask(text), (_, text) => text);

    /// <summary>The canonical form with every <see cref="PersonalAttribute"/> string passed through a pair of functions.</summary>
    public static JsonSerializerOptions Sealed(Func<string, string> seal, Func<string, string> open) =>
        Changed((_, text) => seal(text), (_, text) => open(text));

    private static JsonSerializerOptions Changed(Func<string, string, string> write, Func<string, string, string> read)
    {
        var options = Options();
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(info =>
        {
            foreach (var property in info.Properties)
            {
                if (property.PropertyType != typeof(string)
                    || property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), true) != true) continue;
                var (name, get, set) = (property.Name, property.Get, property.Set);
                if (get is not null) property.Get = owner => get(owner) is string text ? write(name, text) : null;
                if (set is not null) property.Set = (owner, value) => set(owner, value is string text ? read(name, text) : null);
            }
        });
        return options;
    }

    private static JsonSerializerOptions Options() => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyHash } },
    };

    private static void LeaveOutEmptyHash(JsonTypeInfo info)
    {
        if (info.Type != typeof(Fact)) return;
        foreach (var property in info.Properties.Where(p => p.Name == "hash"))
            property.ShouldSerialize = (_, value) => value is string { Length: > 0 };
    }
}

/// <summary>Legal days are days in Asia/Shanghai, which has kept UTC+8 without change since 1992.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The legal day of an instant (UTC).</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>Today, by a clock.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The instant (UTC) at which a legal day begins.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(default) - Offset, DateTimeKind.Utc);

    /// <summary>Now (UTC), in whole milliseconds: both engines keep them, so a seal made now is the seal found later.</summary>
    public static DateTime Instant(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    /// <summary>Local wall time of an instant, for showing.</summary>
    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);
}
