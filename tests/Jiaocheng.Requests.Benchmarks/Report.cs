using System.Diagnostics;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Takes two ways of doing one thing in turn and prints their medians and the ratio.</summary>
internal static class Report
{
    public static void Title(string text) => Console.WriteLine($"\n{text}\n");

    public static void Line(string what, string figure, string beside = "") => Console.WriteLine($"{what,-52} {figure,14} {beside}");

    /// <summary>Times both in turn; the first rounds warm up and are not counted.</summary>
    public static async Task CompareAsync(string what, double aim, int rounds, Func<Task> ours, Func<Task> bare)
    {
        List<double> mine = [], theirs = [];
        for (var round = -3; round < rounds; round++)
        {
            var (a, b) = (await TimeAsync(bare), await TimeAsync(ours));
            if (round < 0) continue;
            theirs.Add(a);
            mine.Add(b);
        }
        var (own, plain) = (Median(mine), Median(theirs));
        Line(what, $"{own:0.000} ms", $"bare {plain:0.000} ms   ratio {own / plain:0.00} (aim <= {aim:0.0}); quickest tenth {Quick(mine) / Quick(theirs):0.00}");
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    /// <summary>What nine of ten rounds did not reach: hardly touched by whatever else the machine was doing.</summary>
    private static double Quick(List<double> sorted) => sorted[sorted.Count / 10];

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
