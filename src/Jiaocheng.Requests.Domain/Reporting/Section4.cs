using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A proceeding and the agency against which it runs.</summary>
public readonly record struct Contest(Guid AgencyId, Proceeding Proceeding);

/// <summary>
/// Section 4 四、政府信息公开行政复议、行政诉讼情况 of one year: three groups by path, each with four results and their sum (国办公开办函〔2021〕30号).
/// </summary>
public sealed class Section4
{
    /// <summary>总计 is the fifth column of a group.</summary>
    public const int Total = 4;

    /// <summary>The groups in the order of the form.</summary>
    public static readonly IReadOnlyList<RemedyPath> Paths = Enum.GetValues<RemedyPath>();

    /// <summary>The columns of each group in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Columns = [.. Enum.GetValues<RemedyColumn>().Select(column => column.Label().Zh), "总计"];

    private readonly int[][] _values = [.. Paths.Select(_ => new int[Columns.Count])];

    private Section4(int year) => Year = year;

    public int Year { get; }

    /// <summary>The five values of a group.</summary>
    public IReadOnlyList<int> this[RemedyPath path] => _values[(int)path];

    /// <summary>The fifteen values from left to right, as they stand in the row of the form.</summary>
    public IReadOnlyList<int> Values => [.. _values.SelectMany(values => values)];

    /// <summary>Reconsiderations and lawsuits together, counted in none of the sums of the form.</summary>
    public int Lawsuits(int column) => this[RemedyPath.LawsuitDirect][column] + this[RemedyPath.LawsuitAfterReconsideration][column];

    /// <summary>Builds the table of a year; sums are sums and nothing else.</summary>
    public static Section4 Of(int year, IEnumerable<Contest> contests, OfficeSettings settings)
    {
        var table = new Section4(year);
        foreach (var counted in Counted(year, contests, settings))
        {
            table._values[(int)counted.Path][(int)counted.Column]++;
            table._values[(int)counted.Path][Total]++;
        }
        return table;
    }

    /// <summary>The table of a year from a number for every path and result; sums are sums and nothing else.</summary>
    public static Section4 Of(int year, Func<RemedyPath, RemedyColumn, int> count)
    {
        var table = new Section4(year);
        foreach (var path in Paths)
        {
            foreach (var column in Enum.GetValues<RemedyColumn>()) table._values[(int)path][(int)column] = count(path, column);
            table._values[(int)path][Total] = table._values[(int)path].Take(Total).Sum();
        }
        return table;
    }

    /// <summary>The table of a year from printed cells; sums are summed afresh, and a cell without a number counts as none.</summary>
    public static Section4 Read(int year, ReportTable printed) =>
        Of(year, (path, column) => printed[FormTables.Section4[(int)path].Code, (int)column].Whole ?? 0);

    /// <summary>
    /// What the year counts: one of every court or reconsideration number of an agency, also where it contests several decisions. If the entries of one number
    /// differ, the decided one counts.
    /// </summary>
    public static IEnumerable<CountedContest> Counted(int year, IEnumerable<Contest> contests, OfficeSettings settings) =>
        from contest in contests
        let column = contest.Proceeding.ColumnIn(year, settings)
        where column is not null
        group column.Value by new { contest.AgencyId, contest.Proceeding.Path, contest.Proceeding.Key } into one
        select new CountedContest(one.Key.AgencyId, one.Key.Path, one.Key.Key, one.Min());
}

/// <summary>A number that a year counts, once.</summary>
/// <param name="AgencyId">Against which agency.</param>
/// <param name="Path">The group.</param>
/// <param name="Key">Its number, see <see cref="Proceeding.Key"/>.</param>
/// <param name="Column">The column.</param>
public readonly record struct CountedContest(Guid AgencyId, RemedyPath Path, string Key, RemedyColumn Column);
