using System.Text;

namespace Jiaocheng.Requests.Web.Features.Intake;

/// <summary>What people mean by what they type or paste: full-width digits, blanks and dashes inside numbers, blanks around words.</summary>
public static class Typed
{
    /// <summary>A number of a document: half-width capitals and digits, nothing between them.</summary>
    public static string? Number(string? typed) => Kept(typed, char.IsLetterOrDigit)?.ToUpperInvariant();

    /// <summary>A telephone number or postcode: half-width, the signs that belong to telephone numbers kept.</summary>
    public static string? Phone(string? typed) => Kept(typed, c => char.IsLetterOrDigit(c) || c is '-' or '+' or '(' or ')' or ',' or ';' or '/' or '、');

    /// <summary>A mail address: half-width, without blanks.</summary>
    public static string? Mail(string? typed) => Kept(typed, c => !char.IsWhiteSpace(c) && !char.IsControl(c));

    /// <summary>Words: without blanks at the ends; null where nothing is left.</summary>
    public static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    // Marks that cannot be seen (zero-width, direction) come along when a number is pasted from a page or a PDF.
    private static string? Kept(string? typed, Func<char, bool> keep) =>
        Words(string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => keep(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)));
}
