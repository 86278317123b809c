using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using GivenNumbers = Jiaocheng.Requests.Data.Cases.Numbers;

namespace Jiaocheng.Requests.Web.Features.Numbers;

/// <summary>How an agency prints its numbers, and how far they have come this year.</summary>
/// <param name="Rules">The rules in force.</param>
/// <param name="Mark">机关代字.</param>
/// <param name="Last">The last serial of this year, by series.</param>
/// <param name="Today">Today, as the office counts days.</param>
/// <param name="Changes">How often the rules were changed: the version.</param>
public sealed record NumberView(NumberRules Rules, string Mark, IReadOnlyDictionary<Series, int> Last, DateOnly Today, int Changes)
{
    /// <summary>The number that comes next, under these or other rules.</summary>
    public string Next(NumberRules rules, Series series, LetterKind? kind = null) => rules.Format(series, kind, Mark, Today.Year, Last.GetValueOrDefault(series) + 1);
}

/// <summary>What became of a serial.</summary>
public enum NumberFate { Used, Void, Skipped }

/// <summary>A line of the register.</summary>
public sealed record NumberLine(int Serial, string Number, LetterKind? Kind, Guid? CaseId, int? Seq, string? CaseNumber, DateOnly? On, NumberFate Fate, Guid? OrderId = null);

/// <summary>The register of a series and year, newest first.</summary>
public sealed record NumberRegister(IReadOnlyList<NumberLine> Lines)
{
    /// <summary>How many serials came to this end.</summary>
    public int Count(NumberFate fate) => Lines.Count(line => line.Fate == fate);
}

