namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>How alike two texts are, by the pairs of characters that they share.</summary>
public static class Likeness
{
    /// <summary>From 0, nothing shared, to 1, the same pairs.</summary>
    public static double Of(string one, string other)
    {
        if (one == other) return 1;
        var (pairs, others) = (Pairs(one), Pairs(other));
        var (shared, i, j) = (0, 0, 0);
        while (i < pairs.Length && j < others.Length)
            if (pairs[i] == others[j]) (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (pairs[i] < others[j]) i++;
            else j++;
        return shared == 0 ? 0 : 2.0 * shared / (pairs.Length + others.Length);
    }

    /// <summary>The pairs in order, each as often as it stands in the text.</summary>
    private static int[] Pairs(string text)
    {
        var pairs = new int[Math.Max(0, text.Length - 1)];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = text[i] << 16 | text[i + 1];
        Array.Sort(pairs);
        return pairs;
    }
}
