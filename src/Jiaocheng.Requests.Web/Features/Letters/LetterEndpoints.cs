using System.Security.Claims;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;

namespace Jiaocheng.Requests.Web.Features.Letters;

/// <summary>Letters as files.</summary>
public static class LetterEndpoints
{
    /// <summary>Maps the plain text of a letter.</summary>
    public static void MapLetters(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{id:guid}/letters/{seq:int}.txt", async (
            Guid id, int seq, ClaimsPrincipal user, LetterDesk desk, CancellationToken ct) =>
            await desk.FindAsync(id, seq, user.AccountId(), ct) is { } view
                ? Results.File(view.File(), "text/plain; charset=utf-8", view.FileName)
                : Results.NotFound())
            .RequireAuthorization(nameof(Can.ReadCases));
}
