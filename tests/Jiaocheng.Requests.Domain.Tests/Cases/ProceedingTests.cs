using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Cases;

/// <summary>The register of reconsiderations and lawsuits, and what Section 4 will count from it (law.md part 7).</summary>
public class ProceedingTests
{
    private const int Served = 9; // the entry after the road to a served decision

    private static RemedyRecorded Suit(string filed, string number = "（2024）某行初1号", RemedyPath path = RemedyPath.LawsuitDirect) => new()
    {
        Path = path, Body = "某县人民法院", Number = number, FiledOn = DateOnly.Parse(filed),
    };

    private static RemedyRecorded Decided(RemedyRecorded p, RemedyResult result, string on) => p with { Result = result, DecidedOn = DateOnly.Parse(on) };

    private static CaseBuilder Road => Roads.To(State.Served);

    [Fact]
    public void Results_fall_into_the_columns_of_section_4()
    {
        Assert.Equal(Enum.GetValues<RemedyResult>(), RemedyResults.All.Select(row => row.Result));
        Assert.Equal(["维持", "驳回行政复议请求"], Names(RemedyPath.Reconsideration, RemedyColumn.Upheld));
        Assert.Equal(["驳回诉讼请求"], Names(RemedyPath.LawsuitDirect, RemedyColumn.Upheld));
        Assert.Equal(["变更", "撤销或者部分撤销", "确认违法", "责令履行（重作）", "确认无效"], Names(RemedyPath.Reconsideration, RemedyColumn.Corrected));
        Assert.Equal(Names(RemedyPath.Reconsideration, RemedyColumn.Corrected), Names(RemedyPath.LawsuitAfterReconsideration, RemedyColumn.Corrected));
        Assert.Equal(["不予受理", "驳回行政复议申请", "撤回申请，终止行政复议", "调解", "和解"], Names(RemedyPath.Reconsideration, RemedyColumn.Other));
        Assert.Equal(["调解", "不予立案", "驳回起诉", "准许撤诉", "终结诉讼"], Names(RemedyPath.LawsuitDirect, RemedyColumn.Other));
        Assert.DoesNotContain(RemedyResults.All, row => row.Column == RemedyColumn.Pending);

        static IEnumerable<string> Names(RemedyPath path, RemedyColumn column) => RemedyResults.Of(path).Where(row => row.Column == column).Select(row => row.Label.Zh);
    }

    [Fact]
    public void A_pending_case_is_counted_every_year_until_it_is_decided_and_then_once()
    {
        var b = Road.Do(Move.RecordRemedy, "2024-05-06", Suit("2024-05-06"));
        var of = b.Case.Version;
        b.Do(Move.RecordRemedy, "2026-03-02", Decided(Suit("2024-05-06"), RemedyResult.Annulled, "2026-02-27") with { Continues = of });

        var one = Assert.Single(b.Case.Proceedings);
        Assert.Null(one.ColumnIn(2023, new()));
        Assert.Equal(RemedyColumn.Pending, one.ColumnIn(2024, new()));
        Assert.Equal(RemedyColumn.Pending, one.ColumnIn(2025, new()));
        Assert.Equal(RemedyColumn.Corrected, one.ColumnIn(2026, new()));
        Assert.Null(one.ColumnIn(2027, new()));
    }

    [Fact]
    public void A_result_of_December_that_is_recorded_in_January_counts_in_December()
    {
        var b = Road.Do(Move.RecordRemedy, "2025-01-06", Decided(Suit("2024-05-06"), RemedyResult.ClaimsDismissed, "2024-12-30"));
        Assert.Equal(RemedyColumn.Upheld, b.Case.Proceedings[0].ColumnIn(2024, new()));
        Assert.Null(b.Case.Proceedings[0].ColumnIn(2025, new()));
    }

