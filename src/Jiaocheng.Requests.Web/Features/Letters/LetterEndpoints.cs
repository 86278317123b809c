using System.Security.Claims;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;

namespace Jiaocheng.Requests.Web.Features.Letters;

/// <summary>Letters and papers as files.</summary>
public static class LetterEndpoints
{
    /// <summary>Maps a letter as plain text and as a Word document, and the other papers of a case.</summary>
    public static void MapLetters(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cases/{id:guid}/letters/{seq:int}.txt", async (Guid id, int seq, ClaimsPrincipal user, LetterDesk desk, CancellationToken ct) =>
            await desk.FindAsync(id, seq, user.AccountId(), ct) is { } view
                ? Download(view.Plain()) : Results.NotFound())
            .RequireAuthorization(nameof(Can.ReadCases));
        app.MapGet("/cases/{id:guid}/letters/{seq:int}.docx", async (Guid id, int seq, ClaimsPrincipal user, LetterDesk desk, CancellationToken ct) =>
            await desk.FindAsync(id, seq, user.AccountId(), ct) is { } view
                ? Download(view.Document()) : Results.NotFound())
            .RequireAuthorization(nameof(Can.ReadCases));
        app.MapGet("/cases/{id:guid}/papers/{kind}/{seq:int}.docx", async (Guid id, PaperKind kind, int seq, ClaimsPrincipal user, LetterDesk desk, CancellationToken ct) =>
            await desk.PaperAsync(id, kind, seq, user.AccountId(), ct) is { } paper
                ? Results.File(paper.File, LetterDocx.ContentType, paper.Name + ".docx") : Results.NotFound())
            .RequireAuthorization(nameof(Can.ReadCases));
    }

    private static IResult Download(LetterFile file) => Results.File(file.Content, file.ContentType, file.Name);
}
