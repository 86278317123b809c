using System.Security.Claims;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;

namespace Jiaocheng.Requests.Web.Features.Templates;

/// <summary>Templates as files.</summary>
public static class TemplateEndpoints
{
    /// <summary>Maps the template to begin from of every kind, and the file of every version.</summary>
    public static void MapTemplates(this IEndpointRouteBuilder app)
    {
        app.MapGet("/templates/{kind}/starter.docx", async (LetterKind kind, ClaimsPrincipal user, TemplateDesk desk, CancellationToken ct) =>
            Enum.IsDefined(kind) && await desk.StarterAsync(kind, user.AccountId(), ct) is { } file
                ? Results.File(file, LetterDocx.ContentType, $"{LetterKinds.Of(kind).Title.Zh} 模板.docx") : Results.NotFound())
            .RequireAuthorization(nameof(Can.ManageTemplates));
        app.MapGet("/templates/versions/{id:guid}.docx", async (Guid id, ClaimsPrincipal user, TemplateDesk desk, CancellationToken ct) =>
            await desk.OpenAsync(id, user.AccountId(), ct) is { } version ? Results.File(version.File, LetterDocx.ContentType, version.Name) : Results.NotFound())
            .RequireAuthorization(nameof(Can.ManageTemplates));
    }
}
