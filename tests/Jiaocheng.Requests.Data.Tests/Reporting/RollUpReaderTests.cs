using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reporting;

/// <summary>A county's report is the sum of what its agencies handed in, and of their cases while they have not.</summary>
public class RollUpReaderTests
{
    private const int Year = 2023;

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_file_is_received_sent_back_received_again_and_accepted_into_the_sum(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var county = await test.AgencyAsync("JC");
        var (bureau, town) = (await test.AgencyAsync("JC-CZ", county), await test.AgencyAsync("JC-TN", county));
        var (reporter, below) = (await test.AccountAsync(county, "周年报", "reporter"), await test.AccountAsync(bureau, "冯经办", "reporter"));
        await CaseAsync(test, county, "2023-02-01");
        await CaseAsync(test, bureau, "2023-03-01");
        var desk = test.Get<ReportDesk>();
        Assert.Equal((2, 1), await NewAsync(desk, reporter, county, bureau));

        await DoneAsync(desk, reporter, town, Received(5));
        Assert.Equal(7, (await desk.ReadAsync(county.Id, Year, reporter, default))!.Report.Section3["R1", Section3.Total].Number);
        var draft = (await desk.ReadAsync(town.Id, Year, reporter, default))!;
        Assert.Equal((true, false, ChildStanding.HandedIn), (draft.Above, draft.Own, draft.File.Standing));
        Assert.Contains(draft.Findings, one => one.Finding.Rule == "I1");

        await DoneAsync(desk, reporter, town, new ReportReturned("新收数请核对", []));
        draft = (await desk.ReadAsync(town.Id, Year, reporter, default))!;
        Assert.Equal("I1", Assert.Single(((ReportReturned)draft.File.Newest<ReportReturned>()!.Entry).Findings).Rule);
        Assert.Equal((2, 0), await NewAsync(desk, reporter, county, town));
        await DoneAsync(desk, reporter, town, Received(4));
        Assert.IsType<Answer.Refused>(await WriteAsync(desk, reporter, town, new ReportAccepted()));
        await DoneAsync(desk, reporter, town, new ReportAccepted("原件如此"));
        Assert.Equal((6, 4), await NewAsync(desk, reporter, county, town));

        var sum = (await desk.ReadAsync(county.Id, Year, reporter, default))!;
        Assert.Contains(sum.Findings, one => one.Finding is { Rule: "I6.missing", Found: "1家：测试机关JC-CZ" });
        Assert.Equal([(county.Id, "1"), (bureau.Id, "1"), (town.Id, "4")], sum.Facts.RollUp!.Parts(3, "R1", 0).Select(part => (part.AgencyId, part.Figure.Printed)));
        // Nobody accepts or writes what is not theirs.
        Assert.IsType<Answer.Refused>(await WriteAsync(desk, below, bureau, new ReportAccepted()));
        Assert.IsType<Answer.Missing>(await desk.WriteBelowAsync(town.Id, Year, 0, new ReportReturned("不是我的", []), below, default));
        Assert.IsType<Answer.Refused>(await WriteAsync(desk, reporter, bureau, new TextWritten(ReportPart.Problems, "替下级写")));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_adjustment_is_stated_explained_and_looked_at_again(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var county = await test.AgencyAsync("JC");
        var bureau = await test.AgencyAsync("JC-CZ", county);
        var reporter = await test.AccountAsync(county, "周年报", "reporter");
        await CaseAsync(test, bureau, "2023-03-01");
        var desk = test.Get<ReportDesk>();
        await DoneAsync(desk, reporter, county, new SumAdjusted(3, "R1", 0, "3", "forged", "重复计数"));
        var draft = (await desk.ReadAsync(null, Year, reporter, default))!;
        Assert.Equal(("1", 3), (draft.File.Adjustments[0].Sum, draft.Facts.Section3["R1"][Section3.Total]));
        Assert.Contains(draft.Findings, one => one.Finding.Rule == "I6.adjusted");
        await CaseAsync(test, bureau, "2023-04-01");
        Assert.Contains((await desk.ReadAsync(null, Year, reporter, default))!.Findings, one => one is { Stops: true, Finding.Rule: "I6.stale" });
        await DoneAsync(desk, reporter, county, new SumAdjusted(3, "R1", 0, null, "", "恢复"));
        Assert.Equal(2, (await desk.ReadAsync(null, Year, reporter, default))!.Facts.Section3["R1"][Section3.Total]);
        Assert.IsType<Answer.Refused>(await WriteAsync(desk, reporter, county, new SumAdjusted(3, "T", 0, "3", "", "合计")));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_demo_county_is_what_one_adds_up_case_by_case(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        await test.Get<DemoStore>().MakeAsync(new DemoPlan(120, 3, 11, new DateOnly(2024, 6, 3)), null, default);
        await using var db = await test.OpenAsync();
        var reporter = await db.Users.Where(user => user.UserName == "zhounianbao").Select(user => user.Id).SingleAsync();
        var draft = (await test.Get<ReportDesk>().ReadAsync(null, Year, reporter, default))!;
        var cases = await db.Cases.AsNoTracking().Where(c => c.Agency!.Kind != AgencyKind.Branch && c.Agency.Kind != AgencyKind.Vertical).ToListAsync();
        var naive = Section3.Of(Year, cases.Where(c => c.State != State.Voided).SelectMany(c => Section3.Of(Year, c.ApplicantClass, c.ReceivedOn, c.ResultOn, c.Outcome)));
        foreach (var row in Section3.Rows) Assert.Equal(naive[row.Code], draft.Facts.Section3[row.Code]);
        Assert.True(draft.Facts.Government);
        Assert.Equal("交城县人民政府2023年政府信息公开工作年度报告", draft.Report.Title);
        Assert.Equal(Enum.GetValues<ChildStanding>(), draft.Facts.RollUp!.Children.Select(child => child.Standing).Distinct().Order());
        Assert.Equal(naive["R1"][Section3.Total], draft.Facts.Channels!.Values.Sum());
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    private static ReportReceived Received(int number) => new(
        new("测试机关JC-TN", Year, [], new Dictionary<string, IReadOnlyList<string>>(),
            new Dictionary<string, IReadOnlyList<string>> { ["R1"] = [$"{number}", "0", "0", "0", "0", "0", $"{number}"] }, new Dictionary<string, IReadOnlyList<string>>(), new(2024, 1, 20), new Dictionary<string, string>()),
        "年报.docx", new string('0', 64), [new("I1", FindingSeverity.Error, "三、总计", $"{number}", "0", new("不等", "Not equal"))]);

    private static async Task<(int County, int Other)> NewAsync(ReportDesk desk, Guid by, Agency county, Agency other)
    {
        var sum = (await desk.ReadAsync(county.Id, Year, by, default))!.Facts;
        return (sum.Section3["R1"][Section3.Total], sum.RollUp!.Children.First(child => child.AgencyId == other.Id).Figures.Section3["R1"][Section3.Total]);
    }

    private static async Task CaseAsync(TestDatabase test, Agency agency, string received)
    {
        var day = DateOnly.Parse(received);
        var worker = await test.WorkerAsync(agency, $"李登记{received}");
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application() with { SubmittedOn = day, ReceivedOn = day }, worker, default));
    }

    private static async Task<Answer> WriteAsync(ReportDesk desk, Guid by, Agency agency, ReportEntry entry) =>
        await desk.WriteBelowAsync(agency.Id, Year, (await desk.ReadAsync(agency.Id, Year, by, default))!.File.Version, entry, by, default);

    private static async Task DoneAsync(ReportDesk desk, Guid by, Agency agency, ReportEntry entry)
    {
        var answer = await WriteAsync(desk, by, agency, entry);
        Assert.True(answer is Answer.Done, answer is Answer.Refused refused ? string.Join(" ", refused.Reasons.Select(reason => $"{reason.Code} {reason.Reason.Zh}")) : $"{answer}");
    }
}
