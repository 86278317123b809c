using System.Net;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Web.Account;
using Microsoft.EntityFrameworkCore;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>The first system administrator: by a link that works once, for a day, while nobody has an account.</summary>
public class SetupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<string> LinkAsync(SignInHost host) =>
        $"/account/setup?token={await host.Get<SetupDesk>().OfferAsync(Ct)}";

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient browser, string link, string userName = "zhou", string password = Good) => SendAsync(browser, link, "setup",
        ("Form.AgencyName", "测试县人民政府办公室"), ("Form.AgencyCode", "CS"), ("Form.Mark", "测政公开"), ("Form.DisplayName", "周系统"),
        ("Form.UserName", userName), ("Form.Password", password), ("Form.Again", password));

    [Fact]
    public async Task The_link_makes_the_office_and_its_administrator_once()
    {
        await using var host = new SignInHost();
        var link = await LinkAsync(host);
        using var browser = host.Browser();

        using (var done = await SetUpAsync(browser, link)) Assert.Equal("/account/sign-in", done.To()?.Replace("http://localhost", "", StringComparison.Ordinal));
        using (var signedIn = await SignInAsync(browser, "zhou", Good)) Assert.Equal("/", signedIn.To());
        using (var accounts = await browser.GetAsync("/accounts", Ct)) Assert.Equal(HttpStatusCode.OK, accounts.StatusCode);
        using (var security = await browser.GetAsync("/security", Ct)) Assert.Equal("/account/denied", security.To());

        var again = await browser.GetStringAsync(link, Ct);
        Assert.Contains("data-testid=\"spent\"", again, StringComparison.Ordinal);
        Assert.Null(await host.Get<SetupDesk>().OfferAsync(Ct));
        Assert.Contains(await host.AuditAsync(), entry => entry.Kind == AuditKind.SetUp);
    }

    [Fact]
    public async Task Of_two_people_with_the_same_link_one_becomes_administrator()
    {
        await using var host = new SignInHost();
        var link = await LinkAsync(host);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var browser = host.Browser();
            (await SetUpAsync(browser, link, $"zhou{i}")).Dispose();
        }));

        await using var db = await host.OpenAsync();
        Assert.Equal((1, 1), (await db.Users.CountAsync(Ct), await db.Agencies.CountAsync(Ct)));
    }

    [Fact]
    public async Task After_a_day_or_a_newer_link_it_no_longer_works()
    {
        await using var host = new SignInHost();
        using var browser = host.Browser();
        var replaced = await LinkAsync(host);
        var late = await LinkAsync(host);
        Assert.Contains("data-testid=\"spent\"", await browser.GetStringAsync(replaced, Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"spent\"", await browser.GetStringAsync(late, Ct), StringComparison.Ordinal);

        host.Time.Advance(TimeSpan.FromHours(25));

        Assert.Contains("data-testid=\"spent\"", await browser.GetStringAsync(late, Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/setup")]
    [InlineData("/account/setup?token=")]
    [InlineData("/account/setup?token=guess")]
    public async Task Without_the_token_there_is_no_form(string address)
    {
        await using var host = new SignInHost();
        await LinkAsync(host);

        Assert.Contains("data-testid=\"spent\"", await host.Browser().GetStringAsync(address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_unspent()
    {
        await using var host = new SignInHost();
        var link = await LinkAsync(host);
        using var browser = host.Browser();

        using (var weak = await SetUpAsync(browser, link, password: "weak")) Assert.Null(weak.To());
        using var strong = await SetUpAsync(browser, link);
        Assert.NotNull(strong.To());
    }
}
