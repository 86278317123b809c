using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.ReportCheck;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.ReportCheck;

/// <summary>The handler behind the page: it asks for the right itself, and a file that is no report is an answer.</summary>
public class CheckDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    public static TheoryData<Engine, string> Strangers => Desks.EveryoneWithout(Can.Report);

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_report_officer_has_a_report_checked(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var officer = await test.AccountAsync(await test.AgencyAsync("JC"), "周年报", "reporter");
        var answer = Assert.IsType<CheckAnswer.Checked>(await test.Checks().RunAsync(Published("hongze-2023.pdf"), null, officer, default));
        Assert.Equal("洪泽区人民政府", answer.Report.Agency);
        Assert.Equal(2, answer.Findings.Count(finding => finding.Rule == "section4-total"));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Last_year_is_compared_and_another_year_is_not(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var officer = await test.AccountAsync(await test.AgencyAsync("JC"), "周年报", "reporter");
        var answer = Assert.IsType<CheckAnswer.Checked>(await test.Checks().RunAsync(Published("hongze-2023.pdf"), Published("jiaocheng-2021.txt"), officer, default));
        Assert.Contains(answer.Findings, finding => finding.Rule == "last-year");
        var unreadable = await test.Checks().RunAsync(Published("hongze-2023.pdf"), new("去年.docx", "没有报告"u8.ToArray()), officer, default);
        Assert.Equal("去年.docx", Assert.IsType<CheckAnswer.Unreadable>(unreadable).Name);
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Whoever_may_not_is_refused_and_it_is_recorded(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var person = await test.AccountAsync(await test.AgencyAsync("JC"), "没有权限", role);
        Assert.IsType<CheckAnswer.Denied>(await test.Checks().RunAsync(Published("hongze-2023.pdf"), null, person, default));
        await using var db = await test.OpenAsync();
        Assert.Equal(AuditKind.Denied, (await db.Audit.SingleAsync(entry => entry.ActorId == person)).Kind);
    }

    internal static ChosenFile Published(string name) => new(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Published", name)));
}
