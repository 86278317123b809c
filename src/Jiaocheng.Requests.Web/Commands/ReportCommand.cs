using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Features.Report;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary>
/// <c>report</c>: the tables of a year, as known now or on any day, of one agency or of all agencies of the data folder together; of one agency also its whole report.
/// </summary>
internal static class ReportCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        arguments.None();
        if (arguments["--year"] is null) throw new UsageException("--year is needed");
        var year = arguments.Number("--year", 0, 2008, 2099);
        var format = Enum.TryParse<ReportFormat>(arguments["--format"] ?? "json", ignoreCase: true, out var wanted) && Enum.IsDefined(wanted)
            ? wanted : throw new UsageException("--format takes json, docx, html, xlsx or svg");
        var file = arguments["--out"];
        if (format != ReportFormat.Json && file is null) throw new UsageException($"--format {arguments["--format"]} needs --out FILE");
        var known = arguments["--known"] is not { } text ? (DateOnly?)null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw new UsageException("--known takes a day as in 2026-01-20");

        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(ct);
        var agency = await FindAsync(db, arguments["--agency"], ct);
        var cases = db.Cases.AsNoTracking().Where(c => agency == null || c.AgencyId == agency.Id);
        var counted = agency is null ? await db.Agencies.Select(a => a.Id).ToListAsync(ct) : [agency.Id];
        var tables = await services.GetRequiredService<KnownTables>().ReadAsync(db, cases, year, known, ct);
        var (figures, _) = await Section2Query.ReadAsync(db, counted, year, known, ct);
        var root = agency ?? await db.Agencies.OrderBy(a => a.Path.Length).ThenBy(a => a.Path).FirstOrDefaultAsync(ct);
        // A report is that of its page: of an agency with others below it, their sum. Only the tables of an earlier day are counted from the cases alone.
        var one = known is null ? root : agency ?? (counted.Count == 1 ? root : null);
        var (report, field, signed) = one is null ? Sum(root?.Name ?? "", tables, figures, services.GetRequiredService<TimeProvider>().Today()) : await WholeAsync(services, db, one, year, ct);
        if (format == ReportFormat.Json)
        {
            var shown = one is null || known is not null ? new ReportFigures(figures, tables.Section3, tables.Section4) : ReportFigures.Of(year, report);
            var json = ReportJson.Text(new(shown.Section3, shown.Section4), shown.Section2, root?.Name ?? "", one is null ? [] : report.Paragraphs);
            if (file is not null) await File.WriteAllTextAsync(file, json, ct);
            else await Console.Out.WriteLineAsync(json);
        }
        else if (known is not null && format != ReportFormat.Xlsx) throw new UsageException("--known goes with json and xlsx");
        else if (known is not null || one is null && format == ReportFormat.Xlsx)
        {
            await using var stream = File.Create(file!);
            Documents.Reports.Section3Workbook.Write(stream, root?.Name ?? "", tables.Section3);
        }
        else await File.WriteAllBytesAsync(file!, WholeReport.Write(format, report, field, signed).Content, ct);
        return CommandLine.Done;
    }

    private static async Task<(AnnualReport Report, Func<string, string?> Field, bool Signed)> WholeAsync(IServiceProvider services, RequestsDb db, Agency agency, int year, CancellationToken ct)
    {
        var file = await ReportFactRow.LoadAsync(db, agency.Id, year, ct);
        var facts = await services.GetRequiredService<ReportSources>().ReadAsync(db, agency, file, await NormativeCount.ReadAsync(db, agency.Id, year, ct), ct);
        return file.Filed?.Entry is ReportHandedIn { Report: var frozen }
            ? (frozen.ToReport(), name => frozen.Fields.GetValueOrDefault(name), true)
            : (MadeReport.Of(facts, file.Text, services.GetRequiredService<TimeProvider>().Today()), name => ReportFields.Find(name)?.Value(facts), false);
    }

    private static (AnnualReport Report, Func<string, string?> Field, bool Signed) Sum(string name, ReportTables tables, YearlyFigures figures, DateOnly today)
    {
        var facts = new ReportFacts { Agency = name, Section3 = tables.Section3, LastSection3 = Section3.Of(tables.Section3.Year - 1, []), Section4 = tables.Section4, Figures = figures };
        return (MadeReport.Of(facts, _ => "", today), name => ReportFields.Find(name)?.Value(facts), false);
    }

    /// <summary>The agency of that code or name; null where none was asked for.</summary>
    public static async Task<Agency?> FindAsync(RequestsDb db, string? codeOrName, CancellationToken ct) => codeOrName is null ? null
        : await db.Agencies.AsNoTracking().FirstOrDefaultAsync(a => a.Code == codeOrName || a.Name == codeOrName, ct)
            ?? throw new UsageException($"no such agency: {codeOrName}");
}
