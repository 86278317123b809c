using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>Sign-in, sessions and the policies that pages name.</summary>
public static class SignInRegistration
{
    /// <summary>Adds Identity on our tables, the cookie and one policy per permission.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, bearer => bearer.Events.OnMessageReceived =
                call => call.HttpContext.RequestServices.GetRequiredService<Tokens>().CheckAsync(call))
            .AddIdentityCookies();
        services.AddIdentityCore<Person>()
            .AddEntityFrameworkStores<RequestsDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.ConfigureApplicationCookie(ConfigureCookie);
        services.AddAuthorization(AddPolicies);
        services.AddCascadingAuthenticationState();

        services.AddSingleton<SecondFactor>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<Circuits>();
        services.AddSingleton<OwnAccount>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<Tokens>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedCalls>();
        services.AddSingleton<SetupDesk>();
        services.AddHostedService<SetupAnnouncement>();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddScoped<CircuitActivity>();
        services.AddScoped<CircuitHandler, CircuitWatch>();
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "requests";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.LoginPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.SlidingExpiration = true;
        // Asked of the database on every request but those that anybody may make, such as style sheets.
        cookie.Events.OnValidatePrincipal = check =>
            check.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
                ? SecurityStampValidator.ValidatePrincipalAsync(check)
                : Task.CompletedTask;
        // The framework renews only after half the time, which would cut idle time short.
        cookie.Events.OnCheckSlidingExpiration = check =>
        {
            check.ShouldRenew = check.ElapsedTime > TimeSpan.FromMinutes(1);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.Redirect(denied.HttpContext.User.FindFirst(SignedIn.Owes)?.Value switch
            {
                SignedIn.OwesPassword => "/account/password",
                SignedIn.OwesFactor => "/account/security",
                _ => "/account/denied",
            });
            return Task.CompletedTask;
        };
    }

    private static void AddPolicies(AuthorizationOptions options)
    {
        var nothingOwed = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == SignedIn.Owes))
            .Build();
        options.DefaultPolicy = nothingOwed;
        options.FallbackPolicy = nothingOwed;
        options.AddPolicy(Api.Policy, policy => policy.Combine(nothingOwed).AddAuthenticationSchemes(IdentityConstants.BearerScheme));
        options.AddPolicy(SignedIn.Policy, policy => policy.RequireAuthenticatedUser());
        foreach (var place in Navigation.Groups.SelectMany(group => group))
            options.AddPolicy(Navigation.Door + place.Key, policy => policy.Combine(nothingOwed)
                .RequireClaim(Role.PermissionClaim, place.AnyOf.Select(permission => permission.ToString())));
        foreach (var permission in Enum.GetNames<Can>())
            options.AddPolicy(permission, policy => policy.Combine(nothingOwed).RequireClaim(Role.PermissionClaim, permission));
    }
}