/// <summary>Document numbers of the person's agency: how they are printed, and what became of each.</summary>
public sealed class NumberDesk(IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, AuditTrail audit, TimeProvider time)
{
    /// <summary>The rules and the state of the series; null for somebody who sees no cases.</summary>
    public async Task<NumberView?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var today = time.Today();
        var mark = await db.Agencies.Where(a => a.Id == actor.AgencyId).Select(a => a.Mark).SingleAsync(ct);
        var last = await db.NumberSeries.Where(s => s.AgencyId == actor.AgencyId && s.Year == today.Year).ToDictionaryAsync(s => s.Series, s => s.Last, ct);
        return new((await GivenNumbers.RulesAsync(db, actor.AgencyId, ct))[0], mark, last, today, await db.NumberRules.CountAsync(r => r.AgencyId == actor.AgencyId, ct));
    }

    /// <summary>Every serial of a series and year with what bears it; null for somebody who sees no cases.</summary>
    public async Task<NumberRegister?> RegisterAsync(Series series, int year, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return null;
        var mark = await db.Agencies.Where(a => a.Id == actor.AgencyId).Select(a => a.Mark).SingleAsync(ct);
        var rules = await GivenNumbers.RulesAsync(db, actor.AgencyId, ct);
        var last = await db.NumberSeries.Where(s => s.AgencyId == actor.AgencyId && s.Series == series && s.Year == year).Select(s => (int?)s.Last).SingleOrDefaultAsync(ct) ?? 0;
        var given = new Dictionary<int, NumberLine>();
        var lines = series switch
        {
            Series.Case => await CasesAsync(db, actor.AgencyId, ct),
            Series.Order => await OrdersAsync(db, actor.AgencyId, ct),
            _ => await LettersAsync(db, actor.AgencyId, series, ct),
        };
        // Numbers that bear today's 机关代字 first; then those from before it was changed: they are the agency's own all the same.
        foreach (var own in (string?[])[mark, null])
            foreach (var line in lines)
                if (GivenNumbers.SerialOf(rules, series, own, line.Number) is { } found && found.Year == year) given.TryAdd(found.Serial, line with { Serial = found.Serial });
        return new([.. Enumerable.Range(1, Math.Max(last, given.Keys.DefaultIfEmpty().Max())).Reverse()
            .Select(serial => given.GetValueOrDefault(serial) ?? new(serial, rules[0].Format(series, null, mark, year, serial), null, null, null, null, null, NumberFate.Skipped))]);
    }

    /// <summary>Changes how numbers are printed, from the next one on.</summary>
    /// <param name="wanted">The rules as they shall be.</param>
    /// <param name="seen">How often they had been changed when the page was shown.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Answer> ChangeAsync(NumberRules wanted, int seen, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.ManageTemplates, "文号样式", async (db, actor) =>
        {
            var changes = await db.NumberRules.CountAsync(r => r.AgencyId == actor.AgencyId, ct);
            if (changes != seen) return new Answer.Stale(seen, changes);
            if (wanted.Faults().ToList() is { Count: > 0 } wrong) return new Answer.Refused(wrong);
            var (before, after) = (NumberRulesRow.Text((await GivenNumbers.RulesAsync(db, actor.AgencyId, ct))[0]), NumberRulesRow.Text(wanted));
            if (before == after) return new Answer.Refused(new Refusal("number.unchanged", new("没有任何更改。", "Nothing was changed.")));
            db.NumberRules.Add(new() { AgencyId = actor.AgencyId, Rules = after, From = time.Instant(), By = actor.Name });
            audit.Add(db, AuditKind.SettingsChanged, actor, "文号样式", $"{before} → {after}");
            return new Answer.Done();
        }, ct);

    private static async Task<List<NumberLine>> CasesAsync(RequestsDb db, Guid agencyId, CancellationToken ct) =>
        await db.Cases.Where(c => c.AgencyId == agencyId).OrderBy(c => c.RegisteredAt)
            .Select(c => new NumberLine(0, c.Number, null, c.Id, null, c.Number, c.ReceivedOn ?? c.SubmittedOn, c.State == State.Voided ? NumberFate.Void : NumberFate.Used)).ToListAsync(ct);

    private static async Task<List<NumberLine>> OrdersAsync(RequestsDb db, Guid agencyId, CancellationToken ct) =>
        await db.Orders.Where(o => o.AgencyId == agencyId).OrderBy(o => o.RaisedOn)
            .Select(o => new NumberLine(0, o.Number, null, null, null, null, o.RaisedOn, o.State == OrderState.Withdrawn ? NumberFate.Void : NumberFate.Used, o.Id)).ToListAsync(ct);

    // A letter whose fact was struck out, or whose case was voided, keeps its number and is void.
    private static async Task<List<NumberLine>> LettersAsync(RequestsDb db, Guid agencyId, Series series, CancellationToken ct)
    {
        var kinds = LetterKinds.All.Where(row => row.Series == series).Select(row => row.Kind).ToList();
        var lines = await (from letter in db.Letters
                           where letter.AgencyId == agencyId && kinds.Contains(letter.Kind)
                           join c in db.Cases on letter.CaseId equals c.Id
                           orderby letter.On
                           select new NumberLine(0, letter.Number, letter.Kind, c.Id, letter.Seq, c.Number, letter.On, c.State == State.Voided ? NumberFate.Void : NumberFate.Used)).ToListAsync(ct);
        var struck = (await db.Facts.Where(f => f.Kind == Move.Supersede && db.Cases.Any(c => c.Id == f.CaseId && c.AgencyId == agencyId)).Select(f => new { f.CaseId, f.Payload }).ToListAsync(ct))
            .Select(f => (f.CaseId, Struck: Superseded(f.Payload))).Where(f => f.Struck is not null).Select(f => (f.CaseId, f.Struck!.Value)).ToHashSet();
        return lines.ConvertAll(line => struck.Contains((line.CaseId!.Value, line.Seq!.Value)) ? line with { Fate = NumberFate.Void } : line);
    }

    private static int? Superseded(string payload)
    {
        using var json = System.Text.Json.JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("replacement", out var with) && with.ValueKind == System.Text.Json.JsonValueKind.Object ? null
            : json.RootElement.TryGetProperty("of", out var of) ? of.GetInt32() : null;
    }
}
