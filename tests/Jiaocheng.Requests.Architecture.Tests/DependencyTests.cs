using System.Xml.Linq;

namespace Jiaocheng.Requests.Architecture.Tests;

public class DependencyTests
{
    // Domain <- Documents, Domain <- Data <- migrations <- Web.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Documents"] = ["Domain"],
        ["Data"] = ["Domain"],
        ["Migrations.Sqlite"] = ["Data"],
        ["Migrations.PostgreSql"] = ["Data"],
        ["Web"] = ["Domain", "Documents", "Data", "Migrations.Sqlite", "Migrations.PostgreSql"],
    };

    [Fact]
    public void Projects_know_only_those_below_them()
    {
        var wrong =
            from project in Projects()
            from reference in References(project.Xml, "ProjectReference")
            let below = Short(Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))
            where !Allowed.GetValueOrDefault(project.Name, []).Contains(below)
            select $"{project.Name} -> {below}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_has_its_place_in_the_house() =>
        Assert.Equal(Allowed.Keys.Order(), Projects().Select(project => project.Name).Order());

    [Fact]
    public void The_domain_stands_on_Stateless_and_nothing_else()
    {
        Assert.Equal(["Stateless"], References(Projects().Single(project => project.Name == "Domain").Xml, "PackageReference"));

        var domain = House.Assemblies.Single(assembly => assembly.GetName().Name == "Jiaocheng.Requests.Domain");
        Assert.All(
            domain.GetReferencedAssemblies().Select(reference => reference.Name!),
            name => Assert.True(name == "Stateless" || name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    private static IEnumerable<(string Name, XDocument Xml)> Projects() =>
        Repository.Files("src", ".csproj").Concat(Repository.Files("migrations", ".csproj"))
            .Select(file => (Short(Path.GetFileNameWithoutExtension(file.Path)), XDocument.Parse(file.Text)));

    private static IEnumerable<string> References(XDocument project, string kind) =>
        project.Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static string Short(string project) => project.Replace("Jiaocheng.Requests.", "", StringComparison.Ordinal);
}
