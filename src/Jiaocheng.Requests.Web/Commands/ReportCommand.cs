using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Web.Features.Report;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>report</c>: Section 3 of a year, of one agency or of all agencies of the data folder together.</summary>
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
        var table = await Section3Query.ReadAsync(cases, year, ct);
        var root = agency ?? await db.Agencies.OrderBy(a => a.Path.Length).ThenBy(a => a.Path).FirstOrDefaultAsync(ct);
        if (format == "json")
        {
            var text = Section3Json.Text(table, root?.Name ?? "");
            if (arguments["--out"] is { } file) await File.WriteAllTextAsync(file, text, ct);
            else await Console.Out.WriteLineAsync(text);
        }
        else
        {
            await using var stream = File.Create(arguments["--out"]!);
            Documents.Reports.Section3Workbook.Write(stream, root?.Name ?? "", table);
        }
        return CommandLine.Done;
    }

    /// <summary>The agency of that code or name; null where none was asked for.</summary>
    public static async Task<Agency?> FindAsync(RequestsDb db, string? codeOrName, CancellationToken ct) => codeOrName is null ? null
        : await db.Agencies.AsNoTracking().FirstOrDefaultAsync(a => a.Code == codeOrName || a.Name == codeOrName, ct)
            ?? throw new UsageException($"no such agency: {codeOrName}");
}
