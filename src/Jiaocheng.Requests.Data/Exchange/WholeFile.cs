using System.Text.Json;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Exchange;

/// <summary>
/// Everything the product knows of cases as JSON Lines: a header, then agencies, directory entries, holiday notices, settings, number series, templates, number rules, normative documents, reports, rectification orders and cases with their facts and letters as sent, personal
/// details in clear. The way out of the product, and from one engine to the other. See docs/exchange.md.
/// </summary>
public sealed class WholeFile(IDbContextFactory<RequestsDb> contexts, RulesReader rules, FactStore facts, CaseLoader loader, OrderStore orders)
{
    /// <summary>Name and version of the format, on the first line.</summary>
    public const string Format = "jiaocheng-requests/1";

    /// <summary>A line; exactly one member besides the header is set.</summary>
    private sealed record Line
    {
        public string? Format { get; init; }
        public Agency? Agency { get; init; }
        public DirectoryEntry? Directory { get; init; }
        public HolidayNoticeRow? Notice { get; init; }
        public RuleSettingsRow? Settings { get; init; }
        public NumberSeries? Series { get; init; }
        public TemplateRow? Template { get; init; }
        public NumberRulesRow? Numbers { get; init; }
        public NormativeDocument? Document { get; init; }
        public StoredReport? Report { get; init; }
        public StoredOrder? Order { get; init; }
        public StoredCase? Case { get; init; }
    }

    private sealed record StoredCase(Guid Id, Guid AgencyId, IReadOnlyList<Fact> Facts, IReadOnlyList<StoredLetter>? Letters = null);

    /// <summary>The file of a report, with its seals.</summary>
    private sealed record StoredReport(Guid AgencyId, int Year, IReadOnlyList<SealedEntry<ReportEntry>> Facts);

    /// <summary>The file of a rectification order, with its seals.</summary>
    private sealed record StoredOrder(Guid Id, Guid AgencyId, IReadOnlyList<SealedEntry<OrderEntry>> Facts);

    /// <summary>A letter as it was sent: what the facts alone do not give.</summary>
    private sealed record StoredLetter(int Seq, string Sent, int? TemplateVersion, string? TemplateSha256);

