using System.Security.Claims;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Microsoft.Net.Http.Headers;

namespace Jiaocheng.Requests.Web.Features.Attachments;

/// <summary>Files of cases as downloads.</summary>
public static class AttachmentEndpoints
{
    private static readonly HashSet<string> ShownInBrowser = ["application/pdf", "image/jpeg", "image/png"];

    /// <summary>The address of a file.</summary>
    public static string Address(Guid caseId, int seq) => $"/cases/{caseId}/attachments/{seq}";

    /// <summary>Maps the file that a fact of a case attached. Whoever may not read the case learns nothing, not even that it exists.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{id:guid}/attachments/{seq:int}", async (
            Guid id, int seq, ClaimsPrincipal user, HttpContext http, AttachmentDesk desk, CancellationToken ct) =>
        {
            if (await desk.OpenAsync(id, seq, user.AccountId(), ct) is not { } file) return Results.NotFound();
            var disposition = new ContentDispositionHeaderValue(ShownInBrowser.Contains(file.Fact.ContentType) ? "inline" : "attachment");
            disposition.SetHttpFileName(file.Fact.FileName);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Bytes(file.Content, file.Fact.ContentType);
        }).RequireAuthorization(nameof(Can.ReadCases));
}
