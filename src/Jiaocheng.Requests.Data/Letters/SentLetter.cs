using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Data.Letters;

/// <summary>
/// A letter word by word as it left the house. Later corrections of the record, new particulars of the agency and new wordings of the product do not
/// reach it. The names are forever.
/// </summary>
public sealed record SentLetter(string Title, string Number, string Addressee, IReadOnlyList<Block> Blocks, string Signature, DateOnly Date)
{
    /// <summary>The letter as it is stored.</summary>
    public static string Text(Letter letter) =>
        JsonSerializer.Serialize(new SentLetter(letter.Title, letter.Number, letter.Addressee, letter.Blocks, letter.Signature, letter.Date), FactJson.Canonical);

    /// <summary>The letter of a stored text.</summary>
    public static Letter Read(LetterKind kind, string text)
    {
        var sent = JsonSerializer.Deserialize<SentLetter>(text, FactJson.Canonical)!;
        return new(kind, sent.Title, sent.Number, sent.Addressee, sent.Blocks, sent.Signature, sent.Date);
    }
}
