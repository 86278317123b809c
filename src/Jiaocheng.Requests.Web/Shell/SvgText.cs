using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>The <c>text</c> element of SVG, whose name Razor keeps for itself.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Horizontal place.</summary>
    [Parameter, EditorRequired] public string X { get; set; } = "";

    /// <summary>Baseline.</summary>
    [Parameter, EditorRequired] public string Y { get; set; } = "";

    /// <summary>Style classes.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired] public string Value { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "class", Class);
        builder.AddContent(4, Value);
        builder.CloseElement();
    }
}
