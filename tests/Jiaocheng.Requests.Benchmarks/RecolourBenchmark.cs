using System.Diagnostics;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>A work list of open cases whose dates all change with a notice: looked at, written, and beside them the bare folding of every case.</summary>
internal static class RecolourBenchmark
{
    public static async Task RunAsync(int cases, string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await using var services = new ServiceCollection().AddLogging().AddRequestsData(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();
        await services.GetRequiredService<DatabaseStart>().RunAsync(default);
        var (agency, admin, today) = (new Agency { Code = "JC", Name = "测试县人民政府办公室", Mark = "测政办公开", Path = "/JC/", Kind = AgencyKind.Government }, Guid.CreateVersion7(), services.GetRequiredService<TimeProvider>().Today());
        var contexts = services.GetRequiredService<IDbContextFactory<RequestsDb>>();
        await using (var db = await contexts.CreateDbContextAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.Agencies.Add(agency);
            db.Users.Add(new() { Id = admin, UserName = "admin", NormalizedUserName = "ADMIN", DisplayName = "郑系统", AgencyId = agency.Id, SecurityStamp = "1" });
            db.UserRoles.Add(new() { UserId = admin, RoleId = await db.Roles.Where(role => role.Name == "sysadmin").Select(role => role.Id).SingleAsync() });
            await db.SaveChangesAsync();
            await services.GetRequiredService<CaseLoader>().AddAsync(db, Enumerable.Range(1, cases).Select(n => Open(agency.Id, n, today)), await services.GetRequiredService<RulesReader>().ReadAsync(db, default), null, default);
            await transaction.CommitAsync();
        }
        // A day that every period of these cases runs over.
        var notice = new HolidayNotice(today.Year, "应急放假", [Rules.Default.Calendar.Add(today, 3)], [], "") { Kind = NoticeKind.Amendment };
        var desk = services.GetRequiredService<CalendarDesk>();
        var folded = await TimeAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            foreach (var row in (await db.Facts.AsNoTracking().OrderBy(f => f.CaseId).ThenBy(f => f.Seq).ToListAsync()).GroupBy(f => f.CaseId))
                _ = services.GetRequiredService<FactStore>().Fold(row.Key, agency.Id, row).Clock(Rules.Default);
        });
        CalendarPreview? preview = null;
        var looked = await TimeAsync(async () => preview = await desk.PreviewAsync(new(notice), admin, null, default));
        var written = await TimeAsync(async () =>
        {
            if (await desk.ChangeAsync(new(notice), preview!.Notices, admin, null, default) is not Answer.Done) throw new InvalidOperationException("refused");
        });
        Report.Line($"{cases:N0} open cases: facts read and folded", $"{folded:0.0} s", "bare");
        Report.Line($"{preview!.Moves.Count:N0} moved: preview", $"{looked:0.0} s", $"ratio {looked / folded:0.0}");
        Report.Line($"{preview.Moves.Count:N0} moved: written", $"{written:0.0} s", $"ratio {written / folded:0.0}");
    }

    private static Case Open(Guid agency, int n, DateOnly today)
    {
        var @case = Case.New(Guid.CreateVersion7(), agency);
        var on = today.AddDays(-n % 15);
        var writer = new Writer(Guid.Empty, "李登记", Enum.GetValues<Can>().ToHashSet());
        var where = new Circumstances(Rules.Default, on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), writer);
        @case.Apply(new(Move.Register, on, new Registered
        {
            Channel = Channel.InPerson, SubmittedOn = on, ReceivedOn = on, Content = "某村集体土地征收批准文件", Applicant = new() { Class = ApplicantClass.NaturalPerson, Name = $"申请人{n}" },
        }, $"测政办公开〔{on.Year}〕{n}号"), where);
        @case.Apply(new(Move.Accept, on, new Accepted()), where);
        return @case;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
