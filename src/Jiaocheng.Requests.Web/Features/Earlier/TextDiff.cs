namespace Jiaocheng.Requests.Web.Features.Earlier;

/// <summary>A stretch of a text that stands in the other text as well, or does not.</summary>
public sealed record Stretch(string Text, bool Differs);

/// <summary>What two texts have in common and in what they differ: Chinese characters one by one, numbers and Latin words whole.</summary>
public static class TextDiff
{
    /// <summary>The largest table of comparisons; beyond it what lies between the common beginning and end counts as different.</summary>
    private const int Most = 4_000_000;

    /// <summary>Both texts, each in stretches whose texts together are the text.</summary>
    public static (IReadOnlyList<Stretch> Left, IReadOnlyList<Stretch> Right) Of(string left, string right)
    {
        var (a, b) = (Signs(left), Signs(right));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head]) head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        var (inA, inB) = (new bool[a.Count], new bool[b.Count]);
        for (var i = 0; i < head; i++) inA[i] = inB[i] = true;
        for (var i = 1; i <= tail; i++) inA[^i] = inB[^i] = true;
        Common(a, b, head, a.Count - tail, b.Count - tail, inA, inB);
        return (Joined(a, inA), Joined(b, inB));
    }

    // The longest common subsequence of what lies between.
    private static void Common(List<string> a, List<string> b, int from, int endA, int endB, bool[] inA, bool[] inB)
    {
        var (n, m) = (endA - from, endB - from);
        if (n <= 0 || m <= 0 || (long)n * m > Most) return;
        var longest = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
            for (var j = m - 1; j >= 0; j--)
                longest[i, j] = a[from + i] == b[from + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        for (var (i, j) = (0, 0); i < n && j < m;)
            if (a[from + i] == b[from + j]) inA[from + i++] = inB[from + j++] = true;
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
    }

    private static List<string> Signs(string text)
    {
        List<string> signs = [];
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (char.IsAsciiLetterOrDigit(text[i])) while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            else if (char.IsHighSurrogate(text[i]) && end < text.Length) end++;
            signs.Add(text[i..end]);
            i = end;
        }
        return signs;
    }

    private static List<Stretch> Joined(List<string> signs, bool[] common)
    {
        List<Stretch> all = [];
        for (var i = 0; i < signs.Count;)
        {
            var end = i;
            while (end < signs.Count && common[end] == common[i]) end++;
            all.Add(new(string.Concat(signs[i..end]), !common[i]));
            i = end;
        }
        return all;
    }
}
