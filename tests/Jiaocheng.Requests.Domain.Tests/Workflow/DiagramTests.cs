using System.Runtime.CompilerServices;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

public class DiagramTests
{
    [Fact]
    public void The_document_is_current()
    {
        var file = Repository("docs/workflow.md");
        if (Environment.GetEnvironmentVariable("REQUESTS_UPDATE_DOCS") == "1") File.WriteAllText(file, Diagram.Document());
        Assert.True(File.Exists(file) && File.ReadAllText(file) == Diagram.Document(),
            "docs/workflow.md is not what the rows say: run the tests once with REQUESTS_UPDATE_DOCS=1 and commit it.");
    }

    [Fact]
    public void Every_state_and_every_way_between_two_is_drawn()
    {
        var picture = Diagram.Mermaid();
        Assert.All(States.All.Where(row => row.State != State.Unregistered), row => Assert.Contains($"{row.State}: {row.Label.Zh}", picture, StringComparison.Ordinal));
        foreach (var step in Steps.All.Where(step => !step.StaysPut && step.From != State.Unregistered))
            Assert.Contains($"{step.From} --> {step.To}: {step.Move.Label().Zh}", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_case_is_marked() =>
        Assert.Contains("class Consulting here", Diagram.Mermaid(State.Consulting), StringComparison.Ordinal);

    private static string Repository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
