using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Features.Report;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>report</c>: the counted tables of a year, as known now or on any day, of one agency or of all agencies of the data folder together.</summary>
internal static class ReportCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        arguments.None();
        if (arguments["--year"] is null) throw new UsageException("--year is needed");
        var year = arguments.Number("--year", 0, 2008, 2099);
        var format = arguments["--format"] ?? "json";
        if (format is not ("json" or "xlsx")) throw new UsageException("--format takes json or xlsx");
        if (format == "xlsx" && arguments["--out"] is null) throw new UsageException("--format xlsx needs --out FILE");

        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(ct);
        var agency = await FindAsync(db, arguments["--agency"], ct);
        var cases = db.Cases.AsNoTracking().Where(c => agency == null || c.AgencyId == agency.Id);
        var known = arguments["--known"] is not { } text ? (DateOnly?)null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw new UsageException("--known takes a day as in 2026-01-20");
        var tables = await services.GetRequiredService<KnownTables>().ReadAsync(db, cases, year, known, ct);
        var root = agency ?? await db.Agencies.OrderBy(a => a.Path.Length).ThenBy(a => a.Path).FirstOrDefaultAsync(ct);
        if (format == "json")
        {
            var counted = agency is null ? await db.Agencies.Select(a => a.Id).ToListAsync(ct) : [agency.Id];
            var (figures, _) = await Section2Query.ReadAsync(db, counted, year, known, ct);
            var one = agency ?? (counted.Count == 1 ? root : null);
            var json = ReportJson.Text(tables, figures, root?.Name ?? "", one is null ? [] : await ParagraphsAsync(services, db, one, year, ct));
            if (arguments["--out"] is { } file) await File.WriteAllTextAsync(file, json, ct);
            else await Console.Out.WriteLineAsync(json);
        }
        else
        {
            await using var stream = File.Create(arguments["--out"]!);
            Documents.Reports.Section3Workbook.Write(stream, root?.Name ?? "", tables.Section3);
        }
        return CommandLine.Done;
    }

    private static async Task<IReadOnlyList<Domain.Reporting.ReportParagraph>> ParagraphsAsync(IServiceProvider services, RequestsDb db, Agency agency, int year, CancellationToken ct)
    {
        var file = await ReportFactRow.LoadAsync(db, agency.Id, year, ct);
        if (file.Filed?.Entry is Domain.Reporting.ReportFiled filed) return filed.Report.Paragraphs;
        var facts = await services.GetRequiredService<ReportSources>().ReadAsync(db, agency, file, ct);
        return Domain.Reporting.MadeReport.Of(facts, file.Text, services.GetRequiredService<TimeProvider>().Today()).Paragraphs;
    }

    /// <summary>The agency of that code or name; null where none was asked for.</summary>
    public static async Task<Agency?> FindAsync(RequestsDb db, string? codeOrName, CancellationToken ct) => codeOrName is null ? null
        : await db.Agencies.AsNoTracking().FirstOrDefaultAsync(a => a.Code == codeOrName || a.Name == codeOrName, ct)
            ?? throw new UsageException($"no such agency: {codeOrName}");
}
