using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>Section 2: exact money, blank apart from zero, sums and the stock rule.</summary>
public class YearlyFiguresTests
{
    [Theory]
    [InlineData("33.85", 33_850_000L)]
    [InlineData("59237.2449", 59_237_244_900L)]
    [InlineData("0", 0L)]
    [InlineData(" 1,160.596412 ", 1_160_596_412L)]
    [InlineData("0.0000001", null)]
    [InlineData("160万", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    public void Amounts_are_kept_as_whole_fen(string typed, long? fen)
    {
        Assert.Equal(fen, Wan.Read(typed));
        if (fen is not null) Assert.Equal(fen, Wan.Read($"{Wan.Of(fen)}"));
    }

    [Fact]
    public void What_is_not_stated_is_blank_and_not_zero()
    {
        var table = new YearlyFigures { Rules = new(0, 0, 0), Permits = 12, ChargesFen = 33_850_000 }.ToTable();
        Assert.Equal(FormTables.Section2(ReportForm.Form2021).Select(row => row.Code), table.Rows.Select(row => row.Code));
        Assert.Equal(["0", "0", "0"], table[FormTables.Rules].Select(figure => figure.Printed));
        Assert.All(table[FormTables.Documents], figure => Assert.Equal(FigureKind.Blank, figure.Kind));
        Assert.Equal(("12", "33.85"), (table[FormTables.Permits, 0].Printed, table[FormTables.Charges, 0].Printed));
    }

    [Fact]
    public void A_sum_keeps_what_nobody_states_unstated()
    {
        var sum = YearlyFigures.Sum([new() { Documents = new(1, 0, null), Permits = 3, ChargesFen = 1 }, new() { Documents = new(2, null, null), ChargesFen = 2 }]);
        Assert.Equal((new Stock(3, 0, null), 3, 3L, null), (sum.Documents, sum.Permits!.Value, sum.ChargesFen!.Value, sum.Coercion));
        Assert.Equal(new YearlyFigures(), YearlyFigures.Sum([]));
    }

    [Fact]
    public void The_stock_follows_from_last_year()
    {
        Assert.Equal(21, new Stock(3, 2, null).Expected(20));
        Assert.Null(new Stock(3, null, null).Expected(20));
        Assert.Equal("figures.repealed", Assert.Single(new YearlyFigures { Documents = new(1, 9, 0) }.Faults(new() { Documents = new(0, 0, 5) })).Code);
        Assert.Equal("figures.negative", Assert.Single(new YearlyFigures { Permits = -1 }.Faults(null)).Code);
    }
}
