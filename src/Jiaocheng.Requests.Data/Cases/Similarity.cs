namespace Jiaocheng.Requests.Data.Cases;

/// <summary>How alike two Chinese texts are, by the pairs of neighbouring characters they share. No dictionary, no word segmentation.</summary>
public static class Similarity
{
    /// <summary>From 0 (nothing in common) to 1 (the same characters in the same neighbourhoods): Dice's coefficient over pairs.</summary>
    public static double Of(string a, string b)
    {
        var (left, right) = (Pairs(a), Pairs(b));
        if (left.Count == 0 || right.Count == 0) return 0;
        return 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    /// <summary>Pieces of a text, spread over it, of which a similar text is likely to hold at least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Characters in a piece.</param>
    /// <param name="most">How many pieces.</param>
    public static IReadOnlyList<string> Pieces(string text, int length, int most)
    {
        var letters = new string([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        var count = letters.Length - length + 1;
        if (count <= 0) return [];
        // A piece must stand in the text as it was typed, or no LIKE will find it.
        return [.. Enumerable.Range(0, Math.Min(most, count)).Select(i => letters.Substring((int)((long)i * count / Math.Min(most, count)), length))
            .Distinct().Where(piece => text.Contains(piece, StringComparison.OrdinalIgnoreCase))];
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        HashSet<(char, char)> pairs = [];
        var before = '\0';
        foreach (var letter in text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant))
        {
            if (before != '\0') pairs.Add((before, letter));
            before = letter;
        }
        return pairs;
    }
}
