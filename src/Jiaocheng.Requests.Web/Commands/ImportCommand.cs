using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Documents.Ledgers;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Ledgers;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>import</c>: a ledger (.csv, .xlsx), or a whole installation (.jsonl).</summary>
internal static class ImportCommand
{
    private const int MostShown = 1000;

    /// <summary>Who is named in the history of what the command line brings in.</summary>
    public static readonly Writer Operator = new(Guid.Empty, "命令行导入", new HashSet<Domain.Workflow.Can>());

    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        var file = arguments.Single("file");
        if (!File.Exists(file)) throw new FileNotFoundException($"no such file: {file}");
        return file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? await WholeAsync(services, file, ct) : await LedgerAsync(services, file, arguments, ct);
    }

    private static async Task<int> WholeAsync(IServiceProvider services, string file, CancellationToken ct)
    {
        using var reader = new StreamReader(file);
        if (await services.GetRequiredService<WholeFile>().ReadAsync(reader, CommandLine.Progress("cases"), ct) is not { } stored)
        {
            await Console.Error.WriteLineAsync("the data folder has cases already: import into an empty one");
            return CommandLine.Findings;
        }
        await Console.Error.WriteLineAsync($"{stored} cases imported");
        return CommandLine.Done;
    }

    private static async Task<int> LedgerAsync(IServiceProvider services, string file, Arguments arguments, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        var answer = await TableReader.ReadAsync(stream, ct: ct);
        if (answer is UnreadableFile unreadable)
        {
            await Console.Error.WriteLineAsync($"{file}: {unreadable.Sentence().Zh} / {unreadable.Sentence().En}");
            return CommandLine.BadUsage;
        }
        var table = (Table)answer;
        var aside = arguments["--set-aside"];
        var reading = LedgerReader.Read(table, Path.GetFileName(file));
        var outcome = await services.GetRequiredService<LedgerImport>().RunAsync(reading,
            new(arguments["--agency"], arguments.Has("--dry-run"), aside is not null, arguments.Has("--create-agencies")),
            Operator, CommandLine.Progress("cases"), ct);

        foreach (var name in outcome.AgenciesMade) await Console.Error.WriteLineAsync($"agency made: {name}");
        foreach (var heading in outcome.UnknownHeadings) await Console.Error.WriteLineAsync($"unknown heading kept as remark: {heading}");
        foreach (var problem in outcome.Problems) await Console.Error.WriteLineAsync("problem: " + Said(problem));
        foreach (var remark in outcome.Remarks.Take(MostShown)) await Console.Error.WriteLineAsync("not shown by the ledger: " + Said(remark));
        if (aside is not null && outcome.Problems.Count > 0) SetAside(table, outcome.Problems, aside);
        var done = arguments.Has("--dry-run") ? "would be imported" : "imported";
        await Console.Error.WriteLineAsync($"{outcome.Added} {done}, {outcome.Known} known already, {outcome.Problems.Count} problems");
        return outcome.Problems.Count > 0 && aside is null ? CommandLine.Findings : CommandLine.Done;
    }

    private static string Said(LedgerProblem problem) => $"row {problem.Row} [{problem.Heading}] {problem.Value}: {problem.Reason.Zh} / {problem.Reason.En}";

    private static void SetAside(Table table, IReadOnlyList<LedgerProblem> problems, string file)
    {
        var rows = problems.Select(problem => problem.Row).ToHashSet();
        var columns = table.Headings.Select((heading, i) => new Column<TableRow>(heading, row => row.Cells[i])).ToList();
        using var stream = File.Create(file);
        var faulty = table.Rows.Where(row => rows.Contains(row.Number));
        if (file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) TableWriter.WriteXlsx(stream, "台账", columns, faulty);
        else TableWriter.WriteCsv(stream, columns, faulty);
    }
}
