using System.Security.Claims;
using System.Text;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;

namespace Jiaocheng.Requests.Web.Features.Letters;

/// <summary>Letters as files.</summary>
public static class LetterEndpoints
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Maps the plain text of a letter: UTF-8 with a mark and the line ends that every office program reads.</summary>
    /// <summary>Maps the plain text of a letter.</summary>
    public static void MapLetters(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{id:guid}/letters/{seq:int}.txt", async (
            Guid id, int seq, ClaimsPrincipal user, LetterDesk desk, CancellationToken ct) =>
            await desk.FindAsync(id, seq, user.AccountId(), ct) is { } view
                ? Results.File(Bytes(view.Letter.ToText()), "text/plain; charset=utf-8", view.FileName)
                : Results.NotFound())
            .RequireAuthorization(nameof(Can.ReadCases));

    internal static byte[] Bytes(string text) => [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text.ReplaceLineEndings("\r\n"))];
                ? Results.File(view.File(), "text/plain; charset=utf-8", view.FileName)
                : Results.NotFound())
            .RequireAuthorization(nameof(Can.ReadCases));
}
