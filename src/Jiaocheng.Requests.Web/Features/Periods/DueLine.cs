using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>One line of the <c>due</c> verb, in and out; the API takes and gives the same. See docs/commands.md.</summary>
public static class DueLine
{
    /// <summary>Most characters of a line: a longer one is passed over and answered with an error.</summary>
    public const int MostLine = 1024 * 1024;

    // Three years of days explain any period there is; a deferral may be set to 2090.
    private const int FirstYear = 2000, LastYear = 2090, MostDays = 1_100, MostEcho = 100;

    private static readonly FrozenDictionary<string, Happening> Kinds =
        Enum.GetValues<Happening>().ToFrozenDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private sealed record Answer(
        JsonElement? Id, InquiryStatus Status, DateOnly? Due, DateOnly? RiskDue, DateOnly? CorrectionNoticeDue, DateOnly? CorrectionDue, DateOnly? PaymentDue,
        IReadOnlyDictionary<string, DateOnly?> OpinionsDue, bool ExtensionVoid, bool Provisional, int? Remaining)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Text? Sentence { get; init; }
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IEnumerable<CountedDay>? Days { get; init; }
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? DaysLeftOut { get; init; }
    }

    private sealed record Fault(JsonElement? Id, string Error);

    /// <summary>Answers every line that comes, as it comes; blank ones are passed over.</summary>
    /// <returns>Whether every line was sound.</returns>
    public static async Task<bool> AnswerAsync(TextReader input, TextWriter output, Rules rules, DateOnly today, bool explain, CancellationToken ct)
    {
        var all = true;
        var lines = new BoundedLines(input, MostLine);
        while (await lines.MoveNextAsync(ct))
        {
            if (lines.Current is { } blank && string.IsNullOrWhiteSpace(blank)) continue;
            var (json, sound) = lines.Current is { } line ? Of(line, rules, today, explain) : (Error(null, $"a line has at most {MostLine} characters"), false);
            await output.WriteAsync(json);
            await output.WriteAsync('\n');
            all &= sound;
        }
        await output.FlushAsync(ct);
        return all;
    }

    /// <summary>The answer to a line, as JSON; Sound is false where it says an error.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="rules">Calendar and settings.</param>
    /// <param name="today">Where the line does not say.</param>
    /// <param name="explain">Adds the sentence and the days.</param>
    public static (string Json, bool Sound) Of(string line, Rules rules, DateOnly today, bool explain)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new FormatException("a JSON object is needed");
            if (root.TryGetProperty("id", out var named)) id = Id(named);
            today = Day(root, "today") ?? today;
            if (!root.TryGetProperty("facts", out var facts) || facts.ValueKind != JsonValueKind.Array) throw new FormatException("facts: an array is needed");
            var (answer, refusal) = Inquiry.Answer([.. facts.EnumerateArray().Select(Fact)], today, rules);
            return refusal is null
                ? (JsonSerializer.Serialize(Told(id, answer!, rules, today, explain), Json), true)
                : (Error(id, $"{refusal.Reason.Zh} {refusal.Reason.En}{(refusal.Article.Length > 0 ? $"（{refusal.Article}）" : "")}"), false);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return (Error(id, unreadable.Message), false);
        }
    }

    // Half a surrogate pair can be read as JSON and not written again; asking for the text tells.
    private static JsonElement? Id(JsonElement named)
    {
        if (named.ValueKind is JsonValueKind.Object or JsonValueKind.Array) throw new FormatException("id: a string or a number is needed");
        if (named.ValueKind == JsonValueKind.String) _ = named.GetString();
        return named.Clone();
    }

    private static string Error(JsonElement? id, string error) => JsonSerializer.Serialize(new Fault(id, error), Json);

    private static Answer Told(JsonElement? id, InquiryAnswer answer, Rules rules, DateOnly today, bool explain)
    {
        var clock = answer.Clock;
        var days = explain ? DayStrip.Of(clock, rules.Calendar, clock.FinishedOn ?? today) : null;
        return new(id, answer.Status, clock.Due, clock.RiskDue, clock.CorrectionNoticeDue, clock.CorrectionDue, clock.PaymentDue, answer.Opinions,
            clock.ExtensionVoid, clock.Provisional, answer.Remaining)
        {
            Sentence = explain ? PeriodWords.Sentence(clock) : null,
            Days = days?.Take(MostDays),
            DaysLeftOut = days?.Count > MostDays ? days.Count - MostDays : null,
        };
    }

    private static Occurrence Fact(JsonElement fact)
    {
        if (fact.ValueKind != JsonValueKind.Object) throw new FormatException("facts: each is a JSON object");
        var name = Word(fact, "kind") ?? throw new FormatException("kind is missing");
        if (!Kinds.TryGetValue(name, out var kind)) throw new FormatException($"kind: {(name.Length > MostEcho ? name[..MostEcho] + "…" : name)} is none of {string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal))}");
        var on = Day(fact, "on") ?? throw new FormatException($"{name}: on is missing");
        var reference = Word(fact, "ref");
        if (reference is null && Inquiry.IsOfConsultation(kind)) throw new FormatException($"{name}: ref is missing");
        return new(kind, on, reference, Number(fact, "days"), Day(fact, "until"), !string.IsNullOrWhiteSpace(Word(fact, "lateReason")));
    }

    private static string? Word(JsonElement from, string name) => !from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"{name}: a string is needed");

    private static int? Number(JsonElement from, string name) => !from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new FormatException($"{name}: a whole number is needed");

    private static DateOnly? Day(JsonElement from, string name)
    {
        if (Word(from, name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear
            ? day : throw new FormatException($"{name}: {(text.Length > MostEcho ? text[..MostEcho] + "…" : text)} is no day from {FirstYear} to {LastYear} written yyyy-MM-dd");
    }
}
