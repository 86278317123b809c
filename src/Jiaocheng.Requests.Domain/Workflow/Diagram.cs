using System.Text;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>The workflow as text, made from <see cref="Steps"/>.</summary>
public static class Diagram
{
    /// <summary>Moves that stay put in many states and would clutter the picture.</summary>
    private static bool Drawn(Step step) => !step.StaysPut;

    /// <summary>A Mermaid state diagram; the place of a case may be marked.</summary>
    public static string Mermaid(State? here = null)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var row in States.All.Where(row => row.State != State.Unregistered))
            text.Append("    ").Append(row.State).Append(": ").Append(row.Label.Zh).Append('\n');
        foreach (var step in Steps.All.Where(Drawn))
        {
            var from = step.From == State.Unregistered ? "[*]" : step.From.ToString();
            text.Append("    ").Append(from).Append(" --> ").Append(step.To).Append(": ").Append(step.Move.Label().Zh);
            if (step.When is { } route) text.Append('（').Append(route.Label.Zh).Append('）');
            text.Append('\n');
        }
        foreach (var end in States.All.Where(row => row.State is State.Archived or State.Voided))
            text.Append("    ").Append(end.State).Append(" --> [*]\n");
        if (here is { } place) text.Append("    classDef here fill:#1f6feb,color:#fff\n    class ").Append(place).Append(" here\n");
        return text.ToString();
    }

    /// <summary>The whole table as a Markdown document: diagram, then every row with permission, clock, letter and guards.</summary>
    public static string Document()
    {
        var text = new StringBuilder();
        text.Append("# Workflow\n\nMade from `Steps`; a test keeps it current. Do not edit by hand: run `tests/run` with `REQUESTS_UPDATE_DOCS=1`.\n\n```mermaid\n")
            .Append(Mermaid()).Append("```\n\n");
        foreach (var group in Steps.All.GroupBy(step => step.Move))
        {
            text.Append("## ").Append(group.Key.Label().Zh).Append(" (").Append(group.Key).Append(")\n\n| from | to | permission | clock | letter | guards |\n|---|---|---|---|---|---|\n");
            foreach (var step in group)
            {
                var letter = step.Letter is null ? "" : step.Letter.Kind is { } kind ? Letters.LetterKinds.Of(kind).Title.Zh : "按决定类型";
                var route = step.When is null ? "" : $"（{step.When.Label.Zh}）";
                text.Append("| ").Append(step.From.Label().Zh).Append(" | ").Append(step.StaysPut ? "不变" : step.To.Label().Zh).Append(route)
                    .Append(" | ").Append(step.Permission).Append(" | ").Append(step.Clock == Effect.None ? "" : step.Clock).Append(" | ").Append(letter)
                    .Append(" | ").AppendJoin("<br>", step.Guards.Select(guard => guard.Article.Length == 0 ? guard.Sentence.Zh : $"{guard.Sentence.Zh}（{guard.Article}）")).Append(" |\n");
            }
            text.Append('\n');
        }
        return text.ToString();
    }
}
