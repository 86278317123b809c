namespace Jiaocheng.Requests.Domain.Fees;

/// <summary>信息处理费 (国办函〔2020〕109号). By item or by volume, never both on one application. All money in fen.</summary>
public enum FeeBasis
{
    /// <summary>按件: cumulative for one applicant within one calendar month.</summary>
    ByItem,
    /// <summary>按量: pages of one application.</summary>
    ByVolume,
}

/// <summary>The two tariffs, both progressive (超额累进).</summary>
public static class Tariff
{
    /// <summary>More items in a month, or pages of one application, than anybody will count.</summary>
    public const int Most = 100_000;

    /// <summary>Applications of one applicant in a month that cost nothing by item (art 4).</summary>
    public const int FreeItems = 10;

    private const long Yuan = 100;

    /// <summary>Fee of the n-th item of a month (art 4): up to 10 free, 11-30 at 100 yuan, then 100 yuan more for each further ten.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    public static long Item(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return n switch { <= FreeItems => 0, <= 30 => 100 * Yuan, _ => 100 * ((n - 30 + 9) / 10 + 1) * Yuan };
    }

    /// <summary>Fees of the first n items of a month together.</summary>
    public static long Items(int n) => Enumerable.Range(1, n).Sum(Item);

    /// <summary>Fee for the pages of one application (art 5): 30 free, then 10, 20 and 40 yuan a page.</summary>
    /// <exception cref="ArgumentOutOfRangeException">pages is negative.</exception>
    public static long Pages(int pages)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        return (10L * Math.Clamp(pages - 30, 0, 70) + 20L * Math.Clamp(pages - 100, 0, 100) + 40L * Math.Max(pages - 200, 0)) * Yuan;
    }

    /// <summary>The amount a fee notice must state.</summary>
    /// <param name="basis">By item or by volume.</param>
    /// <param name="quantity">The number of the item within the month, or the pages of the application.</param>
    public static long Of(FeeBasis basis, int quantity) => basis == FeeBasis.ByItem ? Item(quantity) : Pages(quantity);
}
