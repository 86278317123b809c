using System.Security.Claims;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>Dates of applications that are not in the system, for programs: one line of the <c>due</c> verb as the body.</summary>
public static class DueEndpoints
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Maps <c>POST /due</c>: 200 with the dates, 422 with the error of the line.</summary>
    public static void MapDue(this IEndpointRouteBuilder api) =>
        api.MapPost("/due", async (HttpContext http, bool? explain, ClaimsPrincipal user, CalendarQueries queries, TimeProvider time, CancellationToken ct) =>
        {
            if (await queries.RulesAsync(user.AccountId(), ct) is not { } rules) return ApiAnswers.Missing();
            if (http.Request.ContentLength is not (> 0 and <= MostBytes)) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            using var body = new StreamReader(http.Request.Body);
            var (json, sound) = DueLine.Of(await body.ReadToEndAsync(ct), rules, time.Today(), explain ?? false);
            return Results.Text(json, "application/json", statusCode: sound ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        });
}
