using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>The file of a report: entries are forever, sealed in a chain, and decide its stage.</summary>
public class ReportFileTests
{
    private static readonly Guid Agency = Guid.Parse("01900000-0000-7000-8000-0000000000aa");
    private static readonly Guid Writer = Guid.Parse("01900000-0000-7000-8000-0000000000c1");
    private static readonly Guid Other = Guid.Parse("01900000-0000-7000-8000-0000000000c2");
    private static readonly DateTime At = new(2025, 1, 20, 2, 0, 0, DateTimeKind.Utc);

    private static readonly FrozenReport Frozen = FrozenReport.Of(MadeReport.Of(ReportTextTests.Facts, part => part == ReportPart.Problems ? "一是{R1}件" : "", new(2025, 1, 20)), ReportTextTests.Facts);

    public static TheoryData<string, string> Entries => new()
    {
        { nameof(FiguresStated), """{"type":"figures","figures":{"rules":{"made":0,"repealed":0,"inForce":0},"documents":{"made":20},"permits":2197,"chargesFen":33850000},"fromRegister":true}""" },
        { nameof(TextWritten), """{"type":"text","part":"OnRequest","text":"新收{R1}件"}""" },
        { nameof(FindingExplained), """{"type":"explained","rule":"jump","place":"三、一","found":"9","reason":"新设窗口"}""" },
        { nameof(ReportSubmitted), """{"type":"submitted"}""" },
        { nameof(ReportReviewed), """{"type":"reviewed","note":"同意"}""" },
        { nameof(ReportSentBack), """{"type":"sentBack","reason":"数字不符"}""" },
        { nameof(DifferenceSigned), """{"type":"difference","cells":[{"section":3,"row":"R1","column":6,"old":"1","new":"2"}],"reason":"补登一件"}""" },
        { nameof(ReportReceived), """{"type":"received","report":{"agency":"青禾县财政局","year":2024,"paragraphs":[],"section2":{},"section3":{"R1":["1","0","0","0","0","0","1"]},"section4":{},"day":"2025-01-20","fields":{}},"fileName":"年报.docx","sha256":"00","findings":[{"rule":"I1","severity":"Error","place":"三、总计","found":"1","expected":"2","text":{"zh":"不等","en":"Not equal"}}]}""" },
        { nameof(ReportReturned), """{"type":"returned","reason":"请核对","findings":[]}""" },
        { nameof(ReportAccepted), """{"type":"accepted","note":"已电话核实"}""" },
        { nameof(ReportUrged), """{"type":"urged","note":"请于1月20日前报送"}""" },
        { nameof(SumAdjusted), """{"type":"adjusted","section":3,"row":"R1","column":0,"value":"7","sum":"8","reason":"两家重复计数"}""" },
    };

