using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>A county is the sum of its agencies, cell by cell, whatever they report.</summary>
public class RollUpTests
{
    private const int Year = 2024;

    private static readonly (int Section, FormRow Row)[] AllRows =
        [.. FormTables.Section2(ReportForm.Form2021).Select(row => (2, row)), .. FormTables.Section3Rows(ReportForm.Form2021).Select(row => (3, row)), .. FormTables.Section4.Select(row => (4, row))];

    [Fact]
    public void Every_cell_of_the_sum_is_what_a_clerk_adds_up_from_the_printed_tables()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (own, children) = (Figures(random), Children(random, random.Next(0, 9)));
            var sum = new RollUp(Guid.Empty, "青禾县人民政府办公室", own, children, []);
            foreach (var (section, row) in AllRows)
                for (var column = 0; column < row.Columns.Count; column++)
                {
                    decimal?[] printed = [.. children.Where(child => child.Counted).Select(child => child.Figures).Prepend(own).Select(one => one.Table(section)[row.Code, column].Number)];
                    Assert.Equal(printed.Sum() ?? 0, sum.Sum.Table(section)[row.Code, column].Number ?? 0);
                    Assert.Equal(printed.Count(number => number is not (null or 0)), sum.Parts(section, row.Code, column).Count);
                }
            Assert.All(sum.Stated.Section3.Identities().Where(one => one.Code is "I2" or "I3"), one => Assert.True(one.Holds));
        }
    }

    [Fact]
    public void Figures_are_read_back_from_print_as_they_were()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var figures = Figures(new Random(seed));
            var again = new ReportFigures(YearlyFigures.Read(figures.Table(2)), Section3.Read(Year, figures.Table(3)), Section4.Read(Year, figures.Table(4)));
            Assert.Equal(figures.Section2, again.Section2);
            Assert.Equal(figures.Section3.Tallies(), again.Section3.Tallies());
            Assert.Equal(figures.Section4.Values, again.Section4.Values);
        }
    }

    [Fact]
    public void An_adjusted_cell_moves_its_sums_and_is_listed_and_asks_again_when_the_parts_change()
    {
        var (random, agency) = (new Random(5), Guid.NewGuid());
        var (own, children) = (Figures(random), Children(random, 4));
        var plain = new RollUp(agency, "青禾县", own, children, []);
        var was = plain.Sum.Section3["R1"][0];
        var adjusted = new SumAdjusted(3, "R1", 0, (was + 3).ToString(CultureInfo.InvariantCulture), was.ToString(CultureInfo.InvariantCulture), "两家重复计数");
        var sum = new RollUp(agency, "青禾县", own, children, [adjusted]);

        Assert.Equal((was, was + 3), (sum.Sum.Section3["R1"][0], sum.Stated.Section3["R1"][0]));
        Assert.Equal(sum.Sum.Section3["R1"][Section3.Total] + 3, sum.Stated.Section3["R1"][Section3.Total]);
        Assert.Contains(sum.Findings(), one => one is { Rule: "I6.adjusted", Severity: FindingSeverity.CannotTell } && one.Text.Zh.Contains("两家重复计数", StringComparison.Ordinal));
        var moved = new RollUp(agency, "青禾县", own with { Section3 = Section3.Of(Year, own.Section3.Tallies().Append(new("R1", ApplicantClass.NaturalPerson, 1))) }, children, [adjusted]);
        Assert.Contains(moved.Findings(), one => one is { Rule: "I6.stale", Severity: FindingSeverity.Warning });
    }

    [Fact]
    public void Who_has_not_been_accepted_is_named_and_agencies_of_another_line_are_not()
    {
        var random = new Random(3);
        ChildReport[] children = [Child(random, "财政局", AgencyKind.Department), Child(random, "税务局", AgencyKind.Vertical) with { Counted = false }];
        var silent = new RollUp(Guid.Empty, "青禾县", new(new(), Section3.Of(Year, []), Section4.Of(Year, (_, _) => 0)), children, []).Findings().Single(one => one.Rule == "I6.silent");
        Assert.Equal("1家：青禾县", silent.Found);
        var finding = Assert.Single(new RollUp(Guid.Empty, "青禾县", Figures(random), children, []).Findings());
        Assert.Equal(("I6.missing", "1家：财政局"), (finding.Rule, finding.Found));
        Assert.False(ChildReport.CountsIn(AgencyKind.Vertical, false));
        Assert.False(ChildReport.CountsIn(AgencyKind.Branch, false));
        Assert.True(ChildReport.CountsIn(AgencyKind.Vertical, true));
        Assert.True(ChildReport.CountsIn(AgencyKind.Township, false));
    }

    [Theory]
    [InlineData("青禾县人民政府办公室", "青禾县人民政府", "全县")]
    [InlineData("临渚市人民政府", "临渚市人民政府", "全市")]
    [InlineData("河西区人民政府办公室", "河西区人民政府", "全区")]
    [InlineData("临渚市教育局", "临渚市教育局", "本系统")]
    public void The_office_of_a_government_makes_the_report_of_the_government(string agency, string title, string whole) =>
        Assert.Equal((title, whole), (RollUp.TitleOf(agency), RollUp.WholeOf(agency)));

    [Theory]
    [InlineData(3, "R1", 0, "7", true)]
    [InlineData(3, "R1", Section3.Total, "7", false)]
    [InlineData(3, "T", 0, "7", false)]
    [InlineData(3, "X9", 0, "7", false)]
    [InlineData(4, "reconsideration", Section4.Total, "7", false)]
    [InlineData(2, "permits", 0, "7.5", false)]
    [InlineData(2, "charges", 0, "7.5", true)]
    [InlineData(2, "permits", 0, "-1", false)]
    [InlineData(4, "reconsideration", 0, "2147483647", false)]
    [InlineData(3, "R1", 0, "99999999999", false)]
    [InlineData(2, "charges", 0, "99999999999", false)]
    [InlineData(3, "R1", 0, "9999999", true)]
    [InlineData(2, "permits", 0, "无", false)]
    [InlineData(5, "permits", 0, "1", false)]
    public void Only_figures_are_adjusted_and_never_a_sum(int section, string row, int column, string value, bool may) =>
        Assert.Equal(may, !ReportRules.Refusals(new(Guid.Empty, Year, []), new SumAdjusted(section, row, column, value, "1", "重复计数"), Guid.Empty, new(2025, 1, 9), []).Any());

    [Fact]
    public void What_is_not_in_the_form_of_2021_or_lost_a_table_is_not_taken_in()
    {
        var whole = InventedReport.Of(1, ReportForm.Form2021);
        Assert.Empty(ReportRules.Unfit(whole, whole.Year!.Value));
        Assert.Equal(["received.year"], ReportRules.Unfit(whole, whole.Year.Value + 1).Select(one => one.Code));
        Assert.Equal(["received.cell", "received.cell"], ReportRules.Unfit(whole with { Section3 = whole.Section3.With("R1", 0, Figure.Read("12.5")).With("A", 0, Figure.Read("99999999999")) }, whole.Year.Value).Select(one => one.Code));
        IReadOnlyList<Figure> totalOnly = [.. Enumerable.Repeat(Figure.Read(""), Section3.Total), Figure.Of(3)];
        Assert.Equal(["received.parts"], ReportRules.Unfit(whole with { Section3 = new(3, ReportForm.Form2021, whole.Section3.Rows, whole.Section3.Rows.ToDictionary(row => row.Code, row => row.Code == "R1" ? totalOnly : whole.Section3[row.Code])) }, whole.Year.Value).Select(one => one.Code));
        Assert.Contains(ReportRules.Unfit(InventedReport.Of(1, ReportForm.Form2019), 2024), one => one.Code == "received.form");
        Assert.Equal(["received.table"], ReportRules.Unfit(whole with { Section4 = new(4, ReportForm.Form2021, FormTables.Section4, new Dictionary<string, IReadOnlyList<Figure>>()) }, whole.Year.Value).Select(one => one.Code));
    }

    private static ReportFigures Figures(Random random) => new(
        new()
        {
            Rules = new(0, 0, random.Next(3)), Documents = new(random.Next(9), random.Next(3), random.Next(90)), Permits = random.Next(4) == 0 ? null : random.Next(5000),
            Penalties = random.Next(900), Coercion = random.Next(90), ChargesFen = random.Next(4) == 0 ? null : random.NextInt64(9_000_000_000),
        },
        Section3.Of(Year, Enumerable.Range(0, random.Next(12)).Select(_ => new Tally(
            Section3.Rows.Where(row => row.Code != "T").ElementAt(random.Next(Section3.Rows.Count - 1)).Code, (ApplicantClass)random.Next(Section3.Total), random.Next(1, 50)))),
        Section4.Of(Year, (_, _) => random.Next(5)));

    private static ChildReport[] Children(Random random, int number) =>
        [.. Enumerable.Range(1, number).Select(at => Child(random, $"第{at}局", AgencyKind.Department) with { Counted = random.Next(5) > 0 })];

    private static ChildReport Child(Random random, string name, AgencyKind kind)
    {
        var id = Guid.NewGuid();
        return new(id, name, kind, true, new(id, Year, []), Figures(random));
    }
}
