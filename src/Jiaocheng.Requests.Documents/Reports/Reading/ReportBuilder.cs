using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Makes a report of the pieces of a file: parts by their headings, tables by their labels, wherever they stand.</summary>
internal sealed partial class ReportBuilder(CancellationToken ct)
{
    private readonly Prose prose = new();
    private readonly Section2Reader published = new();
    private readonly Section3Reader requests = new();
    private readonly Section4Reader reviews = new();
    private int section;
    private bool isOver;

    /// <summary>The report; null where nothing of one was found.</summary>
    public AnnualReport? Build(IEnumerable<ReportBlock> blocks)
    {
        foreach (var block in blocks)
        {
            ct.ThrowIfCancellationRequested();
            if (block is TextBlock text) Take(text);
            if (isOver) break;
            if (block is GridBlock grid) Take([.. grid.Grid.Rows]);
        }
        var (two, three, four) = (published.Table(), requests.Table(), reviews.Table());
        var (title, agency, year) = Imprint.TitleOf(prose.Paragraphs);
        var (signature, day, kept) = Imprint.EndOf(prose.Paragraphs);
        if (!two.IsFound && !three.IsFound && !four.IsFound && (title.Length == 0 || section == 0)) return null;
        return new AnnualReport
        {
            Title = title,
            Agency = agency.Length > 0 ? agency : signature,
            Year = year ?? day?.AddYears(-1).Year,
            Form = three.IsFound ? three.Form : two.Form,
            Paragraphs = prose.Paragraphs[..kept],
            Section2 = two,
            Section3 = three,
            Section4 = four,
            Signature = signature,
            Day = day,
        };
    }

    private void Take(TextBlock block)
    {
        if (OpensSection(block.Text)) return;
        if (Cue(block.Text, isFramed: false) is var cue and > 0) section = cue;
        if (section is 2 or 3 or 4 && !IsProse(block.Text)) TakeLine(block.Text);
        else prose.Add(section, block);
    }

    private bool OpensSection(string line)
    {
        if (Headings.Of(line, out var rest) is not (var opened and > 0)) return false;
        // A list of contents names all parts before the first begins.
        if (opened == 1 && section > 1 && prose.IsListOfContents) prose.ForgetHeadings();
        else if (opened <= section)
        {
            // Some pages show the reports of several years below each other, the one asked for first.
            isOver = opened == 1 && section >= 5;
            return isOver;
        }
        section = opened;
        prose.Heading(opened, rest.Length > 0 ? line[..^rest.Length] : line);
        if (rest.Length > 0) prose.Add(section, new TextBlock(rest, IsWhole: true));
        return true;
    }

    private void TakeLine(string line)
    {
        if (section == 2) published.Add(line);
        else if (section == 3) requests.Add(line);
        else reviews.Add(line);
    }

    private void Take(List<IReadOnlyList<GridCell>> rows)
    {
        requests.BeginFrame(rows.Count == 0 ? 0 : rows.Max(row => row.Count));
        reviews.BeginFrame();
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            List<string> texts = [.. row.Where(cell => !cell.IsCovered && !string.IsNullOrWhiteSpace(cell.Text)).Select(cell => cell.Text)];
            if (texts.Count == 1 && (Figure.Read(texts[0]).Kind is FigureKind.Words or FigureKind.NumberWithWords) && TakeText(texts[0])) continue;
            if (Cue(string.Concat(texts), isFramed: true) is var cue and > 0) section = cue;
            if (section == 2) published.Add(row);
            else if (section == 3) requests.Add(row);
            else if (section == 4) reviews.Add(row);
        }
    }

    /// <summary>Text that stands in a frame of its own, as everything in a workbook does.</summary>
    private bool TakeText(string text)
    {
        if (OpensSection(text)) return true;
        if (Cue(text, isFramed: true) > 0 || section is 2 or 3 or 4 && !IsProse(text)) return false;
        foreach (var line in text.Split('\n')) prose.Add(section, new TextBlock(line, IsWhole: true));
        return true;
    }

    private static bool IsProse(string line) => line.Contains('。', StringComparison.Ordinal) || Note().IsMatch(line);

    /// <summary>The part that a row of a table belongs to by its own words; 0 where they say nothing. Sentences use the words of Section 4 too.</summary>
    private static int Cue(string text, bool isFramed)
    {
        var plain = PlainWords.Of(text);
        if (plain.Contains('。', StringComparison.Ordinal)) return 0;
        if (plain.Contains("勾稽关系", StringComparison.Ordinal) || plain.StartsWith("一、本年新收", StringComparison.Ordinal) || isFramed && plain.Contains("申请人情况", StringComparison.Ordinal)) return 3;
        if (plain.StartsWith("第二十条第", StringComparison.Ordinal) || isFramed && plain.StartsWith("信息内容", StringComparison.Ordinal)) return 2;
        return isFramed && Reviews().IsMatch(plain) ? 4 : 0;
    }

    [GeneratedRegex(@"^[\s　（(]*(?:注|备注|说明)[：:1]")]
    private static partial Regex Note();

    [GeneratedRegex("^行政复议行政诉讼$|结果维持.*尚未审结")]
    private static partial Regex Reviews();
}
