using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>Against last year's report: I4 what was carried on is what comes in, jumps of figures, and text that was copied.</summary>
internal static class LastYearChecks
{
    private const int Jump = 5;
    private const int SmallCount = 50;
    private const double Copied = 0.95;
    private const int ShortText = 200;

    public static IEnumerable<ReportFinding> Of(AnnualReport report, AnnualReport? lastYear)
    {
        if (lastYear is null) return [];
        return CarriedOver(report, lastYear).Concat(Jumps(report, lastYear)).Concat(Likenesses(report, lastYear));
    }

    /// <summary>Why a report is not that of the year before: nothing is compared with it then.</summary>
    public static IEnumerable<ReportFinding> Strange(AnnualReport report, AnnualReport? lastYear)
    {
        if (report.Year is { } year && lastYear?.Year is { } before && before != year - 1)
            yield return new("last-year", FindingSeverity.CannotTell, "", $"{before}", $"{year - 1}", NotLastYear);
        else if (lastYear is { Agency.Length: > 0 } && report.Agency.Length > 0 && !MayBeOne(PlainWords.Of(report.Agency), PlainWords.Of(lastYear.Agency)))
            yield return new("last-year", FindingSeverity.CannotTell, "", lastYear.Agency, report.Agency, NotItsOwn);
    }

    // 渚州市云渡区人民政府 is 云渡区人民政府 in another year, and 云渡区教育局 may have become 云渡区教育科技局.
    private static bool MayBeOne(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)
        || one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() >= 4;

    private static IEnumerable<ReportFinding> CarriedOver(AnnualReport report, AnnualReport lastYear)
    {
        for (var column = Section3.Total; column >= 0; column--)
            if (report.Section3["R2", column].Number is { } comes && lastYear.Section3["R4", column].Number is { } went && comes != went)
                yield return new("I4", column == Section3.Total ? FindingSeverity.Error : FindingSeverity.Warning,
                    report.Section3.Place("R2", column), $"{comes}", $"{went}", NotCarried);
    }

    private static IEnumerable<ReportFinding> Jumps(AnnualReport report, AnnualReport lastYear)
    {
        var pairs = report.Section2.Rows.Select(row => (Table: report.Section2, row.Code, Column: row.Columns.Count - 1, Before: lastYear.Section2))
            .Append((Table: report.Section3, Code: "R1", Column: Section3.Total, Before: lastYear.Section3));
        foreach (var (table, code, column, earlier) in pairs)
            if (table.Form == earlier.Form && table[code, column].Number is { } now && earlier[code, column].Number is { } before
                && Math.Max(now, before) >= SmallCount && Math.Max(now, before) > Jump * Math.Min(now, before))
                yield return new("jump", FindingSeverity.Warning, table.Place(code, column), $"{now}", $"{before}", Jumped);
    }

    private static IEnumerable<ReportFinding> Likenesses(AnnualReport report, AnnualReport lastYear)
    {
        foreach (var section in (int[])[1, 5])
        {
            var (now, before) = (Words(report, section), Words(lastYear, section));
            if (now.Length >= ShortText && Likeness.Of(now, before) is var likeness and >= Copied)
                yield return new("likeness", FindingSeverity.Warning, FormTables.Headings[section - 1][..1], $"{likeness:P0}", "", Alike);
        }
    }

    // Figures differ each year even where the sentence is the old one.
    private static string Words(AnnualReport report, int section) => string.Concat(report.Paragraphs
        .Where(paragraph => paragraph.Section == section && paragraph.Level == 0).SelectMany(paragraph => PlainWords.Of(paragraph.Text)).Where(c => !char.IsAsciiDigit(c)));

    private static readonly Text NotItsOwn = new("对照的报告是另一个机关的，未作对照。", "The other report is that of another agency; nothing was compared.");
    private static readonly Text NotLastYear = new("对照的报告不是上一年度的，未作对照。", "The other report is not of the year before; nothing was compared.");
    private static readonly Text NotCarried = new("上年结转与上一年度报告的结转下年度继续办理不一致。", "What came in from last year is not what last year's report carried on.");
    private static readonly Text Jumped = new("与上年相比变化悬殊，请核实。", "Very different from last year; make sure.");
    private static readonly Text Alike = new("文字与上一年度报告雷同。", "The text is that of last year.");
}
