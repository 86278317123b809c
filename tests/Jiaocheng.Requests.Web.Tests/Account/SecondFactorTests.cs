using System.Net;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Data.Audit;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>The second factor: enrolled by a right code, asked at each sign-in, no code twice, and never readable in the database.</summary>
public class SecondFactorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string CodeNow(SignInHost host, string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(host.Time.GetUtcNow().UtcDateTime);

    private static Task<HttpResponseMessage> CodeAsync(HttpClient browser, string code) =>
        SendAsync(browser, "/account/code", "code", ("Typed", code));

    /// <summary>Enrols and returns the key and the recovery codes, as the page shows them once.</summary>
    private static async Task<(string Key, string[] Codes)> EnrolAsync(SignInHost host, HttpClient browser)
    {
        using var begun = await SendAsync(browser, "/account/security", "begin");
        var key = Regex.Match(await begun.Content.ReadAsStringAsync(Ct), "data-testid=\"factor-key\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var confirmed = await SendAsync(browser, "/account/security", "confirm", ("Typed", CodeNow(host, key)));
        var page = await confirmed.Content.ReadAsStringAsync(Ct);
        return (key, [.. Regex.Matches(page, "<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>").Select(match => match.Groups[1].Value)]);
    }

    [Fact]
    public async Task Once_enrolled_the_password_alone_does_not_let_in()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var first = host.Browser();
        (await SignInAsync(first, "li", Good)).Dispose();
        var (key, codes) = await EnrolAsync(host, first);
        Assert.Equal(10, codes.Distinct().Count());
        host.Time.Advance(TimeSpan.FromMinutes(1));

        using var browser = host.Browser();
        using var half = await SignInAsync(browser, "li", Good);
        Assert.Equal("/account/code?returnUrl=%2F", half.To());
        using (var home = await browser.GetAsync("/", Ct)) Assert.NotEqual(HttpStatusCode.OK, home.StatusCode);
        using (var wrong = await CodeAsync(browser, "000000")) Assert.Null(wrong.To());
        using (var right = await CodeAsync(browser, CodeNow(host, key))) Assert.Equal("/", right.To());
        Assert.Contains(await host.AuditAsync(), entry => entry is { Kind: AuditKind.SecondFactor, Detail: "启用" });
    }

    [Fact]
    public async Task No_code_and_no_recovery_code_works_twice()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var first = host.Browser();
        (await SignInAsync(first, "li", Good)).Dispose();
        var (key, codes) = await EnrolAsync(host, first);
        host.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var secret in new[] { CodeNow(host, key), codes[0] })
        {
            using var browser = host.Browser();
            (await SignInAsync(browser, "li", Good)).Dispose();
            using (var once = await CodeAsync(browser, secret)) Assert.Equal("/", once.To());
            using var again = host.Browser();
            (await SignInAsync(again, "li", Good)).Dispose();
            using var twice = await CodeAsync(again, secret);
            Assert.Null(twice.To());
        }
    }

    [Fact]
    public async Task Wrong_codes_lock_like_wrong_passwords()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var first = host.Browser();
        (await SignInAsync(first, "li", Good)).Dispose();
        var (key, _) = await EnrolAsync(host, first);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        for (var i = 0; i < 5; i++) (await CodeAsync(browser, "000000")).Dispose();

        using var right = await CodeAsync(browser, CodeNow(host, key));

        Assert.Null(right.To());
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_can_be_read_in_the_database()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        var (key, codes) = await EnrolAsync(host, browser);

        await using var db = await host.OpenAsync();
        Assert.DoesNotContain(key, (await db.Users.SingleAsync(Ct)).FactorKey!, StringComparison.Ordinal);
        Assert.Empty((await db.RecoveryCodes.Select(row => row.Hash).ToListAsync(Ct)).Intersect(codes.Select(code => code.Replace("-", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task It_is_turned_off_only_against_the_password_and_not_where_the_office_asks_for_it()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        await EnrolAsync(host, browser);
        async Task<bool> IsOnAsync()
        {
            await using var db = await host.OpenAsync();
            return (await db.Users.AsNoTracking().SingleAsync(Ct)).TwoFactorEnabled;
        }

        (await SendAsync(browser, "/account/security", "disable", ("DisablePassword", "wrong"))).Dispose();
        Assert.True(await IsOnAsync());
        await RequireAsync(host, true);
        (await SendAsync(browser, "/account/security", "disable", ("DisablePassword", Good))).Dispose();
        Assert.True(await IsOnAsync());
        await RequireAsync(host, false);
        (await SendAsync(browser, "/account/security", "disable", ("DisablePassword", Good))).Dispose();
        Assert.False(await IsOnAsync());
    }

    [Fact]
    public async Task Where_everyone_needs_one_it_comes_before_anything_else()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        await RequireAsync(host, true);
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        using (var home = await browser.GetAsync("/", Ct)) Assert.Equal("/account/security", home.To());
        await EnrolAsync(host, browser);
        using var after = await browser.GetAsync("/", Ct);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static async Task RequireAsync(SignInHost host, bool required)
    {
        await using var db = await host.OpenAsync();
        await db.SecuritySettings.ExecuteUpdateAsync(set => set.SetProperty(row => row.RequireSecondFactor, required), Ct);
    }
}
