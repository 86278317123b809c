using System.Security.Claims;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>Dates of applications that are not in the system, for programs: one line of the <c>due</c> verb as the body.</summary>
public static class DueEndpoints
{
    private const int Most = 64 * 1024;

    /// <summary>Maps <c>POST /due</c>: 200 with the dates, 422 with the error of the line, 413 beyond 64 Ki characters.</summary>
    public static void MapDue(this IEndpointRouteBuilder api) =>
        api.MapPost("/due", async (HttpContext http, bool? explain, ClaimsPrincipal user, CalendarQueries queries, TimeProvider time, CancellationToken ct) =>
        {
            if (await queries.RulesAsync(user.AccountId(), ct) is not { } rules) return ApiAnswers.Missing();
            using var body = new StreamReader(http.Request.Body);
            var line = new char[Most + 1];
            var length = await body.ReadBlockAsync(line, ct);
            if (length > Most) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            var (json, sound) = DueLine.Of(new string(line, 0, length), rules, time.Today(), explain ?? false);
            return Results.Text(json, "application/json", statusCode: sound ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        });
}
