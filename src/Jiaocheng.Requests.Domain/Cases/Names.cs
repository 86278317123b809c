using System.Globalization;
using System.Text;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>Names of persons and bodies: one line, and nothing in it that cannot be seen or turns other signs around.</summary>
public static class Names
{
    /// <summary>Whether a name has no line breaks, control characters or marks of direction.</summary>
    public static bool IsOneLine(string name) => !name.EnumerateRunes().Any(IsUnseen);

    /// <summary>A name as it is printed: on one line and without what cannot be seen.</summary>
    public static string OneLine(string name)
    {
        if (IsOneLine(name)) return name;
        var line = new StringBuilder(name.Length);
        foreach (var sign in name.EnumerateRunes())
            if (!IsUnseen(sign)) line.Append(sign);
            else if (Rune.IsWhiteSpace(sign) && line.Length > 0 && line[^1] != ' ') line.Append(' ');
        return line.ToString().Trim();
    }

    private static bool IsUnseen(Rune sign) => Rune.GetUnicodeCategory(sign)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
