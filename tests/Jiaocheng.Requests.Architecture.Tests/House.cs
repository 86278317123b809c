using System.Reflection;

namespace Jiaocheng.Requests.Architecture.Tests;

/// <summary>The product's own assemblies, found by their project files so that a new project is covered at once.</summary>
internal static class House
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Repository.Files("src", ".csproj").Select(project => Assembly.Load(Path.GetFileNameWithoutExtension(project.Path)))];

    public static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes());
}
