using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>How the mail of a reminder stands. Stored by name.</summary>
public enum MailState
{
    /// <summary>In the inbox only: no mail server, or the person had no address.</summary>
    None,
    /// <summary>To be mailed when it may be.</summary>
    Waiting,
    /// <summary>Handed to the server at this moment. Whoever finds it so after a crash cannot know, and leaves it.</summary>
    Sending,
    /// <summary>The server has it.</summary>
    Sent,
    /// <summary>Settled before it could go out: answered, overtaken by a newer stage, or the account was locked.</summary>
    Dropped,
    /// <summary>Refused as often as we try.</summary>
    Failed,
    /// <summary>The connection broke while the server took it: it may have gone out, so it is not sent again.</summary>
    Unknown,
}

/// <summary>
/// A reminder that a person got. The unique key over everything that makes it a new one is what keeps two processes, or a process started
/// again after a crash, from reminding twice.
/// </summary>
public sealed class ReminderRow : Mailed
{
    public Guid Id { get; init; }
    /// <summary>The case; the agency whose report is due for <see cref="Term.Report"/>; the order for <see cref="Term.Rectification"/>.</summary>
    public Guid SubjectId { get; init; }
    public Term Term { get; init; }
    /// <summary>Sequence of the fact the clock belongs to; 0 for clocks of the whole case. Of a report, the entry by which it was asked for, sent back or handed on.</summary>
    public int Of { get; init; }
    /// <summary>The last day it was about: when that moves, the new day is reminded of again.</summary>
    public DateOnly Due { get; init; }
    /// <summary>Working days from the last day.</summary>
    public int Stage { get; init; }
    public Guid RecipientId { get; init; }
    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
    /// <summary>When its recipient read it (UTC).</summary>
    public DateTime? ReadAt { get; set; }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<ReminderRow>
{
    public const int ErrorLength = 500;

    public void Configure(EntityTypeBuilder<ReminderRow> row)
    {
        row.ToTable("Reminders");
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.Term).HasConversion<string>().HasMaxLength(30);
        row.Property(r => r.Mail).HasConversion<string>().HasMaxLength(10);
        row.Property(r => r.MailError).HasMaxLength(ErrorLength);
        row.HasOne<Account>().WithMany().HasForeignKey(r => r.RecipientId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => new { r.SubjectId, r.Term, r.Of, r.Due, r.Stage, r.RecipientId }).IsUnique();
        row.HasIndex(r => new { r.RecipientId, r.ReadAt });
        row.HasIndex(r => new { r.RecipientId, r.At, r.Id });
        row.HasIndex(r => new { r.Mail, r.MailAfter });
    }
}
