namespace Jiaocheng.Requests.Browser.Tests.Handbook;

/// <summary>The other pages that the handbook shows.</summary>
public class PlacesJourneys(Stage stage) : Journey(stage)
{
    public static TheoryData<string, string, string> Places => new()
    {
        { "wuzhuguan", "dashboard", "dashboard" },
        { "wuzhuguan", "supervision", "supervision" },
        { "zhounianbao", "exchange", "exchange" },
        { "zhengxitong", "calendar", "calendar" },
        { "chenshenji", "audit", "audit" },
    };

    [Journeys]
    [MemberData(nameof(Places))]
    public async Task A_place_of_the_handbook_is_where_the_handbook_says(string person, string address, string picture)
    {
        await SignInAsync(person);
        await Page.GotoAsync(address);
        await LoadedAsync(Page);
        await KeepPictureAsync(Page, picture);
    }
}
