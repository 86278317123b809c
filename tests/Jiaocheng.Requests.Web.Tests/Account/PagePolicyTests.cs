using System.Net;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>Pages ask for the permission their menu entry names, from every role.</summary>
public class PagePolicyTests
{
    private static readonly Dictionary<string, Can[]> Pages = new()
    {
        ["/agencies"] = [Can.ManageAgencies],
        ["/accounts"] = [Can.ManageAccounts, Can.ManageSecurity],
        ["/roles"] = [Can.ManageSecurity],
        ["/security"] = [Can.ManageSecurity],
        ["/audit"] = [Can.ReadAudit],
    };

    public static TheoryData<string> EveryRole => [.. Roles.All.Select(role => role.Code)];

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_page_opens_to_those_who_may_and_to_nobody_else(string role)
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", role);
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        foreach (var (page, anyOf) in Pages)
        {
            using var answer = await browser.GetAsync(page, TestContext.Current.CancellationToken);
            if (Roles.Of(role).Permissions.Intersect(anyOf).Any()) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            else Assert.Equal("/account/denied", answer.To());
        }
    }
}
