namespace Jiaocheng.Requests.Data.Tests.Cases.Similar;

/// <summary>The invented pairs of application texts in <c>pairs.tsv</c>.</summary>
internal static class LabelledPairs
{
    public static IEnumerable<(string Set, string Label, string A, string B)> Read()
    {
        using var stream = typeof(LabelledPairs).Assembly.GetManifestResourceStream("pairs.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split('\t') is [var set, var label, var a, var b]) yield return (set, label, a, b);
    }
}
