using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Which clocks run in which state, counted on a paper calendar.</summary>
public class DeadlinesTests
{
    private static DateOnly D(string day) => DateOnly.Parse(day);

    private static Deadline Ours(Term term, string start, string due) => new(term, D(start), D(due), true);

    private static Deadline Theirs(Term term, string start, string due, int of = 0) => new(term, D(start), D(due), false, of);

    private static IReadOnlyList<Deadline> Running(CaseBuilder b) => Deadlines.Of(b.Case, b.Rules);

    [Fact]
    public void Before_receipt_is_confirmed_the_office_confirms_and_counts_for_itself()
    {
        var b = Roads.To(State.AwaitingReceipt);
        Assert.Equal([Ours(Term.Receipt, "2024-03-01", "2024-03-04"), Ours(Term.InnerReply, "2024-03-01", "2024-03-29")], Running(b));
        var strict = Rules.Default with { Settings = new() { UnconfirmedCounts = false } };
        Assert.Equal([Term.Receipt], Deadlines.Of(b.Case, strict).Select(deadline => deadline.Term));
        var mail = new CaseBuilder().Do(Move.Register, "2024-03-01", Inputs.Unconfirmed("2024-03-01") with { Channel = Channel.OrdinaryPost });
        Assert.Equal([Term.Receipt], Running(mail).Select(deadline => deadline.Term));
    }

    [Fact]
    public void In_review_the_notice_comes_before_the_reply() =>
        Assert.Equal([Ours(Term.CorrectionNotice, "2024-03-01", "2024-03-12"), Ours(Term.Reply, "2024-03-01", "2024-03-29")], Running(Roads.To(State.InReview)));

    [Fact]
    public void While_the_applicant_is_waited_for_only_his_period_runs()
    {
        Assert.Equal([Theirs(Term.Correction, "2024-03-05", "2024-03-26")], Running(Roads.To(State.AwaitingCorrection)));
        var chosen = Received("2024-03-01").Do(Move.AskCorrection, "2024-03-05", Inputs.Correction("2024-03-22"));
        Assert.Equal([Theirs(Term.Correction, "2024-03-05", "2024-03-22") with { Chosen = true }], Running(chosen));
        Assert.Equal([Theirs(Term.Payment, "2024-03-05", "2024-04-02")], Running(Roads.To(State.AwaitingPayment)));
        Assert.Equal([Theirs(Term.Payment, "2024-03-07", "2024-04-07")], Running(Roads.FeeNoticeProved()));
    }

    [Fact]
    public void Reasons_and_opinions_run_beside_the_reply()
    {
        Assert.Equal([Theirs(Term.Reasons, "2024-03-05", "2024-03-20") with { Chosen = true }, Ours(Term.Reply, "2024-03-01", "2024-03-29")], Running(Roads.To(State.AwaitingReasons)));
        Assert.Empty(Running(Roads.To(State.Consulting)));
        Assert.Equal([Theirs(Term.ThirdPartyOpinion, "2024-03-13", "2024-04-03", 3), Ours(Term.Reply, "2024-03-01", "2024-04-24")], Running(Roads.To(State.Consulting).Proved("2024-03-13")));
        Assert.DoesNotContain(Running(Roads.Objected()), deadline => deadline.Term == Term.ThirdPartyOpinion);
    }

    [Fact]
    public void A_deferred_reply_is_due_on_the_day_that_was_set() =>
        Assert.Equal([Ours(Term.Deferral, "2024-03-01", "2024-05-20")], Running(Roads.Deferred()));

    [Fact]
    public void After_a_late_notice_the_first_date_runs_until_the_reply_has_left()
    {
        var b = Received("2024-05-06").Do(Move.AskCorrection, "2024-05-16", Inputs.Correction());
        Assert.Equal([Ours(Term.FirstReply, "2024-05-06", "2024-05-31"), Theirs(Term.Correction, "2024-05-16", "2024-06-06")], Running(b));
        b.Do(Move.ReceiveCorrection, "2024-05-22", new CorrectionReceived { Content = "某村2023年征地批复" });
        Assert.Equal([Ours(Term.FirstReply, "2024-05-06", "2024-05-31"), Ours(Term.Reply, "2024-05-22", "2024-06-20")], Running(b));
        b.Accepted("2024-05-23").Proposed("2024-05-24").Reviewed("2024-05-24").Signed("2024-05-27").Dispatched("2024-05-27");
        Assert.DoesNotContain(Running(b), deadline => deadline.Term == Term.FirstReply);
    }

