using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.Cases.Moving;

/// <summary>
/// What is typed into the dialog of a move, as text by field, and its way to and from the payload. Kept as it stands when a draft is saved.
/// </summary>
public sealed class MoveForm
{
    /// <summary>Answers of a judgement or a ticked box.</summary>
    public const string Yes = "yes", No = "no";

    private const decimal MostYuan = 1_000_000_000;

    /// <summary>The legal date, yyyy-MM-dd.</summary>
    public string On { get; set; } = "";

    /// <summary>Answers by the name of the field; of a person, the id follows under the name and <c>Id</c>.</summary>
    public Dictionary<string, string> Values { get; init; } = [];

    /// <summary>The answer to a field; empty when there is none.</summary>
    public string this[string name]
    {
        get => Values.GetValueOrDefault(name, "");
        set => Values[name] = value;
    }

    /// <summary>The date, when it is one.</summary>
    public DateOnly? Date => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A form filled with what a fact says; personal details are left out.</summary>
    public static MoveForm Of(DateOnly on, Payload payload)
    {
        var form = new MoveForm { On = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        var json = Json(payload);
        foreach (var field in MoveFields.Of(payload.GetType()).Where(field => !field.Personal))
        {
            if (Find(json, field.Name) is { } node) form[field.Name] = Text(field, node);
            if (field.Kind == FieldKind.Colleague && Find(json, field.Name + "Id") is { } id) form[field.Name + "Id"] = (string?)id ?? "";
        }
        return form;
    }

    /// <summary>The payload that the form describes. What the form does not ask for is taken from <paramref name="basis"/>.</summary>
    /// <param name="input">Its type.</param>
    /// <param name="asked">The fields that are asked now.</param>
    /// <param name="basis">The entry that is being corrected; null for a new one.</param>
    public Payload Build(Type input, IEnumerable<MoveField> asked, Payload? basis = null)
    {
        var json = basis is null ? [] : Json(basis);
        foreach (var field in asked)
        {
            if (field.Personal && basis is not null && this[field.Name].Length == 0) continue;
            Put(json, field.Name, Node(field));
            if (field.Kind == FieldKind.Colleague) Put(json, field.Name + "Id", Guid.TryParse(this[field.Name + "Id"], out var id) ? id.ToString() : null);
        }
        if (json["agent"] is JsonObject agent && agent["name"] is null) json.Remove("agent");
        return (Payload)json.Deserialize(input, FactJson.Canonical)!;
    }

    private JsonNode? Node(MoveField field)
    {
        var text = this[field.Name].Trim();
        return field.Kind switch
        {
            FieldKind.Line or FieldKind.Area => text.Length > 0 ? text : field.Newer || field.Optional && field.Name != "Reasons" ? null : "",
            FieldKind.Number => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            FieldKind.Money => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && Math.Abs(yuan) < MostYuan ? (long)(yuan * 100) : null,
            FieldKind.Tick => text == Yes,
            FieldKind.Judge => text.Length == 0 ? null : text == Yes,
            FieldKind.Many when field.Places => text.Length == 0 ? null
                : new JsonArray([.. text.Split(',').Select(value => int.TryParse(value, CultureInfo.InvariantCulture, out var seq) ? JsonValue.Create(seq) : null)]),
            FieldKind.Many => new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => JsonValue.Create(value))]),
            FieldKind.Lines => new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(value => JsonValue.Create(value))]),
            FieldKind.Choice when field.Name == "Of" || field.Places => int.TryParse(text, CultureInfo.InvariantCulture, out var of) ? of : null,
            _ => text.Length > 0 ? text : null,
        };
    }

    /// <summary>The value of a field as the form holds it.</summary>
    internal static string Text(MoveField field, JsonNode node) => field.Kind switch
    {
        FieldKind.Tick or FieldKind.Judge => (bool)node ? Yes : No,
        FieldKind.Money => ((long)node / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        FieldKind.Lines => string.Join('\n', node.AsArray().Select(value => (string?)value)),
        FieldKind.Many => string.Join(',', node.AsArray().Select(value => value?.ToString())),
        _ => node.ToString(),
    };

    internal static JsonObject Json(Payload payload) => (JsonObject)JsonSerializer.SerializeToNode(payload, payload.GetType(), FactJson.Canonical)!;

    internal static JsonNode? Find(JsonObject json, string name)
    {
        JsonNode? at = json;
        foreach (var step in name.Split('.')) at = (at as JsonObject)?[JsonNamingPolicy.CamelCase.ConvertName(step)];
        return at;
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        var steps = name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
        foreach (var step in steps[..^1])
        {
            if (json[step] is not JsonObject) json[step] = new JsonObject();
            json = (JsonObject)json[step]!;
        }
        if (value is null) json.Remove(steps[^1]);
        else json[steps[^1]] = value;
    }
}
