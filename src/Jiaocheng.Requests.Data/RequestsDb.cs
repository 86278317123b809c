using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data;

/// <summary>The one database context, on SQLite or PostgreSQL. It lives inside one handler call.</summary>
public sealed class RequestsDb(DbContextOptions<RequestsDb> options) : IdentityDbContext<Account, Role, Guid>(options)
{
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<DirectoryEntry> Directory => Set<DirectoryEntry>();
    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<FactRow> Facts => Set<FactRow>();
    public DbSet<LetterRow> Letters => Set<LetterRow>();
    public DbSet<TemplateRow> LetterTemplates => Set<TemplateRow>();
    public DbSet<NumberRulesRow> NumberRules => Set<NumberRulesRow>();
    public DbSet<ProceedingRow> Proceedings => Set<ProceedingRow>();
    public DbSet<ReportFactRow> ReportFacts => Set<ReportFactRow>();
    public DbSet<OrderRow> Orders => Set<OrderRow>();
    public DbSet<OrderFactRow> OrderFacts => Set<OrderFactRow>();
    public DbSet<NormativeDocument> NormativeDocuments => Set<NormativeDocument>();
    public DbSet<TextTerm> CaseTerms => Set<TextTerm>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<HolidayNoticeRow> HolidayNotices => Set<HolidayNoticeRow>();
    public DbSet<RuleSettingsRow> RuleSettings => Set<RuleSettingsRow>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<SecuritySettings> SecuritySettings => Set<SecuritySettings>();
    public DbSet<UsedPassword> UsedPasswords => Set<UsedPassword>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();
    public DbSet<ReminderSettings> ReminderSettings => Set<ReminderSettings>();
    public DbSet<FeedToken> FeedTokens => Set<FeedToken>();
    public DbSet<AttachmentOpening> AttachmentOpenings => Set<AttachmentOpening>();
    public DbSet<LetterMail> LetterMails => Set<LetterMail>();

    // Pinned here rather than in options, so that a context built by hand (design time, tests) has the same tables.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RequestsDb).Assembly);
    }
}
