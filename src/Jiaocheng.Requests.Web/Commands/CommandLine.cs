using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Web.Features.Bundle;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary>
/// The verbs of the executable. They call the same handlers as the pages. Exit codes: 0 done, 1 findings or refusal, 2 bad usage or unreadable
/// input; messages on standard error, data on standard output.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int BadUsage = 2;

    /// <summary>Whether a verb works on a data folder that must be there, on one that it may make, on one only if it is named, or on none.</summary>
    private enum Folder { Existing, Made, IfNamed, None }

    /// <summary>A verb: what it takes and what it does.</summary>
    private sealed record Verb(
        string Usage, string[] Options, string[] Flags, Folder Folder, Func<IServiceProvider, Arguments, CancellationToken, Task<int>> RunAsync)
    {
        public string FullUsage => Folder == Folder.None ? Usage : Usage + " [--data DIR]";
    }

    private static readonly Dictionary<string, Verb> Verbs = new()
    {
        ["import"] = new("import FILE [--agency A] [--dry-run] [--set-aside FILE] [--create-agencies]",
            ["--agency", "--set-aside"], ["--dry-run", "--create-agencies"], Folder.Made, ImportCommand.RunAsync),
        ["export"] = new("export FILE.jsonl|FILE.xlsx|FILE.csv [--agency A] [--full]", ["--agency"], ["--full"], Folder.Existing, ExportCommand.RunAsync),
        ["report"] = new("report --year Y [--agency A] [--known DAY] --format json|docx|html|xlsx|svg [--out F]",
            ["--year", "--agency", "--known", "--format", "--out"], [], Folder.Existing, ReportCommand.RunAsync),
        ["check"] = new("check FILE... [--last-year FILE] [--format text|json]", ["--last-year", "--format"], [], Folder.None, CheckCommand.RunAsync),
        ["bundle"] = new("bundle --case NUMBER --out FILE.zip [--purpose archive|reconsideration|lawsuit] [--agency A]",
            ["--case", "--out", "--purpose", "--agency"], [], Folder.Existing, BundleCommand.RunAsync),
        ["demo"] = new("demo [--cases N] [--years N] [--seed S]", ["--cases", "--years", "--seed"], [], Folder.Made, DemoCommand.RunAsync),
        ["verify"] = new("verify", [], [], Folder.Existing, VerifyCommand.RunAsync),
        ["due"] = new("due [--explain] [--agency CODE] < LINES.jsonl", ["--agency"], ["--explain"], Folder.IfNamed, DueCommand.RunAsync),
    };

    /// <summary>Runs the verb, if the first word is one; null when the words ask to serve.</summary>
    public static async Task<int?> TryRunAsync(string[] words)
    {
        if (words is ["help" or "--help" or "-h", ..]) return Help(Console.Out, Done);
        if (words.Length == 0 || words[0] == "serve" || words[0].StartsWith("--", StringComparison.Ordinal)) return null;
        if (!Verbs.TryGetValue(words[0], out var verb))
        {
            await Console.Error.WriteLineAsync($"unknown verb {words[0]}");
            return Help(Console.Error, BadUsage);
        }
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onStop = (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        Console.CancelKeyPress += onStop;
        try
        {
            var arguments = new Arguments(words.Skip(1), verb.Folder == Folder.None ? verb.Options : [.. verb.Options, "--data"], verb.Flags);
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [], ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            if (verb.Folder == Folder.None || verb.Folder == Folder.IfNamed && arguments["--data"] is null)
            {
                using var alone = builder.Build();
                return await verb.RunAsync(alone.Services, arguments, stop.Token);
            }
            var folder = arguments["--data"] ?? "data";
            if (verb.Folder != Folder.Made && !Storage.Exists(builder.Configuration, folder)) throw new UsageException($"there is no data in {Path.GetFullPath(folder)}");
            builder.Services.AddRequestsData(builder.Configuration, folder).AddBundles();
            using var host = builder.Build();
            await host.Services.GetRequiredService<DatabaseStart>().RunAsync(stop.Token);
            return await verb.RunAsync(host.Services, arguments, stop.Token);
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            await Console.Error.WriteLineAsync("usage: " + verb.FullUsage);
            return BadUsage;
        }
        catch (Exception unreadable) when (StorageTrouble.Of(unreadable) is null
            && unreadable.GetBaseException() is IOException or UnauthorizedAccessException or FormatException or Microsoft.Data.Sqlite.SqliteException)
        {
            await Console.Error.WriteLineAsync(unreadable.GetBaseException().Message);
            return BadUsage;
        }
        catch (Exception failure) when (StorageTrouble.Of(failure) is { } trouble)
        {
            await Console.Error.WriteLineAsync($"{trouble.Reasons[0].Reason.Zh} / {trouble.Reasons[0].Reason.En}");
            return Findings;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("cancelled; nothing was written");
            return Findings;
        }
        finally
        {
            Console.CancelKeyPress -= onStop;
        }
    }

    /// <summary>Tells on standard error how far long work has come.</summary>
    public static IProgress<int> Progress(string what) => new Counter(what);

    private static int Help(TextWriter to, int code)
    {
        to.WriteLine("serve [--demo] [--data DIR] [--urls URL]   (default)");
        foreach (var verb in Verbs.Values) to.WriteLine(verb.FullUsage);
        return code;
    }

    private sealed class Counter(string what) : IProgress<int>
    {
        private int _next = 10_000;

        public void Report(int value)
        {
            if (value < _next) return;
            _next = value + 10_000;
            Console.Error.WriteLine($"{what}: {value}");
        }
    }
}
