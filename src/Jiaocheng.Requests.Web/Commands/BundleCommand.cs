using System.Collections.Frozen;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Features.Bundle;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>bundle</c>: the bundle (案卷) of one case as a zip, personal details in full. Recorded in the audit like every other.</summary>
internal static class BundleCommand
{
    private const string Who = "命令行";

    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        arguments.None();
        var number = arguments["--case"] ?? throw new UsageException("--case is needed");
        var file = arguments["--out"] ?? throw new UsageException("--out is needed");
        if (!Enum.TryParse<BundlePurpose>(arguments["--purpose"] ?? nameof(BundlePurpose.Archive), ignoreCase: true, out var purpose) || !Enum.IsDefined(purpose))
            throw new UsageException($"--purpose takes {string.Join("|", Enum.GetNames<BundlePurpose>()).ToLowerInvariant()}");

        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(ct);
        var agency = await ReportCommand.FindAsync(db, arguments["--agency"], ct);
        var rows = await db.Cases.AsNoTracking().Include(c => c.Agency).Where(c => c.Number == number && (agency == null || c.AgencyId == agency.Id)).OrderBy(c => c.Id).Take(2).ToListAsync(ct);
        if (rows.Count != 1) throw new UsageException(rows.Count == 0 ? $"no such case: {number}" : $"several cases are called {number}: choose with --agency");

        var made = await WriteAsync(services, db, rows[0], purpose, file, ct);
        services.GetRequiredService<AuditTrail>().Add(db, AuditKind.Bundled, null, Who, number, $"{purpose.Label().Zh}；清单 {made.ManifestHash}");
        await db.SaveChangesAsync(ct);
        foreach (var missing in made.Missing) await Console.Error.WriteLineAsync(missing);
        await Console.Error.WriteLineAsync($"manifest sha256 {made.ManifestHash}");
        return made.Missing.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }

    private static async Task<BundleMade> WriteAsync(IServiceProvider services, RequestsDb db, CaseRow row, BundlePurpose purpose, string file, CancellationToken ct)
    {
        var @case = await services.GetRequiredService<FactStore>().LoadAsync(db, row, ct);
        var rules = (await services.GetRequiredService<RulesReader>().ReadAsync(db, ct)).Of(row.Agency!.Path).For(@case);
        var where = new Circumstances(rules, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, new(Guid.Empty, Who, FrozenSet<Domain.Workflow.Can>.Empty));
        BundleMade made;
        await using (var partial = File.Create(file + ".part"))
            made = await services.GetRequiredService<BundleWriter>().WriteAsync(partial, new(@case, row.Agency.Issuer, where, [], Own: false), new(purpose, Who), ct);
        File.Move(file + ".part", file, overwrite: true); // a broken bundle never looks like a whole one
        return made;
    }
}
