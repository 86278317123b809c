using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests;

/// <summary>One person with a fresh browser. A journey fails on any error in the console or the page, whatever else it checks.</summary>
public abstract class Journey(Stage stage) : IAsyncLifetime
{
    private const string Background = "getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-background')";

    private readonly ConcurrentQueue<string> errors = new();
    private IBrowserContext? context;

    /// <summary>The page the person looks at.</summary>
    protected IPage Page { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        context = await stage.OpenAsync();
        Page = await OpenTabAsync();
    }

    /// <summary>Another tab of the same person, watched for errors like the first.</summary>
    protected async Task<IPage> OpenTabAsync() => Watched(await context!.NewPageAsync());

    /// <summary>Another person with another browser, for journeys in which two people meet. Closed with the journey.</summary>
    protected async Task<IPage> OtherPersonAsync()
    {
        var other = await stage.OpenAsync();
        context!.Close += async (_, _) => await other.CloseAsync();
        return Watched(await other.NewPageAsync());
    }

    /// <summary>Signs a person of the demo county in and waits for their first page.</summary>
    protected async Task SignInAsync(string name, IPage? page = null)
    {
        page ??= Page;
        await page.GotoAsync("account/sign-in");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#password").FillAsync(stage.Password);
        await page.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("me")).ToBeVisibleAsync();
        await LoadedAsync(page);
    }

    /// <summary>Waits until a page shows its heading and no longer a skeleton.</summary>
    protected static async Task LoadedAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".mud-skeleton")).ToHaveCountAsync(0);
    }

    /// <summary>Saves the open dialog of a move and waits for the state it leads to.</summary>
    protected static async Task SaveAsync(IPage page, string state)
    {
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("save")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync(state);
    }

    /// <summary>Where a case is reviewed and signed, from the address of its page.</summary>
    protected static string Approval(string address) => address.Replace("/cases/", "/approvals/", StringComparison.Ordinal);

    /// <summary>Asserts that accessibility rules find nothing on the page as it stands, in the light and in the dark theme.</summary>
    protected async Task AxeAsync()
    {
        var wrong = new List<string>();
        foreach (var theme in new[] { "dark", "light" })
        {
            await ShowThemeAsync(theme);
            await StillAsync();
            var found = await Page.RunAxe();
            wrong.AddRange(
                from violation in found.Violations
                from node in violation.Nodes
                select $"{theme}: {violation.Id}: {violation.Help}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Waits until nothing fades or slides: half-way through, a message has colours nobody is meant to read.</summary>
    private async Task StillAsync() =>
        await Page.EvaluateAsync(
            """
            () => Promise.allSettled(document.getAnimations()
              .filter(one => one.playState === 'running' && Number.isFinite(one.effect.getComputedTiming().endTime))
              .map(one => one.finished))
            """);

    /// <summary>A picture for the handbook, kept where <c>tests/pictures</c> asks for it; otherwise nothing.</summary>
    protected static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("REQUESTS_PICTURES") is not { Length: > 0 } folder) return;
        await LoadedAsync(page);
        // What still slides in would be caught half-way.
        await page.WaitForTimeoutAsync(600);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (context is null)
            return;
        if (TestContext.Current.TestState?.Result == TestResult.Failed || !errors.IsEmpty)
            await PictureAsync();
        await context.CloseAsync();
        Assert.True(errors.IsEmpty, string.Join('\n', errors));
    }

    /// <summary>Asks for a theme as a person does: by the button where there is one, else as the cookie remembers it.</summary>
    private async Task ShowThemeAsync(string theme)
    {
        var shown = Page.Locator($"html[data-theme={theme}]");
        if (await shown.CountAsync() == 0)
        {
            var button = Page.GetByTestId("theme");
            if (await button.CountAsync() > 0)
            {
                var before = await Page.EvaluateAsync<string>($"() => {Background}");
                await button.DispatchEventAsync("click");
                await Page.WaitForFunctionAsync($"before => {Background} !== before", before);
            }
            else
            {
                await context!.AddCookiesAsync([new Cookie { Name = "theme", Value = theme, Url = Page.Url }]);
                await Page.ReloadAsync();
            }
            await Assertions.Expect(shown).ToHaveCountAsync(1);
        }
        // Colours that are still changing would be measured half-way.
        await Page.EvaluateAsync(
            "() => Promise.allSettled(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished))");
    }

    private IPage Watched(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => errors.Enqueue($"{page.Url}: {error}");
        return page;
    }

    private async Task PictureAsync()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "journey").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        foreach (var (number, page) in context!.Pages.Index())
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Stage.Artifacts, $"{name}-{number}.png"), FullPage = true });
    }
}
