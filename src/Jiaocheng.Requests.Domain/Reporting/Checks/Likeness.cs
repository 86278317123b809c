namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>How alike two texts are, by the pairs of characters that they share.</summary>
public static class Likeness
{
    /// <summary>From 0, nothing shared, to 1, the same pairs.</summary>
    public static double Of(string one, string other)
    {
        if (one == other) return 1;
        var (pairs, others) = (Pairs(one), Pairs(other));
        var total = pairs.Values.Sum() + others.Values.Sum();
        return total == 0 ? 0 : 2.0 * pairs.Sum(pair => Math.Min(pair.Value, others.GetValueOrDefault(pair.Key))) / total;
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < text.Length; i++)
            pairs[(text[i], text[i + 1])] = pairs.GetValueOrDefault((text[i], text[i + 1])) + 1;
        return pairs;
    }
}
