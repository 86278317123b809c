using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Ledgers;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Exchange;

/// <summary>How a ledger is brought in.</summary>
/// <param name="Agency">Agency of rows that name none; code or name.</param>
/// <param name="DryRun">Look, do not write.</param>
/// <param name="SetAside">Bring in the sound rows and leave the faulty ones.</param>
/// <param name="CreateAgencies">Make agencies that are not known.</param>
/// <param name="Within">Only agencies whose path begins so; null for all.</param>
public sealed record LedgerOptions(
    string? Agency = null, bool DryRun = false, bool SetAside = false, bool CreateAgencies = false, string? Within = null);

/// <summary>What came of it.</summary>
/// <param name="Added">Cases written (or that would be, in a dry run).</param>
/// <param name="Known">Rows that had been brought in before.</param>
/// <param name="Problems">What is wrong; nothing was written while there is any, unless faulty rows were set aside.</param>
/// <param name="Remarks">What the law asks for and the ledger does not show: reported, not faked.</param>
/// <param name="AgenciesMade">Names of agencies that were made.</param>
/// <param name="UnknownHeadings">Headings kept as remarks.</param>
public sealed record LedgerOutcome(
    int Added, int Known, IReadOnlyList<LedgerProblem> Problems, IReadOnlyList<LedgerProblem> Remarks, IReadOnlyList<string> AgenciesMade,
    IReadOnlyList<string> UnknownHeadings);

/// <summary>Brings a ledger in: all or nothing, and the same row once.</summary>
public sealed class LedgerImport(IDbContextFactory<RequestsDb> contexts, RulesReader rules, CaseLoader loader, AuditTrail audit, TimeProvider time)
{
    // What makes a row wrong, as against incomplete. Everything else that the law would ask for is a remark.
    private static readonly HashSet<string> Faults =
        [Gate.NoStep, "id.check", "email.form", "input.empty", "input.long", "input.signs", "extension.days", "outcome.unknown", "result.date", "receipt.missing"];