    [Fact]
    public void A_judgement_under_appeal_is_pending_and_the_case_counts_once()
    {
        var b = Road.Do(Move.RecordRemedy, "2024-05-06", Decided(Suit("2024-05-06"), RemedyResult.Unlawful, "2024-09-02"), today: "2024-09-03");
        var of = b.Case.Version;
        b.Do(Move.RecordRemedy, "2024-09-20", Suit("2024-09-20", "（2024）某行终9号") with { Continues = of, Instance = Instance.Second, Body = "某市中级人民法院" });
        Assert.Equal(RemedyColumn.Pending, Assert.Single(b.Case.Proceedings).ColumnIn(2024, new()));
        Assert.Equal(RemedyColumn.Corrected, b.Case.Proceedings[0].ColumnOn(new(2024, 9, 19), new()));
        Assert.True(b.Case.Proceedings[0].Open);

        b.Do(Move.RecordRemedy, "2025-02-03", Decided(Suit("2024-09-20", "（2024）某行终9号"), RemedyResult.ClaimsDismissed, "2025-02-03") with { Continues = of, Instance = Instance.Second });
        Assert.Equal(RemedyColumn.Upheld, Assert.Single(b.Case.Proceedings).ColumnIn(2025, new()));
        // A later note on the first instance does not bring its result back.
        b.Do(Move.RecordRemedy, "2025-03-03", b.Case.Proceedings[0].Newest with { Note = "已归卷" });
        Assert.Equal(RemedyColumn.Upheld, b.Case.Proceedings[0].ColumnIn(2025, new()));
    }

    [Theory]
    [InlineData(false, "2024-05-17")] // ten working days: the Saturday of 11 May is worked
    [InlineData(true, "2024-05-11")]
    public void The_answer_in_reconsideration_runs_from_the_copy_also_after_the_case_is_archived(bool simple, string due)
    {
        var b = Roads.To(State.Closed).Do(Move.Archive, "2024-05-01", new Filed("2024-30年-001", 30))
            .Do(Move.RecordRemedy, "2024-05-06", Inputs.Remedy(new(2024, 5, 6)) with { Simple = simple });
        var clock = Assert.Single(Deadlines.Of(b.Case, b.Rules));
        Assert.Equal((simple ? Term.ReconsiderationAnswerSimple : Term.ReconsiderationAnswer, DateOnly.Parse(due), true, b.Case.Version), (clock.Term, clock.Due, clock.Ours, clock.Of));

        var reminder = Assert.Single(Reminder.Of(b.Case, b.Rules, DateOnly.Parse(due), [0]));
        Assert.Equal((Move.RecordRemedy, Can.Receive), (reminder.Task.Next!.Value, reminder.Task.Permission!.Value));

        b.Do(Move.RecordRemedy, "2024-05-08", Inputs.Remedy(new(2024, 5, 6)) with { Continues = b.Case.Version, AnsweredOn = new(2024, 5, 8) });
        Assert.Empty(Deadlines.Of(b.Case, b.Rules));
    }

    [Fact]
    public void The_answer_in_court_is_due_fifteen_days_after_the_copy_and_rolls_off_a_day_off()
    {
        var b = Road.Do(Move.RecordRemedy, "2024-05-17", Suit("2024-05-15") with { CopyOn = new(2024, 5, 17) });
        var clock = Assert.Single(Deadlines.Of(b.Case, b.Rules));
        Assert.Equal((Term.LawsuitAnswer, new DateOnly(2024, 6, 3), true), (clock.Term, clock.Due, clock.Ours)); // 1 June is a Saturday
    }

    [Fact]
    public void A_lawsuit_after_reconsideration_needs_the_reconsideration()
    {
        var after = Suit("2024-08-01", path: RemedyPath.LawsuitAfterReconsideration);
        Assert.Equal("remedy.noReconsideration", Assert.Single(Road.Refused(Move.RecordRemedy, "2024-08-01", after)).Code);
        var b = Road.Do(Move.RecordRemedy, "2024-05-06", Decided(Inputs.Remedy(new(2024, 5, 6)), RemedyResult.Upheld, "2024-07-05"), today: "2024-07-08").Do(Move.RecordRemedy, "2024-08-01", after);
        Assert.Equal([RemedyPath.Reconsideration, RemedyPath.LawsuitAfterReconsideration], b.Case.Proceedings.Select(one => one.Path));
    }

