using System.Net;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>Programs sign in under the rules that people do.</summary>
public class TokenTests
{
    private const string Somewhere = "api/law/terms";

    [Fact]
    public async Task Name_and_password_give_a_token_and_no_cookie_and_both_sides_are_recorded()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var program = host.Browser();
        using (var wrong = await program.AskTokenAsync("li", "wrong"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
            Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType?.MediaType);
            Assert.Equal("signIn.wrong", (await wrong.JsonAsync()).GetProperty("reasons")[0].GetProperty("code").GetString());
        }
        using (var right = await program.AskTokenAsync("li", Good))
        {
            Assert.Equal(HttpStatusCode.OK, right.StatusCode);
            Assert.False(right.Headers.Contains("Set-Cookie"));
            Assert.Equal(1200, (await right.JsonAsync()).GetProperty("expiresIn").GetInt32());
        }
        Assert.Equal([(false, "密码不正确"), (true, "程序接口")], (await host.AuditAsync()).Where(e => e.Kind == AuditKind.SignIn).Select(e => (e.Succeeded, e.Detail)));
    }

    [Fact]
    public async Task Guessing_locks_the_account_for_programs_and_pages_alike()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var program = host.Browser();
        for (var i = 0; i < 5; i++) (await program.AskTokenAsync("li", "wrong")).Dispose();
        using var locked = await program.AskTokenAsync("li", Good);
        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        using var page = await SignInAsync(program, "li", Good);
        Assert.Null(page.To());
        host.Time.Advance(TimeSpan.FromMinutes(31));
        using var again = await program.AskTokenAsync("li", Good);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Who_owes_a_password_of_their_own_gets_no_token()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar", fresh: true);
        using var program = host.Browser();
        using var answer = await program.AskTokenAsync("li", Good);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("signIn.owes", (await answer.JsonAsync()).GetProperty("reasons")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_second_factor_is_asked_of_programs_too_and_no_code_works_twice()
    {
        await using var host = new SignInHost();
        var id = await host.PersonAsync("li", "registrar");
        var key = host.Get<SecondFactor>().NewKey();
        await using (var db = await host.OpenAsync())
            await db.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.TwoFactorEnabled, true).SetProperty(user => user.FactorKey, key));
        var totp = new Totp(Base32Encoding.ToBytes(host.Get<SecondFactor>().Shown(new Person { DisplayName = "", FactorKey = key }).Replace(" ", "", StringComparison.Ordinal)));
        using var program = host.Browser();
        var code = totp.ComputeTotp(host.Time.GetUtcNow().UtcDateTime);

        using var without = await program.AskTokenAsync("li", Good);
        Assert.Equal("signIn.code", (await without.JsonAsync()).GetProperty("reasons")[0].GetProperty("code").GetString());
        using var wrong = await program.AskTokenAsync("li", Good, code == "000000" ? "111111" : "000000");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var right = await program.AskTokenAsync("li", Good, code);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        using var twice = await program.AskTokenAsync("li", Good, code);
        Assert.Equal(HttpStatusCode.Unauthorized, twice.StatusCode);
    }

    [Fact]
    public async Task A_token_lives_for_the_idle_time_unless_it_is_renewed()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var program = await host.ProgramAsync("li");
        host.Time.Advance(TimeSpan.FromMinutes(19));
        using var renewed = await program.PostAsync("api/token/renew", null);
        var token = (await renewed.JsonAsync()).GetProperty("accessToken").GetString();
        host.Time.Advance(TimeSpan.FromMinutes(2));
        using var old = await program.GetAsync(Somewhere);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var now = await program.GetAsync(Somewhere);
        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
    }

    [Fact]
    public async Task A_locked_account_s_token_is_dead_at_once_and_so_is_one_from_before_a_new_password()
    {
        await using var host = new SignInHost();
        var (locked, changed) = (await host.PersonAsync("li", "registrar"), await host.PersonAsync("wang", "handler"));
        var admin = await host.PersonAsync("feng", "secadmin");
        using var li = await host.ProgramAsync("li");
        using var wang = await host.ProgramAsync("wang");
        await using var db = await host.OpenAsync();
        var stamp = await db.Users.Where(user => user.Id == locked).Select(user => user.ConcurrencyStamp!).SingleAsync();
        await host.Get<AccountDesk>().LockAsync(locked, stamp, admin, default);
        await host.Get<OwnAccount>().ChangePasswordAsync(changed, Good, "Another-River-78", "", default);

        foreach (var program in (HttpClient[])[li, wang])
        {
            using var answer = await program.GetAsync(Somewhere);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_role_taken_away_counts_on_the_next_call()
    {
        await using var host = new SignInHost();
        var id = await host.PersonAsync("li", "registrar");
        using var program = await host.ProgramAsync("li");
        (await program.GetAsync("api/cases")).EnsureSuccessStatusCode().Dispose();
        await using (var db = await host.OpenAsync()) await db.UserRoles.Where(held => held.UserId == id).ExecuteDeleteAsync();
        using var after = await program.GetAsync("api/cases");
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
    }

    [Fact]
    public async Task A_browser_s_cookie_opens_nothing_here_and_a_token_opens_no_page()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();
        using var read = await browser.GetAsync("api/cases");
        using var write = await browser.SendAsync("api/cases", new { });
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (read.StatusCode, write.StatusCode));
        using var program = await host.ProgramAsync("li");
        using var page = await program.GetAsync("/cases");
        Assert.StartsWith("/account/sign-in", page.To(), StringComparison.Ordinal);
    }

    [Theory, InlineData("garbage"), InlineData(""), InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_answered_plainly(string token)
    {
        await using var host = new SignInHost();
        using var program = host.Browser();
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await program.GetAsync("api/cases");
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