    /// <summary>Reads the entries against the database and writes them unless something is wrong.</summary>
    public async Task<LedgerOutcome> RunAsync(LedgerReading reading, LedgerOptions options, Writer by, IProgress<int>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var inForce = await rules.ReadAsync(db, ct);
        var agencies = await LedgerAgencies.OfAsync(db, options.CreateAgencies, ct);
        if (options.Agency is { } named) agencies.Find(named);
        List<LedgerProblem> problems = [.. reading.Problems];
        List<LedgerProblem> remarks = [];
        List<(LedgerEntry Entry, Agency Agency)> wanted = [];
        foreach (var entry in reading.Entries)
        {
            var name = entry.Agency ?? options.Agency;
            if (name is null) problems.Add(new(entry.Row, "承办机关", "", new("请填写承办机关，或者在导入时指定。", "Name the agency in the row or on import.")));
            else if (agencies.Find(name) is { } agency && agency.Path.StartsWith(options.Within ?? "", StringComparison.Ordinal)) wanted.Add((entry, agency));
            else problems.Add(LedgerAgencies.Unknown(entry, name));
        }
        db.Agencies.AddRange(agencies.Created);
        await db.SaveChangesAsync(ct);

        var (fresh, known) = await TellAsync(db, wanted, problems, ct);
        List<Case> cases = [];
        foreach (var (entry, agency) in fresh)
            if (await CaseOfAsync(db, entry, agency, inForce.Of(agency.Path).Now, by, problems, remarks, ct) is { } @case) cases.Add(@case);

        problems.Sort((a, b) => a.Row.CompareTo(b.Row));
        var refused = problems.Count > 0 && !options.SetAside;
        var outcome = new LedgerOutcome(refused ? 0 : cases.Count, known, problems, remarks, [.. agencies.Created.Select(a => a.Name)], reading.UnknownHeadings);
        if (refused || options.DryRun) return outcome; // the transaction rolls back: numbers and agencies with it
        await loader.AddAsync(db, cases, inForce, progress, ct);
        audit.Add(db, AuditKind.Imported, by.Id == Guid.Empty ? null : by.Id, by.Name, reading.File, $"{cases.Count}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome;
    }

    /// <summary>Which entries are new. A known number with other contents is a problem, not an update.</summary>
    private static async Task<(List<(LedgerEntry Entry, Agency Agency)> Fresh, int Known)> TellAsync(
        RequestsDb db, List<(LedgerEntry Entry, Agency Agency)> wanted, List<LedgerProblem> problems, CancellationToken ct)
    {
        var stored = await db.Cases.Where(c => c.FromLedger).Select(c => new { c.AgencyId, c.Number, c.LedgerKey }).ToListAsync(ct);
        var keys = stored.Select(c => (c.AgencyId, c.LedgerKey)).ToHashSet();
        var numbers = (await db.Cases.Select(c => new { c.AgencyId, c.Number }).ToListAsync(ct)).Select(c => (c.AgencyId, c.Number)).ToHashSet();
        List<(LedgerEntry, Agency)> fresh = [];
        HashSet<(Guid, string)> inFile = [];
        var known = 0;
        foreach (var (entry, agency) in wanted)
        {
            if (keys.Contains((agency.Id, entry.Fingerprint))) known++;
            else if (!inFile.Add((agency.Id, entry.Fingerprint)))
                problems.Add(new(entry.Row, "", "", new("与本文件另一行完全相同。", "The same as another row of this file.")));
            else if (entry.Number is { } number && !numbers.Add((agency.Id, number)))
                problems.Add(new(entry.Row, "登记编号", number, new("该编号已有内容不同的申请。", "This number belongs to another application.")));
            else fresh.Add((entry, agency));
        }
        return (fresh, known);
    }

    private async Task<Case?> CaseOfAsync(
        RequestsDb db, LedgerEntry entry, Agency agency, Rules inForce, Writer by, List<LedgerProblem> problems, List<LedgerProblem> remarks, CancellationToken ct)
    {
        var where = new Circumstances(inForce, time.Instant(), by) { Lenient = true };
        // Tried without a number first: a faulty row that is set aside leaves no gap in the series.
        if (!Sound(Fold(entry, agency, "", where), entry, problems, remarks)) return null;
        var number = entry.Number ?? await Numbers.NextAsync(db, agency, Series.Case, null, entry.Attempts[0].On.Year, ct);
        if (entry.Number is { } given && Numbers.SerialOf(await Numbers.RulesAsync(db, agency.Id, ct), Series.Case, agency.Mark, given) is { } serial)
            await Numbers.RaiseAsync(db, agency.Id, Series.Case, serial.Year, serial.Serial, ct);
        return Fold(entry, agency, number, where).Case;
    }

    private (Case Case, List<(Attempt Attempt, Verdict Verdict)> Verdicts) Fold(LedgerEntry entry, Agency agency, string number, Circumstances where)
    {
        var @case = Case.New(Guid.CreateVersion7(time.GetUtcNow()), agency.Id);
        List<(Attempt, Verdict)> verdicts = [];
        foreach (var attempt in entry.Attempts)
            verdicts.Add((attempt, @case.Apply(attempt.Move == Move.Register ? attempt with { DocumentNumber = number } : attempt, where)));
        return (@case, verdicts);
    }

    private static bool Sound(
        (Case Case, List<(Attempt Attempt, Verdict Verdict)> Verdicts) folded, LedgerEntry entry, List<LedgerProblem> problems, List<LedgerProblem> remarks)
    {
        var sound = true;
        foreach (var (attempt, verdict) in folded.Verdicts)
            foreach (var refusal in verdict.Refusals)
            {
                var fault = Faults.Contains(refusal.Code) || refusal.Code.StartsWith("date.", StringComparison.Ordinal);
                (fault ? problems : remarks).Add(new(entry.Row, attempt.Move.Label().Zh, $"{attempt.On:yyyy-MM-dd}", refusal.Reason));
                sound &= !fault;
            }
        return sound;
    }
}
