namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Chance that repeats: SplitMix64, so that a county does not depend on the runtime's own generator.</summary>
/// <param name="seed">Where chance starts.</param>
/// <param name="stream">Streams of one seed have nothing in common: the pair is mixed before it is used.</param>
internal sealed class Dice(int seed, int stream)
{
    private ulong _state = Mix((ulong)(uint)seed << 32 | (uint)stream);

    /// <summary>A number from a range, both ends included.</summary>
    public int From(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>True as often as the share says, in thousandths.</summary>
    public bool Chance(int thousandths) => Next() % 1000 < (ulong)thousandths;

    public T Pick<T>(IReadOnlyList<T> list) => list[(int)(Next() % (ulong)list.Count)];

    /// <summary>The index of a weight, chosen as often as it weighs.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var at = From(0, weights.Sum() - 1);
        for (var i = 0; ; i++)
            if ((at -= weights[i]) < 0) return i;
    }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
