using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>An answer to one of the seven questions, being typed. Kept as JSON while it is.</summary>
public sealed class GuideForm
{
    /// <summary>The item it is about, from 1; 0 for the application as a whole.</summary>
    public int Item { get; set; }

    public Question Question { get; set; }

    /// <summary>Code of the choice; empty before one is made.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Sequence of the attachment that shows it; empty for none.</summary>
    public string Scan { get; set; } = "";

    /// <summary>What it rests on.</summary>
    public string Evidence { get; set; } = "";
}
