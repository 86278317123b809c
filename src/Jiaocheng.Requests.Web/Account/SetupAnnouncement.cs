using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>Prints the one-time set-up link once an empty installation listens.</summary>
public sealed class SetupAnnouncement(SetupDesk desk, IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource();
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
        if (await desk.OfferAsync(stoppingToken) is not { } token) return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        await Console.Out.WriteLineAsync($"""

            本系统还没有账号。请在 24 小时内打开下面的一次性链接，设立第一位系统管理员：
            No account exists yet. Open this one-time link within 24 hours to make the first system administrator:

                {address}/account/setup?token={token}

            """);
    }
}
