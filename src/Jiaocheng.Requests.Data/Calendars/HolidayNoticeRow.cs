using System.Globalization;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>A loaded 放假通知. Later rows win where two name the same day.</summary>
public sealed class HolidayNoticeRow
{
    /// <summary>Order of loading, of this installation.</summary>
    [JsonIgnore] public int Id { get; init; }
    public int Year { get; init; }
    public required string Title { get; init; }
    public required string Source { get; init; }
    /// <summary>Weekdays off, yyyy-MM-dd, separated by blanks.</summary>
    public required string Off { get; init; }
    /// <summary>Weekend days worked, likewise.</summary>
    public required string Worked { get; init; }
    public DateTime LoadedAt { get; init; }
    public required string LoadedBy { get; init; }

    public HolidayNotice ToNotice() => new(Year, Title, Days(Off), Days(Worked), Source);

    /// <summary>Delivered notices were known all along; others since they were loaded.</summary>
    public KnownNotice ToKnown() => new(ToNotice(), LoadedBy == RulesReader.Product ? DateTime.MinValue : LoadedAt);

    public static HolidayNoticeRow Of(HolidayNotice notice, DateTime at, string by) => new()
    {
        Year = notice.Year,
        Title = notice.Title,
        Source = notice.Source,
        Off = Text(notice.Off),
        Worked = Text(notice.Worked),
        LoadedAt = at,
        LoadedBy = by,
    };

    private static string Text(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static List<DateOnly> Days(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}

internal sealed class HolidayNoticeMapping : IEntityTypeConfiguration<HolidayNoticeRow>
{
    public void Configure(EntityTypeBuilder<HolidayNoticeRow> notice)
    {
        notice.ToTable("HolidayNotices");
        notice.Property(n => n.Title).HasMaxLength(200);
        notice.Property(n => n.Source).HasMaxLength(400);
        notice.Property(n => n.LoadedBy).HasMaxLength(100);
        notice.HasIndex(n => n.Year);
    }
}
