using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Labels;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jiaocheng.Requests.Web.Features.Cases.Moving;

/// <summary>The words of fields: <c>Type_Name</c> where a kind of input says it its own way, else <c>Name</c>.</summary>
public static class FieldWords
{
    /// <summary>What a field is called.</summary>
    public static string Label(this IStringLocalizer<MoveWords> words, Type input, MoveField field) =>
        words.Find($"{input.Name}_{Key(field)}") ?? words[Key(field)];

    /// <summary>What to write there; null where it speaks for itself.</summary>
    public static string? Hint(this IStringLocalizer<MoveWords> words, Type input, MoveField field) => words.Find($"{input.Name}_{Key(field)}_Hint");

    /// <summary>A word that may be missing.</summary>
    public static string? Find(this IStringLocalizer<MoveWords> words, string key) => words[key] is { ResourceNotFound: false } word ? word.Value : null;

    /// <summary>What an entry says, field by field, personal details masked unless <paramref name="full"/>.</summary>
    public static IEnumerable<(string Label, string Value)> Say(this IStringLocalizer<MoveWords> words, CaseFile file, Payload payload, bool full)
    {
        var (json, form) = (MoveForm.Json(payload), MoveForm.Of(default, payload));
        foreach (var field in MoveFields.Of(payload.GetType()))
        {
            if (MoveForm.Find(json, field.Name) is not { } node) continue;
            var text = MoveForm.Text(field, node);
            var shown = field switch
            {
                { Personal: true } when !full => field.Name.EndsWith("Address", StringComparison.Ordinal) || field.Name.EndsWith("Email", StringComparison.Ordinal)
                    ? IdNumbers.MaskPlace(text) : IdNumbers.Mask(text),
                { Kind: FieldKind.Tick } => text == MoveForm.Yes ? words["Yes"] : "",
                { Kind: FieldKind.Judge } => words.Find($"{payload.GetType().Name}_{Key(field)}_{text}") ?? words[text == MoveForm.Yes ? "Yes" : "No"],
                { Kind: FieldKind.Money } => words["Yuan", text],
                { Kind: FieldKind.Choice or FieldKind.Many } => string.Join(words["Comma"],
                    field.Options(new(file, form)).Where(option => text.Split(',').Contains(option.Value)).Select(option => option.Label.Here())),
                _ => text,
            };
            if (shown.Length > 0) yield return (words.Label(payload.GetType(), field), shown);
        }
    }

    private static string Key(MoveField field) => field.Name.Replace(".", "", StringComparison.Ordinal);
}
