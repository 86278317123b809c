using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A numeric row of Section 3 (国办公开办函〔2021〕30号).</summary>
/// <param name="Code">R1, R2, A ... F3, T, R4.</param>
/// <param name="Label">Exact label of the form.</param>
/// <param name="Group">Label of the group the row stands in; empty for rows of their own.</param>
public sealed record Section3Row(string Code, string Label, string Group = "");

/// <summary>What is counted: one cell of the table before totals.</summary>
/// <param name="Line">R1, R2, R4 or the code of a result.</param>
/// <param name="Class">Column.</param>
/// <param name="Number">How many applications.</param>
public readonly record struct Tally(string Line, ApplicantClass Class, int Number);

/// <summary>An identity (勾稽关系) of the table and whether it holds.</summary>
/// <param name="Code">I1, I2 or I3.</param>
/// <param name="Column">Index of the column, or -1 for a row identity.</param>
/// <param name="Row">Code of the row for I3.</param>
/// <param name="Left">Left side written out.</param>
/// <param name="Right">Right side written out.</param>
/// <param name="Holds">Whether both sides are equal.</param>
public sealed record Identity(string Code, int Column, string Row, string Left, string Right, bool Holds);

/// <summary>Section 3 三、收到和处理政府信息公开申请情况: 25 rows by 7 columns, of one year.</summary>
public sealed class Section3
{
    /// <summary>总计 is the seventh column.</summary>
    public const int Total = 6;

    private static readonly string[] Withheld =
    [
        "属于国家秘密", "其他法律行政法规禁止公开", "危及“三安全一稳定”", "保护第三方合法权益", "属于三类内部事务信息", "属于四类过程性信息", "属于行政执法案卷", "属于行政查询事项",
    ];

    private static readonly string[] Unable = ["本机关不掌握相关政府信息", "没有现成信息需要另行制作", "补正后申请内容仍不明确"];

    private static readonly string[] NotHandled = ["信访举报投诉类申请", "重复申请", "要求提供公开出版物", "无正当理由大量反复申请", "要求行政机关确认或重新出具已获取信息"];

    private static readonly string[] Others =
    [
        "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "其他",
    ];

    /// <summary>The rows in the order of the form.</summary>
    public static readonly IReadOnlyList<Section3Row> Rows =
    [
        new("R1", "一、本年新收政府信息公开申请数量"),
        new("R2", "二、上年结转政府信息公开申请数量"),
        new("A", "（一）予以公开", "三、本年度办理结果"),
        new("B", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "三、本年度办理结果"),
        .. Group("C", "（三）不予公开", Withheld),
        .. Group("D", "（四）无法提供", Unable),
        .. Group("E", "（五）不予处理", NotHandled),
        .. Group("F", "（六）其他处理", Others),
        new("T", "（七）总计", "三、本年度办理结果"),
        new("R4", "四、结转下年度继续办理"),
    ];

    /// <summary>The columns in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [.. Enum.GetValues<ApplicantClass>().Select(value => value.Label().Zh), "总计"];

    private static readonly Dictionary<string, int> Index = Rows.Select((row, i) => (row.Code, i)).ToDictionary(x => x.Code, x => x.i);
    private static readonly int[] ResultRows = [.. Rows.Where(row => row.Code[0] is >= 'A' and <= 'F').Select(row => Index[row.Code])];

    private readonly int[][] _values = [.. Rows.Select(_ => new int[Columns.Count])];

    private Section3(int year) => Year = year;

    public int Year { get; }

    /// <summary>The seven values of a row.</summary>
    /// <exception cref="KeyNotFoundException">No such row.</exception>
    public IReadOnlyList<int> this[string code] => _values[Index[code]];

    /// <summary>Builds the table from counts; totals are sums and nothing else.</summary>
    /// <exception cref="KeyNotFoundException">A count names a line that the form does not have.</exception>
    public static Section3 Of(int year, IEnumerable<Tally> counts)
    {
        var table = new Section3(year);
        foreach (var (line, column, number) in counts)
        {
            table._values[Index[line]][(int)column] += number;
            table._values[Index[line]][Total] += number;
        }
        var total = table._values[Index["T"]];
        foreach (var result in ResultRows)
            for (var c = 0; c <= Total; c++) total[c] += table._values[result][c];
        return table;
    }

    /// <summary>The table of a year from printed cells; sums are summed afresh, and a cell without a number counts as none.</summary>
    public static Section3 Read(int year, ReportTable printed) => Of(year,
        from row in Rows
        where row.Code != "T"
        from column in Enum.GetValues<ApplicantClass>()
        select new Tally(row.Code, column, printed[row.Code, (int)column].Whole ?? 0));

    /// <summary>All results of a group of the form, A to F, of every applicant.</summary>
    public int Results(char group) => Rows.Where(row => row.Code[0] == group).Sum(row => this[row.Code][Total]);

    /// <summary>What the table is summed from.</summary>
    public IEnumerable<Tally> Tallies() =>
        from row in Rows
        where row.Code != "T"
        from column in Enum.GetValues<ApplicantClass>()
        where this[row.Code][(int)column] != 0
        select new Tally(row.Code, column, this[row.Code][(int)column]);

    /// <summary>What one application adds to the table of a year, from its facts. One registered by mistake adds nothing.</summary>
    public static IEnumerable<Tally> Of(Case @case, int year, OfficeSettings settings) =>
        @case.State == State.Voided || @case.Application?.Applicant is not { } applicant ? []
            : Of(year, applicant.Class, @case.ReceivedOn, @case.ResultOn(settings), @case.Outcome?.Code);

    /// <summary>
    /// What one application adds: new in the year of receipt, a result in the year in which it left, carried over at either end while it had none. One never
    /// received in law adds nothing.
    /// </summary>
    public static IEnumerable<Tally> Of(int year, ApplicantClass kind, DateOnly? receipt, DateOnly? result, string? outcome)
    {
        if (receipt is not { } received) yield break;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (received >= first && received <= last) yield return new("R1", kind, 1);
        if (received < first && !(result < first)) yield return new("R2", kind, 1);
        if (result >= first && result <= last) yield return new(outcome!, kind, 1);
        if (received <= last && !(result <= last)) yield return new("R4", kind, 1);
    }

    /// <summary>The identities of the form: 一+二=三+四 in every column, 总计 of results and of columns.</summary>
    public IReadOnlyList<Identity> Identities()
    {
        List<Identity> all = [];
        var (received, carried, total, left) = (this["R1"], this["R2"], this["T"], this["R4"]);
        for (var c = 0; c <= Total; c++)
        {
            all.Add(new("I1", c, "", $"{received[c]} + {carried[c]}", $"{total[c]} + {left[c]}", received[c] + carried[c] == total[c] + left[c]));
            var sum = ResultRows.Sum(r => _values[r][c]);
            all.Add(new("I2", c, "T", $"{total[c]}", $"{sum}", total[c] == sum));
        }
        foreach (var row in Rows)
        {
            var (values, sum) = (this[row.Code], this[row.Code].Take(Total).Sum());
            all.Add(new("I3", -1, row.Code, $"{values[Total]}", $"{sum}", values[Total] == sum));
        }
        return all;
    }

    private static IEnumerable<Section3Row> Group(string letter, string group, string[] labels) =>
        labels.Select((label, i) => new Section3Row($"{letter}{i + 1}", $"{i + 1}.{label}", group));
}
