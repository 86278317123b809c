using System.Security.Cryptography;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Templates;

/// <summary>A version of a template, without its file.</summary>
public sealed record TemplateVersion(Guid Id, LetterKind Kind, int Version, DateOnly From, string? Sha256, string FileName, DateTime At, string By, int Letters);

/// <summary>A letter of a case on which a template may be tried.</summary>
public sealed record LetterChoice(Guid CaseId, int Seq, string Number, string Applicant, DateOnly On);

/// <summary>How a version of a template stands.</summary>
public enum TemplateFate { Now, Coming, Past, Never }

/// <summary>A kind of letter as the page of templates shows it.</summary>
/// <param name="Today">Today, as the office counts days.</param>
/// <param name="Versions">All versions of all kinds, newest first.</param>
/// <param name="Agency">The agency whose they are.</param>
public sealed record TemplateShelf(DateOnly Today, IReadOnlyList<TemplateVersion> Versions, string Agency)
{
    /// <summary>The version a kind is written in on a day; null for the delivered layout.</summary>
    public TemplateVersion? InForce(LetterKind kind, DateOnly day) =>
        Versions.FirstOrDefault(version => version.Kind == kind && version.From <= day) is { Sha256: not null } newest ? newest : null;

    /// <summary>How a version stands on a day: the one that letters are written in, one that is to come, one that was before, or one that will never come because a later one begins earlier.</summary>
    public TemplateFate FateOf(TemplateVersion one, DateOnly day)
    {
        var later = Versions.Where(version => version.Kind == one.Kind && version.Version > one.Version).ToList();
        if (one.From > day) return later.Exists(version => version.From <= one.From) ? TemplateFate.Never : TemplateFate.Coming;
        return later.Exists(version => version.From <= day) ? TemplateFate.Past : TemplateFate.Now;
    }

    /// <summary>Number of the newest version of a kind, begun or not.</summary>
    public int Newest(LetterKind kind) => Versions.Where(version => version.Kind == kind).Select(version => version.Version).DefaultIfEmpty().Max();
}

/// <summary>What trying a template gave: what is wrong with it, or how a letter looks in it.</summary>
public sealed record TemplateTrial(IReadOnlyList<TemplateFault> Faults, PaperView? View, byte[]? Document);

/// <summary>The office's own templates: looked at, tried on a letter of a case, taken into use from a day on.</summary>
public sealed class TemplateDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, CaseQueries cases, AuditTrail audit, TimeProvider time)
{
    private const int MostChoices = 20;

