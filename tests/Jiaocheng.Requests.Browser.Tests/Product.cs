using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Browser.Tests;

/// <summary>The product as an office starts it: its own process on a free port, with the demo county in a folder of its own.</summary>
internal sealed partial class Product : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("requests-journeys-");
    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;

    private Product(int port)
    {
        Address = new Uri($"http://localhost:{port}/");
        // The tests build into the same place below their project as the product does below its own.
        var home = AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "Jiaocheng.Requests.Browser.Tests"), Path.Combine("src", "Jiaocheng.Requests.Web"), StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = Address.ToString() },
            ArgumentList = { "Jiaocheng.Requests.Web.dll", $"--data={data.FullName}", "--demo" },
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
    }

    public Uri Address { get; }

    /// <summary>The password of every demo account, as the product prints it.</summary>
    public string Password => PrintedPassword().Match(Output).Groups["password"].Value;

    /// <summary>All the product has printed so far.</summary>
    public string Output => string.Join('\n', output);

    public static async Task<Product> StartAsync()
    {
        var product = new Product(FreePort());
        product.process.Start();
        product.process.BeginOutputReadLine();
        product.process.BeginErrorReadLine();
        await product.ReadyAsync();
        return product;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The product ended with code {process.ExitCode}:\n{Output}");
            try
            {
                if ((await http.GetAsync("health")).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException notYet) when (notYet.HttpRequestError == HttpRequestError.ConnectionError)
            {
                continue;
            }
        }
        var said = Output;
        await DisposeAsync();
        throw new InvalidOperationException($"The product was not ready after {Patience}:\n{said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"Password of every account: (?<password>\S+)")]
    private static partial Regex PrintedPassword();
}
