using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>How the connection to the mail server is secured. Stored by name.</summary>
public enum MailTls
{
    /// <summary>TLS from the first byte (465).</summary>
    Tls,
    /// <summary>Upgraded, and refused where it cannot be (587).</summary>
    StartTls,
    /// <summary>Clear text: only within one's own network.</summary>
    None,
}

/// <summary>When people are reminded and how: one row, edited by the system administrator. Absent until first changed.</summary>
public sealed class ReminderSettings
{
    /// <summary>The key of the only row.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;
    /// <summary>Raised by every save; a stale page changes nothing.</summary>
    public int Version { get; set; } = 1;
    /// <summary>Chosen of <see cref="Stages.Offered"/>, separated by blanks.</summary>
    public string Stages { get; set; } = "-10 -5 -2 0 1";
    /// <summary>From this time, Shanghai, no mail goes out; equal to <see cref="QuietTo"/>: there are no quiet hours.</summary>
    public TimeOnly QuietFrom { get; set; } = new(20, 0);
    /// <summary>Until this time, which may be of the next morning.</summary>
    public TimeOnly QuietTo { get; set; } = new(7, 30);
    /// <summary>Nor does mail go out on days off.</summary>
    public bool QuietOnDaysOff { get; set; } = true;
    /// <summary>The mail server; empty: reminders stay in the product.</summary>
    public string MailHost { get; set; } = "";
    public int MailPort { get; set; } = 465;
    public MailTls MailTls { get; set; }
    /// <summary>Name for signing in; empty where the server asks for none.</summary>
    public string MailUser { get; set; } = "";
    /// <summary>Password for signing in, sealed with the data-protection keys; see <see cref="MailSecret"/>.</summary>
    public string? MailPassword { get; set; }
    /// <summary>Address that mail comes from.</summary>
    public string MailSender { get; set; } = "";
    /// <summary>Address of the product, for links in mail, e.g. <c>https://ysq.example.gov.cn/</c>; empty: mail has no links.</summary>
    public string SiteAddress { get; set; } = "";

    /// <summary>Whether there is a server to hand mail to.</summary>
    public bool Mails => MailHost.Length > 0;

    /// <summary>The chosen stages.</summary>
    public IReadOnlyList<int> Chosen => [.. Stages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stage => int.Parse(stage, CultureInfo.InvariantCulture))];

    /// <summary>Whether mail must wait at an instant (UTC).</summary>
    public bool IsQuiet(DateTime utc, WorkCalendar calendar)
    {
        var at = TimeOnly.FromDateTime(ChinaTime.Local(utc));
        // IsBetween knows that a night begins in the evening.
        return QuietFrom != QuietTo && at.IsBetween(QuietFrom, QuietTo) || QuietOnDaysOff && !calendar.IsWorkday(ChinaTime.DayOf(utc));
    }

    /// <summary>The settings as they stand, or as delivered.</summary>
    public static async Task<ReminderSettings> ReadAsync(RequestsDb db, CancellationToken ct) =>
        await db.ReminderSettings.AsNoTracking().SingleOrDefaultAsync(ct) ?? new();
}

internal sealed class ReminderSettingsMapping : IEntityTypeConfiguration<ReminderSettings>
{
    public void Configure(EntityTypeBuilder<ReminderSettings> settings)
    {
        settings.ToTable("ReminderSettings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.Property(s => s.Stages).HasMaxLength(40);
        settings.Property(s => s.MailTls).HasConversion<string>().HasMaxLength(10);
        settings.Property(s => s.MailHost).HasMaxLength(253);
        settings.Property(s => s.MailUser).HasMaxLength(200);
        settings.Property(s => s.MailSender).HasMaxLength(254);
        settings.Property(s => s.SiteAddress).HasMaxLength(200);
        settings.Ignore(s => s.Chosen).Ignore(s => s.Mails);
    }
}
