using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>A letter in which every place says its own name: for trying a template of which there is no letter yet.</summary>
public static class TemplateSample
{
    /// <summary>The letter of a kind.</summary>
    public static Letter Of(LetterKind kind, string agency, DateOnly today)
    {
        var row = LetterKinds.Of(kind);
        return new(kind, row.Heading, "（文号）", "（收件人）", [.. row.Body.Select(slot => new Block(slot, $"（{Slots.Of(slot).Label.Zh}）"))], agency, today);
    }
}
