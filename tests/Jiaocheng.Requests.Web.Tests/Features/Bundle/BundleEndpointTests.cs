using System.Net;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Web.Tests.Account;

namespace Jiaocheng.Requests.Web.Tests.Features.Bundle;

/// <summary>The bundle as a download, for browsers and for programs.</summary>
public class BundleEndpointTests
{
    [Fact]
    public async Task A_browser_and_a_program_get_the_whole_file()
    {
        await using var host = new SignInHost();
        var id = await CaseAsync(host);
        using var browser = host.Browser();
        await SignInHost.SignInAsync(browser, "li", SignInHost.Good);
        using var program = await host.ProgramAsync("li");

        foreach (var (client, root) in new[] { (browser, ""), (program, "/api") })
        {
            using var answer = await client.GetAsync($"{root}/cases/{id}/bundle.zip?purpose=Lawsuit");
            Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.StartsWith("案卷 测政公开〔2024〕1号", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
            Assert.Contains("no-store", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
            Bundles.Whole(Bundles.Unpack(await answer.Content.ReadAsByteArrayAsync()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?purpose=")]
    [InlineData("?purpose=7")]
    [InlineData("?purpose=Fun")]
    public async Task Without_a_purpose_nothing_is_given_and_nothing_recorded(string query)
    {
        await using var host = new SignInHost();
        var id = await CaseAsync(host);
        using var program = await host.ProgramAsync("li");

        using var answer = await program.GetAsync($"/api/cases/{id}/bundle.zip{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(await host.AuditAsync(), row => row.Kind == Data.Audit.AuditKind.Bundled);
    }

    [Fact]
    public async Task Who_sees_details_masked_is_refused()
    {
        await using var host = new SignInHost();
        var id = await CaseAsync(host);
        await host.PersonAsync("sun", "signer");
        using var program = await host.ProgramAsync("sun");

        using var answer = await program.GetAsync($"/api/cases/{id}/bundle.zip?purpose=Lawsuit");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<Guid> CaseAsync(SignInHost host)
    {
        var clerk = await host.PersonAsync("li", "registrar");
        return ((Answer.Done)await host.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-06-03"), clerk, default)).Id!.Value;
    }
}
