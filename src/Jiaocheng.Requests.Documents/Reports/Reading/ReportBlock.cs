namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A piece of a report as a file holds it, in reading order.</summary>
internal abstract record ReportBlock;

/// <summary>A paragraph, or a line where the file knows no paragraphs.</summary>
/// <param name="Text">The text; tabs are kept, because they part the cells of a table that lost its frame.</param>
/// <param name="IsWhole">Whether the file says that the paragraph ends here; a line may go on in the next.</param>
/// <param name="Starts">Whether it is set in, as the first line of a paragraph is.</param>
internal sealed record TextBlock(string Text, bool IsWhole, bool Starts = false) : ReportBlock;

/// <summary>A table with a frame.</summary>
internal sealed record GridBlock(Grid Grid) : ReportBlock;
