using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A row of Art 20(一): how many were made and repealed in the year, and how many are in force at its end. Null is not stated, which is not zero.</summary>
public readonly record struct Stock(int? Made, int? Repealed, int? InForce)
{
    /// <summary>现行有效 as it follows from last year's stock; null where a number is missing.</summary>
    public int? Expected(int? last) => last + Made - Repealed;
}

/// <summary>The figures of Section 2 that an agency states for a year. Null is not stated, which is not zero.</summary>
public sealed record YearlyFigures
{
    /// <summary>规章; 0 for counties, which make none.</summary>
    public Stock Rules { get; init; }
    /// <summary>行政规范性文件.</summary>
    public Stock Documents { get; init; }
    public int? Permits { get; init; }
    public int? Penalties { get; init; }
    public int? Coercion { get; init; }
    /// <summary>行政事业性收费 in fen; the form prints 万元.</summary>
    public long? ChargesFen { get; init; }

    /// <summary>Figures in the order of the form, as a report prints them.</summary>
    public ReportTable ToTable() => new(2, ReportForm.Form2021, FormTables.Section2(ReportForm.Form2021), new Dictionary<string, IReadOnlyList<Figure>>
    {
        [FormTables.Rules] = Printed(Rules),
        [FormTables.Documents] = Printed(Documents),
        [FormTables.Permits] = [Printed(Permits)],
        [FormTables.Penalties] = [Printed(Penalties)],
        [FormTables.Coercion] = [Printed(Coercion)],
        [FormTables.Charges] = [Wan.Of(ChargesFen) is { } wan ? Figure.Of(wan) : Figure.Read("")],
    });

    /// <summary>The sum of several agencies; a figure that none of them states stays unstated.</summary>
    public static YearlyFigures Sum(IReadOnlyCollection<YearlyFigures> all) => new()
    {
        Rules = Sum(all.Select(one => one.Rules)),
        Documents = Sum(all.Select(one => one.Documents)),
        Permits = Sum(all.Select(one => one.Permits)),
        Penalties = Sum(all.Select(one => one.Penalties)),
        Coercion = Sum(all.Select(one => one.Coercion)),
        ChargesFen = all.Any(one => one.ChargesFen is not null) ? all.Sum(one => one.ChargesFen ?? 0) : null,
    };

    /// <summary>The figures of printed cells; a cell without a number is not stated.</summary>
    public static YearlyFigures Read(ReportTable printed)
    {
        return new()
        {
            Rules = new(Count(FormTables.Rules), Count(FormTables.Rules, 1), Count(FormTables.Rules, 2)),
            Documents = new(Count(FormTables.Documents), Count(FormTables.Documents, 1), Count(FormTables.Documents, 2)),
            Permits = Count(FormTables.Permits),
            Penalties = Count(FormTables.Penalties),
            Coercion = Count(FormTables.Coercion),
            ChargesFen = Wan.Fen(printed[FormTables.Charges, 0].Number),
        };

        int? Count(string row, int column = 0) => printed[row, column].Whole;
    }

    /// <summary>What cannot be, and where the stock does not follow from last year's.</summary>
    /// <param name="last">The figures of the year before; null where none are known.</param>
    public IEnumerable<Refusal> Faults(YearlyFigures? last)
    {
        var counts = new[] { Rules.Made, Rules.Repealed, Rules.InForce, Documents.Made, Documents.Repealed, Documents.InForce, Permits, Penalties, Coercion };
        if (counts.Any(count => count < 0) || ChargesFen < 0)
            yield return new("figures.negative", new("数字不能小于零。", "A figure cannot be below zero."), "国办公开办函〔2021〕30号");
        foreach (var (label, now, before) in new[] { ("规章", Rules, last?.Rules), ("行政规范性文件", Documents, last?.Documents) })
            if (now.Expected(before?.InForce) is < 0)
                yield return new("figures.repealed", new Text("“{0}”废止的比上年现行有效的和本年制发的还多。", "More were repealed than there were: {0}.").With(label));
    }

    private static IReadOnlyList<Figure> Printed(Stock stock) => [Printed(stock.Made), Printed(stock.Repealed), Printed(stock.InForce)];

    private static Figure Printed(int? number) => number is { } value ? Figure.Of(value) : Figure.Read("");

    private static Stock Sum(IEnumerable<Stock> all)
    {
        List<Stock> stocks = [.. all];
        return new(Sum(stocks.Select(one => one.Made)), Sum(stocks.Select(one => one.Repealed)), Sum(stocks.Select(one => one.InForce)));
    }

    private static int? Sum(IEnumerable<int?> all)
    {
        List<int> stated = [.. all.OfType<int>()];
        return stated.Count == 0 ? null : stated.Sum();
    }
}

/// <summary>万元 as people write it, and whole fen as it is kept: six places exactly.</summary>
public static class Wan
{
    private const decimal Most = 100_000_000m;
    private const decimal FenOf = 1_000_000m;

    /// <summary>The amount in 万元.</summary>
    public static decimal? Of(long? fen) => fen is { } whole ? decimal.Parse((whole / FenOf).ToString("0.######", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    /// <summary>Whole fen of an amount in 万元.</summary>
    public static long? Fen(decimal? wan) => wan is { } amount and >= 0 and < Most ? (long)decimal.Round(amount * FenOf) : null;

    /// <summary>Reads an amount in 万元; null where it is none, or finer than a fen.</summary>
    public static long? Read(string text)
    {
        var plain = text.Trim().Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wan) && wan < Most && decimal.IsInteger(wan * FenOf) ? (long)(wan * FenOf) : null;
    }
}
