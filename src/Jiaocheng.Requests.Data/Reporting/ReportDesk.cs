using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Reporting.Checks;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>One agency's report of a year in the making.</summary>
/// <param name="Scope">The agency, and the agencies that may be chosen.</param>
/// <param name="File">Its file.</param>
/// <param name="Facts">What its sentences can state.</param>
/// <param name="Report">The report as it would be printed; of a filed year, as it was filed.</param>
/// <param name="Before">The file of the year before.</param>
/// <param name="LastFigures">The figures of Section 2 of the year before; null where none are known.</param>
/// <param name="Register">What the register of normative documents counts.</param>
/// <param name="Findings">What is wrong with it now.</param>
/// <param name="Changes">Of a filed year, the cells that would print otherwise now and are not signed.</param>
/// <param name="Due">The last day on which agencies hand in (Art 49, or earlier as the office chose).</param>
/// <param name="Own">Whether it belongs to this person's own agency, so that it may be written.</param>
/// <param name="Above">Whether this person's agency sums it up, so that it may send it back or accept it.</param>
public sealed record ReportDraft(
    Scope Scope, ReportFile File, ReportFacts Facts, AnnualReport Report, ReportFile Before, YearlyFigures? LastFigures, NormativeCount Register,
    IReadOnlyList<JudgedFinding> Findings, IReadOnlyList<CellChange> Changes, DateOnly Due, bool Own, bool Above)
{
    /// <summary>What a field says; of a filed year, what it said then.</summary>
    public string? Field(string name) => File.Filed?.Entry is ReportHandedIn { Report.Fields: var then } ? then.GetValueOrDefault(name) : ReportFields.Find(name)?.Value(Facts);
}

