using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>Prints a report to PDF as offices do: lines that are full, frames that go on over pages, labels broken inside their cells.</summary>
internal static class PdfReportWriter
{
    private const double Line = 13, Pad = 3;

    public static byte[] Write(IEnumerable<(ReportParagraph? Paragraph, ReportTable? Table)> parts, Looks looks)
    {
        var pdf = new RawPdf();
        foreach (var (paragraph, table) in parts)
            if (paragraph is not null) pdf.Paragraph(paragraph.Text, Looks.IsTitle(paragraph));
            else Frame(pdf, [.. PrintedTable.Of(table!).Select(row => row.Select(cell => cell with { Text = looks.Cell(cell.Text) }).ToList())], Columns(table!.Section));
        return pdf.Save();
    }

    private static double[] Columns(int section)
    {
        double[] shares = section switch { 2 => [1, 1, 1, 1, 1, 1], 3 => [1.2, 1.8, 4, 1, 1, 1, 1, 1, 1, 1], _ => [.. Enumerable.Repeat(1.0, 15)] };
        var (at, unit) = (RawPdf.Margin, (RawPdf.Width - 2 * RawPdf.Margin) / shares.Sum());
        return [at, .. shares.Select(share => at += share * unit)];
    }

    private static void Frame(RawPdf pdf, List<List<PrintedCell>> rows, double[] edges)
    {
        List<(PrintedCell Cell, int Row, int Column)> placed = [];
        var taken = new HashSet<(int, int)>();
        foreach (var (y, row) in rows.Index())
        {
            var x = 0;
            foreach (var cell in row)
            {
                while (taken.Contains((y, x))) x++;
                placed.Add((cell, y, x));
                for (var down = 0; down < cell.Height; down++)
                    for (var across = 0; across < cell.Width; across++) taken.Add((y + down, x + across));
                x += cell.Width;
            }
        }
        double[] heights = [.. rows.Select((_, y) => placed.Where(one => one.Row == y && one.Cell.Height == 1).Select(one => Lines(one, edges).Length).DefaultIfEmpty(1).Max() * Line + 2 * Pad)];
        pdf.Y -= Pad;
        for (var first = 0; first < rows.Count;)
        {
            pdf.Need(heights[first]);
            var tops = new List<double> { pdf.Y };
            var next = first;
            while (next < rows.Count && (next == first || tops[^1] - heights[next] >= RawPdf.Margin)) tops.Add(tops[^1] - heights[next++]);
            foreach (var one in placed.Where(one => one.Row < next && one.Row + one.Cell.Height > first))
                Print(pdf, one, edges, tops[Math.Max(one.Row, first) - first], tops[Math.Min(one.Row + one.Cell.Height, next) - first], one.Row >= first);
            pdf.Y = tops[^1];
            first = next;
        }
        pdf.Y -= Line;
    }

    private static void Print(RawPdf pdf, (PrintedCell Cell, int Row, int Column) one, double[] edges, double top, double bottom, bool isFirst)
    {
        var (left, right) = (edges[one.Column], edges[one.Column + one.Cell.Width]);
        pdf.Rule(left, top, right, top);
        pdf.Rule(left, bottom, right, bottom);
        pdf.Rule(left, top, left, bottom);
        pdf.Rule(right, top, right, bottom);
        if (!isFirst) return;
        foreach (var (at, line) in Lines(one, edges).Index())
            pdf.Write(left + Pad, top - Pad - 10 - at * Line, line, Size);
    }

    private const double Size = 9;

    private static string[] Lines((PrintedCell Cell, int Row, int Column) one, double[] edges)
    {
        var room = Math.Max(1, (int)((edges[one.Column + one.Cell.Width] - edges[one.Column] - 2 * Pad) / Size));
        // Digits take half the room, and a number is not broken.
        var text = one.Cell.Text.Trim();
        return text.All(c => c < 128) ? [text] : [.. text.Chunk(room).Select(line => new string(line))];
    }
}
