using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>When the person at this circuit last did something. The browser's own keep-alive does not count.</summary>
public sealed class CircuitActivity(TimeProvider time) : CircuitHandler
{
    private long last = time.GetTimestamp();

    /// <summary>How long nothing has been done.</summary>
    public TimeSpan Idle => time.GetElapsedTime(Interlocked.Read(ref last));

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) => activity =>
    {
        Interlocked.Exchange(ref last, time.GetTimestamp());
        return next(activity);
    };
}

internal static class CircuitActivityRegistration
{
    /// <summary>One instance per circuit, found both as itself and as the circuit's handler.</summary>
    public static IServiceCollection AddCircuitActivity(this IServiceCollection services) => services
        .AddScoped<CircuitActivity>()
        .AddScoped<CircuitHandler>(scope => scope.GetRequiredService<CircuitActivity>());
}
