using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Data.Tests.Reporting;

/// <summary>Who makes reports is reminded in time, told what came back, and left alone when nothing is owed.</summary>
public class ReportNoticesTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task From_December_until_the_report_is_in(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var county = await test.AgencyAsync("JC");
        var town = await test.AgencyAsync("JC-TN", county);
        var (reporter, below) = (await test.AccountAsync(county, "周年报", "reporter"), await test.AccountAsync(town, "冯经办", "reporter"));
        var (notices, desk) = (test.Get<ReportNotices>(), test.Get<ReportDesk>());

        test.Time.SetUtcNow(new(2024, 11, 20, 2, 0, 0, TimeSpan.Zero));
        Assert.Null(await notices.ReadAsync(below, default));
        test.Time.SetUtcNow(new(2024, 12, 2, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal((2024, new DateOnly(2025, 1, 31), 60), await notices.ReadAsync(below, default) is { } early ? (early.Year, early.Due, early.Days) : default);
        test.Time.SetUtcNow(new(2025, 2, 3, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal((-3, 0, 1), await notices.ReadAsync(reporter, default) is { } late ? (late.Days, late.Waiting, late.Missing) : default);

        Assert.IsType<Answer.Done>(await desk.WriteBelowAsync(town.Id, 2024, 0, new ReportUrged(), reporter, default));
        Assert.Equal((ChildStanding.Waiting, new DateOnly(2025, 2, 3)), await notices.ReadAsync(below, default) is { } urged ? (urged.Standing, urged.Urged) : default);
        Assert.IsType<Answer.Done>(await desk.WriteBelowAsync(town.Id, 2024, 1, new ReportReceived(Empty, "年报.docx", "00", []), reporter, default));
        Assert.Null(await notices.ReadAsync(below, default));
        Assert.Equal((1, 0), await notices.ReadAsync(reporter, default) is { } waiting ? (waiting.Waiting, waiting.Missing) : default);
        Assert.IsType<Answer.Done>(await desk.WriteBelowAsync(town.Id, 2024, 2, new ReportReturned("请补充第五项", []), reporter, default));
        test.Time.SetUtcNow(new(2025, 5, 6, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal("请补充第五项", (await notices.ReadAsync(below, default))!.Returned);
        Assert.IsType<Answer.Refused>(await desk.WriteBelowAsync(town.Id, 2024, 3, new ReportUrged(), below, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Whose_turn_it_is_to_review_or_to_sign_is_told_and_reminded(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (reporter, head, signer) = (await test.AccountAsync(agency, "周年报", "reporter"), await test.AccountAsync(agency, "赵主任", "head"), await test.AccountAsync(agency, "孙签发", "signer"));
        var (notices, sweep) = (test.Get<ReportNotices>(), test.Get<Data.Reminders.ReminderSweep>());
        test.Time.SetUtcNow(new(2024, 12, 2, 2, 0, 0, TimeSpan.Zero));
        Assert.Null(await notices.ReadAsync(head, default));

        await AddAsync(test, agency.Id, new ReportSubmitted(), reporter);
        Assert.Equal((ReportStage.Submitted, true), await notices.ReadAsync(head, default) is { } review ? (review.Stage, review.Turn) : default);
        Assert.False((await notices.ReadAsync(reporter, default))!.Turn);
        await sweep.RunAsync(default);
        var inbox = test.Get<Data.Reminders.ReminderInbox>();
        Assert.Equal("审核年度报告", Assert.Single((await inbox.PageAsync(head, 0, 10, default)).Lines).Next?.Zh);

        await AddAsync(test, agency.Id, new ReportReviewed(), head);
        Assert.Null(await notices.ReadAsync(head, default));
        Assert.Equal((ReportStage.Reviewed, true), await notices.ReadAsync(signer, default) is { } sign ? (sign.Stage, sign.Turn) : default);
        await sweep.RunAsync(default);
        Assert.Equal("签发年度报告", (await inbox.PageAsync(signer, 0, 10, default)).Lines[0].Next?.Zh);
        Assert.True((await inbox.PageAsync(head, 0, 10, default)).Lines[0].Settled);
    }

    private static async Task AddAsync(TestDatabase test, Guid agency, ReportEntry entry, Guid by)
    {
        await using var db = await test.OpenAsync();
        var file = await ReportFactRow.LoadAsync(db, agency, 2024, default);
        db.ReportFacts.Add(ReportFactRow.Of(file, file.Next(entry, test.Time.GetUtcNow().UtcDateTime, by, "某人")));
        await db.SaveChangesAsync();
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_difference_signed_after_the_report_left_is_asked_about_in_the_next_year(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (reporter, signer) = (await test.AccountAsync(agency, "周年报", "reporter"), await test.AccountAsync(agency, "孙签发", "signer"));
        test.Time.SetUtcNow(new(2025, 2, 3, 2, 0, 0, TimeSpan.Zero));
        var file = new ReportFile(agency.Id, 2023, []);
        await using (var db = await test.OpenAsync())
        {
            foreach (var entry in (ReportEntry[])[new ReportFiled(Empty with { Year = 2023 }), new DifferenceSigned([new(3, "R1", 6, "0", "1")], "补登一件")])
            {
                var fact = file.Next(entry, new(2024, 2, 1, 0, 0, file.Version, DateTimeKind.Utc), signer, "孙签发");
                db.ReportFacts.Add(ReportFactRow.Of(file, fact));
                file = new(agency.Id, 2023, [.. file.Facts, fact]);
            }
            await db.SaveChangesAsync();
        }
        var finding = (await test.Get<ReportDesk>().ReadAsync(null, 2024, reporter, default))!.Findings.Single(one => one.Finding.Rule == "late-difference");
        Assert.True(finding.Stops);
        Assert.Contains("补登一件", finding.Finding.Text.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain((await test.Get<ReportDesk>().ReadAsync(null, 2022, reporter, default))!.Findings, one => one.Finding.Rule == "late-difference");
    }

    private static FrozenReport Empty => new("测试机关JC-TN", 2024, [], new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(),
        new Dictionary<string, IReadOnlyList<string>>(), new(2025, 1, 20), new Dictionary<string, string>());
}
