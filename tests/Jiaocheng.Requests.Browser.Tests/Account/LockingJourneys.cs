using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Account;

public class LockingJourneys(Stage stage) : Journey(stage)
{
    private const string Chosen = "Quiet-River-77";

    [Journey]
    public async Task A_new_person_changes_the_password_and_is_out_the_moment_the_account_is_locked()
    {
        await SignInAsync("zhengxitong");
        var given = await OpenAccountAsync();

        var person = await OtherPersonAsync();
        await person.GotoAsync("account/sign-in");
        await person.Locator("#name").FillAsync("journey.lock");
        await person.Locator("#password").FillAsync(given);
        await person.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(person).ToHaveURLAsync(new Regex("/account/password"));
        await person.Locator("#present").FillAsync(given);
        await person.Locator("#chosen").FillAsync(Chosen);
        await person.Locator("#again").FillAsync(Chosen);
        await person.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(person.GetByTestId("me")).ToBeVisibleAsync();

        var security = await OtherPersonAsync();
        await SignInAsync("fenganquan", security);
        await security.GotoAsync("accounts?q=journey.lock");
        await security.GetByTestId("lock").ClickAsync();
        await security.Locator(".mud-message-box__yes-button").ClickAsync();

        await Assertions.Expect(person).ToHaveURLAsync(new Regex("/account/sign-in"));
        await person.Locator("#name").FillAsync("journey.lock");
        await person.Locator("#password").FillAsync(Chosen);
        await person.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(person.GetByTestId("refused")).ToBeVisibleAsync();
    }

    private async Task<string> OpenAccountAsync()
    {
        await Page.GotoAsync("accounts");
        await Page.GetByTestId("add").ClickAsync();
        await Page.GetByTestId("display-name").FillAsync("吴新人");
        await Page.GetByTestId("user-name").FillAsync("journey.lock");
        await Page.GetByTestId("role-registrar").CheckAsync();
        await Page.GetByTestId("save").ClickAsync();
        var password = await Page.GetByTestId("password").InnerTextAsync();
        await Page.GetByTestId("noted").ClickAsync();
        return password;
    }
}
