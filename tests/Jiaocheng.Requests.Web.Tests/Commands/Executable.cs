using System.Diagnostics;

namespace Jiaocheng.Requests.Web.Tests.Commands;

/// <summary>What one run of the executable said and how it ended.</summary>
public sealed record Run(int Code, string Output, string Errors);

/// <summary>The product as its own process, as an operator starts it, in a folder of its own.</summary>
internal sealed class Executable : IAsyncDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("requests-run-");

    /// <summary>A file in the folder.</summary>
    public string File(string name) => Path.Combine(_home.FullName, name);

    /// <summary>Runs a verb to its end on the data folder of that name.</summary>
    public async Task<Run> RunAsync(string data, params string[] words)
    {
        using var process = Start([.. words, .. words is ["--help"] ? (string[])[] : ["--data", File(data)]]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the executable with these words.</summary>
    public Process Start(string[] words, bool input = false)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _home.FullName,
            RedirectStandardInput = input,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var word in words) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    public ValueTask DisposeAsync()
    {
        _home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
