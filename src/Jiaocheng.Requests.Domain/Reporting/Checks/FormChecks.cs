using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>The form belongs to the year, and its labels are used word by word.</summary>
internal static class FormChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        foreach (var table in (ReportTable[])[report.Section2, report.Section3])
            if (report.Year is { } year && table.IsFound && table.Form != FormTables.FormOf(year) && IsSeen(table))
                yield return new("form", FindingSeverity.Warning, $"{table.Numeral}、", Name(table.Form), Name(FormTables.FormOf(year)), WrongForm.With(year));
        foreach (var table in (ReportTable[])[report.Section2, report.Section3, report.Section4])
            foreach (var label in table.Labels.Where(label => !IsTorn(label)))
                yield return new("label", FindingSeverity.Warning, $"{table.Numeral}、", label.Printed, label.Official, OtherWords);
    }

    // The forms of Section 3 differ in （六）其他处理; where no figure of it was read, nobody knows.
    private static bool IsSeen(ReportTable table) => table.Section != 3
        || table.Rows.Where(row => row.Code.StartsWith('F')).Any(row => table[row.Code].Any(figure => figure.Kind != FigureKind.Missing));

    // 商业 above 企业 is one label on two lines.
    private static bool IsTorn(PrintedLabel label) => label.Printed.Length <= 2 && label.Official.Length > label.Printed.Length && label.Official.Contains(label.Printed, StringComparison.Ordinal);

    private static string Name(ReportForm form) => form == ReportForm.Form2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";

    private static readonly Text WrongForm = new("{0} 年的年度报告应使用另一版格式。", "A report of {0} has to use the other form.");
    private static readonly Text OtherWords = new("表格用语与规定格式不一致。", "The label is not worded as in the form.");
}
