using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>An earlier case that a new application should be compared with.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">登记编号.</param>
/// <param name="Applicant">Its applicant.</param>
/// <param name="Content">What was asked for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RegisteredOn">When it was registered.</param>
/// <param name="SamePerson">Matched by identity number, not merely by name.</param>
/// <param name="Alike">Likeness of the texts, 0 to 1.</param>
public sealed record EarlierLine(
    Guid Id, string Number, string Applicant, string Content, State State, DateOnly RegisteredOn, bool SamePerson, double Alike);

/// <summary>An earlier application of the applicant of a case, which a 不予重复处理 may rest on once its reply is served (Art 36(六)).</summary>
/// <param name="Number">登记编号.</param>
/// <param name="Content">What was asked for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ServedOn">When its reply was served; null while it is not.</param>
/// <param name="Reply">文号 of its reply; null where it has none.</param>
/// <param name="Alike">Likeness of the texts, 0 to 1.</param>
public sealed record EarlierReply(string Number, string Content, State State, DateOnly? ServedOn, string? Reply, double Alike);

/// <summary>What is known that resembles an application being typed.</summary>
/// <param name="OfApplicant">The newest cases of the same applicant.</param>
/// <param name="OfApplicantTotal">How many there are in all.</param>
/// <param name="Alike">Cases of anybody that ask for much the same, the most alike first.</param>
public sealed record Resemblances(IReadOnlyList<EarlierLine> OfApplicant, int OfApplicantTotal, IReadOnlyList<EarlierLine> Alike)
{
    public static Resemblances None { get; } = new([], 0, []);
}

/// <summary>
/// Finds earlier cases of an applicant and earlier texts like the one being typed, among the cases of one's own agency: only there can an
/// application be a repeat (Art 36(六)).
/// </summary>
public sealed class EarlierCases(IDbContextFactory<RequestsDb> contexts, ActorReader actors, PersonalVault vault)
{
    private const int Shown = 5;
    private const int Candidates = 300;
    private const double AlikeEnough = 0.45;
    private const int MostReplies = 20;
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
        var cases = db.Cases.AsNoTracking().Where(c => c.AgencyId == actor.AgencyId && c.State != State.Voided);
        var (who, key, text) = (name?.Trim() ?? "", vault.KeyOf(idNumber), content ?? "");

        IReadOnlyList<EarlierLine> own = [];
        var total = 0;
        if (who.Length >= 2 || key is not null)
        {
            var ofApplicant = cases.Where(c => key != null && c.ApplicantKey == key || who.Length >= 2 && c.ApplicantName == who);
            total = await ofApplicant.CountAsync(ct);
            own = await LinesAsync(ofApplicant, Shown, key, text, ct);
        }
        return new(own, total, await AlikeAsync(cases, key, text, ct));
    }

    /// <summary>The other applications of the applicant of a case, the most alike first; nothing when the case is not of one's own agency.</summary>
    public async Task<IReadOnlyList<EarlierReply>> RepliesAsync(Guid caseId, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId && c.AgencyId == actor.AgencyId, ct) is not { } row) return [];
        var found = await OfSameApplicant(db.Cases.AsNoTracking(), row).Where(c => c.State != State.Voided)
            .OrderByDescending(c => c.RegisteredAt).ThenByDescending(c => c.Id).Take(Candidates)
            .Select(c => new
            {
                c.Number,
                c.Content,
                c.State,
                c.ServedOn,
                Reply = db.Letters.Where(l => l.CaseId == c.Id && Replies.Contains(l.Kind)).OrderByDescending(l => l.Seq).Select(l => l.Number).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. found.Select(c => new EarlierReply(c.Number, c.Content, c.State, c.ServedOn, c.Reply, Similarity.Of(c.Content, row.Content)))
            .OrderByDescending(c => c.Alike).Take(MostReplies)];
    }

    /// <summary>Cases of the same agency and applicant, other than this one.</summary>
    public static IQueryable<CaseRow> OfSameApplicant(IQueryable<CaseRow> cases, CaseRow row) =>
        cases.Where(c => c.AgencyId == row.AgencyId && c.Id != row.Id
            && (row.ApplicantKey != null && c.ApplicantKey == row.ApplicantKey || c.ApplicantName == row.ApplicantName));

    private static async Task<IReadOnlyList<EarlierLine>> AlikeAsync(IQueryable<CaseRow> cases, string? key, string text, CancellationToken ct)
    {
        var pieces = Similarity.Pieces(text, length: 4, most: 6);
        if (pieces.Count == 0) return [];
        // One statement; places that a short text leaves over repeat its first piece.
        var parts = Enumerable.Range(0, 6).Select(i => pieces[i < pieces.Count ? i : 0]).ToArray();
        var (a, b, c, d, e, f) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        var found = await LinesAsync(
            cases.Where(x => x.Content.Contains(a) || x.Content.Contains(b) || x.Content.Contains(c)
                || x.Content.Contains(d) || x.Content.Contains(e) || x.Content.Contains(f)),
            Candidates, key, text, ct);
        return [.. found.Where(line => line.Alike >= AlikeEnough).OrderByDescending(line => line.Alike).ThenByDescending(line => line.RegisteredOn).Take(Shown)];
    }

    private static async Task<IReadOnlyList<EarlierLine>> LinesAsync(IQueryable<CaseRow> cases, int most, string? key, string text, CancellationToken ct)
    {
        var rows = await cases.OrderByDescending(c => c.RegisteredAt).ThenByDescending(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.Number, c.ApplicantName, c.Content, c.State, c.RegisteredAt, c.ApplicantKey }).ToListAsync(ct);
        return [.. rows.Select(c => new EarlierLine(c.Id, c.Number, c.ApplicantName, c.Content, c.State, ChinaTime.DayOf(c.RegisteredAt),
            key is not null && c.ApplicantKey == key, Similarity.Of(c.Content, text)))];
    }
}
