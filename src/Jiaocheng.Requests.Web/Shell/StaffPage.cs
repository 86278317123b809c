using System.Security.Claims;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>What every page and dialog of the staff area needs: who looks at it, and a token that ends with it.</summary>
public abstract class StaffPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();

    protected StaffPage() => Gone = gone.Token;

    [CascadingParameter] private Task<AuthenticationState>? SignInState { get; set; }

    /// <summary>Cancelled when the person leaves the page: hand it to every query. It can still be asked for afterwards, by what was under way.</summary>
    protected CancellationToken Gone { get; }

    /// <summary>Who looks at the page.</summary>
    protected ClaimsPrincipal Me { get; private set; } = new();

    /// <summary>The account to hand to handlers, which read its rights afresh.</summary>
    protected Guid AccountId => Me.AccountId();

    /// <summary>Whether to offer something.</summary>
    protected bool May(Can permission) => Me.May(permission);

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (SignInState is not null) Me = (await SignInState).User;
        await base.SetParametersAsync(ParameterView.Empty);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels what the page still waits for.</summary>
    protected virtual void Dispose(bool disposing)
    {
        gone.Cancel();
        gone.Dispose();
    }
}
