using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>
/// A letter that leaves by mail: written in the transaction of the entry that says so and sent after it. It holds neither address nor text: both are read
/// from the facts when it is sent. The unique key lets an entry send one message.
/// </summary>
public sealed class LetterMail : Mailed
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    /// <summary>Sequence of the fact that says how the letter leaves.</summary>
    public int Seq { get; init; }
    public Guid AgencyId { get; init; }
    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
    /// <summary>Who let it leave.</summary>
    public Guid ById { get; init; }
}

internal sealed class LetterMailMapping : IEntityTypeConfiguration<LetterMail>
{
    public void Configure(EntityTypeBuilder<LetterMail> mail)
    {
        mail.ToTable("LetterMails");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Mail).HasConversion<string>().HasMaxLength(10);
        mail.Property(m => m.MailError).HasMaxLength(ReminderMapping.ErrorLength);
        mail.HasOne<CaseRow>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<Agency>().WithMany().HasForeignKey(m => m.AgencyId).OnDelete(DeleteBehavior.Restrict);
        mail.HasIndex(m => new { m.CaseId, m.Seq }).IsUnique();
        mail.HasIndex(m => new { m.Mail, m.MailAfter });
    }
}
