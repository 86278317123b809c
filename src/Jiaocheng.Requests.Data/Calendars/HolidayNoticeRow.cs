using System.Globalization;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>A loaded 放假通知. Later rows win where two name the same day. A row is never altered but for its revocation.</summary>
public sealed class HolidayNoticeRow
{
    /// <summary>Order of loading, of this installation.</summary>
    [JsonIgnore] public int Id { get; init; }
    public int Year { get; init; }
    public NoticeKind Kind { get; init; }
    public required string Title { get; init; }
    /// <summary>发文字号; empty where it has none.</summary>
    public string Number { get; init; } = "";
    public DateOnly? IssuedOn { get; init; }
    public required string Source { get; init; }
    /// <summary>Code of the agency for which it holds, with all below it; null for everyone.</summary>
    public string? Region { get; init; }
    /// <summary>Days off, yyyy-MM-dd, separated by blanks.</summary>
    public required string Off { get; init; }
    /// <summary>Days worked, likewise.</summary>
    public required string Worked { get; init; }
    public DateTime LoadedAt { get; init; }
    public required string LoadedBy { get; init; }
    /// <summary>When it was taken back (UTC); null while it holds.</summary>
    public DateTime? RevokedAt { get; set; }
    public string? RevokedBy { get; set; }
    public string? RevokeReason { get; set; }

    /// <summary>It came with the product.</summary>
    [JsonIgnore] public bool Delivered => LoadedBy == RulesReader.Product;

    public HolidayNotice ToNotice() => new(Year, Title, Days(Off), Days(Worked), Source) { Kind = Kind, Number = Number, IssuedOn = IssuedOn, Region = Region };

    /// <summary>Delivered notices were known when they were issued; others since they were loaded.</summary>
    public KnownNotice ToKnown() => new(ToNotice(), Delivered && IssuedOn is { } issued ? ChinaTime.StartOf(issued) : LoadedAt, RevokedAt);

    public static HolidayNoticeRow Of(HolidayNotice notice, DateTime at, string by) => new()
    {
        Year = notice.Year,
        Kind = notice.Kind,
        Title = notice.Title,
        Number = notice.Number,
        IssuedOn = notice.IssuedOn,
        Source = notice.Source,
        Region = notice.Region,
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
        notice.Ignore(n => n.Delivered);
        notice.Property(n => n.Kind).HasConversion<string>().HasMaxLength(12);
        notice.Property(n => n.Title).HasMaxLength(200);
        notice.Property(n => n.Number).HasMaxLength(60);
        notice.Property(n => n.Source).HasMaxLength(400);
        notice.Property(n => n.Region).HasMaxLength(32);
        notice.Property(n => n.LoadedBy).HasMaxLength(100);
        notice.Property(n => n.RevokedBy).HasMaxLength(100);
        notice.HasIndex(n => n.Year);
    }
}
