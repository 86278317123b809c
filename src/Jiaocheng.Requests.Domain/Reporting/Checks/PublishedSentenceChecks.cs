using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>Figures of Section 2 that sentences repeat: documents made, repealed and in force, decisions, charges.</summary>
internal static partial class PublishedSentenceChecks
{
    /// <summary>Words that count a cell of Section 2.</summary>
    /// <param name="Words">The words directly before the number.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Column">The column.</param>
    /// <param name="OfDocuments">Whether the words count documents only after documents that were made: 制发规范性文件6件，废止2件.</param>
    private sealed record Cell(Regex Words, string Row, int Column = 0, bool OfDocuments = false);

    private static readonly Cell[] Cells =
    [
        new(Made(), FormTables.Documents),
        new(Repealed(), FormTables.Documents, 1, OfDocuments: true),
        new(InForce(), FormTables.Documents, 2, OfDocuments: true),
        new(Permits(), FormTables.Permits),
        new(Penalties(), FormTables.Penalties),
        new(Coercion(), FormTables.Coercion),
        new(Charges(), FormTables.Charges),
    ];

    public static IEnumerable<ReportFinding> Of(AnnualReport report, IReadOnlyList<Sentence> account) =>
        report.Section2 is { IsFound: true, Form: ReportForm.Form2021 } ? account.SelectMany(sentence => Of(report, sentence)) : [];

    private static IEnumerable<ReportFinding> Of(AnnualReport report, Sentence sentence)
    {
        var afterMade = false;
        foreach (var (at, quantity) in sentence.Quantities.Index())
        {
            var isNamed = quantity.Lead.Contains("规范性文件", StringComparison.Ordinal);
            if (Array.Find(Cells, cell => cell.Words.IsMatch(quantity.Lead) && (!cell.OfDocuments || afterMade || isNamed)) is not { } cell) continue;
            afterMade |= cell is { Row: FormTables.Documents, Column: 0 };
            var figure = report.Section2[cell.Row, cell.Column];
            if (quantity.IsAbout || !IsUnit(quantity, cell) || figure is not { Kind: FigureKind.Number, Value: var printed } || Told(sentence, at, cell).Contains(printed)) continue;
            if (!PlainClause.IsOnPublished(quantity.Clause, report) || Elsewhere().IsMatch(sentence.Text) || cell is { Row: FormTables.Documents, Column: 1 } && GoneThrough().IsMatch(sentence.Text) || IsOfOtherYear(sentence.Text[..quantity.Start], report)) continue;
            // A government may count its own documents here, and those of all its departments in the table.
            var isSure = !OmissionChecks.IsGovernment(report) || Whole().IsMatch(sentence.Text[..quantity.Start]);
            yield return new("narrative-published", isSure ? FindingSeverity.Error : FindingSeverity.Warning, sentence.Place, quantity.Shown,
                $"{report.Section2.Place(cell.Row, cell.Column)} {printed}", isSure ? NotAsTable : OtherScope);
        }
    }

    /// <summary>What the sentence tells: its number, in yuan or in 10,000 yuan; and for what was repealed also with what was declared void.</summary>
    private static IEnumerable<decimal> Told(Sentence sentence, int at, Cell cell)
    {
        var value = sentence.Quantities[at].Value;
        yield return value;
        if (cell.Row == FormTables.Charges && sentence.Quantities[at].Unit == "元") yield return value / 10_000;
        if (cell is { Row: FormTables.Documents, Column: 1 } && at + 1 < sentence.Quantities.Count && sentence.Quantities[at + 1].Lead.Contains("失效", StringComparison.Ordinal))
            yield return value + sentence.Quantities[at + 1].Value;
    }

    private static bool IsUnit(Quantity quantity, Cell cell) =>
        cell.Row == FormTables.Charges ? quantity.Unit is "万元" or "元" : quantity.Unit is "件" or "份" or "个" or "项" or "宗" or "起";

    private static bool IsOfOtherYear(string words, AnnualReport report) => Years().Matches(words).Any(match => match.Value != $"{report.Year}年");

    [GeneratedRegex("(?:制发|制定|出台|印发|新制定|制定发布|制定印发|制定出台|(?:制定|制发|印发)并?(?:公开|发布|公布))(?:了|的)?(?:行政)?规范性文件(?:共计|共|数量|件数|为)*$|规范性文件：(?:本年)?(?:制发|制定)件数$")]
    private static partial Regex Made();

    [GeneratedRegex("废止(?:和|或|或者|、|及)?(?:宣布)?(?:失效)?(?:了)?(?:的)?(?:行政)?(?:规范性文件|文件)?(?:共计|共|数量|件数|为)*$")]
    private static partial Regex Repealed();

    [GeneratedRegex("现行有效(?:的)?(?:行政)?(?:规范性文件|文件)?(?:共计|共|数量|件数|为)*$")]
    private static partial Regex InForce();

    [GeneratedRegex("行政许可(?:20[0-9]{2}年)?(?:处理)?决定(?:共计|共|数量|件数|为)*$")]
    private static partial Regex Permits();

    [GeneratedRegex("行政处罚(?:20[0-9]{2}年)?(?:处理)?决定(?:共计|共|数量|件数|为)*$")]
    private static partial Regex Penalties();

    [GeneratedRegex("行政强制(?:20[0-9]{2}年)?(?:处理)?决定(?:共计|共|数量|件数|为)*$")]
    private static partial Regex Coercion();

    [GeneratedRegex("行政事业性收费(?:共计|共|总额|总金额|金额|收入|为)*$")]
    private static partial Regex Charges();

    // Going through old documents repeals others than those of the year.
    [GeneratedRegex("清理")]
    private static partial Regex GoneThrough();

    [GeneratedRegex("累计|以来|上年|去年|其中|较|同比|公示|网站|平台|公布|双公示")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("全[省市州县区旗镇乡]")]
    private static partial Regex Whole();

    [GeneratedRegex(@"20\d\d年")]
    private static partial Regex Years();

    private static readonly Text NotAsTable = new("文字与第二部分表格不一致。", "The sentence and the table of Section 2 differ.");
    private static readonly Text OtherScope = new("文字与第二部分表格不一致；如只统计本级，请在文字中写明。", "The sentence and the table of Section 2 differ; if it counts the government's own only, it should say so.");
}
