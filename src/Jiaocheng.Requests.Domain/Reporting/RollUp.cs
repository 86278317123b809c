using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>The report of an agency below, as the agency above sees it.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Agency">Its name.</param>
/// <param name="Kind">What kind of agency it is.</param>
/// <param name="Counted">Whether it belongs to the sum; agencies led from above report up their own line.</param>
/// <param name="File">The file of its report.</param>
/// <param name="Figures">What it reported; before it did, what its cases and figures say now.</param>
public sealed record ChildReport(Guid AgencyId, string Agency, AgencyKind Kind, bool Counted, ReportFile File, ReportFigures Figures)
{
    public ChildStanding Standing => File.Standing;

    /// <summary>Made outside the product and received as a file.</summary>
    public bool ByFile => File.Filed?.Entry is ReportReceived;

    /// <summary>Day on which the report that counts was handed in.</summary>
    public DateOnly? HandedInOn => File.Filed?.RecordedOn;

    /// <summary>Differences signed after the report was accepted.</summary>
    public int ChangedSince => Standing == ChildStanding.Accepted ? File.Differences.Count(fact => fact.Seq > File.Newest<ReportAccepted>()!.Seq) : 0;

    /// <summary>Whether agencies of a kind report to the agency above them in the tree, or up a line of their own (law.md: excluded unless local rules say otherwise).</summary>
    public static bool CountsIn(AgencyKind kind, bool verticalsToo) => verticalsToo || kind is not (AgencyKind.Vertical or AgencyKind.Branch);
}

/// <summary>One agency's part in a cell of a sum.</summary>
public sealed record SumPart(Guid AgencyId, string Agency, ChildStanding? Standing, Figure Figure);

/// <summary>The report of a county: its own figures and those of the agencies below, cell by cell, with what was stated otherwise and why.</summary>
public sealed record RollUp
{
    /// <summary>The rules that name agencies: without an accepted report, without figures of Section 2.</summary>
    public const string MissingRule = "I6.missing", SilentRule = "I6.silent";

    /// <param name="agencyId">The agency that sums up.</param>
    /// <param name="agency">Its name.</param>
    /// <param name="own">Its own figures (本级).</param>
    /// <param name="children">The agencies below it.</param>
    /// <param name="adjustments">Cells reported otherwise than the sum.</param>
    public RollUp(Guid agencyId, string agency, ReportFigures own, IReadOnlyList<ChildReport> children, IReadOnlyList<SumAdjusted> adjustments)
    {
        (AgencyId, Agency, Own, Children, Adjustments) = (agencyId, agency, own, children, adjustments);
        Sum = ReportFigures.Sum(own.Year, [own, .. children.Where(child => child.Counted).Select(child => child.Figures)]);
        Stated = adjustments.Aggregate(Sum, (figures, one) => figures.With(one.Section, one.Row, one.Column, Figure.Read(one.Value!)));
    }

    public Guid AgencyId { get; }

    public string Agency { get; }

    public ReportFigures Own { get; }

    public IReadOnlyList<ChildReport> Children { get; }

    public IReadOnlyList<SumAdjusted> Adjustments { get; }

    /// <summary>Every agency whose own cases are in the sum, its own and those at any depth below it.</summary>
    public IReadOnlyList<Guid> CountedAgencies { get; init; } = [];

    /// <summary>Own figures and those of the counted agencies.</summary>
    public ReportFigures Sum { get; }

    /// <summary>What is reported: the sum with its adjustments.</summary>
    public ReportFigures Stated { get; }

    /// <summary>The counted agencies whose report was not accepted yet.</summary>
    public IEnumerable<ChildReport> Missing => Children.Where(child => child.Counted && child.Standing != ChildStanding.Accepted);

    /// <summary>What each agency adds to a cell, its own first; those that add nothing are left out.</summary>
    public IReadOnlyList<SumPart> Parts(int section, string row, int column) =>
        [.. Children.Where(child => child.Counted).Select(child => new SumPart(child.AgencyId, child.Agency, child.Standing, child.Figures.Table(section)[row, column]))
            .Prepend(new(AgencyId, Agency, null, Own.Table(section)[row, column])).Where(part => part.Figure.Number is { } number && number != 0)];

    /// <summary>What stands against reporting the sum: I6 (parent = Σ children), with the agencies that are missing and the cells that were adjusted.</summary>
    public IEnumerable<ReportFinding> Findings()
    {
        List<string> missing = [.. Missing.Select(child => child.Agency)];
        if (missing.Count > 0)
            yield return new(MissingRule, FindingSeverity.Warning, "下级报告", $"{missing.Count}家：{string.Join('、', missing)}", "全部接受",
                new Text("还有{0}家的报告没有接受，汇总数里暂按系统中的数字计。", "{0} reports are not accepted yet; until then the sum holds what the system knows.").With(missing.Count));
        List<string> silent = [.. Children.Where(child => child.Counted).Select(child => (child.Agency, child.Figures.Section2)).Prepend((Agency, Own.Section2))
            .Where(one => one.Item2 == new YearlyFigures()).Select(one => one.Item1)];
        if (silent.Count > 0 && silent.Count <= Children.Count(child => child.Counted))
            yield return new(SilentRule, FindingSeverity.Warning, "二、表二", $"{silent.Count}家：{string.Join('、', silent)}", "全部填报",
                new Text("还有{0}家没有填报表二，汇总数里没有它们的数字；没有发生的也要填0。", "{0} agencies have not stated Section 2; the sum is without them. Where there was nothing, 0 is stated.").With(silent.Count));
        foreach (var one in Adjustments)
        {
            var (table, sum) = (Sum.Table(one.Section), Sum.Table(one.Section)[one.Row, one.Column].Printed);
            yield return sum == one.Sum
                ? new("I6.adjusted", FindingSeverity.CannotTell, table.Place(one.Row, one.Column), one.Value!, sum,
                    new Text("按说明调整，与下级之和不同：{0}", "Adjusted against the sum of the agencies below: {0}").With(one.Reason))
                : new("I6.stale", FindingSeverity.Warning, table.Place(one.Row, one.Column), one.Value!, sum,
                    new Text("调整以后下级之和由{0}变成{1}，请重新核对。", "Since it was adjusted the sum has changed from {0} to {1}: look at it again.").With(one.Sum, sum));
        }
    }

    /// <summary>Whose report the sum is: the office of a government makes the government's (Art 49).</summary>
    public static string TitleOf(string agency) =>
        agency.EndsWith("人民政府办公室", StringComparison.Ordinal) || agency.EndsWith("人民政府办公厅", StringComparison.Ordinal) ? agency[..^3] : agency;

    /// <summary>全省, 全市, 全县 ... : how the sum is spoken of.</summary>
    public static string WholeOf(string agency) =>
        TitleOf(agency) is var name && name.EndsWith("人民政府", StringComparison.Ordinal) && name.Length > 4 && "省市区县旗乡镇".Contains(name[^5], StringComparison.Ordinal) ? $"全{name[^5]}" : "本系统";
}