    /// <summary>The templates of the person's agency; null where the person may not change them.</summary>
    public async Task<TemplateShelf?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActorAsync(db, accountId, ct) is not { } actor) return null;
        var versions = await db.LetterTemplates.AsNoTracking().Where(t => t.AgencyId == actor.AgencyId).OrderBy(t => t.Kind).ThenByDescending(t => t.Version)
            .Select(t => new TemplateVersion(t.Id, t.Kind, t.Version, t.From, t.Sha256, t.FileName, t.At, t.By,
                db.Letters.Count(l => l.AgencyId == t.AgencyId && l.Kind == t.Kind && l.TemplateVersion == t.Version))).ToListAsync(ct);
        return new(time.Today(), versions, await AgencyAsync(db, actor, ct));
    }

    /// <summary>A template to begin from; null where the person may not.</summary>
    public async Task<byte[]?> StarterAsync(LetterKind kind, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ActorAsync(db, accountId, ct) is { } actor ? LetterDocx.Starter(kind, await AgencyAsync(db, actor, ct)) : null;
    }

    /// <summary>The file of a version; null where there is none or the person may not.</summary>
    public async Task<(string Name, byte[] File)?> OpenAsync(Guid id, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActorAsync(db, accountId, ct) is not { } actor) return null;
        var row = await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.AgencyId == actor.AgencyId, ct);
        return row?.File is { } file ? (row.FileName, file) : null;
    }

    /// <summary>Letters of a kind on which a template may be tried, newest first.</summary>
    public async Task<IReadOnlyList<LetterChoice>> ChoicesAsync(LetterKind kind, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActorAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        return await (from letter in db.Letters
                      where letter.Kind == kind && letter.AgencyId == actor.AgencyId
                      join c in db.Cases on letter.CaseId equals c.Id
                      orderby letter.On descending, letter.Number
                      select new LetterChoice(letter.CaseId, letter.Seq, letter.Number, c.ApplicantName, letter.On)).Take(MostChoices).ToListAsync(ct);
    }

    /// <summary>Checks a file and shows a letter in it. Writes nothing.</summary>
    /// <param name="file">The .docx.</param>
    /// <param name="kind">What it shall be the template of.</param>
    /// <param name="on">The letter to try it on; null for one of sample words.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where the person may not.</returns>
    public async Task<TemplateTrial?> TryAsync(byte[] file, LetterKind kind, LetterChoice? on, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActorAsync(db, accountId, ct) is not { } actor) return null;
        var agency = await AgencyAsync(db, actor, ct);
        if (TemplateChecker.Check(file, kind, agency) is { Count: > 0 } faults) return new(faults, null, null);
        var letter = on is not null && await cases.FindAsync(on.CaseId, accountId, ct) is { } found && LetterWriter.Owed(found.Case).Any(owed => owed.Fact.Seq == on.Seq && owed.Kind == kind)
            ? LetterWriter.Write(found.Case, on.Seq, found.Issuer, found.Where.Rules) : TemplateSample.Of(kind, agency, time.Today());
        var document = LetterDocx.Write(letter, file);
        return new([], PaperView.Of(document), document);
    }

    /// <summary>Takes a template into use from a day on, or returns to the delivered layout.</summary>
    /// <param name="file">The .docx; null for the delivered layout.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="from">The first day on which letters are written in it.</param>
    /// <param name="seen">Number of the newest version that the page showed.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Answer> AdoptAsync(byte[]? file, string fileName, LetterKind kind, DateOnly from, int seen, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageTemplates, $"文书模板 {LetterKinds.Of(kind).Title.Zh}", async (db, actor) =>
        {
            var newest = await db.LetterTemplates.Where(t => t.AgencyId == actor.AgencyId && t.Kind == kind).MaxAsync(t => (int?)t.Version, ct) ?? 0;
            if (newest != seen) return new Answer.Stale(seen, newest);
            List<Refusal> wrong = [];
            if (from < time.Today()) wrong.Add(new("template.from", new("启用日期不能早于今天：已经发出的文书不会改变。", "It cannot begin before today: letters sent stay as they are."), Field: "From"));
            if (file is null && newest == 0) wrong.Add(new("template.none", new("现在用的就是标准版式。", "The delivered layout is in use already.")));
            if (file is not null) wrong.AddRange(TemplateChecker.Check(file, kind, await AgencyAsync(db, actor, ct)).Select(fault => new Refusal(fault.Code, fault.WithPlace)));
            if (wrong.Count > 0) return new Answer.Refused(wrong);
            var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
            db.LetterTemplates.Add(new()
            {
                AgencyId = actor.AgencyId, Kind = kind, Version = newest + 1, From = from, File = file,
                Sha256 = file is null ? null : Convert.ToHexStringLower(SHA256.HashData(file)), FileName = name.Length > 200 ? name[^200..] : name, At = time.Instant(), By = actor.Name,
            });
            audit.Add(db, AuditKind.SettingsChanged, actor, $"文书模板 {LetterKinds.Of(kind).Title.Zh}", $"第{newest + 1}版，自{from:yyyy-MM-dd}起：{(file is null ? "恢复标准版式" : name)}");
            return new Answer.Done();
        }, ct);

    private async Task<Actor?> ActorAsync(RequestsDb db, Guid accountId, CancellationToken ct) =>
        await actors.ReadAsync(db, accountId, ct) is { } actor && actor.May(Can.ManageTemplates) ? actor : null;

    private static Task<string> AgencyAsync(RequestsDb db, Actor actor, CancellationToken ct) =>
        db.Agencies.Where(a => a.Id == actor.AgencyId).Select(a => a.Name).SingleAsync(ct);
}
