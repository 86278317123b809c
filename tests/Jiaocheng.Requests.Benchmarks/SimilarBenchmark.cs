using System.Diagnostics;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Earlier cases like a text among many cases of one agency, through the index, beside a comparison with every text there is.</summary>
internal static class SimilarBenchmark
{
    private const int Texts = 40;

    public static async Task RunAsync(int cases, string folder, IReadOnlyDictionary<string, string?> database)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await using var services = new ServiceCollection().AddLogging()
            .AddRequestsData(new ConfigurationBuilder().AddInMemoryCollection(database).Build(), folder).BuildServiceProvider();
        await services.GetRequiredService<DatabaseStart>().RunAsync(default);
        var contexts = services.GetRequiredService<IDbContextFactory<RequestsDb>>();
        var (agency, clerk) = (new Agency { Code = "JC", Name = "测试县人民政府办公室", Mark = "测政办公开", Path = "/JC/", Kind = AgencyKind.Government }, Guid.CreateVersion7());
        var watch = Stopwatch.StartNew();
        await using (var db = await contexts.CreateDbContextAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.Agencies.Add(agency);
            db.Users.Add(new() { Id = clerk, UserName = "clerk", NormalizedUserName = "CLERK", DisplayName = "李登记", AgencyId = agency.Id, SecurityStamp = "1" });
            db.UserRoles.Add(new() { UserId = clerk, RoleId = await db.Roles.Where(role => role.Name == "registrar").Select(role => role.Id).SingleAsync() });
            await db.SaveChangesAsync();
            await services.GetRequiredService<CaseLoader>().AddAsync(db, Enumerable.Range(1, cases).Select(n => Open(agency.Id, n)), await services.GetRequiredService<RulesReader>().ReadAsync(db, default), null, default);
            await transaction.CommitAsync();
        }
        Report.Line($"{cases:N0} cases of one agency stored", $"{watch.Elapsed.TotalSeconds:0.0} s");

        await using var read = await contexts.CreateDbContextAsync();
        var (terms, texts) = (await read.CaseTerms.CountAsync(), Enumerable.Range(cases + 1, Texts).Select(Text).ToList());
        Report.Line("terms in the index", $"{terms:N0}", $"{(double)terms / cases:0.0} a case");
        var earlier = services.GetRequiredService<EarlierCases>();
        var at = 0;
        await Report.CompareAsync("earlier cases like a text", 0.05, 5,
            async () => await earlier.FindAsync(clerk, null, null, texts[at++ % Texts], default),
            async () =>
            {
                List<(double Score, Guid Id)> best = [];
                await foreach (var row in read.Cases.AsNoTracking().Where(c => c.AgencyId == agency.Id).Select(c => new { c.Id, c.Content }).AsAsyncEnumerable())
                    best.Add((Similarity.Of(row.Content, texts[at % Texts]).Score, row.Id));
                best.Sort((a, b) => b.Score.CompareTo(a.Score));
            });
        List<double> times = [];
        foreach (var text in texts)
        {
            var started = Stopwatch.GetTimestamp();
            await earlier.FindAsync(clerk, "申请人77", null, text, default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        Report.Line("the same with the applicant's own cases", $"{Report.Median(times):0.0} ms", $"slowest of {Texts} {times[^1]:0.0} ms (aim 100)");

        var (same, found) = (0, 0);
        foreach (var n in Enumerable.Range(1, Texts).Select(n => n * (cases / Texts)))
        {
            same++;
            if ((await earlier.FindAsync(clerk, null, null, Text(n), default)).Alike is [{ Likeness.Score: >= 0.89 }, ..]) found++;
        }
        Report.Line("a text that is there found first", $"{found} of {same}");
        watch.Restart();
        for (var n = 0; n < 50; n++)
            if (await services.GetRequiredService<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Application(cases + 100 + n, new(2024, 6, 3)), clerk, default) is not Answer.Done) throw new InvalidOperationException("refused");
        Report.Line("an application registered, index included", $"{watch.Elapsed.TotalMilliseconds / 50:0.0} ms");
    }

    private static readonly string[] Fronts = ["清水", "石榴", "杏花", "柳树", "上马", "下马", "红土", "槐院", "桃园", "白杨", "青石", "黑龙", "枣林", "新民", "永福"];
    private static readonly string[] Backs = ["湾", "坡", "沟", "塔", "坪", "崖", "堡", "岭"];
    private static readonly string[] Subjects =
    [
        "集体土地征收批准文件及勘测定界图", "征地补偿安置方案公告和听证材料", "宅基地审批台账", "农村危房改造补助对象名单", "高标准农田项目初步设计批复", "耕地地力保护补贴发放清册", "集体三资清查结果", "村级财务收支明细账",
        "移民搬迁安置实施方案", "低保对象名单及评议材料", "公益性岗位招聘结果", "土地承包经营权确权登记档案", "村卫生室药物补助发放明细", "饮水安全工程水质检测报告", "道路硬化工程招标文件和施工合同", "退耕还林补助资金发放名册",
        "地质灾害隐患点排查结果", "扶贫资金项目库及资金安排", "光伏电站收益分配方案", "文化广场建设验收单", "河道采砂许可证和范围图", "小学撤并论证材料", "村委会主任离任审计报告", "集体建设用地租赁合同", "林地占用补偿发放表",
    ];

    /// <summary>A text of one of some thirty thousand matters: village, year, subject.</summary>
    private static string Text(int n)
    {
        var mixed = (uint)n * 2654435761u;
        return $"申请公开{Fronts[mixed % Fronts.Length]}{Backs[mixed / 16 % Backs.Length]}村{2010 + mixed / 128 % 15}年{Subjects[mixed / 2048 % Subjects.Length]}{(mixed / 65536 % 3 == 0 ? "以及相关会议纪要" : "")}";
    }

    private static Registered Application(int n, DateOnly on) => new()
    {
        Channel = Channel.InPerson, SubmittedOn = on, ReceivedOn = on, Content = Text(n), Applicant = new() { Class = ApplicantClass.NaturalPerson, Name = $"申请人{n % 5000}" },
    };

    private static Case Open(Guid agency, int n)
    {
        var on = new DateOnly(2024, 1, 2).AddDays(n % 100);
        var @case = Case.New(Guid.CreateVersion7(new DateTimeOffset(on, default, TimeSpan.Zero).AddSeconds(n)), agency);
        var where = new Circumstances(Rules.Default, on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), new Writer(Guid.Empty, "李登记", Enum.GetValues<Can>().ToHashSet()));
        @case.Apply(new(Move.Register, on, Application(n, on), $"测政办公开〔{on.Year}〕{n}号"), where);
        return @case;
    }
}
