using System.Security.Claims;
using Bunit;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Jiaocheng.Requests.Web.Tests.Features;

/// <summary>Shows a dialog to a person, with the handlers of a test database behind it.</summary>
internal static class Dialogs
{
    /// <summary>Prepares the component library, the words and who is signed in.</summary>
    public static void Prepare(this BunitContext context, TestDatabase test, Guid account, params Can[] permissions)
    {
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices().AddLocalization().AddLogging();
        context.Services.AddSingleton(test.Agencies()).AddSingleton(test.Accounts());
        var user = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.ToString()),
            .. permissions.Select(permission => new Claim(Role.PermissionClaim, permission.ToString())),
        ], "test"));
        context.Services.AddCascadingValue(_ => Task.FromResult(new AuthenticationState(user)));
    }

    /// <summary>Opens the dialog and returns what holds it.</summary>
    public static async Task<IRenderedComponent<MudDialogProvider>> ShowAsync<TDialog>(this BunitContext context, DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        context.Render<MudPopoverProvider>();
        var provider = context.Render<MudDialogProvider>();
        await provider.InvokeAsync(() => context.Services.GetRequiredService<IDialogService>().ShowAsync<TDialog>("", parameters));
        return provider;
    }
}