/// <summary>Makes the report of an agency: read with what is wrong with it, written entry by entry, frozen when it is signed.</summary>
public sealed class ReportDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, ReportSources sources, KnownTables tables, RulesReader rules, AuditTrail audit, TimeProvider time)
{
    /// <summary>The report in the making; null when the asker may not read it or the agency is not in reach.</summary>
    /// <param name="agencyId">The agency; null for one's own.</param>
    /// <param name="year">The year; null for the one that is due now.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<ReportDraft?> ReadAsync(Guid? agencyId, int? year, Guid accountId, CancellationToken ct)
    {
        if (year is { } named && (!ReportQueries.IsYear(named) || named > time.Today().Year)) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !(actor.May(Can.Report) || actor.May(Can.Supervise))) return null;
        if (await Scope.FindAsync(db, actor, agencyId, below: false, ct) is not { } scope) return null;
        return await DraftAsync(db, scope, year ?? ReportQueries.DueYear(time.Today()), actor, ct);
    }

    /// <summary>Makes an entry: figures, text, a reason, or a step of the way. A filing and a difference take what they freeze from the report as it stands.</summary>
    /// <param name="year">The year.</param>
    /// <param name="seen">The version of the file that the page showed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> WriteAsync(int year, int seen, ReportEntry entry, Guid by, CancellationToken ct) => WriteAsync(null, year, seen, entry, by, ct);

    /// <summary>Makes an entry in the file of an agency that one's own sums up: receives a file, sends the report back, accepts it.</summary>
    /// <param name="agencyId">The agency; one's own where it hands in a file itself.</param>
    /// <param name="year">The year.</param>
    /// <param name="seen">The version of the file that the page showed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> WriteBelowAsync(Guid agencyId, int year, int seen, ReportEntry entry, Guid by, CancellationToken ct) => WriteAsync(agencyId, year, seen, entry, by, ct);

    private Task<Answer> WriteAsync(Guid? agencyId, int year, int seen, ReportEntry entry, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, entry is ReportReceived ? [Can.Report, Can.Sign] : [ReportRules.PermissionOf(entry)], $"年报 {year}", async (db, actor) =>
        {
            if (!ReportQueries.IsYear(year) || year > time.Today().Year) return new Answer.Missing();
            if (await Scope.FindAsync(db, actor, agencyId ?? actor.AgencyId, below: false, ct) is not { } scope) return new Answer.Missing();
            var draft = await DraftAsync(db, scope, year, actor, ct);
            if (!draft.Own && !draft.Above) return new Answer.Missing();
            if (entry is ReportReceived && !actor.May(draft.Own ? Can.Sign : Can.Report)) return new Answer.Refused([ReportRules.SignerHandsIn]);
            if (draft.File.Version != seen && !ReportRules.StillHolds(draft.File, seen, entry)) return new Answer.Stale(seen, draft.File.Version);
            ReportEntry said = entry switch
            {
                ReportReviewed reviewed => reviewed with { Digest = FrozenReport.Of(draft.Report, draft.Facts).Digest() },
                ReportFiled => new ReportFiled(FrozenReport.Of(draft.Report, draft.Facts)),
                DifferenceSigned difference => difference with { Cells = draft.Changes, Reason = difference.Reason.Trim() },
                TextWritten text => text with { Text = text.Text.Trim() },
                SumAdjusted adjusted when ReportFigures.IsPart(adjusted.Section, adjusted.Row, adjusted.Column) =>
                    adjusted with { Value = adjusted.Value?.Trim(), Reason = adjusted.Reason.Trim(), Sum = draft.Facts.RollUp?.Sum.Table(adjusted.Section)[adjusted.Row, adjusted.Column].Printed ?? "" },
                ReportReturned returned => new ReportReturned(returned.Reason.Trim(), [.. draft.Findings.Select(one => one.Finding).Where(one => one.Severity != FindingSeverity.CannotTell)]),
                _ => entry,
            };
            if (said is SumAdjusted && draft.Facts.RollUp is null) return new Answer.Missing();
            var above = draft.Own ? null : await ReportFactRow.LoadAsync(db, actor.AgencyId, year, ct);
            var refusals = ReportRules.Refusals(draft.File, said, actor.AccountId, time.Today(), draft.Findings, above, (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Settings.ProposerMaySign).ToList();
            if (refusals.Count > 0) return new Answer.Refused(refusals);
            var fact = draft.File.Next(said, time.Instant(), actor.AccountId, actor.Name);
            db.ReportFacts.Add(ReportFactRow.Of(draft.File, fact));
            audit.Add(db, AuditKind.ReportChanged, actor, $"{scope.Agency.Name} {year}年度报告", $"{fact.Seq} {said.GetType().Name} {fact.Hash[..12]}");
            return new Answer.Done();
        }, ct);

    private async Task<ReportDraft> DraftAsync(RequestsDb db, Scope scope, int year, Actor actor, CancellationToken ct)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == scope.Agency.Id, ct);
        var (file, before) = (await ReportFactRow.LoadAsync(db, agency.Id, year, ct), await ReportFactRow.LoadAsync(db, agency.Id, year - 1, ct));
        var (register, registerBefore) = (await NormativeCount.ReadAsync(db, agency.Id, year, ct), await NormativeCount.ReadAsync(db, agency.Id, year - 1, ct));
        var facts = await sources.ReadAsync(db, agency, file, register, ct);
        // The day at its end is that of the signature, so it is today until then.
        var made = MadeReport.Of(facts, file.Text, time.Today());
        var frozen = (file.Filed?.Entry as ReportHandedIn)?.Report;
        var report = frozen?.ToReport() ?? made;
        var due = Deadlines.Reports(year, (await rules.ReadAsync(db, ct)).Of(agency.Path).Now.Settings)[0].Due;
        var last = await LastAsync(db, agency, before, registerBefore, ct);
        var found = file.Filed?.Entry is ReportReceived received ? received.Findings
            : ReportCheck.Of(report, last, facts.RollUp?.Children.Where(child => child.Counted).Max(child => child.HandedInOn)).Concat(frozen is null
                ? [.. TypedFigures(file, facts), .. EmptyParts(file), .. await ContestsAsync(db, facts, agency.Id, ct), .. facts.RollUp?.Findings() ?? [], .. ReportCheck.LateDifferences(before)] : (ReportFinding[])[]);
        var running = year >= time.Today().Year;
        var findings = found.Select(finding => running && NotYet.Contains(finding.Rule)
            ? new JudgedFinding(finding with { Severity = FindingSeverity.CannotTell }, null, NotYet: true) : new(finding, file.Explanation(finding)));
        // What left for several agencies together says nothing of the own stock.
        var lastFigures = facts.RollUp is null && before.Stated is { } left ? YearlyFigures.Read(left.ToReport().Section2) : before.Figures is null ? null : registerBefore.Complete(before.Figures);
        return new(scope, file, facts, report, before, lastFigures, register, [.. findings.OrderBy(one => one.Finding.Severity)],
            file.Filed?.Entry is ReportFiled ? [.. file.Stated!.ChangesTo(made)] : [], due, actor.WritesFor(agency.Id), agency.ParentId == actor.AgencyId);
    }

    // What is only due when the year is over is no error before.
    private static readonly HashSet<string> NotYet = ["part-empty", "day", RollUp.MissingRule, RollUp.SilentRule, "fees", "problems-empty", "article-50", "cell-blank"];

    /// <summary>The report of the year before: as filed, else as its file and the cases make it; null where there is neither.</summary>
    private async Task<AnnualReport?> LastAsync(RequestsDb db, Agency agency, ReportFile before, NormativeCount register, CancellationToken ct)
    {
        if (before.Stated is { } stated) return stated.ToReport();
        var facts = await sources.ReadAsync(db, agency, before, register, ct);
        return before.Version == 0 && facts.Section3["R1"][Section3.Total] + facts.Section3["R2"][Section3.Total] == 0 ? null : MadeReport.Of(facts, before.Text, time.Today());
    }

    private async Task<IEnumerable<ReportFinding>> ContestsAsync(RequestsDb db, ReportFacts facts, Guid agencyId, CancellationToken ct)
    {
        if (facts.Section4.Values.All(number => number == 0)) return [];
        var (contests, reading) = await tables.ContestsAsync(db, db.Cases.AsNoTracking().Where(c => c.AgencyId == agencyId), facts.Year, null, ct);
        return ContestChecks.Of(facts.Year, contests.Select(one => one.Contest), reading);
    }

    // The form has five items under 一 and wants every one (国办公开办函〔2021〕30号).
    private static IEnumerable<ReportFinding> EmptyParts(ReportFile file) =>
        from part in ReportParts.All
        where part.Section == 1 && string.IsNullOrWhiteSpace(file.Text(part.Part))
        select new ReportFinding("part-empty", FindingSeverity.Error, part.Label.Zh, "", "", new("这一部分还没有写。", "This part is not written yet."));

    private static IEnumerable<ReportFinding> TypedFigures(ReportFile file, ReportFacts facts) =>
        from part in ReportParts.All
        from fault in ReportText.Check(file.Text(part.Part), facts)
        select new ReportFinding(fault.Code, fault.Code == ReportText.NoFigure ? FindingSeverity.Error : FindingSeverity.Warning, part.Label.Zh, fault.Found, "", fault.Text);
}
