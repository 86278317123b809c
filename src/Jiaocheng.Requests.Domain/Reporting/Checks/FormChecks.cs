using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>The form belongs to the year, and its labels are used word by word.</summary>
internal static class FormChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        foreach (var table in (ReportTable[])[report.Section2, report.Section3])
            if (report.Year is { } year && table.IsFound && table.Form != FormTables.FormOf(year))
                yield return new("form", FindingSeverity.Warning, $"{table.Numeral}、", Name(table.Form), Name(FormTables.FormOf(year)), WrongForm.With(year));
        foreach (var table in (ReportTable[])[report.Section2, report.Section3, report.Section4])
            foreach (var label in table.Labels)
                yield return new("label", FindingSeverity.Warning, $"{table.Numeral}、", label.Printed, label.Official, OtherWords);
    }

    private static string Name(ReportForm form) => form == ReportForm.Form2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";

    private static readonly Text WrongForm = new("{0} 年的年度报告应使用另一版格式。", "A report of {0} has to use the other form.");
    private static readonly Text OtherWords = new("表格用语与规定格式不一致。", "The label is not worded as in the form.");
}
