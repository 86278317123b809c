using System.Text.RegularExpressions;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Shell;

public class MenuJourneys(Stage stage) : Journey(stage)
{
    /// <summary>One person of each role.</summary>
    public static TheoryData<string> People =>
        ["lidengji", "wangchengban", "zhaoshenhe", "qianfuze", "sunqianfa", "zhounianbao", "wuzhuguan", "zhengxitong", "fenganquan", "chenshenji"];

    private static IEnumerable<Place> Places => Navigation.Groups.SelectMany(group => group);

    [Journeys]
    [MemberData(nameof(People))]
    public async Task Every_place_in_a_persons_menu_opens_and_is_accessible(string person)
    {
        await SignInAsync(person);
        var menu = Page.Locator("nav.shell-nav a");
        var offered = await menu.CountAsync();
        Assert.InRange(offered, 1, Places.Count());

        for (var place = 0; place < offered; place++)
        {
            await menu.Nth(place).ClickAsync();
            await Assertions.Expect(menu.Nth(place)).ToHaveClassAsync(new Regex("active"));
            await LoadedAsync(Page);
            await AxeAsync();
        }
    }

    [Journeys]
    [MemberData(nameof(People))]
    public async Task A_place_that_is_not_in_the_menu_is_refused_by_its_address_too(string person)
    {
        await SignInAsync(person);
        var offered = await Page.Locator("nav.shell-nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var hidden = Places.Select(place => place.Href).Except(offered);

        foreach (var address in hidden)
        {
            await Page.GotoAsync(address);
            await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/account/denied"));
        }
    }
}
