using System.Diagnostics;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Start of the process to its first answer, against the empty Blazor app of the SDK's own template. Both built in Release, run from bin.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(string folder)
    {
        var empty = Directory.CreateTempSubdirectory("requests-empty-").FullName;
        await RunToEndAsync("dotnet", $"new blazor --interactivity Server --no-https -o {empty} -n Empty");
        await RunToEndAsync("dotnet", $"build {empty} -c Release -v q");
        var product = Path.Combine(AppContext.BaseDirectory, "Jiaocheng.Requests.Web.dll");
        var port = 25990;
        List<double> ours = [], bare = [];
        for (var round = 0; round < 7; round++)
        {
            bare.Add(await FirstAnswerAsync(Path.Combine(empty, "bin", "Release", "net10.0", "Empty.dll"), "", port++));
            ours.Add(await FirstAnswerAsync(product, $"--data {folder}", port++));
        }
        var (own, plain) = (Report.Median(ours), Report.Median(bare));
        Report.Line("start to first answer", $"{own:0} ms", $"bare {plain:0} ms   ratio {own / plain:0.00} (aim <= 1.5)");
        Directory.Delete(empty, recursive: true);
    }

    private static async Task<double> FirstAnswerAsync(string dll, string arguments, int port)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true });
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"{dll} {arguments} --urls http://localhost:{port} --environment Development")
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            while (true)
            {
                try
                {
                    using var answer = await http.GetAsync(new Uri($"http://localhost:{port}/"));
                    if (answer.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    await Task.Delay(5);
                }
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task RunToEndAsync(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments} failed.");
    }
}
