namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A paragraph of a report.</summary>
/// <param name="Section">1 to 6 for 一 to 六; 0 before the first heading.</param>
/// <param name="Item">The item it stands in, as in （二）; empty outside of items.</param>
/// <param name="Text">The words, without the breaks that a page or a file made.</param>
/// <param name="Level">1 for the heading of a section, 2 for that of an item, 0 for text.</param>
/// <param name="Number">Which paragraph of text of its item it is, from 1.</param>
public sealed record ReportParagraph(int Section, string Item, string Text, int Level = 0, int Number = 1)
{
    private const string Numerals = "〇一二三四五六";

    /// <summary>Where it stands, as a reader of the report would say: 一（二）, and 一（二）第2段 where more than one stands there.</summary>
    public string Place => (Section == 0 ? "引言" : Numerals[Section] + Item) + (Number > 1 ? $"第{Number}段" : "");
}

/// <summary>
/// An annual report (政府信息公开工作年度报告), whoever made it: read from a published file, or made from the cases of this house. The same checks run on both.
/// </summary>
public sealed record AnnualReport
{
    /// <summary>Whose report it is, in the words of its title or signature; empty where it does not say.</summary>
    public string Agency { get; init; } = "";

    /// <summary>The year reported on; null where it does not say.</summary>
    public int? Year { get; init; }

    /// <summary>The form that the report as a whole follows, told by Section 3.</summary>
    public ReportForm Form { get; init; } = ReportForm.Form2021;

    public string Title { get; init; } = "";

    /// <summary>Headings and text in order, tables left out.</summary>
    public IReadOnlyList<ReportParagraph> Paragraphs { get; init; } = [];

    /// <summary>主动公开政府信息情况, by the rows of <see cref="FormTables.Section2"/>.</summary>
    public required ReportTable Section2 { get; init; }

    /// <summary>收到和处理政府信息公开申请情况: seven figures in each row of <see cref="FormTables.Section3Rows"/>.</summary>
    public required ReportTable Section3 { get; init; }

    /// <summary>行政复议、行政诉讼情况: three rows of five figures.</summary>
    public required ReportTable Section4 { get; init; }

    /// <summary>Who signed at the end; empty where nobody did.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The day at the end; null where there is none.</summary>
    public DateOnly? Day { get; init; }
}
