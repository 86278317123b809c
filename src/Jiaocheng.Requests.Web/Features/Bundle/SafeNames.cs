using System.Globalization;
using System.Text;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>Names of files as every system can keep them, whatever was typed.</summary>
internal static class SafeNames
{
    // Windows gives a whole path 260 characters; the folders above need some of them.
    private const int Longest = 60;
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>
    /// The text as a name without ending: no character that a system forbids or that turns the direction of writing, no dot or space at
    /// the ends, at most 60 characters. Empty where nothing is left.
    /// </summary>
    public static string Of(string text)
    {
        var whole = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune); // a lone surrogate comes as U+FFFD
        var name = new StringBuilder();
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest) break;
            name.Append(IsFit(rune) ? rune : new Rune('_'));
        }
        return name.ToString().Trim('.', ' ', '\u3000');
    }

    private static bool IsFit(Rune rune) =>
        rune != Rune.ReplacementChar && !(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
