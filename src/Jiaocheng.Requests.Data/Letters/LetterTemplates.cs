using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Letters;

/// <summary>A letter with what it is written in.</summary>
/// <param name="Letter">Its words.</param>
/// <param name="Template">The office's template; null for the delivered layout.</param>
public sealed record WrittenLetter(Letter Letter, TemplateRow? Template);

/// <summary>Which template a letter has.</summary>
public static class LetterTemplates
{
    /// <summary>The version in force on a day; null for the delivered layout. Without its file unless asked for.</summary>
    public static async Task<TemplateRow?> InForceAsync(RequestsDb db, Guid agencyId, LetterKind kind, DateOnly day, CancellationToken ct)
    {
        var newest = await db.LetterTemplates.AsNoTracking().Where(t => t.AgencyId == agencyId && t.Kind == kind && t.From <= day)
            .OrderByDescending(t => t.Version).Select(t => new { t.Id, t.Version, t.Sha256, t.FileName, t.By }).FirstOrDefaultAsync(ct);
        return newest is null ? null : new() { Id = newest.Id, AgencyId = agencyId, Kind = kind, Version = newest.Version, Sha256 = newest.Sha256, FileName = newest.FileName, By = newest.By };
    }

    /// <summary>Keeps with a letter its words and the version of its template, at the moment it is owed.</summary>
    public static async Task StampAsync(RequestsDb db, Cases.LetterRow row, Case @case, Issuer issuer, Rules rules, DateOnly today, CancellationToken ct)
    {
        var template = await InForceAsync(db, row.AgencyId, row.Kind, today, ct);
        row.Sent = SentLetter.Text(LetterWriter.Write(@case, row.Seq, issuer, rules));
        (row.TemplateVersion, row.TemplateSha256) = template?.Sha256 is { } hash ? (template.Version, hash) : ((int?)null, (string?)null);
    }

    /// <summary>Keeps a letter anew whose entry was corrected before it left the house. One that has left stays as it was.</summary>
    public static async Task StampAgainAsync(RequestsDb db, Case @case, int seq, Issuer issuer, Rules rules, DateOnly today, CancellationToken ct)
    {
        if (@case.Standing.Any(fact => fact.Payload is Sending sent && Outbound.LetterOf(@case, sent)?.Seq == seq)) return;
        if (await db.Letters.SingleOrDefaultAsync(l => l.CaseId == @case.Id && l.Seq == seq, ct) is not { } row) return;
        row.On = @case.At(seq)!.On;
        await StampAsync(db, row, @case, issuer, rules, today, ct);
    }

    /// <summary>
    /// The letter of a fact as it left the house. One that came in with a whole history was never written here: it is written from the record, in the
    /// delivered layout.
    /// </summary>
    /// <exception cref="InvalidOperationException">Its template is not the one that was kept.</exception>
    public static async Task<WrittenLetter> AsSentAsync(RequestsDb db, Case @case, int seq, Issuer issuer, Rules rules, CancellationToken ct)
    {
        var row = await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.CaseId == @case.Id && l.Seq == seq, ct);
        if (row?.Sent is not { } sent) return new(LetterWriter.Write(@case, seq, issuer, rules), null);
        var template = row.TemplateVersion is not { } version ? null
            : await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.AgencyId == row.AgencyId && t.Kind == row.Kind && t.Version == version, ct);
        if (template?.Sha256 != row.TemplateSha256) throw new InvalidOperationException($"The template of letter {row.Number} is not the one it was written in.");
        return new(SentLetter.Read(row.Kind, sent), template);
    }
}
