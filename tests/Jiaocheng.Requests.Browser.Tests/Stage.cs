using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests;

/// <summary>What all journeys share: the running product and one Chromium. Nothing starts where no browser is given.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Product? product;

    /// <summary>Path of Chromium, as <c>tests/run</c> gives it; null when journeys are left out.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("REQUESTS_BROWSER") is { Length: > 0 } path && File.Exists(path) ? path : null;

    /// <summary>Where pictures of failed journeys go.</summary>
    public static string Artifacts { get; } =
        Path.Combine(AppContext.BaseDirectory[..AppContext.BaseDirectory.LastIndexOf("tests", StringComparison.Ordinal)], "artifacts", "journeys");

    /// <summary>The password of every demo account.</summary>
    public string Password => product!.Password;

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        product = await Product.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A browser of its own for one journey: no cookies, a clerk's usual screen, Chinese, Shanghai time.</summary>
    public async Task<IBrowserContext> OpenAsync()
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = product!.Address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
        });
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (product is not null)
        {
            Directory.CreateDirectory(Artifacts);
            await File.WriteAllTextAsync(Path.Combine(Artifacts, "product.log"), product.Output);
            await product.DisposeAsync();
        }
    }
}
