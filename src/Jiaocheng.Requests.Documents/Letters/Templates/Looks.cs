using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>How runs and paragraphs look after their styles, as far as the product asks.</summary>
internal sealed class Looks
{
    private const int MostSteps = 16;
    private readonly Dictionary<string, Style> _styles = [];
    private readonly RunPropertiesBaseStyle? _runDefaults;
    private readonly ParagraphPropertiesBaseStyle? _defaults;
    private readonly string? _normal;

    public Looks(MainDocumentPart main)
    {
        var sheet = main.StyleDefinitionsPart?.Styles;
        foreach (var style in sheet?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) _styles.TryAdd(id, style);
        _runDefaults = sheet?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        _defaults = sheet?.DocDefaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle;
        _normal = _styles.Values.FirstOrDefault(style => style.Type?.InnerText == "paragraph" && style.Default is not null && IsOn(style.Default))?.StyleId?.Value;
    }

    /// <summary>Size of a run in points.</summary>
    public double Size(OpenXmlElement run) =>
        double.TryParse(Of<FontSize>(run)?.Val?.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var half) ? half / 2 : 10;

    /// <summary>A property of a run: its own, of its styles, of the document.</summary>
    public T? Of<T>(OpenXmlElement run) where T : OpenXmlElement => RunChain(run).Select(properties => properties.GetFirstChild<T>()).FirstOrDefault(found => found is not null);

    /// <summary>A property of a paragraph: its own, of its styles, of the document.</summary>
    public T? Of<T>(Paragraph paragraph) where T : OpenXmlElement =>
        ParagraphChain(paragraph).Select(properties => properties.GetFirstChild<T>()).FirstOrDefault(found => found is not null);

    private IEnumerable<OpenXmlElement> ParagraphChain(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties is { } own) yield return own;
        foreach (var style in Styles(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _normal))
            if (style.StyleParagraphProperties is { } given) yield return given;
        if (_defaults is not null) yield return _defaults;
    }

    private IEnumerable<OpenXmlElement> RunChain(OpenXmlElement run)
    {
        var own = run.GetFirstChild<RunProperties>();
        if (own is not null) yield return own;
        var paragraph = run.Ancestors<Paragraph>().FirstOrDefault();
        foreach (var style in Styles(own?.RunStyle?.Val?.Value).Concat(Styles(paragraph?.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _normal)))
            if (style.StyleRunProperties is { } given) yield return given;
        if (_runDefaults is not null) yield return _runDefaults;
    }

    // A style may be based on itself by way of others.
    private IEnumerable<Style> Styles(string? id)
    {
        for (var step = 0; step < MostSteps && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>Whether a switch is on.</summary>
    public static bool IsOn(OnOffValue value) => value.InnerText is not ("0" or "false" or "off");
}
