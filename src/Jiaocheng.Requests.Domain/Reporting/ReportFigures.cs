namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>All figures that an agency reports for a year, and what sums are made of. Totals are never kept: they are summed from their parts.</summary>
/// <param name="Section2">主动公开政府信息情况.</param>
/// <param name="Section3">收到和处理政府信息公开申请情况.</param>
/// <param name="Section4">行政复议、行政诉讼情况.</param>
public sealed record ReportFigures(YearlyFigures Section2, Section3 Section3, Section4 Section4)
{
    public int Year => Section3.Year;

    /// <summary>One of the three tables as it is printed.</summary>
    public ReportTable Table(int section) => section switch { 2 => Section2.ToTable(), 3 => ReportTable.Of(Section3), _ => MadeReport.Table(Section4) };

    /// <summary>The figures of a report, whoever made it.</summary>
    public static ReportFigures Of(int year, AnnualReport report) =>
        new(YearlyFigures.Read(report.Section2), Section3.Read(year, report.Section3), Section4.Read(year, report.Section4));

    /// <summary>The sum of several agencies, cell by cell (law: a parent's report is the sum of its children's).</summary>
    public static ReportFigures Sum(int year, IReadOnlyCollection<ReportFigures> all) => new(
        YearlyFigures.Sum([.. all.Select(one => one.Section2)]),
        Section3.Of(year, all.SelectMany(one => one.Section3.Tallies())),
        Section4.Of(year, (path, column) => all.Sum(one => one.Section4[path][(int)column])));

    /// <summary>The same with another figure in one cell that is no sum.</summary>
    public ReportFigures With(int section, string row, int column, Figure figure) => section switch
    {
        2 => this with { Section2 = YearlyFigures.Read(Table(2).With(row, column, figure)) },
        3 => this with { Section3 = Section3.Read(Year, Table(3).With(row, column, figure)) },
        _ => this with { Section4 = Section4.Read(Year, Table(4).With(row, column, figure)) },
    };

    /// <summary>Whether a cell exists and is no sum, so that it may be stated otherwise.</summary>
    public static bool IsPart(int section, string row, int column) => section switch
    {
        2 => FormTables.Section2(ReportForm.Form2021).Any(one => one.Code == row && column >= 0 && column < one.Columns.Count),
        3 => row != "T" && Section3.Rows.Any(one => one.Code == row) && column is >= 0 and < Section3.Total,
        4 => FormTables.Section4.Any(one => one.Code == row) && column is >= 0 and < Section4.Total,
        _ => false,
    };
}
