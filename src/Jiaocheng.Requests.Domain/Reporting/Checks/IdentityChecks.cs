using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>The identities (勾稽关系) of Section 3: I1 一+二=三+四, I2 总计 of results, I3 总计 of applicants.</summary>
internal static class IdentityChecks
{
    // Nobody adds up so many rows wrongly: the figures then stand in other columns than the reader thought.
    private const int Misread = 4;

    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        List<ReportFinding> all = [.. All(report)];
        return all.Count(finding => finding is { Rule: "I3", Severity: FindingSeverity.Error }) < Misread ? all
            : all.Select(finding => finding with { Severity = FindingSeverity.CannotTell, Text = finding.Severity == FindingSeverity.Error ? Unsure : finding.Text });
    }

    private static IEnumerable<ReportFinding> All(AnnualReport report)
    {
        var table = report.Section3;
        var results = table.Rows.Where(row => row.Code[0] is >= 'A' and <= 'F').ToList();
        for (var column = 0; column <= Section3.Total; column++)
        {
            Figure At(string code) => table[code, column];
            foreach (var finding in Judge("I1", table.Place("T", column), [At("R1"), At("R2")], [At("T"), At("R4")], Balance))
                yield return finding;
            foreach (var finding in Judge("I2", table.Place("T", column), [At("T")], [.. results.Select(row => At(row.Code))], Results))
                yield return finding;
        }
        foreach (var row in table.Rows)
            foreach (var finding in Judge("I3", table.Place(row.Code, Section3.Total), [table[row.Code, Section3.Total]],
                [.. Enumerable.Range(0, Section3.Total).Select(column => table[row.Code, column])], Applicants))
                yield return finding;
    }

    private static IEnumerable<ReportFinding> Judge(string rule, string place, IReadOnlyList<Figure> left, IReadOnlyList<Figure> right, Text wrong)
    {
        var (found, expected) = left.Count == 1 ? ($"{left[0]}", $"{Sums.Of(right)}") : ($"{Sums.Written(left)} = {Sums.Of(left)}", $"{Sums.Written(right)} = {Sums.Of(right)}");
        switch (Sums.Compare(left, right))
        {
            case SumVerdict.Wrong:
                yield return new(rule, FindingSeverity.Error, place, found, expected, wrong);
                break;
            case SumVerdict.Open:
                yield return new(rule, FindingSeverity.CannotTell, place, found, expected, Empty);
                break;
        }
    }

    private static readonly Text Balance = new(
        "第一项加第二项之和不等于第三项加第四项之和。", "New and carried over do not equal results and carried on.");

    private static readonly Text Results = new("办理结果的总计不等于各项结果之和。", "The total of results is not the sum of the results.");

    private static readonly Text Applicants = new("本行总计不等于各类申请人之和。", "The total of the row is not the sum of its applicants.");

    private static readonly Text Unsure = new(
        "多行总计都对不上，表格可能没有读对位置，请对照原表。", "The totals of many rows differ: the table may have been read out of place; compare with the report.");

    private static readonly Text Empty = new(
        "两边不等，但有单元格未填数字，无法判断差额是否在其中。", "The sides differ, but a cell holds no number and may stand for the difference.");
}