    /// <summary>Writes all lines; returns how many cases went out.</summary>
    public async Task<int> WriteAsync(TextWriter to, IProgress<int>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await PutAsync(to, new() { Format = Format });
        foreach (var agency in await db.Agencies.AsNoTracking().OrderBy(a => a.Path).ToListAsync(ct)) await PutAsync(to, new() { Agency = agency });
        foreach (var entry in await db.Directory.AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct)) await PutAsync(to, new() { Directory = entry });
        foreach (var notice in await db.HolidayNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct)) await PutAsync(to, new() { Notice = notice });
        foreach (var settings in await db.RuleSettings.AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct)) await PutAsync(to, new() { Settings = settings });
        foreach (var series in await db.NumberSeries.AsNoTracking().OrderBy(s => s.AgencyId).ThenBy(s => s.Series).ThenBy(s => s.Year).ToListAsync(ct))
            await PutAsync(to, new() { Series = series });
        foreach (var template in await db.LetterTemplates.AsNoTracking().OrderBy(t => t.AgencyId).ThenBy(t => t.Kind).ThenBy(t => t.Version).ToListAsync(ct))
            await PutAsync(to, new() { Template = template });
        foreach (var numbers in await db.NumberRules.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct)) await PutAsync(to, new() { Numbers = numbers });
        foreach (var document in await db.NormativeDocuments.AsNoTracking().OrderBy(d => d.Id).ToListAsync(ct)) await PutAsync(to, new() { Document = document });
        foreach (var file in (await db.ReportFacts.AsNoTracking().OrderBy(f => f.AgencyId).ThenBy(f => f.Year).ThenBy(f => f.Seq).ToListAsync(ct)).GroupBy(f => (f.AgencyId, f.Year)))
            await PutAsync(to, new() { Report = new(file.Key.AgencyId, file.Key.Year, [.. file.Select(row => row.ToFact())]) });

        foreach (var order in await orders.LoadAsync(db, db.Orders, ct)) await PutAsync(to, new() { Order = new(order.Id, order.AgencyId, order.Facts) });

        var (count, last) = (0, Guid.Empty);
        while (true)
        {
            var batch = await db.Cases.AsNoTracking().Where(c => c.Id > last).OrderBy(c => c.Id).Take(500).Select(c => new { c.Id, c.AgencyId }).ToListAsync(ct);
            if (batch.Count == 0) return count;
            last = batch[^1].Id;
            var ids = batch.ConvertAll(c => c.Id);
            var rows = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.CaseId)).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.CaseId);
            var sent = (await db.Letters.AsNoTracking().Where(l => ids.Contains(l.CaseId) && l.Sent != null).OrderBy(l => l.Seq).ToListAsync(ct)).ToLookup(l => l.CaseId);
            foreach (var c in batch)
                await PutAsync(to, new() { Case = new(c.Id, c.AgencyId, [.. rows[c.Id].Select(facts.ToFact)], sent.Contains(c.Id) ? [.. sent[c.Id].Select(l => new StoredLetter(l.Seq, l.Sent!, l.TemplateVersion, l.TemplateSha256))] : null) });
            count += batch.Count;
            progress?.Report(count);
        }
    }

    /// <summary>Reads all lines into a data folder without cases. All or nothing.</summary>
    /// <exception cref="FormatException">A line cannot be read or a chain is broken; the message says which.</exception>
    /// <returns>How many cases were stored; null, and nothing written, where the folder has cases already.</returns>
    public async Task<int?> ReadAsync(TextReader from, IProgress<int>? progress, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Cases.AnyAsync(ct)) return null;
        var number = 1;
        if (Parse(await from.ReadLineAsync(ct), number).Format != Format) throw new FormatException($"Line 1: the file does not begin with the format {Format}.");

        await db.HolidayNotices.ExecuteDeleteAsync(ct);
        await db.Directory.ExecuteDeleteAsync(ct);
        List<NumberSeries> series = [];
        List<StoredCase> cases = [];
        var knownAgencies = (await db.Agencies.Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        var stored = 0;
        while (await from.ReadLineAsync(ct) is { } text)
        {
            number++;
            if (text.Length == 0) continue;
            switch (Parse(text, number))
            {
                case { Agency: { } agency } when knownAgencies.Add(agency.Id): db.Agencies.Add(agency); break;
                case { Agency: not null }: break;
                case { Directory: { } entry }: db.Directory.Add(entry); break;
                case { Notice: { } notice }: db.HolidayNotices.Add(notice); break;
                case { Settings: { } settings }: db.RuleSettings.Add(settings); break;
                case { Series: { } one }: series.Add(one); break;
                case { Template: { } one }: db.LetterTemplates.Add(one); break;
                case { Numbers: { } one }: db.NumberRules.Add(one); break;
                case { Document: { } one }: db.NormativeDocuments.Add(one); break;
                case { Report: { } one }:
                    var file = new ReportFile(one.AgencyId, one.Year, one.Facts);
                    if (file.Broken is { } seq) throw new FormatException($"Line {number}: the seal of entry {seq} does not fit; the file of a report was changed.");
                    db.ReportFacts.AddRange(one.Facts.Select(fact => ReportFactRow.Of(file, fact)));
                    break;
                case { Order: { } one }:
                    var order = new OrderFile(one.Id, one.AgencyId, one.Facts);
                    if (order.Broken is { } at) throw new FormatException($"Line {number}: the seal of entry {at} does not fit; the file of a rectification order was changed.");
                    orders.Add(db, order);
                    break;
                case { Case: { } one }:
                    CheckChain(one, number);
                    cases.Add(one);
                    break;
                default: throw new FormatException($"Line {number}: neither agency, directory entry, notice, settings, series, template, numbers, document, report, order nor case.");
            }
            if (cases.Count < 500) continue;
            stored += await StoreAsync(db, cases, ct);
            progress?.Report(stored);
        }
        stored += await StoreAsync(db, cases, ct);
        db.NumberSeries.AddRange(series);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return stored;
    }

    private async Task<int> StoreAsync(RequestsDb db, List<StoredCase> cases, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var inForce = await rules.ReadAsync(db, ct);
        var stored = await loader.AddAsync(db, cases.Select(c => Case.Of(c.Id, c.AgencyId, c.Facts)), inForce, null, ct);
        foreach (var (one, letter) in from one in cases from letter in one.Letters ?? [] select (one, letter))
            await db.Letters.Where(l => l.CaseId == one.Id && l.Seq == letter.Seq).ExecuteUpdateAsync(set => set.SetProperty(l => l.Sent, letter.Sent)
                .SetProperty(l => l.TemplateVersion, letter.TemplateVersion).SetProperty(l => l.TemplateSha256, letter.TemplateSha256), ct);
        cases.Clear();
        return stored;
    }

    private static void CheckChain(StoredCase one, int number)
    {
        var previous = Case.Genesis(one.Id);
        foreach (var fact in one.Facts)
        {
            if (fact.HashAfter(previous) != fact.Hash) throw new FormatException($"Line {number}: the seal of fact {fact.Seq} does not fit; the history was changed.");
            previous = fact.Hash;
        }
    }

    private static Line Parse(string? text, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text ?? "", FactJson.Canonical) ?? throw new FormatException($"Line {number}: empty.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"Line {number}: no readable JSON ({broken.Message})", broken);
        }
    }

    private static Task PutAsync(TextWriter to, Line line) => to.WriteLineAsync(JsonSerializer.Serialize(line, FactJson.Canonical));
}
