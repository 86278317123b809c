using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>An earlier case that a text should be compared with: what it asked for, how it ended, and what became of that.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">登记编号.</param>
/// <param name="Applicant">Its applicant.</param>
/// <param name="Content">What was asked for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedOn">When it was received; when it was handed in, while its receipt is not confirmed.</param>
/// <param name="SamePerson">Matched by identity number, not merely by name.</param>
/// <param name="Likeness">How alike the texts are, and what they name otherwise.</param>
public sealed record EarlierLine(
    Guid Id, string Number, string Applicant, string Content, State State, DateOnly ReceivedOn, bool SamePerson, Likeness Likeness)
{
    /// <summary>How it was decided; null while it is open.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>文号 of its reply; null where it has none.</summary>
    public string? Reply { get; init; }

    /// <summary>When its reply was served; null while it is not.</summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>What became of it in reconsideration or court.</summary>
    public IReadOnlyList<Proceeding> Proceedings { get; init; } = [];
}

/// <summary>What is known that resembles an application.</summary>
/// <param name="OfApplicant">Cases of the same applicant.</param>
/// <param name="OfApplicantTotal">How many there are in all.</param>
/// <param name="Alike">Cases of others that ask for much the same, the most alike first.</param>
public sealed record Resemblances(IReadOnlyList<EarlierLine> OfApplicant, int OfApplicantTotal, IReadOnlyList<EarlierLine> Alike)
{
    public static Resemblances None { get; } = new([], 0, []);
}

/// <summary>
/// Finds earlier cases of an applicant and earlier texts like a given one, among the cases of one's own agency: only there can an
/// application be a repeat (Art 36(六)).
/// </summary>
public sealed class EarlierCases(IDbContextFactory<RequestsDb> contexts, ActorReader actors, PersonalVault vault)
{
    private const int Shown = 5;
    private const int ShownOfApplicant = 20;
    private const int Candidates = 200;
    private static readonly LetterKind[] Replies = [.. LetterKinds.All.Where(row => row.Series == Series.Reply).Select(row => row.Kind)];

    /// <summary>Looks for resemblances of what has been typed so far.</summary>
    /// <param name="accountId">The asker.</param>
    /// <param name="name">Applicant's name; may be empty.</param>
    /// <param name="idNumber">Identity number; matched by its keyed hash alone.</param>
    /// <param name="content">What is asked for; may be empty.</param>
    /// <param name="ct">Cancelled by further typing.</param>
    public async Task<Resemblances> FindAsync(Guid accountId, string? name, string? idNumber, string? content, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return Resemblances.None;
        var cases = Live(db, actor);
        var (who, key) = (name?.Trim() ?? "", vault.KeyOf(idNumber));
        var ofApplicant = who.Length >= 2 || key is not null
            ? cases.Where(c => key != null && c.ApplicantKey == key || who.Length >= 2 && c.ApplicantName == who) : null;
        return await FindAsync(db, actor, ofApplicant, cases, key, content ?? "", Shown, ct);
    }

    /// <summary>The same for a case: other applications of its applicant, the most alike first, and cases alike of others. Nothing when the case is not of one's own agency.</summary>
    public async Task<Resemblances> OfCaseAsync(Guid caseId, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return Resemblances.None;
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId && c.AgencyId == actor.AgencyId, ct) is not { } row) return Resemblances.None;
        var others = Live(db, actor).Where(c => c.Id != caseId);
        return await FindAsync(db, actor, OfSameApplicant(others, row), others, row.ApplicantKey, TermIndex.TextOf(row), ShownOfApplicant, ct);
    }

    /// <summary>Cases of the same agency and applicant, other than this one.</summary>
    public static IQueryable<CaseRow> OfSameApplicant(IQueryable<CaseRow> cases, CaseRow row) =>
        cases.Where(c => c.AgencyId == row.AgencyId && c.Id != row.Id
            && (row.ApplicantKey != null && c.ApplicantKey == row.ApplicantKey || c.ApplicantName == row.ApplicantName));

    private static IQueryable<CaseRow> Live(RequestsDb db, Actor actor) => db.Cases.AsNoTracking().Where(c => c.AgencyId == actor.AgencyId && c.State != State.Voided);

    private async Task<Resemblances> FindAsync(
        RequestsDb db, Actor actor, IQueryable<CaseRow>? ofApplicant, IQueryable<CaseRow> cases, string? key, string text, int most, CancellationToken ct)
    {
        IReadOnlyList<EarlierLine> own = [], alike = [];
        var total = 0;
        if (ofApplicant is not null)
        {
            own = await LinesAsync(ofApplicant.OrderByDescending(c => c.ReceivedOn ?? c.SubmittedOn).ThenByDescending(c => c.Id).Take(Candidates), key, text, ct);
            total = own.Count < Candidates ? own.Count : await ofApplicant.CountAsync(ct);
            own = [.. own.OrderByDescending(line => line.Likeness.Score).ThenByDescending(line => line.ReceivedOn).ThenByDescending(line => line.Id).Take(most)];
        }
        if (await TermIndex.FindAsync(db, actor.AgencyId, text, Candidates, ct) is { Count: > 0 } ids)
        {
            var mine = own.Select(line => line.Id).ToHashSet();
            alike = [.. (await LinesAsync(cases.Where(c => ids.Contains(c.Id)), key, text, ct)).Where(line => line.Likeness.IsEnough && !mine.Contains(line.Id))
                .OrderByDescending(line => line.Likeness.Score).ThenByDescending(line => line.ReceivedOn).ThenByDescending(line => line.Id).Take(Shown)];
        }
        var fates = await FatesAsync(db, [.. own.Concat(alike).Select(line => line.Id)], ct);
        return new([.. own.Select(fates)], total, [.. alike.Select(fates)]);
    }

    private static async Task<IReadOnlyList<EarlierLine>> LinesAsync(IQueryable<CaseRow> cases, string? key, string text, CancellationToken ct)
    {
        var rows = await cases.Select(c => new { c.Id, c.Number, c.ApplicantName, c.Content, c.Features, c.State, ReceivedOn = c.ReceivedOn ?? c.SubmittedOn, c.ApplicantKey, c.Outcome, c.OutcomeVariant, c.ServedOn }).ToListAsync(ct);
        var asked = Wording.Of(text);
        return [.. rows.Select(c => new EarlierLine(c.Id, c.Number, c.ApplicantName, c.Content, c.State, c.ReceivedOn,
            key is not null && c.ApplicantKey == key, Similarity.Of(Wording.Of(TermIndex.TextOf(c.Content, c.Features)), asked))
        {
            Outcome = c.Outcome is { } code ? AllOutcomes.OfLine(code, c.OutcomeVariant ?? "") : null,
            ServedOn = c.ServedOn,
        })];
    }

    /// <summary>Adds the number of the reply and the proceedings, for the few that are shown.</summary>
    private static async Task<Func<EarlierLine, EarlierLine>> FatesAsync(RequestsDb db, Guid[] ids, CancellationToken ct)
    {
        if (ids.Length == 0) return line => line;
        var replies = (await db.Letters.AsNoTracking().Where(l => ids.Contains(l.CaseId) && Replies.Contains(l.Kind)).OrderBy(l => l.Seq).Select(l => new { l.CaseId, l.Number }).ToListAsync(ct))
            .ToLookup(l => l.CaseId, l => l.Number);
        var proceedings = ProceedingIndex.Proceedings(await db.Proceedings.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToListAsync(ct));
        return line => line with
        {
            Reply = replies[line.Id].LastOrDefault(),
            Proceedings = [.. proceedings[line.Id]],
        };
    }
}
