using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A PDF with text: tables from their ruled lines, the rest as lines of text, page by page from the top.</summary>
internal static class PdfReport
{
    private const int StackDepth = 128;

    // Page numbers stand in the outer part of a page.
    private const double Margin = 0.09;

    public static List<ReportBlock> Read(byte[] file, ReadingLimits limits, CancellationToken ct)
    {
        try
        {
            return Pages(file, limits, ct);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableReportException(UnreadableReportReason.Locked);
        }
        catch (Exception broken) when (broken is not (UnreadableReportException or OperationCanceledException))
        {
            // A library that reads a damaged file fails in many ways; none of them is ours to tell apart.
            throw new UnreadableReportException(UnreadableReportReason.Broken);
        }
    }

    private static List<ReportBlock> Pages(byte[] file, ReadingLimits limits, CancellationToken ct)
    {
        using var document = PdfDocument.Open(file, new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = StackDepth,
            FilterProvider = new BoundedFilters(limits.Unpacked),
        });
        if (document.NumberOfPages > limits.Pages) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
        List<ReportBlock> blocks = [];
        var letters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            ct.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            letters += page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
            if (letters > limits.Characters) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
            blocks.AddRange(Blocks(page, limits, ct));
        }
        return letters > 0 ? blocks : throw new UnreadableReportException(UnreadableReportReason.NoText);
    }

    private static IEnumerable<ReportBlock> Blocks(Page page, ReadingLimits limits, CancellationToken ct)
    {
        var left = PrintedLetter.Of(page);
        List<(double Top, ReportBlock Block)> placed = [];
        foreach (var frame in RuledFrame.Of(Ruling.Of(page), ct))
        {
            var inside = left.Where(frame.Holds).ToList();
            if (inside.Count == 0) continue;
            placed.Add((frame.Top, new GridBlock(frame.Fill(inside, limits))));
            left = [.. left.Except(inside)];
        }
        var lines = PrintedLine.Of(left).Where(line => !line.IsPageNumber || line.Y > page.Height * Margin && line.Y < page.Height * (1 - Margin)).ToList();
        var margin = lines.Count == 0 ? 0 : lines.Min(line => line.X);
        placed.AddRange(lines.Select(line => (line.Y + line.Size / 2, (ReportBlock)new TextBlock(line.Text, IsWhole: false, Starts: line.X > margin + line.Size * 1.4))));
        return placed.OrderByDescending(pair => pair.Top).Select(pair => pair.Block);
    }
}