    [Theory]
    [InlineData(State.Closed)]
    [InlineData(State.Archived)]
    [InlineData(State.Withdrawn)]
    [InlineData(State.Voided)]
    [InlineData(State.Unregistered)]
    public void Nothing_runs_in_a_case_that_has_ended_or_not_begun(State state) => Assert.Empty(Running(Roads.To(state)));

    [Fact]
    public void Remedies_run_from_proved_service_in_natural_days_and_roll_off_a_day_off()
    {
        Assert.Equal([Theirs(Term.Reconsideration, "2024-03-21", "2024-05-20"), Theirs(Term.LawsuitDirect, "2024-03-21", "2024-09-23")],
            Deadlines.Remedies(Roads.To(State.Served).Case, Rules.Default));
        var refused = Roads.For("C1").Answered("2024-03-13", "2024-03-19", "2024-03-21", "C1");
        Assert.Equal([Theirs(Term.Reconsideration, "2024-03-21", "2024-05-20")], Deadlines.Remedies(refused.Case, Rules.Default));
        Assert.Empty(Deadlines.Remedies(Roads.To(State.AwaitingService).Case, Rules.Default));
        Assert.Empty(Deadlines.Remedies(Roads.To(State.Withdrawn).Case, Rules.Default));
    }

    [Theory]
    [InlineData(Term.Reconsideration, "2024-03-06", "2024-05-06")]           // 5 May is in the holiday
    [InlineData(Term.LawsuitAfterReconsideration, "2024-03-20", "2024-04-07")] // 4 April is one, and the Sunday is worked
    [InlineData(Term.LawsuitDirect, "2023-08-31", "2024-02-29")]
    public void Natural_days_end_on_a_working_day(Term term, string from, string due) =>
        Assert.Equal(Theirs(term, from, due), Deadlines.Natural(term, D(from), WorkCalendar.Delivered));

    [Fact]
    public void Working_days_are_no_natural_days()
    {
        Assert.Equal(Ours(Term.ReconsiderationAnswer, "2024-03-29", "2024-04-15"), Deadlines.Working(Term.ReconsiderationAnswer, D("2024-03-29"), WorkCalendar.Delivered));
        Assert.Equal(Ours(Term.ReconsiderationAnswerSimple, "2024-03-29", "2024-04-08"), Deadlines.Working(Term.ReconsiderationAnswerSimple, D("2024-03-29"), WorkCalendar.Delivered));
        Assert.Throws<ArgumentException>(() => Deadlines.Natural(Term.Reply, D("2024-03-29"), WorkCalendar.Delivered));
    }

    [Theory]
    [InlineData(31, "2026-01-31")] // a Saturday: a fixed day is not moved
    [InlineData(15, "2026-01-15")]
    [InlineData(40, "2026-01-31")]
    public void Reports_are_due_on_fixed_days(int day, string due) =>
        Assert.Equal([Ours(Term.Report, "2025-12-31", due) with { Chosen = true }, Ours(Term.GovernmentReport, "2025-12-31", "2026-03-31") with { Chosen = true }],
            Deadlines.Reports(2025, new() { ReportDay = day }));

    [Fact]
    public void A_period_that_needs_an_unpublished_year_says_so_in_its_sentence()
    {
        var running = Running(Received("2026-12-21"));
        Assert.Equal([(Term.CorrectionNotice, false), (Term.Reply, true)], running.Select(one => (one.Term, one.Provisional)));
        Assert.Equal([true, false], new[] { "2026-11-15", "2026-10-15" }.Select(day => Deadlines.Natural(Term.Reconsideration, D(day), WorkCalendar.Delivered).Provisional));
        var payment = Deadlines.Working(Term.Payment, D("2026-12-21"), WorkCalendar.Delivered);
        var sentence = PeriodWords.Sentence(payment, Received("2026-12-21").Clock);
        Assert.Contains("暂定", sentence.Zh, StringComparison.Ordinal);
        Assert.Contains(" (provisional", sentence.En, StringComparison.Ordinal);
        Assert.DoesNotContain("暂定", PeriodWords.Sentence(running[0], Received("2026-12-21").Clock).Zh, StringComparison.Ordinal);
        Assert.False(Running(Received("2026-12-21").Do(Move.AskCorrection, "2026-12-22", Inputs.Correction("2027-01-15")))[0].Provisional);
    }

    [Fact]
    public void A_notice_that_nobody_needed_is_never_overdue()
    {
        var running = Running(Roads.To(State.InReview));
        Assert.Equal([false, false, true], new[] { "2024-03-12", "2024-03-29", "2024-03-30" }.Select(day => running.Any(one => one.OverdueOn(D(day)))));
        Assert.False(Running(Roads.To(State.AwaitingCorrection))[0].OverdueOn(D("2024-04-30")));
    }
}
