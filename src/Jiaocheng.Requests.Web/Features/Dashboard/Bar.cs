namespace Jiaocheng.Requests.Web.Features.Dashboard;

/// <summary>One mark of a chart.</summary>
/// <param name="Value">How long it is; null where nothing was measured.</param>
/// <param name="Text">The figure as it is written.</param>
/// <param name="Says">What it means, for those who hear it: day, meaning, figure.</param>
/// <param name="Href">The list behind it; null where there is none.</param>
public sealed record Mark(int? Value, string Text, string Says, string? Href);

/// <summary>Marks that stand together over one label.</summary>
/// <param name="Label">Under the axis.</param>
/// <param name="Above">A second line of the label; empty for none.</param>
/// <param name="Marks">One for each series.</param>
public sealed record Column(string Label, string Above, IReadOnlyList<Mark> Marks);

/// <summary>A line of a chart that lies down.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Mark">How many.</param>
/// <param name="Part">Of those, how many are overdue, with the list behind; null where it is not asked.</param>
public sealed record Bar(string Label, Mark Mark, Mark? Part = null);
