using System.Security.Claims;
using System.Text.Json;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Features.Attachments;
using Jiaocheng.Requests.Web.Features.CaseList;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Cases;

/// <summary>An application to register.</summary>
/// <param name="Application">What the form says.</param>
/// <param name="Id">Chosen by the program, so that sending twice registers once; made here when left out.</param>
public sealed record RegistrationAsk(Registered Application, Guid? Id = null);

/// <summary>A move to make.</summary>
/// <param name="Seen">The version of the case that the program has seen.</param>
/// <param name="On">Legal date of the move.</param>
/// <param name="Payload">Its input, of the type that the table of moves names.</param>
public sealed record MoveAsk(int Seen, DateOnly On, JsonElement Payload);

/// <summary>Cases for programs: the same queries and the same write path as the pages.</summary>
public static class CaseEndpoints
{
    /// <summary>Maps lists, cases, registration, attachments and one address for every move of the workflow.</summary>
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        api.MapGet("/agencies", async (ClaimsPrincipal user, CaseChoices choices, CancellationToken ct) =>
            Results.Json((await choices.ReadAsync(user.AccountId(), ct)).Agencies, Api.Json)).RequireAuthorization(nameof(Can.ReadCases));

        api.MapGet("/cases", async (HttpRequest request, ClaimsPrincipal user, WorkQueue queue, CancellationToken ct) =>
            Results.Json(await queue.PageAsync(CaseAddress.Parse(request.QueryString.Value ?? ""), user.AccountId(), ct), Api.Json))
            .RequireAuthorization(nameof(Can.ReadCases));

        api.MapGet("/cases/{id:guid}", async (Guid id, ClaimsPrincipal user, CaseQueries queries, CancellationToken ct) =>
            await queries.FindAsync(id, user.AccountId(), ct) is { } file ? Results.Json(CaseJson.Whole(file), Api.Json) : ApiAnswers.Missing())
            .RequireAuthorization(nameof(Can.ReadCases));

        api.MapGet("/cases/{id:guid}/clock", async (Guid id, ClaimsPrincipal user, CaseQueries queries, CancellationToken ct) =>
            await queries.FindAsync(id, user.AccountId(), ct) is { } file ? Results.Json(CaseJson.Dates(file), Api.Json) : ApiAnswers.Missing())
            .RequireAuthorization(nameof(Can.ReadCases));

        api.MapPost("/cases", async (HttpContext http, CaseMover mover, CaseQueries queries, CancellationToken ct) =>
        {
            var ask = await http.ReadBodyAsync<RegistrationAsk>();
            var answer = await mover.RegisterAsync(ask.Id ?? Guid.CreateVersion7(), ask.Application, http.User.AccountId(), ct);
            return await answer.ToHttpAsync(async id =>
                Results.Json(await HeadAsync(queries, id, http.User, ct), Api.Json, statusCode: StatusCodes.Status201Created));
        }).Needs(Move.Register);

        foreach (var move in Steps.All.Select(step => step.Move).Distinct().Where(move => move is not (Move.Register or Move.Attach)))
            api.MapPost($"/cases/{{id:guid}}/moves/{move}", (Guid id, HttpContext http, CaseMover mover, CaseQueries queries, CancellationToken ct) =>
                MoveAsync(id, move, http, mover, queries, ct)).Needs(move);

        api.MapPost("/cases/{id:guid}/attachments", async (
            Guid id, int seen, string name, string purpose, HttpContext http, AttachmentDesk files, CaseQueries queries, CancellationToken ct) =>
        {
            var answer = await files.AddAsync(id, seen, name, http.Request.Body, purpose, http.User.AccountId(), ct);
            return await answer.ToHttpAsync(async _ => Results.Json(await HeadAsync(queries, id, http.User, ct), Api.Json));
        }).Needs(Move.Attach);
    }

    private static async Task<IResult> MoveAsync(Guid id, Move move, HttpContext http, CaseMover mover, CaseQueries queries, CancellationToken ct)
    {
        var ask = await http.ReadBodyAsync<MoveAsk>();
        var payload = (Payload)ask.Payload.Read(Moves.Of(move).Input);
        var answer = await mover.MoveAsync(id, ask.Seen, move, ask.On, payload, http.User.AccountId(), ct);
        return await answer.ToHttpAsync(async _ => move == Move.Unmask && await queries.FindAsync(id, http.User.AccountId(), ct) is { } file
            ? Results.Json(new { Case = CaseJson.Head(file), file.Case.Application }, Api.Json)
            : Results.Json(await HeadAsync(queries, id, http.User, ct), Api.Json));
    }

    /// <summary>Asks beforehand for what the rows of a move ask for in any state; the write path asks again for the row of this case.</summary>
    private static void Needs(this RouteHandlerBuilder endpoint, Move move) => endpoint.RequireAuthorization(policy => policy.RequireClaim(
        Role.PermissionClaim, Steps.All.Where(step => step.Move == move).Select(step => step.Permission.ToString()).Distinct()));

    // Who may write need not be able to read: then the id is all there is to say.
    private static async Task<object> HeadAsync(CaseQueries queries, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await queries.FindAsync(id, user.AccountId(), ct) is { } file ? CaseJson.Head(file) : new { id };
}
