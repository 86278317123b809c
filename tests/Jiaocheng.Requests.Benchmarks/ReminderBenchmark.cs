using System.Diagnostics;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>
/// The worst day of a sweep: every case is open, near its day and handled by one of twenty people. The first pass folds and reminds, the second is
/// that of a process just started, the third that of every five minutes.
/// </summary>
internal static class ReminderBenchmark
{
    private const int Handlers = 20;

    public static async Task RunAsync(IServiceProvider services, int cases)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<RequestsDb>>();
        await using (var db = await contexts.CreateDbContextAsync())
            if (!await db.Cases.AnyAsync()) await FillAsync(db, services, cases);
        await PassAsync("first pass: fold and remind", services.GetRequiredService<ReminderSweep>());
        using var restarted = new ReminderSweep(contexts, services.GetRequiredService<RulesReader>(), services.GetRequiredService<LiveCases>(), services.GetRequiredService<TimeProvider>());
        await PassAsync("the same after a restart", restarted);
        await PassAsync("the same five minutes later", restarted);
    }

    private static async Task PassAsync(string what, ReminderSweep sweep)
    {
        var watch = Stopwatch.StartNew();
        var given = await sweep.RunAsync(default);
        Report.Line(what, $"{watch.Elapsed.TotalSeconds:0.00} s", $"{given} given");
    }

    private static async Task FillAsync(RequestsDb db, IServiceProvider services, int cases)
    {
        var rules = services.GetRequiredService<RulesReader>();
        var agency = new Agency { Code = "JC", Name = "测试机关", Mark = "测", Path = "/JC/", Kind = AgencyKind.Department };
        var role = await db.Roles.SingleAsync(row => row.Name == "handler");
        var people = Enumerable.Range(0, Handlers).Select(i => new Account
        {
            Id = Guid.CreateVersion7(), UserName = $"h{i}", NormalizedUserName = $"H{i}", DisplayName = $"承办{i}", AgencyId = agency.Id, SecurityStamp = "-",
        }).ToList();
        db.Agencies.Add(agency);
        db.Users.AddRange(people);
        db.UserRoles.AddRange(people.Select(person => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = role.Id }));
        await db.SaveChangesAsync();
        var (books, now) = (await rules.ReadAsync(db, default), services.GetRequiredService<TimeProvider>().Instant());
        var where = new Circumstances(books.Of(agency.Path).Now, now, new Writer(people[0].Id, people[0].DisplayName, Enum.GetValues<Can>().ToHashSet()));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await services.GetRequiredService<CaseLoader>().AddAsync(db, Enumerable.Range(0, cases).Select(i => Open(agency, people[i % Handlers], i, where)), books, null, default);
        await transaction.CommitAsync();
    }

    private static Case Open(Agency agency, Account handler, int number, Circumstances where)
    {
        var received = where.Today.AddDays(-20 - number % 10);
        var made = Case.New(Guid.CreateVersion7(), agency.Id);
        made.Apply(new(Move.Register, received, new Registered
        {
            Channel = Channel.InPerson, SubmittedOn = received, ReceivedOn = received,
            Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲", Phone = "12000000000", Address = "交城县演示路9号" },
            Content = "某村集体土地征收批准文件及补偿标准",
        }, $"测〔2026〕{number}号"), where);
        made.Apply(new(Move.Accept, received, new Accepted(handler.Id, handler.DisplayName)), where);
        return made;
    }
}
