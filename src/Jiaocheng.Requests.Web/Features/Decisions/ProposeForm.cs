namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>
/// What is typed into the proposal of a decision. Everything typed stays, whichever outcome is chosen: changing one's mind costs no text.
/// Kept as JSON while it is being typed.
/// </summary>
public sealed class ProposeForm
{
    /// <summary>Key of the outcome; null before one is chosen.</summary>
    public string? Outcome { get; set; }

    /// <summary>查明的事实.</summary>
    public string Facts { get; set; } = "";

    /// <summary>理由.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>提供的信息及形式.</summary>
    public string Given { get; set; } = "";

    /// <summary>不予公开的部分.</summary>
    public List<PartForm> Parts { get; set; } = [new()];

    /// <summary>Details by their keys; closed choices by their Chinese words.</summary>
    public Dictionary<string, string> Details { get; set; } = [];

    /// <summary>One form for each thing that the application asks for; empty where it is answered as one.</summary>
    public List<ItemForm> Items { get; set; } = [];
}

/// <summary>The answer to one of several things, being typed.</summary>
public sealed class ItemForm
{
    /// <summary>What is asked for.</summary>
    public string Asked { get; set; } = "";

    public ProposeForm Answer { get; set; } = new();
}

/// <summary>One withheld part being typed.</summary>
public sealed class PartForm
{
    public string Where { get; set; } = "";

    /// <summary>Code of the ground; empty before one is chosen.</summary>
    public string Ground { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>What the ground asks for, by key.</summary>
    public Dictionary<string, string> Details { get; set; } = [];
}
