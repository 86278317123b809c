using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Web.Features.Periods;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary>
/// <c>due</c>: dates for applications that are not in the system, a JSON line in and a JSON line out, as many as there are in constant memory. By the
/// delivered calendar and default settings, or with <c>--data</c> by those of an office: of <c>--agency</c>, else of the one at the top.
/// </summary>
internal static class DueCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        arguments.None();
        var rules = services.GetService<RulesReader>() is { } office ? await InForceAsync(office, services, arguments["--agency"], ct)
            : arguments["--agency"] is null ? Rules.Default : throw new UsageException("--agency needs --data DIR");
        var today = TimeProvider.System.Today();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        return await DueLine.AnswerAsync(input, output, rules, today, arguments.Has("--explain"), ct) ? CommandLine.Done : CommandLine.Findings;
    }

    private static async Task<Rules> InForceAsync(RulesReader office, IServiceProvider services, string? codeOrName, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(ct);
        var agency = await ReportCommand.FindAsync(db, codeOrName, ct) ?? await db.Agencies.AsNoTracking().OrderBy(a => a.Path.Length).ThenBy(a => a.Path).FirstOrDefaultAsync(ct);
        return (await office.ReadAsync(db, ct)).Of(agency?.Path ?? "").Now;
    }
}
