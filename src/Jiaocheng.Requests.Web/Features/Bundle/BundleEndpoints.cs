using System.Security.Claims;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>Bundles as downloads.</summary>
public static class BundleEndpoints
{
    private const string Route = "/cases/{id:guid}/bundle.zip";

    /// <summary>Adds what writes bundles, for pages and for the command line.</summary>
    public static IServiceCollection AddBundles(this IServiceCollection services) =>
        services.AddLocalization().AddSingleton<Papers>().AddSingleton<BundleWriter>();

    /// <summary>The address of a bundle; it asks for a purpose.</summary>
    public static string Address(Guid caseId) => $"cases/{caseId}/bundle.zip";

    /// <summary>Maps the bundle of a case; <paramref name="app"/> is the site or the interface for programs.</summary>
    public static void MapBundle(this IEndpointRouteBuilder app) =>
        app.MapGet(Route, async (Guid id, string? purpose, ClaimsPrincipal user, HttpContext http, BundleDesk desk, CancellationToken ct) =>
        {
            if (!Enum.TryParse<BundlePurpose>(purpose, out var known) || !Enum.IsDefined(known))
                return Results.Problem($"purpose: {string.Join(", ", Enum.GetNames<BundlePurpose>())}", statusCode: StatusCodes.Status400BadRequest);
            var (bundle, refused) = await desk.OpenAsync(id, known, user.AccountId(), ct);
            if (bundle is null) return await refused!.ToHttpAsync(_ => Task.FromResult(ApiAnswers.Missing()));
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(bundle.FileName);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Stream(to => bundle.WriteAsync(to, ct), "application/zip");
        }).RequireAuthorization(nameof(Can.Unmask));
}
