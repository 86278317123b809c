using System.Globalization;
using System.Text.Unicode;
using Jiaocheng.Requests.Data;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using MudBlazor;
using MudBlazor.Services;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>The frame around every page: components, words, languages, headers, health.</summary>
public static class ShellRegistration
{
    /// <summary>Adds the component framework and the words of both languages.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        // A page of pasted Chinese text outgrows the usual 32 KB of a message, and a message too large would end the circuit.
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 512 * 1024);
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddSingleton<MudLocalizer, MudWordsLocalizer>();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("zh-CN"), new("en")];
            options.DefaultRequestCulture = new("zh-CN");
            (options.SupportedCultures, options.SupportedUICultures) = (cultures, cultures);
            // Chinese first: only a person's own choice changes it, not the browser's installation language.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = Api.Json.Encoder);
        services.AddHealthChecks().AddDbContextCheck<RequestsDb>();
        return services;
    }

    /// <summary>The order of the middleware.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseApiProblems();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
    }

    /// <summary>Maps pages, static files and the health check.</summary>
    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
