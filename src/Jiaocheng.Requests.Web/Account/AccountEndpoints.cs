using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Localization;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>The few account addresses that are not pages.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps sign-out, the keep-alive of an active person, and the choice of language.</summary>
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account");
        account.MapPost("/sign-out", async (HttpContext http, SignInDesk desk, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            await desk.LeaveAsync(http);
            return Results.LocalRedirect("/account/sign-in");
        }).RequireAuthorization(SignedIn.Policy);

        // Asked by the page while somebody works on it: a circuit alone would let the cookie run out.
        account.MapGet("/alive", () => Results.NoContent());

        account.MapGet("/language", (HttpContext http, string to, string? returnUrl) =>
        {
            var culture = to == "en" ? "en" : "zh-CN";
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return Results.LocalRedirect(ReturnUrl.Local(returnUrl));
        }).AllowAnonymous();
    }
}
