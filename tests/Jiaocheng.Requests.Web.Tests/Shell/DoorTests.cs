using System.Net;
using Jiaocheng.Requests.Web.Tests.Account;
using Microsoft.AspNetCore.Routing;

namespace Jiaocheng.Requests.Web.Tests.Shell;

/// <summary>Every address of the product, knocked at by somebody who is not signed in.</summary>
public class DoorTests
{
    // What anybody may open: files of the frame, sign-in and what belongs to it, calendar feeds (their address is the key), health, and the pages that say what went wrong.
    private static readonly string[] Open =
        ["/account/sign-in", "/account/code", "/account/setup", "/account/language", "/account/denied", "/api/token", "/feeds", "/health", "/error", "/not-found", "/_blazor", "/_framework"];

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_no_further_than_the_door()
    {
        await using var host = new SignInHost();
        using var stranger = host.Browser();
        var endpoints = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 60);
        var knocked = 0;
        List<string> wrong = [];
        foreach (var endpoint in endpoints)
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (Open.Any(open => pattern == open || pattern.StartsWith(open + "/", StringComparison.Ordinal)) || IsFile(endpoint)) continue;
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(endpoint.RoutePattern));
                using var answer = await stranger.SendAsync(request);
                var shut = pattern.StartsWith("/api", StringComparison.Ordinal)
                    ? answer.StatusCode == HttpStatusCode.Unauthorized && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                    : answer.StatusCode == HttpStatusCode.Redirect && answer.To()!.StartsWith("/account/sign-in", StringComparison.Ordinal);
                if (!shut) wrong.Add($"{method} {pattern}: {answer.StatusCode} {answer.To()}");
                knocked++;
            }
        }
        Assert.Empty(wrong);
        Assert.True(knocked > 50);
    }

    // Style sheets, scripts and pictures of the frame, which the sign-in page needs; they are files of the product, not of the office.
    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(mark => mark.GetType().Name == "StaticAssetDescriptor");

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Value(pattern, part)))));

    private static string Value(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter && pattern.ParameterPolicies.GetValueOrDefault(parameter.Name) is { } policies
            ? policies.Any(policy => policy.Content == "guid") ? Guid.NewGuid().ToString() : "2024"
            : "anything";
}
