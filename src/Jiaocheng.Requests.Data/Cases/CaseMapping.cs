using Jiaocheng.Requests.Data.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> row)
    {
        row.ToTable("Cases");
        row.Property(c => c.Id).ValueGeneratedNever();
        row.Property(c => c.Version).IsConcurrencyToken();
        row.HasOne(c => c.Agency).WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        row.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        row.Property(c => c.Channel).HasConversion<string>().HasMaxLength(20);
        row.Property(c => c.Clock).HasConversion<string>().HasMaxLength(24);
        row.Property(c => c.NextTerm).HasConversion<string>().HasMaxLength(24);
        row.Property(c => c.Number).HasMaxLength(100);
        row.Property(c => c.ApplicantName).HasMaxLength(200);
        row.Property(c => c.ApplicantKey).HasMaxLength(64);
        row.Property(c => c.HandlerName).HasMaxLength(100);
        row.Property(c => c.Outcome).HasMaxLength(4);
        row.Property(c => c.OutcomeVariant).HasMaxLength(20);
        row.Property(c => c.Head).HasMaxLength(64);
        row.Property(c => c.LedgerKey).HasMaxLength(64);
        row.HasIndex(c => new { c.AgencyId, c.Number }).IsUnique();
        // Lists by urgency, of one agency and of all: read in the order of the index. What the tiles count stands in the first.
        row.HasIndex(c => new { c.AgencyId, c.Place, c.Id, c.State, c.NextOurs });
        row.HasIndex(c => new { c.Place, c.Id });
        // Section 3 and the months of the dashboard: everything they count stands in these two.
        row.HasIndex(c => new { c.AgencyId, c.ReceivedOn, c.ResultOn, c.State, c.ApplicantClass });
        row.HasIndex(c => new { c.AgencyId, c.ResultOn, c.ReceivedOn, c.State, c.Outcome, c.ApplicantClass, c.InTimeOriginal, c.InTimeExtended })
            .HasDatabaseName("IX_Cases_AgencyId_ResultOn");
        row.HasIndex(c => new { c.AgencyId, c.UnservedSince, c.Id });
        row.HasIndex(c => c.ReceivedOn);
        row.HasIndex(c => c.ResultOn);
        row.HasIndex(c => c.ApplicantKey);
        row.HasIndex(c => c.ApplicantName);
        row.HasIndex(c => c.RegisteredAt);
        // A table as it was known on an earlier day: few cases have changed since.
        row.HasIndex(c => new { c.ChangedAt, c.AgencyId });
    }
}

internal sealed class FactMapping : IEntityTypeConfiguration<FactRow>
{
    public void Configure(EntityTypeBuilder<FactRow> fact)
    {
        fact.ToTable("Facts");
        fact.HasKey(f => new { f.CaseId, f.Seq });
        fact.HasOne<CaseRow>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
        fact.Property(f => f.Kind).HasConversion<string>().HasMaxLength(24);
        fact.Property(f => f.By).HasMaxLength(100);
        fact.Property(f => f.DocumentNumber).HasMaxLength(100);
        fact.Property(f => f.Hash).HasMaxLength(64);
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<LetterRow>
{
    public void Configure(EntityTypeBuilder<LetterRow> letter)
    {
        letter.ToTable("Letters");
        letter.HasKey(l => new { l.CaseId, l.Seq });
        letter.HasOne<CaseRow>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Agency>().WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
        letter.Property(l => l.Kind).HasConversion<string>().HasMaxLength(30);
        letter.Property(l => l.Number).HasMaxLength(100);
        letter.Property(l => l.TemplateSha256).HasMaxLength(64);
        letter.HasIndex(l => new { l.AgencyId, l.Number });
    }
}

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("NumberSeries");
        series.HasKey(s => new { s.AgencyId, s.Series, s.Year });
        series.Property(s => s.Series).HasConversion<string>().HasMaxLength(12);
        series.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
