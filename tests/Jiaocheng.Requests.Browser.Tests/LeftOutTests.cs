namespace Jiaocheng.Requests.Browser.Tests;

public class LeftOutTests
{
    [Fact]
    public void The_suite_says_what_it_leaves_out_and_why()
    {
        if (Stage.Chromium is null)
            TestContext.Current.AddWarning(
                "Browser journeys were left out: REQUESTS_BROWSER does not name a Chromium. Run tests/run, which installs it, or set the variable.");

        Assert.Equal(File.Exists(Environment.GetEnvironmentVariable("REQUESTS_BROWSER")), Stage.Chromium is not null);
    }
}
