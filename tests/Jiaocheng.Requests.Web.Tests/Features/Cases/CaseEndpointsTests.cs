using System.Net;
using System.Text.Json;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Shell;
using Jiaocheng.Requests.Web.Tests.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Cases;

/// <summary>Cases for programs: the same road as on the pages, and nothing beside it.</summary>
public class CaseEndpointsTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    private static Registered Application => Inputs.Application("2024-06-03") with
    {
        Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲", IdKind = IdKind.ResidentId, IdNumber = "11010119900307889X", Phone = "13800001234", Address = "某县某镇某村一组" },
    };

    public static TheoryData<string> EveryRole => [.. Roles.All.Select(role => role.Code)];

    [Fact]
    public async Task A_case_goes_its_road_over_http()
    {
        await using var host = new SignInHost();
        foreach (var (name, role) in ((string, string)[])[("li", "registrar"), ("wang", "handler"), ("zhao", "reviewer"), ("sun", "signer")]) await host.PersonAsync(name, role);
        using var clerk = await host.ProgramAsync("li");
        using var handler = await host.ProgramAsync("wang");
        using var reviewer = await host.ProgramAsync("zhao");
        using var signer = await host.ProgramAsync("sun");

        using var registered = await clerk.SendAsync("api/cases", new RegistrationAsk(Application));
        Assert.Equal(HttpStatusCode.Created, registered.StatusCode);
        var id = (await registered.JsonAsync()).GetProperty("id").GetGuid();
        (HttpClient By, Move Move, Payload Input)[] road =
        [
            (handler, Move.Accept, new Accepted()), (handler, Move.Propose, Domain.Tests.Decisions.Of("A")), (reviewer, Move.PassLaw, new Reviewed()),
            (reviewer, Move.PassSecrecy, new Reviewed()), (signer, Move.Sign, new Signed()), (clerk, Move.Dispatch, new Dispatched(DispatchMethod.Ems, "1234567890123")),
            (clerk, Move.ProveService, new ServiceProved("申请人甲", "签收回执")), (clerk, Move.Close, new Done()),
        ];
        for (var i = 0; i < road.Length; i++)
        {
            using var made = await MoveAsync(road[i].By, id, road[i].Move, i + 1, road[i].Input);
            Assert.True(made.IsSuccessStatusCode, $"{road[i].Move}: {await made.Content.ReadAsStringAsync()}");
            Assert.Equal(i + 2, (await made.JsonAsync()).GetProperty("version").GetInt32());
        }
        var shown = await (await clerk.GetAsync($"api/cases/{id}")).JsonAsync();
        Assert.Equal(("Closed", "A"), (shown.GetProperty("state").GetProperty("code").GetString(), shown.GetProperty("outcome").GetProperty("key").GetString()));
        Assert.Equal(9, shown.GetProperty("facts").GetArrayLength());
        Assert.Equal("Finished", shown.GetProperty("clock").GetProperty("status").GetString());
        Assert.NotEqual(0, shown.GetProperty("clock").GetProperty("days").GetArrayLength());
        Assert.Contains(shown.GetProperty("letters").EnumerateArray(), letter => letter.GetProperty("kind").GetString() == "Disclosure");
        Assert.Contains(shown.GetProperty("offers").EnumerateArray(), offer => offer.GetProperty("move").GetString() == "Archive" && offer.GetProperty("allowed").GetBoolean());
        Assert.Empty((await host.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Fact]
    public async Task Personal_details_are_masked_until_a_reason_is_given_and_recorded()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var id = await RegisteredAsync(clerk);
        var shown = await clerk.GetStringAsync($"api/cases/{id}");
        foreach (var secret in (string[])["11010119900307889X", "13800001234", "某县某镇某村一组"]) Assert.DoesNotContain(secret, shown);
        Assert.Contains("138****1234", shown);
        using var full = await MoveAsync(clerk, id, Move.Unmask, 1, new Unmasked("电话确认收到"));
        Assert.Equal("13800001234", (await full.JsonAsync()).GetProperty("application").GetProperty("applicant").GetProperty("phone").GetString());
        Assert.Contains(await host.AuditAsync(), entry => entry.Kind == AuditKind.Unmasked);
    }

    [Fact]
    public async Task A_refusal_names_reason_article_and_field_and_a_stale_program_learns_the_version()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        await host.PersonAsync("wang", "handler");
        using var clerk = await host.ProgramAsync("li");
        using var handler = await host.ProgramAsync("wang");
        using var refused = await clerk.SendAsync("api/cases", new RegistrationAsk(Application with { SubmittedOn = Day.AddDays(1) }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var reason = (await refused.JsonAsync()).GetProperty("reasons").EnumerateArray().First(r => r.GetProperty("code").GetString() == "date.receivedBeforeSubmitted");
        Assert.Equal(("receivedOn", "《条例》第三十一条"), (reason.GetProperty("field").GetString(), reason.GetProperty("article").GetString()));

        var id = await RegisteredAsync(clerk);
        (await MoveAsync(handler, id, Move.Accept, 1, new Accepted())).Dispose();
        using var stale = await MoveAsync(handler, id, Move.Note, 1, new Noted("晚了一步"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var told = await stale.JsonAsync();
        Assert.Equal((1, 2), (told.GetProperty("seen").GetInt32(), told.GetProperty("now").GetInt32()));
        using var missing = await MoveAsync(handler, Guid.NewGuid(), Move.Note, 1, new Noted("无此案"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Sending_a_registration_twice_registers_once()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var ask = new RegistrationAsk(Application, Guid.CreateVersion7());
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await clerk.SendAsync("api/cases", ask);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        await using var db = await host.OpenAsync();
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-03\"}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-03\",\"payload\":{\"text\":\"x\"},\"and\":1}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-03\",\"payload\":{\"text\":\"x\",\"by\":\"冒名\"}}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-03\",\"payload\":{\"text\":null}}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-03\",\"payload\":{\"text\":1}}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-03\",\"payload\":null}")]
    [InlineData("{\"seen\":1,\"on\":\"2024-06-31\",\"payload\":{\"text\":\"x\"}}")]
    [InlineData("{\"seen\":1,\"seen\":2,\"on\":\"2024-06-03\",\"payload\":{\"text\":\"x\"}}")]
    public async Task What_is_malformed_is_400_with_the_place_and_writes_nothing(string body)
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var id = await RegisteredAsync(clerk);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await clerk.PostAsync($"api/cases/{id}/moves/note", content);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        await using var db = await host.OpenAsync();
        Assert.Equal(1, await db.Facts.CountAsync());
    }

    [Fact]
    public async Task A_scan_is_attached_if_it_is_what_its_name_says()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var id = await RegisteredAsync(clerk);
        var address = $"api/cases/{id}/attachments?seen=1&name={Uri.EscapeDataString("申请表.pdf")}&purpose={Uri.EscapeDataString("申请材料")}";
        using (var wrong = await clerk.PostAsync(address, new StringContent("not a pdf")))
            Assert.Equal("file.content", (await wrong.JsonAsync()).GetProperty("reasons")[0].GetProperty("code").GetString());
        using var right = await clerk.PostAsync(address, new StringContent("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
        Assert.True(right.IsSuccessStatusCode, await right.Content.ReadAsStringAsync());
        Assert.Equal(2, (await right.JsonAsync()).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Each_move_has_an_address_whose_policy_is_the_permissions_of_its_rows()
    {
        await using var host = new SignInHost();
        var endpoints = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/api/cases", StringComparison.Ordinal)).ToDictionary(e => $"{e.RoutePattern.RawText} {string.Join(",", e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])}");
        foreach (var rows in Steps.All.GroupBy(step => step.Move))
        {
            var address = rows.Key switch { Move.Register => "/api/cases", Move.Attach => "/api/cases/{id:guid}/attachments", var move => $"/api/cases/{{id:guid}}/moves/{move}" };
            var policies = endpoints[$"{address} POST"].Metadata.GetOrderedMetadata<AuthorizationPolicy>();
            var asked = policies.SelectMany(policy => policy.Requirements).OfType<ClaimsAuthorizationRequirement>().Single(claim => claim.ClaimType == Role.PermissionClaim);
            Assert.Equal(rows.Select(row => row.Permission.ToString()).Distinct().Order(), asked.AllowedValues!.Order());
        }
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_role_without_any_row_of_a_move_is_forbidden_it_and_the_denial_is_all_that_is_written(string role)
    {
        await using var host = new SignInHost();
        var forger = await host.PersonAsync("yue", role);
        await host.PersonAsync("li", "registrar");
        using var clerk = await host.ProgramAsync("li");
        var id = await RegisteredAsync(clerk);
        using var program = await host.ProgramAsync("yue");
        var denied = 0;
        foreach (var rows in Steps.All.Where(step => step.Move is not (Move.Register or Move.Attach)).GroupBy(step => step.Move))
        {
            var may = rows.Any(row => Roles.Of(role).Permissions.Contains(row.Permission));
            using var answer = await program.SendAsync($"api/cases/{id}/moves/{rows.Key}", new { });
            Assert.Equal(may ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            denied += may ? 0 : 1;
        }
        await using var db = await host.OpenAsync();
        Assert.Equal(1, await db.Facts.CountAsync());
        Assert.Equal(denied, (await host.AuditAsync()).Count(entry => entry.Kind == AuditKind.Denied && entry.ActorId == forger && !entry.Succeeded));
    }

    private static async Task<Guid> RegisteredAsync(HttpClient clerk)
    {
        using var answer = await clerk.SendAsync("api/cases", new RegistrationAsk(Application));
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    private static Task<HttpResponseMessage> MoveAsync(HttpClient by, Guid id, Move move, int seen, Payload input) =>
        by.SendAsync($"api/cases/{id}/moves/{move}", new MoveAsk(seen, Day, JsonSerializer.SerializeToElement(input, input.GetType(), Api.Json)));
}
