using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>Section 4: the total of each group is the sum of its four results.</summary>
internal static class ReviewChecks
{
    private const int Total = 4;

    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        var table = report.Section4;
        foreach (var row in table.Rows)
        {
            var parts = Enumerable.Range(0, Total).Select(column => table[row.Code, column]).ToList();
            var whole = table[row.Code, Total];
            var verdict = Sums.Compare([whole], parts);
            if (verdict == SumVerdict.Wrong)
                yield return new("section4-total", FindingSeverity.Error, table.Place(row.Code, Total), $"{whole}", $"{Sums.Of(parts)}", Wrong);
            else if (verdict == SumVerdict.Open)
                yield return new("section4-total", FindingSeverity.CannotTell, table.Place(row.Code, Total), $"{whole}", $"{Sums.Of(parts)}", Open);
        }
    }

    private static readonly Text Wrong = new("总计不等于四项结果之和。", "The total is not the sum of the four results.");

    private static readonly Text Open = new("总计与已填各项之和不等，但有单元格未填数字，无法判断。", "The total differs from the results that hold a number; a cell holds none.");
}
