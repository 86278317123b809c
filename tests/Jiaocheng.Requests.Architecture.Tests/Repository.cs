namespace Jiaocheng.Requests.Architecture.Tests;

/// <summary>A file of the repository, by its path from the root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = ["bin", "obj", ".git", ".vs", ".idea", "data", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>Folders below a folder of the root, build output left out.</summary>
    public static IEnumerable<DirectoryInfo> Folders(string below) => Walk(new DirectoryInfo(Path.Combine(Root.FullName, below)));

    /// <summary>Files below a folder of the root ("" for all) with one of the endings.</summary>
    public static IEnumerable<SourceFile> Files(string below, params string[] endings) =>
        from folder in Folders(below)
        from file in folder.EnumerateFiles()
        where endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal))
        select new SourceFile(Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));

    private static IEnumerable<DirectoryInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name)).SelectMany(Walk).Prepend(folder);

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jiaocheng.Requests.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run only inside the repository.");
        return folder;
    }
}
