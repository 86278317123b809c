namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>
/// The page of GB/T 9704-2012, 信函格式. In twentieths of a point (twips), the unit of the file format, unless said otherwise; 1 mm = 56.7 twips.
/// </summary>
public static class Measures
{
    /// <summary>A4, 210 × 297 mm.</summary>
    public const int Width = 11906, Height = 16838;

    /// <summary>天头 37 mm, 订口 28 mm, 版心 156 × 225 mm: what is left is below and on the right.</summary>
    public const int Top = 2098, Left = 1588, Bottom = 1984, Right = 1468;

    /// <summary>22 lines in 225 mm.</summary>
    public const int Line = 579;

    /// <summary>28 characters of 16 pt (3号) in 156 mm: each gives up a fifth of a point.</summary>
    public const int CharSpacing = -4;

    /// <summary>One of the 28 characters.</summary>
    public const int Char = 316;

    /// <summary>Lines of a page and characters of a line.</summary>
    public const int Lines = 22, Chars = 28;

    /// <summary>发文机关标志 begins 30 mm below the edge of the page.</summary>
    public const int Mark = 1701;

    /// <summary>Both red lines are 170 mm long and stand in the middle; in millimetres.</summary>
    public const double RuleLength = 170, RuleFromSide = 20;

    /// <summary>The first red line lies 4 mm below the mark, the second 20 mm above the edge of the page; in millimetres.</summary>
    public const double RuleBelowMark = 4, RuleFromFoot = 20;

    /// <summary>Size of the mark in points: as large as a line of 170 mm takes, and no larger than usual.</summary>
    public static int MarkSize(string agency) => Math.Clamp((int)(RulePoints / Math.Max(1, PlainText.Width(agency))), 18, 34);

    /// <summary>Lines the mark takes.</summary>
    public static int MarkLines(string agency) => Math.Max(1, (int)Math.Ceiling(PlainText.Width(agency) * MarkSize(agency) / RulePoints));

    /// <summary>Where the first red line begins, in millimetres from the top.</summary>
    public static double RuleTop(string agency) => 30 + MarkLines(agency) * MarkSize(agency) * 25.4 / 72 + RuleBelowMark;

    private const double RulePoints = RuleLength * 72 / 25.4;
}