    [Theory, MemberData(nameof(Entries))]
    public void An_entry_once_stored_is_read_and_written_the_same(string type, string stored)
    {
        var entry = JsonSerializer.Deserialize<ReportEntry>(stored, FactJson.Canonical)!;
        Assert.Equal(type, entry.GetType().Name);
        var again = JsonSerializer.Serialize(entry, FactJson.Canonical);
        Assert.Equal(again, JsonSerializer.Serialize(JsonSerializer.Deserialize<ReportEntry>(again, FactJson.Canonical), FactJson.Canonical));
        foreach (var member in JsonDocument.Parse(stored).RootElement.EnumerateObject()) Assert.Contains($"\"{member.Name}\":", again, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frozen_report_thaws_as_it_was()
    {
        var entry = (ReportFiled)JsonSerializer.Deserialize<ReportEntry>(JsonSerializer.Serialize<ReportEntry>(new ReportFiled(Frozen), FactJson.Canonical), FactJson.Canonical)!;
        var report = entry.Report.ToReport();
        Assert.Equal("9", report.Section3["R1", Section3.Total].Printed);
        Assert.Equal("33.85", report.Section2[FormTables.Charges, 0].Printed);
        Assert.Equal(FigureKind.Blank, report.Section2[FormTables.Permits, 0].Kind);
        Assert.Contains(report.Paragraphs, paragraph => paragraph is { Section: 5, Text: "一是9件" });
        Assert.Equal("62.5%", entry.Report.Fields["A.share"]);
        Assert.Empty(entry.Report.ChangesTo(report));
    }

    [Fact]
    public void A_changed_entry_breaks_the_chain()
    {
        var file = Chain(new TextWritten(ReportPart.Problems, "甲"), new TextWritten(ReportPart.Problems, "乙"), new ReportSubmitted());
        Assert.Equal((null, "乙", 3), (file.Broken, file.Text(ReportPart.Problems), file.Version));
        Assert.Equal(2, new ReportFile(Agency, 2024, [file.Facts[0], file.Facts[1] with { Entry = new TextWritten(ReportPart.Problems, "丙") }, file.Facts[2]]).Broken);
        Assert.Equal(1, new ReportFile(Agency, 2023, file.Facts).Broken);
    }

    [Fact]
    public void A_seal_stays_as_it_was_first_made() =>
        Assert.Equal("4278c2464ef2014bca16584f036800953207e8218adad055416e500776681c54", Chain(new ReportSubmitted()).Head);

    [Fact]
    public void The_stage_follows_from_the_entries_and_decides_what_may_come_next()
    {
        var drafted = Chain(new TextWritten(ReportPart.Problems, "甲"));
        var submitted = Next(drafted, new ReportSubmitted());
        var reviewed = Next(submitted, new ReportReviewed());
        var filed = Next(reviewed, new ReportFiled(Frozen));
        Assert.Equal([ReportStage.Drafting, ReportStage.Submitted, ReportStage.Reviewed, ReportStage.Filed, ReportStage.Drafting],
            new[] { drafted, submitted, reviewed, filed, Next(submitted, new ReportSentBack("改")) }.Select(file => file.Stage));
        Assert.Empty(Refused(drafted, new ReportSubmitted()));
        Assert.Equal(["report.stage"], Refused(drafted, new ReportReviewed()));
        Assert.Equal(["report.fourEyes"], Refused(submitted, new ReportReviewed()));
        Assert.Empty(Refused(submitted, new ReportReviewed(), Other));
        Assert.Equal(["report.inReview"], Refused(submitted, new TextWritten(ReportPart.Problems, "乙")));
        Assert.Equal(["report.reason"], Refused(submitted, new ReportSentBack(" ")));
        Assert.Empty(Refused(reviewed, new ReportFiled(Frozen), Other));
        Assert.Equal(["report.signer"], Refused(reviewed, new ReportFiled(Frozen)));
        Assert.Empty(ReportRules.Refusals(reviewed, new ReportFiled(Frozen), Writer, new(2025, 1, 21), [], mayDoAll: true));
        Assert.Empty(ReportRules.Refusals(submitted, new ReportReviewed(), Writer, new(2025, 1, 21), [], mayDoAll: true));
        Assert.Equal(["report.frozen"], Refused(filed, new ReportSentBack("改")));
        Assert.Equal(["report.same"], Refused(filed, new DifferenceSigned([], "补登")));
        Assert.Empty(Refused(filed, new DifferenceSigned([new(3, "R1", 6, "9", "10")], "补登")));
    }

    [Fact]
    public void The_agency_above_sends_back_what_was_handed_in_or_accepts_it()
    {
        var (filed, above) = (Chain(new ReportSubmitted(), new ReportReviewed(), new ReportFiled(Frozen)), Chain());
        var returned = Next(filed, new ReportReturned("请核对", []));
        var again = Next(returned, new ReportReceived(Frozen, "年报.docx", "00", []));
        var accepted = Next(again, new ReportAccepted());
        var changed = Next(accepted, new DifferenceSigned([new(3, "R1", 0, Frozen.Section3["R1"][0], "77")], "补登"));
        Assert.Equal([ChildStanding.HandedIn, ChildStanding.Returned, ChildStanding.HandedIn, ChildStanding.Accepted, ChildStanding.Waiting, ChildStanding.Drafting],
            new[] { filed, returned, again, accepted, Chain(), Chain(new ReportSubmitted()) }.Select(file => file.Standing));
        Assert.Equal((ReportStage.Drafting, null, null), (returned.Stage, returned.Filed, returned.Stated));
        Assert.Equal("77", changed.Stated!.Section3["R1"][0]);
        Assert.Single(changed.Differences);
        Assert.Empty(Next(Next(changed, new ReportReturned("再核对", [])), new ReportReceived(Frozen, "新.docx", "01", [])).Differences);

        var urged = Next(Next(Chain(), new ReportUrged()), new ReportUrged("请尽快"));
        Assert.Equal((ChildStanding.Waiting, 2), (urged.Standing, urged.Urges.Count));
        Assert.Empty(Next(urged, new ReportReceived(Frozen, "年报.docx", "00", [])).Urges);
        Assert.Empty(Refused(urged, new ReportUrged(), above: above));
        Assert.Equal(["urged.today"], ReportRules.Refusals(urged, new ReportUrged(), Other, new(2025, 1, 20), [], above).Select(refusal => refusal.Code));
        Assert.Equal(["report.above"], Refused(urged, new ReportUrged()));
        Assert.Equal(["report.stage"], Refused(filed, new ReportUrged(), above: above));
        Assert.Equal(["report.above"], Refused(filed, new ReportAccepted()));
        Assert.Equal(["report.above"], Refused(filed, new ReportReturned("改", [])));
        Assert.Equal(["report.itself"], Refused(filed, new TextWritten(ReportPart.Problems, "乙"), above: above));
        Assert.Equal(["report.itself"], Refused(filed, new ReportFiled(Frozen), above: above));
        Assert.Equal(["report.frozen"], Refused(filed, new ReportReceived(Frozen, "年报.docx", "00", []), above: above));
        Assert.Equal(["received.year"], Refused(Chain(), new ReportReceived(Frozen with { Year = 2023 }, "年报.docx", "00", []), above: above));
        Assert.Empty(Refused(Chain(), new ReportReceived(Frozen, "年报.docx", "00", []), above: above));
        Assert.Empty(Refused(Chain(), new ReportReceived(Frozen, "年报.docx", "00", [])));
        Assert.Equal(["report.stage"], Refused(returned, new ReportAccepted(), above: above));
        Assert.Equal(["report.stage"], Refused(accepted, new ReportAccepted(), above: above));
        Assert.Equal(["report.reason"], Refused(filed, new ReportReturned(" ", []), above: above));
        Assert.Empty(Refused(accepted, new ReportReturned("改", []), above: above));
        // What came as a file cannot have a difference signed here: another file is its way to be mended.
        Assert.Empty(Refused(accepted, new ReportReturned("改", []), above: Chain(new ReportFiled(Frozen))));
        Assert.Equal(["returned.filed"], Refused(filed, new ReportReturned("改", []), above: Chain(new ReportFiled(Frozen))));
    }

    [Fact]
    public void What_is_signed_is_what_was_reviewed()
    {
        var reviewed = Chain(new ReportSubmitted(), new ReportReviewed(null, Frozen.Digest()));
        Assert.Empty(Refused(reviewed, new ReportFiled(Frozen), Other));
        // Signed on another day it is the same report.
        Assert.Empty(Refused(reviewed, new ReportFiled(Frozen with { Day = Frozen.Day.AddDays(9) }), Other));
        Assert.Equal(["report.moved"], Refused(reviewed, new ReportFiled(Frozen.With([new(3, "R1", 0, Frozen.Section3["R1"][0], "77")])), Other));
    }

    [Fact]
    public void Two_people_write_two_parts_at_a_time_and_one_part_one_after_the_other()
    {
        var file = Next(Next(Chain(), new TextWritten(ReportPart.Problems, "甲")), new FiguresStated(new()));
        Assert.True(ReportRules.StillHolds(file, 0, new TextWritten(ReportPart.Others, "乙")));
        Assert.False(ReportRules.StillHolds(file, 0, new TextWritten(ReportPart.Problems, "乙")));
        Assert.True(ReportRules.StillHolds(file, 1, new TextWritten(ReportPart.Problems, "乙")));
        Assert.False(ReportRules.StillHolds(file, 0, new FiguresStated(new())));
        Assert.False(ReportRules.StillHolds(file, 0, new ReportSubmitted()));
        Assert.False(ReportRules.StillHolds(Next(file, new ReportSubmitted()), 2, new TextWritten(ReportPart.Others, "乙")));
    }

    [Fact]
    public void The_reason_for_a_late_day_holds_from_day_to_day()
    {
        var late = new ReportFinding("day", FindingSeverity.Warning, "落款", "2025年4月2日", "2025年3月31日", new("", ""));
        var file = Chain(new FindingExplained("day", "落款", "2025年4月2日", "等待下级报告"));
        Assert.NotNull(file.Explanation(late with { Found = "2025年4月3日" }));
        Assert.Null(file.Explanation(late with { Rule = "day-parts", Found = "2025年4月3日" }));
    }

    [Fact]
    public void A_report_with_errors_is_accepted_with_a_reason_only()
    {
        var filed = Chain(new ReportReceived(Frozen, "年报.docx", "00", []));
        JudgedFinding[] errors = [new(new("I1", FindingSeverity.Error, "三、总计", "1", "2", new("不等", "Not equal")), null)];
        Assert.Equal(["accepted.errors"], ReportRules.Refusals(filed, new ReportAccepted(" "), Other, new(2025, 1, 21), errors, Chain()).Select(refusal => refusal.Code));
        Assert.Empty(ReportRules.Refusals(filed, new ReportAccepted("原件如此，已电话核实"), Other, new(2025, 1, 21), errors, Chain()));
    }

    [Fact]
    public void A_reason_holds_for_what_stood_there_and_for_nothing_else()
    {
        var finding = new ReportFinding("jump", FindingSeverity.Warning, "三、一", "9", "1", new("悬殊", "Jump"));
        var file = Chain(new FindingExplained("jump", "三、一", "9", "新设窗口"));
        Assert.Equal("新设窗口", file.Explanation(finding)!.Reason);
        Assert.Null(file.Explanation(finding with { Found = "12" }));
        Assert.True(new JudgedFinding(finding with { Severity = FindingSeverity.Error }, file.Explanation(finding)).Stops);
        Assert.False(new JudgedFinding(finding, file.Explanation(finding)).Stops);
        Assert.False(new JudgedFinding(finding with { Severity = FindingSeverity.CannotTell }, null).Stops);
    }

    private static ReportFile Chain(params ReportEntry[] entries) => entries.Aggregate(new ReportFile(Agency, 2024, []), Next);

    private static ReportFile Next(ReportFile file, ReportEntry entry) => new(Agency, 2024, [.. file.Facts, file.Next(entry, At, Writer, "周年报")]);

    [Fact]
    public void A_report_that_differs_from_the_cases_is_accepted_with_a_reason_only()
    {
        var filed = Chain(new ReportReceived(Frozen, "年报.docx", "00", []));
        JudgedFinding[] found = [new(new("received-differs", FindingSeverity.Warning, "三、", "3", "1", new("", "")), null)];
        Assert.Equal(["accepted.differs"], ReportRules.Refusals(filed, new ReportAccepted(), Writer, new(2025, 1, 21), found, Chain()).Select(refusal => refusal.Code));
        Assert.Empty(ReportRules.Refusals(filed, new ReportAccepted("另有两件没有录入系统"), Writer, new(2025, 1, 21), found, Chain()));
    }

    private static IEnumerable<string> Refused(ReportFile file, ReportEntry entry, Guid? by = null, ReportFile? above = null) =>
        ReportRules.Refusals(file, entry, by ?? Writer, new(2025, 1, 21), [], above).Select(refusal => refusal.Code);
}
