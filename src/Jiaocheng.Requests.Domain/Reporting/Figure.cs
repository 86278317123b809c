using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>What stands in a cell. The form wants a number in every cell: 0, blank and "/" do not mean the same.</summary>
public enum FigureKind
{
    /// <summary>The cell is not there, or it cannot be told which one it is: extraction lost it. Nothing follows from it.</summary>
    Missing,

    /// <summary>The cell is there and empty.</summary>
    Blank,

    /// <summary>A sign that the cell does not apply: "-", "/", 无.</summary>
    NotApplicable,

    /// <summary>A number and nothing else.</summary>
    Number,

    /// <summary>A number among words: 22（其中修订16件）, 160.5964万元.</summary>
    NumberWithWords,

    /// <summary>Words without a number, or with one that cannot be told apart.</summary>
    Words,
}

/// <summary>A cell of a report's table.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Value">The number; 0 where there is none.</param>
/// <param name="Printed">The cell as printed, trimmed.</param>
public readonly partial record struct Figure(FigureKind Kind, decimal Value, string Printed)
{
    /// <summary>The cell that is not there.</summary>
    public static readonly Figure Missing = new(FigureKind.Missing, 0, "");

    private static readonly string[] NotApplicableSigns = ["-", "--", "—", "——", "–", "/", "\\", "无", "不适用", "不涉及"];

    /// <summary>The number, or null where none was printed.</summary>
    public decimal? Number => Kind is FigureKind.Number or FigureKind.NumberWithWords ? Value : null;

    /// <summary>The greatest count that is taken for one: no agency comes near it, and sums of them stay sums.</summary>
    public const int Most = 9_999_999;

    /// <summary>The number as a count; null where there is none, or none that counts anything.</summary>
    public int? Whole => Number is { } number && decimal.IsInteger(number) && number is >= 0 and <= Most ? (int)number : null;

    /// <summary>A number as it is printed.</summary>
    public static Figure Of(decimal value) => new(FigureKind.Number, value, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a printed cell. Full-width digits, thousands separators and stray spaces are not told apart from plain ones.</summary>
    public static Figure Read(string printed)
    {
        var text = Spaces().Replace(printed.Normalize(NormalizationForm.FormKC), "");
        var shown = printed.Trim();
        if (text.Length == 0) return new(FigureKind.Blank, 0, "");
        if (NotApplicableSigns.Contains(text)) return new(FigureKind.NotApplicable, 0, shown);
        if (Leading().Match(text) is not { Success: true } number || !decimal.TryParse(number.Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return new(FigureKind.Words, 0, shown);
        return new(number.Length == text.Length ? FigureKind.Number : FigureKind.NumberWithWords, value, shown);
    }

    public override string ToString() => Kind == FigureKind.Missing ? "?" : Printed;

    [GeneratedRegex(@"[\s\u200B-\u200D\u2060\uFEFF\u00A0\u3000]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[+-]?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,8})?(?![\d.、])")]
    private static partial Regex Leading();
}
