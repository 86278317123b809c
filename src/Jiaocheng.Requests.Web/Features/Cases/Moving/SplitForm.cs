namespace Jiaocheng.Requests.Web.Features.Cases.Moving;

/// <summary>What is typed while an application is being split. Kept as JSON while it is.</summary>
public sealed class SplitForm
{
    /// <summary>What is asked for, one text an application; the first stays.</summary>
    public List<string> Contents { get; set; } = [];

    /// <summary>Why the matters are different ones.</summary>
    public string Reason { get; set; } = "";
}
