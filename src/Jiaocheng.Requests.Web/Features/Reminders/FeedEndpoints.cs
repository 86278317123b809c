using System.Threading.RateLimiting;
using Jiaocheng.Requests.Data.Reminders;

namespace Jiaocheng.Requests.Web.Features.Reminders;

/// <summary>The address that calendar programs read. They cannot sign in: the token in the address is the key.</summary>
public static class FeedEndpoints
{
    private const string Limit = "feeds";

    /// <summary>Calls of one address in a minute: programs read every few hours, and reading folds some hundred cases.</summary>
    public const int CallsPerMinute = 12;

    /// <summary>Adds the limit.</summary>
    public static IServiceCollection AddFeedLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Request.RouteValues["token"] as string ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = CallsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    /// <summary>Maps the feed. An address that is wrong, switched off or of a locked account is not found.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder app) =>
        app.MapGet("/feeds/{token}.ics", async (string token, HttpContext http, DueFeed feed, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "private, no-cache";
            return await feed.ReadAsync(token, ct) is { } found
                ? Results.Text(DueCalendar.Text(found.Lines, found.Site), "text/calendar; charset=utf-8")
                : Results.NotFound();
        }).AllowAnonymous().RequireRateLimiting(Limit);
}
