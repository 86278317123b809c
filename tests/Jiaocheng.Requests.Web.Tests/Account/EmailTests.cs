using Jiaocheng.Requests.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>The address that reminders are mailed to: set by its owner against the password.</summary>
public class EmailTests
{
    private static async Task<string?> SendAsync(SignInHost host, string email, string password = SignInHost.Good)
    {
        using var browser = host.Browser();
        await SignInHost.SignInAsync(browser, "li", SignInHost.Good);
        await SignInHost.SendAsync(browser, "/account/security", "email", ("Email", email), ("EmailPassword", password));
        await using var db = await host.OpenAsync();
        return await db.Users.Select(user => user.Email).SingleAsync();
    }

    [Fact]
    public async Task It_is_kept_recorded_and_taken_away_again()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        Assert.Equal("li@example.gov.cn", await SendAsync(host, " li@example.gov.cn "));
        Assert.Null(await SendAsync(host, ""));
        Assert.Equal(["登记电子邮箱", "删除电子邮箱"], (await host.AuditAsync()).Where(entry => entry.Kind == AuditKind.AccountChanged).Select(entry => entry.Detail));
    }

    [Theory]
    [InlineData("li")]
    [InlineData("li@")]
    [InlineData("李 <li@example.gov.cn>")]
    [InlineData("li@example.gov.cn, wang@example.gov.cn")]
    [InlineData("li@example.gov.cn\r\nBcc: all@example.gov.cn")]
    public async Task What_is_no_address_is_refused(string text)
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        Assert.Null(await SendAsync(host, text));
    }

    [Fact]
    public async Task A_wrong_password_changes_nothing_and_counts()
    {
        await using var host = new SignInHost();
        var li = await host.PersonAsync("li", "registrar");
        Assert.Null(await SendAsync(host, "li@example.gov.cn", "Wrong-River-77"));
        await using var db = await host.OpenAsync();
        Assert.Equal(1, await db.Users.Where(user => user.Id == li).Select(user => user.AccessFailedCount).SingleAsync());
    }
}
