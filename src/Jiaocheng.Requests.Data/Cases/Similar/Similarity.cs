namespace Jiaocheng.Requests.Data.Cases.Similar;

/// <summary>How alike two texts are.</summary>
/// <param name="Score">0, nothing in common, to 1.</param>
/// <param name="Differing">The kinds of detail that each text names otherwise, e.g. another year.</param>
public sealed record Likeness(double Score, IReadOnlyList<Pin> Differing)
{
    /// <summary>From here on a case is shown as one that resembles a text; precision and recall at it are measured in the tests.</summary>
    public const double Enough = 0.34;

    public bool IsEnough => Score >= Enough;
}

/// <summary>Compares Chinese texts by the pairs of neighbouring characters they share, after words that mean the same were made one; a different year, place or number counts against them.</summary>
public static class Similarity
{
    /// <summary>How alike two texts are.</summary>
    public static Likeness Of(string a, string b) => Of(Wording.Of(a), Wording.Of(b));

    internal static Likeness Of(Wording a, Wording b)
    {
        var (subject, around) = (Shared(a.Subject, b.Subject), Shared(a.Around, b.Around));
        // Where one text says more than the other, what the shorter says should stand in the longer.
        var score = 0.9 * (0.5 * subject.Dice + 0.5 * subject.Held) + 0.1 * around.Dice;
        if (a.Subject.Count == 0 && b.Subject.Count == 0) score = around.Dice;
        if (a.Pins[Pin.Document].Intersect(b.Pins[Pin.Document]).Any()) score = Math.Max(score, 0.9);
        List<Pin> differing = [];
        foreach (var kind in Enum.GetValues<Pin>())
        {
            var (left, right) = (a.Pins[kind].ToHashSet(), b.Pins[kind].ToHashSet());
            if (left.Count == 0 || right.Count == 0 || left.Overlaps(right)) continue;
            differing.Add(kind);
            score *= Weight(kind);
        }
        return new(Math.Round(score, 3), differing);
    }

    // What is left of the likeness where the texts name different ones of a kind.
    private static double Weight(Pin kind) => kind switch { Pin.Year or Pin.Place or Pin.Document => 0.3, _ => 0.33 };

    private static (double Dice, double Held) Shared(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return (0, 0);
        double shared = a.Count(b.Contains);
        return (2 * shared / (a.Count + b.Count), shared / Math.Min(a.Count, b.Count));
    }
}
