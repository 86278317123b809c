using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;

namespace Jiaocheng.Requests.Web.Features.Reminders;

/// <summary>
/// Mails letters that wait, gives and mails reminders at start and then every <c>Reminders:Minutes</c> (5; 0: not in this process). A pass that fails is logged and made
/// up for by the next; nothing is lost by a server that was off.
/// </summary>
public sealed class ReminderService(
    ReminderSweep sweep, ReminderPost post, LetterPost letters, IConfiguration configuration, TimeProvider time, ILogger<ReminderService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var minutes = configuration.GetValue("Reminders:Minutes", 5);
        if (minutes <= 0) return;
        // The embedded database answers without awaiting; the start of the server does not wait for it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(minutes), time);
        do
        {
            try
            {
                // Letters first: the day they leave decides whether they are in time.
                var left = await letters.RunAsync(stoppingToken);
                var given = await sweep.RunAsync(stoppingToken);
                var sent = await post.RunAsync(stoppingToken);
                log.Log(left + given + sent > 0 ? LogLevel.Information : LogLevel.Debug, "Letters: {Left} mailed. Reminders: {Given} given, {Sent} messages mailed", left, given, sent);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "A pass over the reminders failed; the next one makes up for it");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
