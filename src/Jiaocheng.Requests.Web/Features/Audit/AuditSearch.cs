using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Audit;

/// <summary>What an auditor looks for; everything may be left open.</summary>
/// <param name="From">First day, in Shanghai.</param>
/// <param name="To">Last day, in Shanghai.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="Person">Part of the name of who acted, or of the account concerned.</param>
/// <param name="Text">Part of the subject or the detail.</param>
/// <param name="FailedOnly">Only what was refused or failed.</param>
public sealed record AuditQuestion(DateOnly? From, DateOnly? To, AuditKind? Kind, string? Person, string? Text, bool FailedOnly);

/// <summary>One line of the audit as shown; the time is Shanghai's.</summary>
public sealed record AuditLine(long Id, DateTime At, AuditKind Kind, string Actor, string Subject, string Detail, bool Succeeded, string Address);

/// <summary>Searches the audit. It can only be read: auditors see it, nobody changes it.</summary>
public sealed class AuditSearch(IDbContextFactory<RequestsDb> contexts, ActorReader actors)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>One page, newest first, and how many lines there are in all.</summary>
    public async Task<(IReadOnlyList<AuditLine> Lines, int Total)> PageAsync(
        Guid by, AuditQuestion question, int page, int size, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.ReadAudit)) return ([], 0);
        var entries = Matching(db.Audit.AsNoTracking(), question);
        var rows = await entries
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip(page * size).Take(size)
            .ToListAsync(ct);
        return ([.. rows.Select(Shown)], await entries.CountAsync(ct));
    }

    private static IQueryable<AuditEntry> Matching(IQueryable<AuditEntry> entries, AuditQuestion question)
    {
        if (question.From is { } from)
        {
            var start = Instant(from);
            entries = entries.Where(entry => entry.At >= start);
        }
        if (question.To is { } to)
        {
            var end = Instant(to.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }
        if (question.Kind is { } kind) entries = entries.Where(entry => entry.Kind == kind);
        if (question.Person?.Trim() is { Length: > 0 } person)
            entries = entries.Where(entry => entry.ActorName.Contains(person) || entry.Subject.Contains(person));
        if (question.Text?.Trim() is { Length: > 0 } text)
            entries = entries.Where(entry => entry.Subject.Contains(text) || entry.Detail.Contains(text));
        return question.FailedOnly ? entries.Where(entry => !entry.Succeeded) : entries;
    }

    private static DateTime Instant(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Shanghai);

    private static AuditLine Shown(AuditEntry entry) => new(
        entry.Id, TimeZoneInfo.ConvertTimeFromUtc(entry.At, Shanghai), entry.Kind, entry.ActorName, entry.Subject, entry.Detail,
        entry.Succeeded, entry.Address);
}
