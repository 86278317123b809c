using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>What offices and their editors do to a form without changing what it says.</summary>
internal sealed class Looks(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A cell as somebody typed it.</summary>
    public string Cell(string text) => random.Next(12) switch
    {
        0 when text.Length > 2 && text.All(c => c > '\u2E80') => string.Join(' ', text.Chunk(2).Select(pair => new string(pair))),
        1 => text.Replace('（', '(').Replace('）', ')'),
        2 when text.Length > 2 && char.IsAsciiDigit(text[0]) && text[1] == '.' && text[2] > '\u2E80' => $"{text[0]}、{text[2..]}",
        3 when text.Length > 0 && text.All(char.IsAsciiDigit) => string.Concat(text.Select(c => (char)(c - '0' + '０'))),
        4 => text.Replace('“', '"').Replace('”', '"'),
        5 => text.Replace("開", "开").Replace("公开", "公開").Replace("处理", "處理"),
        6 => $" {text}\u00A0",
        _ => text,
    };

    public bool Often => random.Next(3) == 0;

    /// <summary>Where a page ends inside a table: the first row of the next page, or nowhere.</summary>
    public int PageBreak(int rows) => rows > 12 && Often ? random.Next(6, rows - 2) : rows;

    /// <summary>A paragraph broken into lines as on a page.</summary>
    public static IEnumerable<string> Lines(string text, int width) =>
        ("　　" + text).Chunk(width).Select(line => new string(line));

    public static bool IsTitle(ReportParagraph paragraph) => paragraph.Section == 0 && paragraph.Text.EndsWith("年度报告", StringComparison.Ordinal);
}