    public static TheoryData<string, RemedyRecorded> Wrong => new()
    {
        { "remedy.of", Suit("2024-05-06") with { Continues = 3 } },
        { "remedy.path", Suit("2024-05-06") with { Continues = Served } },
        { "remedy.instance", Suit("2024-05-06") with { Instance = Instance.Second } },
        { "remedy.instance", Inputs.Remedy(new(2024, 5, 6)) with { Continues = Served, Instance = Instance.Second } },
        { "remedy.twice", Inputs.Remedy(new(2024, 5, 6)) },
        { "remedy.result", Decided(Suit("2024-05-06"), RemedyResult.Upheld, "2024-05-07") },
        { "remedy.decided", Suit("2024-05-06") with { Result = RemedyResult.Annulled } },
        { "remedy.decided", Suit("2024-05-06") with { DecidedOn = new(2024, 5, 7) } },
        { "remedy.simple", Suit("2024-05-06") with { Simple = true } },
        { "date.future", Suit("2024-05-06") with { CopyOn = new(2024, 12, 1) } },
        { "date.future", Decided(Suit("2024-05-06"), RemedyResult.Annulled, "2024-12-01") },
        { "date.beforeReceipt", Suit("2024-01-06") },
        { "date.beforeCopy", Suit("2024-05-06") with { AnsweredOn = new(2024, 5, 8) } },
        { "date.beforeCopy", Suit("2024-05-06") with { CopyOn = new(2024, 5, 9), AnsweredOn = new(2024, 5, 8) } },
        { "date.beforeFiled", Decided(Suit("2024-05-06"), RemedyResult.Annulled, "2024-05-03") },
        { "input.empty", Suit("2024-05-06") with { Body = " " } },
        { "input.empty", Suit("2024-05-06") with { Number = "" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(string code, RemedyRecorded entry)
    {
        var b = Road;
        Assert.Equal(Served - 1, b.Case.Version);
        b.Do(Move.RecordRemedy, "2024-05-06", Inputs.Remedy(new(2024, 5, 6)));
        Assert.Contains(code, b.Refused(Move.RecordRemedy, "2024-05-08", entry).Select(refusal => refusal.Code));
    }

    [Fact]
    public void An_entry_whose_beginning_was_struck_out_begins_the_proceeding()
    {
        var b = Road.Do(Move.RecordRemedy, "2024-05-06", Suit("2024-05-06"));
        var of = b.Case.Version;
        b.Do(Move.RecordRemedy, "2024-06-06", Decided(Suit("2024-05-06"), RemedyResult.Annulled, "2024-06-05") with { Continues = of });
        // Striking out the first leaves the second without what it continues: refused, and it says which entry.
        Assert.Equal("supersede.unlawful", Assert.Single(b.Refused(Move.Supersede, "2024-06-07", new Superseded(of, "重复登记"))).Code);
        b.Do(Move.Supersede, "2024-06-07", new Superseded(of, "案号录错", null, Suit("2024-05-06", "（2024）某行初2号")));
        Assert.Equal("（2024）某行初2号", Assert.Single(b.Case.Proceedings).Entries[0].Number);
    }

    [Fact]
    public void A_refusal_under_articles_14_to_16_that_went_to_court_at_once_is_told()
    {
        var refused = Roads.To(State.Handling).Answered("2024-03-13", "2024-03-19", "2024-03-21", "C5").Case;
        Assert.True(RemedyChecks.SkipsReconsideration(refused, RemedyPath.LawsuitDirect, new()));
        Assert.False(RemedyChecks.SkipsReconsideration(refused, RemedyPath.LawsuitAfterReconsideration, new()));
        Assert.False(RemedyChecks.SkipsReconsideration(Road.Case, RemedyPath.LawsuitDirect, new()));
    }
}
