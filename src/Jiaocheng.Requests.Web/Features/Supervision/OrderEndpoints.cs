using System.Security.Claims;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Supervision;

/// <summary>The papers of an order as Word documents.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapGet("/supervision/{id:guid}/notice.docx", (Guid id, ClaimsPrincipal user, OrderQueries queries, CancellationToken ct) => FileAsync(id, null, user, queries, ct))
            .RequireAuthorization(Navigation.Door + "Supervision");
        app.MapGet("/supervision/{id:guid}/circular/{seq:int}.docx", (Guid id, int seq, ClaimsPrincipal user, OrderQueries queries, CancellationToken ct) => FileAsync(id, seq, user, queries, ct))
            .RequireAuthorization(Navigation.Door + "Supervision");
    }

    private static async Task<IResult> FileAsync(Guid id, int? circular, ClaimsPrincipal user, OrderQueries queries, CancellationToken ct) =>
        await queries.FindAsync(id, user.AccountId(), ct) is { } order && OrderPaper.Of(order, circular) is { } paper
            ? Results.File(paper.Document(), LetterDocx.ContentType, paper.Name + ".docx") : Results.NotFound();
}
