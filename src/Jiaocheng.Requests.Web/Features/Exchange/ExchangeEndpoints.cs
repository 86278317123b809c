using System.Security.Claims;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Exchange;

/// <summary>Ledgers in and out, for programs.</summary>
public static class ExchangeEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps the ledger of everything in reach, and the way in: a ledger is tried with <c>dryRun=true</c>.</summary>
    public static void MapExchangeForPrograms(this IEndpointRouteBuilder api)
    {
        var mayNot = Results.Problem(statusCode: StatusCodes.Status403Forbidden);
        api.MapGet("/exchange/ledger.xlsx", async (ClaimsPrincipal person, ExchangeDesk desk, CancellationToken ct) =>
        {
            var stream = new MemoryStream();
            if (!await desk.ExportAsync(stream, person.AccountId(), null, ct)) return mayNot;
            stream.Position = 0;
            return Results.File(stream, Xlsx, "台账.xlsx");
        }).RequireAuthorization(nameof(Can.Exchange));
        api.MapPost("/exchange/ledger", async (string name, bool? dryRun, bool? setAside, HttpContext http, ExchangeDesk desk, CancellationToken ct) =>
        {
            using var file = new MemoryStream();
            if (http.Request.ContentLength is not > ExchangeDesk.MostBytes) await http.Request.Body.CopyToAsync(file, ct);
            if (http.Request.ContentLength > ExchangeDesk.MostBytes || file.Length > ExchangeDesk.MostBytes) return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge);
            var answer = await desk.ImportAsync(file.ToArray(), name, dryRun ?? false, setAside ?? false, http.User.AccountId(), null, ct);
            return answer switch
            {
                { Unreadable: { } unreadable } => ApiAnswers.Refused(
                    StatusCodes.Status422UnprocessableEntity, [new Refusal("file.unreadable", unreadable.Sentence(), Field: "body")]),
                { Outcome: { } outcome } => Results.Json(outcome, Api.Json,
                    statusCode: outcome.Problems.Count > 0 && setAside != true ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
                _ => mayNot,
            };
        }).RequireAuthorization(nameof(Can.Exchange));
    }
}
