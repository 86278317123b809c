using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>Records the calls of programs that their account may not make. Pages do not offer what their reader may not; a program can ask for anything.</summary>
public sealed class DeniedCalls(IDbContextFactory<RequestsDb> contexts, AuditTrail audit) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.Request.Path.StartsWithSegments(Api.Root, StringComparison.OrdinalIgnoreCase))
        {
            await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
            audit.Add(db, AuditKind.Denied, context.User.AccountId(), context.User.ShownName(),
                $"{context.Request.Method} {context.Request.Path}", succeeded: false, address: context.Caller());
            await db.SaveChangesAsync(context.RequestAborted);
        }
        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
