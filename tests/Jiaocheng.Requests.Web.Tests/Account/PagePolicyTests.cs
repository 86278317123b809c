using System.Net;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Shell;
using static Jiaocheng.Requests.Web.Tests.Account.SignInHost;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>Pages ask for the permission their menu entry names, from every role.</summary>
public class PagePolicyTests
{
    public static TheoryData<string> EveryRole => [.. Roles.All.Select(role => role.Code)];

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_page_opens_to_those_who_may_and_to_nobody_else(string role)
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", role);
        using var browser = host.Browser();
        (await SignInAsync(browser, "li", Good)).Dispose();

        foreach (var place in Navigation.Groups.SelectMany(group => group))
        {
            using var answer = await browser.GetAsync("/" + place.Href, TestContext.Current.CancellationToken);
            if (Roles.Of(role).Permissions.Intersect(place.AnyOf).Any()) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            else Assert.Equal("/account/denied", answer.To());
        }
    }
}
