using System.Net;
using Jiaocheng.Requests.Data.Audit;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>Signing in and out: who is let in, who is told what, and what is written down.</summary>
public class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts?q=a")]
    [InlineData("/account/security")]
    [InlineData("/account/alive")]
    public async Task A_stranger_is_led_to_the_sign_in_page(string address)
    {
        await using var host = new SignInHost();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(address, Ct);

        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}", answer.To());
    }

    [Fact]
    public async Task The_right_password_leads_to_where_one_was_going_and_is_recorded()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();

        using var answer = await SignInAsync(browser, " LI ", Good, "?returnUrl=%2Fcases%3Fq%3D1");

        Assert.Equal("/cases?q=1", answer.To());
        using var home = await browser.GetAsync("/", Ct);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        var entry = Assert.Single(await host.AuditAsync());
        Assert.Equal((AuditKind.SignIn, "li甲", true), (entry.Kind, entry.ActorName, entry.Succeeded));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/elsewhere.example/")]
    public async Task Nobody_is_led_out_of_the_product(string address)
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();

        using var answer = await SignInAsync(browser, "li", Good, "?returnUrl=" + Uri.EscapeDataString(address));

        Assert.Equal("/", answer.To());
        using var language = await browser.GetAsync("/account/language?to=en&returnUrl=" + Uri.EscapeDataString(address), Ct);
        Assert.Equal("/", language.To());
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_look_the_same()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();

        using var name = await SignInAsync(browser, "nobody", Good);
        using var password = await SignInAsync(browser, "li", "wrong");

        Assert.Equal(Alert(await name.Content.ReadAsStringAsync(Ct)), Alert(await password.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(["没有这个账号", "密码不正确"], (await host.AuditAsync()).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task Five_failures_lock_for_half_an_hour_even_against_the_right_password()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        for (var i = 0; i < 5; i++) (await SignInAsync(browser, "li", "wrong")).Dispose();

        using (var locked = await SignInAsync(browser, "li", Good)) Assert.Null(locked.To());
        host.Time.Advance(TimeSpan.FromMinutes(29));
        using (var still = await SignInAsync(browser, "li", Good)) Assert.Null(still.To());
        host.Time.Advance(TimeSpan.FromMinutes(2));
        using (var free = await SignInAsync(browser, "li", Good)) Assert.Equal("/", free.To());

        Assert.Single(await host.AuditAsync(), entry => entry.Kind == AuditKind.LockedOut);
    }

    [Fact]
    public async Task A_success_starts_the_count_again()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) (await SignInAsync(browser, "li", "wrong")).Dispose();
            using var free = await SignInAsync(host.Browser(), "li", Good);
            Assert.Equal("/", free.To());
        }
    }

    [Fact]
    public async Task Guesses_sent_at_once_do_not_outrun_the_lock()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var browser = host.Browser();
            (await SignInAsync(browser, "li", $"guess {i}")).Dispose();
        }));

        var tried = (await host.AuditAsync()).Count(entry => entry.Detail == "密码不正确");
        Assert.InRange(tried, 1, 5);
    }

    [Fact]
    public async Task Signing_out_needs_the_form_of_our_own_page_and_then_ends_the_sign_in()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        using (var forged = await browser.PostAsync("/account/sign-out", null, Ct)) Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using (var left = await SignOutAsync(browser)) Assert.Equal("/account/sign-in", left.To());
        using var home = await browser.GetAsync("/", Ct);
        Assert.Equal("/account/sign-in?returnUrl=%2F", home.To());
        Assert.Contains(await host.AuditAsync(), entry => entry.Kind == AuditKind.SignOut);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_ends_with_idle_time()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();

        using var answer = await SignInAsync(browser, "li", Good);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("requests=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        for (var i = 0; i < 3; i++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(15));
            using var alive = await browser.GetAsync("/account/alive", Ct);
            Assert.Equal(HttpStatusCode.NoContent, alive.StatusCode);
        }
        host.Time.Advance(TimeSpan.FromMinutes(21));
        using var idle = await browser.GetAsync("/", Ct);
        Assert.Equal("/account/sign-in?returnUrl=%2F", idle.To());
    }

    [Fact]
    public async Task A_locked_person_loses_the_open_session()
    {
        await using var host = new SignInHost();
        var id = await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        await using (var db = await host.OpenAsync())
        {
            var person = (await db.Users.FindAsync([id], Ct))!;
            (person.Locked, person.SecurityStamp) = (true, "changed by locking");
            await db.SaveChangesAsync(Ct);
        }

        host.Time.Advance(TimeSpan.FromSeconds(1));
        using var home = await browser.GetAsync("/", Ct);

        Assert.Equal("/account/sign-in?returnUrl=%2F", home.To());
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var host = new SignInHost();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync("/account/sign-in", Ct);

        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("Healthy", await browser.GetStringAsync("/health", Ct));
    }

    private static async Task<HttpResponseMessage> SignOutAsync(HttpClient browser)
    {
        var shown = await browser.GetStringAsync("/account/password");
        var token = System.Text.RegularExpressions.Regex.Match(shown, "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
        return await browser.PostAsync("/account/sign-out", form);
    }

    private static string Alert(string page) =>
        System.Text.RegularExpressions.Regex.Match(page, "role=\"alert\"[^>]*>([^<]+)<").Groups[1].Value is { Length: > 0 } text
            ? text
            : throw new InvalidOperationException("No alert on the page.");
}
