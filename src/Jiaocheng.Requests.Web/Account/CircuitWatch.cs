using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>
/// Knows which circuits are open and when each was last used. Static pages have the same sign-in services but no circuit,
/// so only what is opened here can be ended. The browser's own keep-alive does not count as use.
/// </summary>
public sealed class CircuitWatch(AuthenticationStateProvider signIn, CircuitActivity activity, Circuits circuits) : CircuitHandler
{
    private readonly CircuitSignIn signIn = (CircuitSignIn)signIn;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await signIn.GetAuthenticationStateAsync()).User;
        if (user.Identity?.IsAuthenticated == true) circuits.Opened(signIn, user.AccountId());
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Closed(signIn);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) => inbound =>
    {
        activity.Touch();
        return next(inbound);
    };
}
