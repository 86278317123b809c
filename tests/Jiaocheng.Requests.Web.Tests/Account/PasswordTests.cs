using System.Net;
using Jiaocheng.Requests.Data.Audit;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>Passwords: one's own from the first day, strong, not an old one, and not for ever.</summary>
public class PasswordTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string present, string chosen, string? again = null) =>
        SendAsync(browser, "/account/password", "password", ("Present", present), ("Chosen", chosen), ("Again", again ?? chosen));

    private static async Task<bool> MayWorkAsync(HttpClient browser)
    {
        using var home = await browser.GetAsync("/", Ct);
        return home.StatusCode == HttpStatusCode.OK;
    }

    [Fact]
    public async Task A_password_that_was_given_must_be_changed_before_anything_else()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "sysadmin", fresh: true);
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        foreach (var page in new[] { "/", "/accounts", "/agencies" })
        {
            using var answer = await browser.GetAsync(page, Ct);
            Assert.Equal("/account/password", answer.To());
        }
        using var changed = await ChangeAsync(browser, Good, "Another-Road-5");
        Assert.Equal("/", changed.To());
        Assert.True(await MayWorkAsync(browser));
        Assert.Contains(await host.AuditAsync(), entry => entry is { Kind: AuditKind.PasswordChanged, Succeeded: true });
    }

    [Theory]
    [InlineData("Short-1", "TooShort")]
    [InlineData("alllowercase-", "TooFewKinds")]
    [InlineData("My-name-is-li-1", "ContainsName")]
    [InlineData(Good, "UsedBefore")]
    public async Task A_weak_password_is_refused_and_nothing_changes(string chosen, string fault)
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        using var answer = await ChangeAsync(browser, Good, chosen);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Words.Account($"PasswordFault_{fault}"), await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var again = await SignInAsync(host.Browser(), "li", Good);
        Assert.Equal("/", again.To());
    }

    [Fact]
    public async Task The_last_five_passwords_do_not_come_back()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        var present = Good;
        for (var i = 1; i <= 5; i++)
        {
            using var old = await ChangeAsync(browser, present, Good);
            Assert.Null(old.To());
            using var changed = await ChangeAsync(browser, present, $"Another-Road-{i}");
            Assert.Equal("/", changed.To());
            present = $"Another-Road-{i}";
        }

        using var back = await ChangeAsync(browser, present, Good);
        Assert.Equal("/", back.To());
    }

    [Fact]
    public async Task After_ninety_days_a_new_one_is_asked_for()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        host.Time.Advance(TimeSpan.FromDays(89));
        using var before = host.Browser();
        (await SignInAsync(before, "li", Good)).Dispose();
        Assert.True(await MayWorkAsync(before));

        host.Time.Advance(TimeSpan.FromDays(2));
        using var after = host.Browser();
        (await SignInAsync(after, "li", Good)).Dispose();
        using var home = await after.GetAsync("/", Ct);
        Assert.Equal("/account/password", home.To());
    }

    [Fact]
    public async Task Changing_it_ends_the_other_sign_ins_but_not_ones_own()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var mine = host.Browser();
        using var other = host.Browser();
        (await SignInAsync(mine, "li", Good)).Dispose();
        (await SignInAsync(other, "li", Good)).Dispose();

        (await ChangeAsync(mine, Good, "Another-Road-5")).Dispose();
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await MayWorkAsync(mine));
        Assert.False(await MayWorkAsync(other));
    }

    [Fact]
    public async Task A_stolen_session_cannot_guess_the_password()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        for (var i = 0; i < 5; i++) (await ChangeAsync(browser, "wrong", "Another-Road-5")).Dispose();

        using var right = await ChangeAsync(browser, Good, "Another-Road-5");

        Assert.Null(right.To());
        Assert.Contains(await host.AuditAsync(), entry => entry.Kind == AuditKind.LockedOut);
    }

    [Fact]
    public async Task Two_different_new_passwords_change_nothing()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        using var answer = await ChangeAsync(browser, Good, "Another-Road-5", "Another-Road-6");

        Assert.Contains(Words.Account("PasswordsDiffer"), await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }
}
