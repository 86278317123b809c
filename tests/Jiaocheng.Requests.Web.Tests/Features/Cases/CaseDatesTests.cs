using System.Net;
using System.Text;
using System.Text.Json;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Tests.Account;

namespace Jiaocheng.Requests.Web.Tests.Features.Cases;

/// <summary>Dates for programs. Received on 2024-06-03; 端午 is 06-10.</summary>
public class CaseDatesTests
{
    [Fact]
    public async Task Every_running_period_comes_with_sentence_article_and_days()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var id = await RegisteredAsync(clerk);
        var told = await (await clerk.GetAsync($"api/cases/{id}/clock")).JsonAsync();
        var running = told.GetProperty("clock").GetProperty("running").EnumerateArray().ToList();

        // 6-4 to 7, 11 to 13; then 14, 17 to 21, 24 to 28, 7-1, 7-2.
        Assert.Equal(["CorrectionNotice 2024-06-13", "Reply 2024-07-02"], running.Select(one => $"{one.GetProperty("term")} {one.GetProperty("due")}"));
        Assert.Equal("《条例》第三十三条第二款", running[1].GetProperty("article").GetString());
        Assert.Contains("2024年7月2日届满", running[1].GetProperty("sentence").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("ends on 2024-07-02", running[1].GetProperty("sentence").GetProperty("en").GetString(), StringComparison.Ordinal);
        var days = running[1].GetProperty("days").EnumerateArray().ToList();
        Assert.Equal((30, "Outside", 20), (days.Count, days[0].GetProperty("count").GetString(), days[^1].GetProperty("ordinal").GetInt32()));
        Assert.Equal("Holiday", days.Single(day => day.GetProperty("day").GetString() == "2024-06-10").GetProperty("count").GetString());
        Assert.Equal(11, running[0].GetProperty("days").GetArrayLength());

        // The case itself carries the same periods without their days.
        var whole = (await (await clerk.GetAsync($"api/cases/{id}")).JsonAsync()).GetProperty("clock").GetProperty("running");
        Assert.Equal(2, whole.GetArrayLength());
        Assert.All(whole.EnumerateArray(), one => Assert.False(one.TryGetProperty("days", out _)));
    }

    [Fact]
    public async Task Who_may_not_read_the_case_does_not_read_its_dates()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var id = await RegisteredAsync(clerk);
        foreach (var role in Roles.All.Where(role => !role.Permissions.Contains(Can.ReadCases)))
        {
            await host.PersonAsync($"x{role.Code}", role.Code);
            using var stranger = await host.ProgramAsync($"x{role.Code}");
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"api/cases/{id}/clock")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"api/cases/{Guid.NewGuid()}/clock")).StatusCode);
        using var nobody = host.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"api/cases/{id}/clock")).StatusCode);
    }

    [Fact]
    public async Task Other_applications_are_counted_a_line_a_call()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var (code, told) = await DueAsync(clerk, """{"id":1,"today":"2024-05-01","facts":[{"kind":"received","on":"2024-04-30"}]}""");
        Assert.Equal((HttpStatusCode.OK, "2024-05-30", 20), (code, told.GetProperty("due").GetString(), told.GetProperty("remaining").GetInt32()));
        Assert.False(told.TryGetProperty("days", out _));
        (_, told) = await DueAsync(clerk, """{"id":1,"today":"2024-05-01","facts":[{"kind":"received","on":"2024-04-30"}]}""", "?explain=true");
        Assert.Equal(31, told.GetProperty("days").GetArrayLength());
        (code, told) = await DueAsync(clerk, """{"id":2,"facts":[{"kind":"received","on":"2024-03-01"},{"kind":"correctedApplication","on":"2024-03-04"}]}""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 2), (code, told.GetProperty("id").GetInt32()));
        Assert.Contains("《条例》第三十条", told.GetProperty("error").GetString(), StringComparison.Ordinal);
        (code, told) = await DueAsync(clerk, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, code);
        Assert.NotEmpty(told.GetProperty("error").GetString()!);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await DueAsync(clerk, new string(' ', 70_000))).Code);
        using var nobody = host.Browser();
        using var content = new StringContent("{}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync("api/due", content)).StatusCode);
    }

    private static async Task<Guid> RegisteredAsync(HttpClient clerk)
    {
        using var answer = await clerk.SendAsync("api/cases", new RegistrationAsk(Inputs.Application("2024-06-03")));
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    private static async Task<(HttpStatusCode Code, JsonElement Told)> DueAsync(HttpClient program, string line, string query = "")
    {
        using var content = new StringContent(line, Encoding.UTF8, "application/json");
        using var answer = await program.PostAsync("api/due" + query, content);
        return (answer.StatusCode, await answer.JsonAsync());
    }
}
