using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Report;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>demo</c>: fills an empty data folder with an invented county and prints the known answers; <c>--demo</c> does it before serving.</summary>
internal static class DemoCommand
{
    private const int Seed = 20211231;

    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        arguments.None();
        var store = services.GetRequiredService<DemoStore>();
        if (!await store.IsEmptyAsync(ct))
        {
            await Console.Error.WriteLineAsync("the data folder is not empty: choose another with --data");
            return CommandLine.Findings;
        }
        var plan = new DemoPlan(arguments.Number("--cases", 200, 1, 5_000_000), arguments.Number("--years", 3, 1, 8),
            arguments.Number("--seed", Seed, 0, int.MaxValue), services.GetRequiredService<TimeProvider>().Today());
        var county = await store.MakeAsync(plan, CommandLine.Progress("cases"), ct);
        foreach (var year in county.Answers.Years) await Console.Out.WriteLineAsync(ReportJson.Text(county.Answers.Section3(year), county.Agencies[0].Name));
        await Console.Error.WriteLineAsync($"{plan.Cases} cases, seed {plan.Seed}; Section 3 above was counted while they were made");
        return CommandLine.Done;
    }

    /// <summary>Makes the small county of a first look, unless the folder has data already, and prints how to sign in.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var store = services.GetRequiredService<DemoStore>();
        if (await store.IsEmptyAsync(ct))
            await store.MakeAsync(new DemoPlan(240, 3, Seed, services.GetRequiredService<TimeProvider>().Today()), null, ct);
        if (store.Password is not { } password)
        {
            await Console.Out.WriteLineAsync("--demo: the data folder holds an installation of its own; nothing was added.");
            return;
        }
        await Console.Out.WriteLineAsync();
        await Console.Out.WriteLineAsync($"Demo county. Password of every account: {password}");
        foreach (var person in DemoStaff.Of(DemoAgencies.Make()).Take(Roles.All.Count))
            await Console.Out.WriteLineAsync($"  {person.UserName,-14} {person.DisplayName}  {string.Join("、", person.Roles.Select(code => Roles.Of(code).Label))}");
        await Console.Out.WriteLineAsync();
    }
}
