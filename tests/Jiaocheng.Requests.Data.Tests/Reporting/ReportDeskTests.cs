using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reporting;

/// <summary>A report from its first figure to a difference that is signed after it was filed.</summary>
public class ReportDeskTests
{
    private const int Year = 2023;

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_report_is_written_reviewed_signed_and_frozen_and_a_later_change_is_a_signed_difference(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (reporter, head, signer) = (await test.AccountAsync(agency, "周年报", "reporter"), await test.AccountAsync(agency, "赵主任", "head"), await test.AccountAsync(agency, "孙签发", "signer"));
        await CaseAsync(test, agency, "2023-03-01");

        await DoneAsync(test, reporter, new FiguresStated(new() { Rules = new(0, 0, 0), Documents = new(2, 0, 12), Permits = 5, Penalties = 1, Coercion = 0, ChargesFen = 33_850_000 }));
        var draft = (await test.Get<ReportDesk>().ReadAsync(null, Year, reporter, default))!;
        foreach (var row in ReportParts.All)
            await DoneAsync(test, reporter, new TextWritten(row.Part, row.Part switch
            {
                ReportPart.Problems => "一是公开不够及时，今后逐件核对；二是培训不够，今后按季培训。",
                ReportPart.Management or ReportPart.Platform or ReportPart.Supervision => "按照要求做好各项工作，考核、社会评议和责任追究均无问题。",
                _ => string.Concat(ReportSentences.For(row.Part, draft.Facts).Select(one => one.Words)),
            }));
        draft = (await test.Get<ReportDesk>().ReadAsync(null, Year, reporter, default))!;
        Assert.DoesNotContain(draft.Findings, one => one.Finding.Severity == FindingSeverity.Error);
        foreach (var one in draft.Findings.Where(one => one.Stops))
            await DoneAsync(test, reporter, new FindingExplained(one.Finding.Rule, one.Finding.Place, one.Finding.Found, "已经核对"));

        await DoneAsync(test, reporter, new ReportSubmitted());
        await RefusedAsync(test, reporter, new TextWritten(ReportPart.Problems, "改一改"), "report.inReview");
        await DoneAsync(test, head, new ReportReviewed());
        test.Time.Advance(TimeSpan.FromDays(1));
        var late = (await test.Get<ReportDesk>().ReadAsync(null, Year, reporter, default))!.Findings.Single(one => one.Finding.Rule == "day");
        Assert.Equal("已经核对", late.Why!.Reason);
        await DoneAsync(test, signer, new ReportFiled(FrozenReport.Of(draft.Report, draft.Facts)));
        // The day at its end is that of the signature.
        Assert.Equal(test.Time.Today(), (await test.Get<ReportDesk>().ReadAsync(null, Year, signer, default))!.Report.Day);
        await RefusedAsync(test, reporter, new TextWritten(ReportPart.Problems, "改一改"), "report.frozen");
        await RefusedAsync(test, signer, new DifferenceSigned([], "没有变化"), "report.same");

        // An application of that year that was found in a drawer.
        await CaseAsync(test, agency, "2023-11-06");
        draft = (await test.Get<ReportDesk>().ReadAsync(null, Year, signer, default))!;
        Assert.Equal("1", draft.Report.Section3["R1", Section3.Total].Printed);
        Assert.Equal(("1", "2"), (draft.Field("R1"), ReportFields.Find("R1")!.Value(draft.Facts)));
        Assert.Contains(new CellChange(3, "R1", Section3.Total, "1", "2"), draft.Changes);
        await DoneAsync(test, signer, new DifferenceSigned(draft.Changes, "补登一件纸质申请"));
        Assert.Empty((await test.Get<ReportDesk>().ReadAsync(null, Year, signer, default))!.Changes);

        // What was signed is what is stated: a way back is a difference of its own.
        await using (var db = await test.OpenAsync())
            await db.Cases.Where(c => c.ReceivedOn == new DateOnly(2023, 11, 6)).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, State.Voided));
        Assert.Contains(new CellChange(3, "R1", Section3.Total, "2", "1"), (await test.Get<ReportDesk>().ReadAsync(null, Year, signer, default))!.Changes);
        await using (var db = await test.OpenAsync())
            await db.Cases.Where(c => c.ReceivedOn == new DateOnly(2023, 11, 6)).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, State.InReview));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Errors_block_and_warnings_want_a_reason(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var reporter = await test.AccountAsync(agency, "周年报", "reporter");
        await DoneAsync(test, reporter, new TextWritten(ReportPart.OnRequest, "2023年共受理政府信息公开申请5件。"));
        await RefusedAsync(test, reporter, new ReportSubmitted(), "report.errors");
        var wrong = (await test.Get<ReportDesk>().ReadAsync(null, Year, reporter, default))!.Findings.First(one => one.Finding.Severity == FindingSeverity.Error).Finding;
        await RefusedAsync(test, reporter, new FindingExplained(wrong.Rule, wrong.Place, wrong.Found, "就这样"), "finding.error");
        await DoneAsync(test, reporter, new TextWritten(ReportPart.OnRequest, "{year}年没有收到政府信息公开申请。"));
        await RefusedAsync(test, reporter, new ReportSubmitted(), "report.warnings");
        await RefusedAsync(test, reporter, new TextWritten(ReportPart.OnRequest, "收到{R8}件"), "field.unknown");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Two_writers_do_not_overwrite_each_other_and_the_database_refuses_changes(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var reporter = await test.AccountAsync(agency, "周年报", "reporter");
        Answer[] answers = await AtOnce.RunAsync(["甲", "乙", "丙"], words => test.Get<ReportDesk>().WriteAsync(Year, 0, new TextWritten(ReportPart.Problems, words), reporter, default));
        Assert.Single(answers.OfType<Answer.Done>());
        Assert.Equal(2, answers.OfType<Answer.Stale>().Count());
        await using var db = await test.OpenAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => db.ReportFacts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Entry, "{}")));
        await Assert.ThrowsAnyAsync<Exception>(() => db.ReportFacts.ExecuteDeleteAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Two_parts_are_written_at_a_time(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (reporter, other) = (await test.AccountAsync(agency, "周年报", "reporter"), await test.AccountAsync(agency, "何年报", "reporter"));
        var desk = test.Get<ReportDesk>();
        Assert.IsType<Answer.Done>(await desk.WriteAsync(Year, 0, new TextWritten(ReportPart.Problems, "甲"), reporter, default));
        Assert.IsType<Answer.Done>(await desk.WriteAsync(Year, 0, new TextWritten(ReportPart.Others, "乙"), other, default));
        Assert.IsType<Answer.Stale>(await desk.WriteAsync(Year, 0, new TextWritten(ReportPart.Others, "丙"), reporter, default));
        var file = (await desk.ReadAsync(null, Year, reporter, default))!.File;
        Assert.Equal(("甲", "乙", 2, null), (file.Text(ReportPart.Problems), file.Text(ReportPart.Others), file.Version, file.Broken));
    }

    [Fact]
    public async Task A_year_that_cannot_be_has_no_report()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var reporter = await test.AccountAsync(await test.AgencyAsync("JC"), "周年报", "reporter");
        foreach (var year in (int[])[int.MinValue, -5, 0, 1, 2007, 2025, 2100, 99999, int.MaxValue])
        {
            Assert.Null(await test.Get<ReportDesk>().ReadAsync(null, year, reporter, default));
            Assert.IsType<Answer.Missing>(await test.Get<ReportDesk>().WriteAsync(year, 0, new TextWritten(ReportPart.Problems, "问题"), reporter, default));
            Assert.NotNull(await test.Get<ComparisonQueries>().ReadAsync(null, year, reporter, default));
            Assert.NotNull(await test.Get<ReportQueries>().ReadAsync(new(null, year, true), reporter, default));
            Assert.NotNull(await test.Get<ReportQueries>().ContestsAsync(new(null, year, true), null, null, reporter, default));
        }
    }

    [Fact]
    public async Task What_is_due_in_January_is_no_error_in_June_but_nothing_is_handed_in_then()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var reporter = await test.AccountAsync(await test.AgencyAsync("JC"), "周年报", "reporter");
        var findings = (await test.Get<ReportDesk>().ReadAsync(null, 2024, reporter, default))!.Findings;
        Assert.DoesNotContain(findings, one => one.Finding.Severity == FindingSeverity.Error);
        Assert.Contains(findings, one => one.Finding is { Rule: "part-empty", Severity: FindingSeverity.CannotTell });
        Assert.Contains(Assert.IsType<Answer.Refused>(await test.Get<ReportDesk>().WriteAsync(2024, 0, new ReportSubmitted(), reporter, default)).Reasons, reason => reason.Code == "report.running");
        Assert.Contains((await test.Get<ReportDesk>().ReadAsync(null, 2023, reporter, default))!.Findings, one => one.Finding is { Rule: "part-empty", Severity: FindingSeverity.Error });
    }

    [Fact]
    public async Task The_running_year_cannot_be_filed()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var agency = await test.AgencyAsync("JC");
        var file = new ReportFile(agency.Id, 2024, []);
        Assert.Contains(ReportRules.Refusals(file, new ReportFiled(null!), Guid.Empty, new(2024, 12, 30), []), refusal => refusal.Code == "report.running");
    }

    private static async Task CaseAsync(TestDatabase test, Agency agency, string received)
    {
        var day = DateOnly.Parse(received);
        var worker = await test.WorkerAsync(agency, "李登记");
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application() with { SubmittedOn = day, ReceivedOn = day }, worker, default));
    }

    private static async Task<Answer> WriteAsync(TestDatabase test, Guid by, ReportEntry entry) =>
        await test.Get<ReportDesk>().WriteAsync(Year, (await test.Get<ReportDesk>().ReadAsync(null, Year, by, default))!.File.Version, entry, by, default);

    private static async Task DoneAsync(TestDatabase test, Guid by, ReportEntry entry)
    {
        var answer = await WriteAsync(test, by, entry);
        Assert.True(answer is Answer.Done, answer is Answer.Refused refused ? string.Join(" ", refused.Reasons.Select(reason => $"{reason.Code} {reason.Reason.Zh}")) : $"{answer}");
    }

    private static async Task RefusedAsync(TestDatabase test, Guid by, ReportEntry entry, string code) =>
        Assert.Contains(Assert.IsType<Answer.Refused>(await WriteAsync(test, by, entry)).Reasons, reason => reason.Code == code);
}
