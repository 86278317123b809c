using System.Globalization;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>A line of the calculator as it is typed.</summary>
public sealed class Line
{
    public Happening Kind { get; set; }
    public DateOnly? On { get; set; }
    public string Ref { get; set; } = "甲";
    public string Days { get; set; } = "10";
    public DateOnly? Until { get; set; }
    /// <summary>A late correction had a sound reason.</summary>
    public bool Excused { get; set; }
    /// <summary>Only supposed: shown as what would follow.</summary>
    public bool Suppose { get; set; }

    /// <summary>Whether it asks for the last day.</summary>
    public bool AsksUntil => Kind is Happening.CorrectionNotice or Happening.Deferral;

    /// <summary>The fact that it says; null while its day is no day.</summary>
    public Occurrence? Said() => Known(On) is not { } on ? null : new(
        Kind, on, Inquiry.IsOfConsultation(Kind) ? Ref.Trim() : null,
        Kind == Happening.Extension && int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null,
        AsksUntil ? Known(Until) : null, Kind == Happening.CorrectedApplication && Excused);

    /// <summary>A day that the calculator takes, or null.</summary>
    public static DateOnly? Known(DateOnly? day) => day?.Year is >= 2000 and <= 2090 ? day : null;
}
