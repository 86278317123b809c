using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Account;

public class SignInJourneys(Stage stage) : Journey(stage)
{
    [Journey]
    public async Task A_stranger_is_led_to_the_sign_in_page()
    {
        await Page.GotoAsync("");

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("登录");
        await AxeAsync();
    }

    [Journey]
    public async Task A_wrong_password_is_refused_without_saying_which_part_was_wrong()
    {
        await Page.GotoAsync("account/sign-in");
        await Page.Locator("#name").FillAsync("nobody");
        await Page.Locator("#password").FillAsync("wrong");
        await Page.Locator("form button[type=submit]").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await AxeAsync();
    }
}
