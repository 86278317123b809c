namespace Jiaocheng.Requests.Browser.Tests;

public class LeftOutTests
{
    // A plain `dotnet test` shows the reason of a skip and of nothing else. Under tests/run a skip is a failure.
    [Fact]
    public void The_suite_says_what_it_leaves_out_and_why() =>
        Assert.SkipWhen(
            Stage.Chromium is null,
            "All browser journeys are left out: REQUESTS_BROWSER does not name a Chromium. tests/run installs one and runs them.");
}
