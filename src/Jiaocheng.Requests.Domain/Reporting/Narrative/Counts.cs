namespace Jiaocheng.Requests.Domain.Reporting.Narrative;

/// <summary>The counts of Section 3 as a sentence tells them: rows and groups of rows, of all applicants or of some. Null is "cannot be seen".</summary>
internal sealed class Counts(ReportTable table)
{
    /// <summary>一、本年新收.</summary>
    public decimal? New => Of("R1");

    /// <summary>二、上年结转.</summary>
    public decimal? Carried => Of("R2");

    /// <summary>（七）总计 of results.</summary>
    public decimal? Results => Of("T");

    /// <summary>四、结转下年度继续办理.</summary>
    public decimal? Left => Of("R4");

    /// <summary>The rows whose code begins so, added; of all applicants.</summary>
    public decimal? Of(string code) => Sum(code, row => Whole(row));

    /// <summary>The rows whose code begins so, added; of the applicants in some columns.</summary>
    public decimal? Of(string code, params int[] columns) => Sum(code, row => Sum(columns.Select(column => Value(table[row, column]))));

    private decimal? Sum(string code, Func<string, decimal?> value) =>
        table.Rows.Where(row => row.Code.StartsWith(code, StringComparison.Ordinal)).ToList() is { Count: > 0 } rows
            ? Sum(rows.Select(row => value(row.Code)))
            : null;

    // 总计 left empty is the sum of its columns.
    private decimal? Whole(string row) => table[row, Section3.Total] is { Number: { } total }
        ? total
        : Sum(Enumerable.Range(0, Section3.Total).Select(column => Value(table[row, column])));

    private static decimal? Value(Figure figure) => figure.Kind switch
    {
        FigureKind.Missing or FigureKind.Words => null,
        _ => figure.Value,
    };

    private static decimal? Sum(IEnumerable<decimal?> values) => values.Aggregate((decimal?)0, (sum, value) => sum + value);
}
