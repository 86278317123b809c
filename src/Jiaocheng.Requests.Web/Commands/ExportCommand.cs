using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Documents.Ledgers;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>export</c>: everything (.jsonl), or a ledger (.xlsx, .csv). Personal details of a ledger are masked unless <c>--full</c> is given.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        var file = arguments.Single("file");
        var partial = file + ".part";
        var count = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".jsonl" => await WholeAsync(services, partial, ct),
            ".xlsx" or ".csv" => await LedgerAsync(services, partial, file, arguments, ct),
            _ => throw new UsageException("the file must end with .jsonl, .xlsx or .csv"),
        };
        File.Move(partial, file, overwrite: true); // a broken export never looks like a whole one
        await RecordAsync(services, Path.GetFileName(file), count, arguments.Has("--full"), ct);
        await Console.Error.WriteLineAsync($"{count} cases exported");
        return CommandLine.Done;
    }

    private static async Task<int> WholeAsync(IServiceProvider services, string partial, CancellationToken ct)
    {
        await using var writer = new StreamWriter(partial);
        return await services.GetRequiredService<WholeFile>().WriteAsync(writer, CommandLine.Progress("cases"), ct);
    }

    private static async Task<int> LedgerAsync(IServiceProvider services, string partial, string file, Arguments arguments, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(ct);
        var agency = await ReportCommand.FindAsync(db, arguments["--agency"], ct);
        List<(Case, string)> lines = [];
        await foreach (var line in services.GetRequiredService<CaseStream>()
            .ReadAsync(db, db.Cases.AsNoTracking().Where(c => agency == null || c.AgencyId == agency.Id), ct)) lines.Add(line);
        await using var stream = File.Create(partial);
        var columns = LedgerColumns.All(masked: !arguments.Has("--full"));
        if (file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) TableWriter.WriteXlsx(stream, "台账", columns, lines);
        else TableWriter.WriteCsv(stream, columns, lines);
        return lines.Count;
    }

    private static async Task RecordAsync(IServiceProvider services, string file, int count, bool full, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(ct);
        services.GetRequiredService<AuditTrail>().Add(db, AuditKind.Exported, null, "命令行", file, $"{count}{(full ? " 未脱敏" : "")}");
        await db.SaveChangesAsync(ct);
    }
}
