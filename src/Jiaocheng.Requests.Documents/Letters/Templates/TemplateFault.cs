using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>What is wrong with a template, and where.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Says">The sentence for the person who sent it.</param>
/// <param name="Paragraph">Number of the paragraph, counted from one through the text and then heads, feet and notes; null where it is about the file.</param>
/// <param name="Excerpt">How that paragraph begins.</param>
public sealed record TemplateFault(string Code, Text Says, int? Paragraph = null, string Excerpt = "")
{
    /// <summary>The sentence with its place.</summary>
    public Text WithPlace => Paragraph is { } at ? new($"第{at}段“{Excerpt}”：{Says.Zh}", $"Paragraph {at} “{Excerpt}”: {Says.En}") : Says;
}
