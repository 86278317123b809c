using Jiaocheng.Requests.Data.Exchange;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>verify</c>: re-derives every case and checks every chain.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        arguments.None();
        var (cases, differences) = await services.GetRequiredService<Verifier>().RunAsync(CommandLine.Progress("cases"), ct);
        foreach (var difference in differences)
            await Console.Out.WriteLineAsync($"{difference.Case}\t{difference.What}\tstored {difference.Stored}\tderived {difference.Derived}");
        await Console.Error.WriteLineAsync($"{cases} cases verified, {differences.Count} differences");
        return differences.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }
}
