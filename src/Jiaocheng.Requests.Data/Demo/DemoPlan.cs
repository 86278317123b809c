using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>What demo county to make. The same plan gives the same county, fact for fact.</summary>
/// <param name="Cases">How many applications.</param>
/// <param name="Years">Over how many calendar years, the present one included.</param>
/// <param name="Seed">Where chance starts.</param>
/// <param name="Today">The day the county is shown on: its last entries are of the working day before.</param>
public sealed record DemoPlan(int Cases, int Years, int Seed, DateOnly Today)
{
    /// <summary>《条例》 as revised is in force from here; no demo case is older.</summary>
    public static readonly DateOnly Earliest = new(2019, 5, 15);

    /// <summary>Calendar and settings under which the county works.</summary>
    public Rules Rules { get; init; } = Rules.Default;

    /// <summary>The first day on which an application may come in.</summary>
    public DateOnly First
    {
        get
        {
            var first = new DateOnly(Today.Year - Math.Max(Years, 1) + 1, 1, 1);
            return first < Earliest ? Earliest : first;
        }
    }
}
