using System.Diagnostics;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.WorkDesk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>What the pages of the product ask the database for, rights included, as a person at the root of the tree and one at its edge see it.</summary>
internal static class PagesBenchmark
{
    private const int Times = 25;

    public static async Task RunAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var (queue, report) = (services.GetRequiredService<WorkQueue>(), services.GetRequiredService<ReportQueries>());
        var (dashboard, earlier) = (services.GetRequiredService<DashboardQueries>(), services.GetRequiredService<EarlierCases>());
        var home = ActivatorUtilities.CreateInstance<HomeState>(services);
        var root = await db.Agencies.Where(a => a.ParentId == null).Select(a => a.Id).SingleAsync();
        var handler = await HolderAsync(db, Can.Handle, a => a == root);
        var chief = await HolderAsync(db, Can.Supervise, a => a == root);
        var edge = await HolderAsync(db, Can.Handle, a => a != root);
        var name = await db.Cases.OrderByDescending(c => c.RegisteredAt).Select(c => c.ApplicantName).FirstAsync();
        var content = await db.Cases.OrderByDescending(c => c.RegisteredAt).Select(c => c.Content).FirstAsync();
        var all = new CaseFilter();

        await ShowAsync("work desk, county office", () => queue.ReadAsync(handler, new() { View = CaseView.Mine }, default));
        await ShowAsync("work desk, department", () => queue.ReadAsync(edge, new() { View = CaseView.Mine }, default));
        await ShowAsync("list of all cases by urgency", () => queue.PageAsync(all, handler, default));
        await ShowAsync("the same, department", () => queue.PageAsync(all, edge, default));
        await ShowAsync("the same, page 100", () => queue.PageAsync(all with { Skip = 2475 }, handler, default));
        foreach (var sort in Enum.GetValues<CaseSort>())
            await ShowAsync($"list of all cases by {sort}, descending", () => queue.PageAsync(all with { Sort = sort, Descending = true }, handler, default));
        await ShowAsync("open cases by urgency", () => queue.PageAsync(all with { View = CaseView.Open }, handler, default));
        await ShowAsync("cases over their reply date", () => queue.PageAsync(all with { View = CaseView.Overdue }, handler, default));
        await ShowAsync("search for a name that is there", () => queue.PageAsync(all with { Search = name }, handler, default));
        await ShowAsync("search for a text that is not there", () => queue.PageAsync(all with { Search = "查无此文" }, handler, default));
        await ShowAsync("search by one character", () => queue.PageAsync(all with { Search = "征" }, handler, default));
        await ShowAsync("earlier cases while typing", () => earlier.FindAsync(handler, name, null, content, default));
        await ShowAsync("dashboard of the county", () => dashboard.ReadAsync(null, true, chief, default));
        await ShowAsync("dashboard of the office alone", () => dashboard.ReadAsync(null, false, chief, default));
        await ShowAsync("annual report of the county", () => report.ReadAsync(new(null, null, true), chief, default));
        await ShowAsync("annual report of the office alone", () => report.ReadAsync(new(null, null, false), chief, default));
        await ShowAsync("home page of a supervisor", () => home.ReadAsync(chief, default));
        var some = await db.Cases.Where(c => c.State == State.Handling).Select(c => c.Id).FirstAsync();
        await ShowAsync("page of a case", () => services.GetRequiredService<CaseQueries>().FindAsync(some, handler, default));
    }

    private static async Task<Guid> HolderAsync(RequestsDb db, Can permission, Func<Guid, bool> of)
    {
        var text = permission.ToString();
        var holders = await db.Users.Where(user => db.UserRoles.Any(held => held.UserId == user.Id
                && db.RoleClaims.Any(claim => claim.RoleId == held.RoleId && claim.ClaimValue == text)))
            .OrderBy(user => user.UserName).Select(user => new { user.Id, user.AgencyId }).ToListAsync();
        return holders.First(holder => of(holder.AgencyId)).Id;
    }

    private static async Task ShowAsync<T>(string what, Func<Task<T>> work)
    {
        List<double> figures = [];
        for (var round = -2; round < Times; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            if (round >= 0) figures.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        var middle = Report.Median(figures);
        Report.Line(what, $"{middle:0.0} ms", $"p95 {figures[Times * 95 / 100]:0.0} ms");
    }
}
