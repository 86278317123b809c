using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>A period shown day by day, against a paper calendar.</summary>
public class DayStripTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Delivered;

    private static DateOnly D(string day) => DateOnly.Parse(day);

    private static IReadOnlyList<CountedDay> Strip(CaseBuilder b, Term term) =>
        DayStrip.Of(Deadlines.Of(b.Case, b.Rules).Single(deadline => deadline.Term == term), b.Clock, Calendar);

    private static CountedDay On(IReadOnlyList<CountedDay> days, string day) => days.Single(one => one.Day == D(day));

    private static void Adds(IReadOnlyList<CountedDay> days, string first, string last, int counted)
    {
        Assert.Equal((D(first), D(last)), (days[0].Day, days[^1].Day));
        Assert.Equal((DayCount.Outside, 0, false), (days[0].Count, days[0].Ordinal, days[0].MakeUp));
        Assert.Contains("起算日", days[0].Why.Zh, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, counted), days.Where(day => day.Count == DayCount.Counted).Select(day => day.Ordinal));
        Assert.All(days.Where(day => day.Count != DayCount.Counted), day => Assert.Equal(0, day.Ordinal));
    }

    [Fact]
    public void Every_day_of_a_reply_says_why_it_counts_or_not()
    {
        var b = Roads.Objected();
        var days = DayStrip.Of(b.Clock, Calendar, D("2024-03-26"));
        Adds(days, "2024-03-01", "2024-04-16", 20);
        Assert.Equal(days, Strip(b, Term.Reply));
        Assert.Equal((DayCount.Weekend, "周末"), (On(days, "2024-03-02").Count, On(days, "2024-03-02").Why.Zh));
        Assert.Equal((DayCount.Counted, 1, false, "工作日"), (On(days, "2024-03-04").Count, On(days, "2024-03-04").Ordinal, On(days, "2024-03-04").MakeUp, On(days, "2024-03-04").Why.Zh));
        Assert.Equal((DayCount.Counted, 6), (On(days, "2024-03-11").Count, On(days, "2024-03-11").Ordinal)); // the day of dispatch counts
        Assert.Equal(DayCount.Paused, On(days, "2024-03-12").Count);
        Assert.DoesNotContain("某公司", On(days, "2024-03-12").Why.Zh, StringComparison.Ordinal);
        Assert.Equal(("某公司", null), (On(days, "2024-03-12").Whom, On(days, "2024-03-11").Whom));
        Assert.Equal(DayCount.Paused, On(days, "2024-03-26").Count); // that of the answer does not
        Assert.Equal((DayCount.Counted, 7), (On(days, "2024-03-27").Count, On(days, "2024-03-27").Ordinal));
        Assert.Equal(DayCount.Holiday, On(days, "2024-04-04").Count);
        Assert.Contains("2024年部分节假日安排", On(days, "2024-04-04").Why.Zh, StringComparison.Ordinal);
        Assert.Equal((DayCount.Counted, true), (On(days, "2024-04-07").Count, On(days, "2024-04-07").MakeUp));
        Assert.Contains("2024年部分节假日安排", On(days, "2024-04-07").Why.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_make_up_day_within_a_consultation_is_still_shown_as_one()
    {
        var days = DayStrip.Of(Received("2024-03-27").Accepted("2024-03-28").Asked("2024-04-02").Proved("2024-04-03").Clock, Calendar, D("2024-04-08"));
        Assert.Equal((DayCount.Paused, true), (On(days, "2024-04-07").Count, On(days, "2024-04-07").MakeUp));
    }

    [Fact]
    public void A_consultation_without_an_end_is_drawn_to_the_day_asked_for()
    {
        var days = DayStrip.Of(Roads.To(State.Consulting).Clock, Calendar, D("2024-03-20"));
        Adds(days, "2024-03-01", "2024-03-20", 6);
        Assert.Equal(DayCount.Paused, days[^1].Count);
        Assert.Empty(DayStrip.Of(Roads.To(State.AwaitingReceipt).Clock, Calendar, D("2024-03-20")));
    }

    [Fact]
    public void Days_of_a_deferral_are_outside_the_count()
    {
        var days = Strip(Roads.Deferred(), Term.Deferral);
        Adds(days, "2024-03-01", "2024-05-20", 20);
        Assert.Equal((DayCount.Counted, 20), (On(days, "2024-03-29").Count, On(days, "2024-03-29").Ordinal));
        Assert.All(days.Where(day => day.Day > D("2024-03-29")), day => Assert.Equal((DayCount.Outside, true), (day.Count, day.Why.Zh.Contains("延迟答复", StringComparison.Ordinal))));
    }

    [Fact]
    public void Other_periods_are_drawn_in_their_own_unit()
    {
        Adds(Strip(Roads.To(State.InReview), Term.CorrectionNotice), "2024-03-01", "2024-03-12", 7);
        Adds(Strip(Roads.FeeNoticeProved(), Term.Payment), "2024-03-07", "2024-04-07", 20);
        var chosen = Strip(Roads.To(State.AwaitingReasons), Term.Reasons);
        Adds(chosen, "2024-03-05", "2024-03-20", 15);
        Assert.Equal("至确定的日期", chosen[^1].Why.Zh);
        Adds(Strip(Received("2024-03-01").Do(Move.AskCorrection, "2024-03-05", Inputs.Correction("2024-03-22")), Term.Correction), "2024-03-05", "2024-03-22", 17);
    }

    [Fact]
    public void The_first_date_is_drawn_with_the_consultations_of_its_own_count()
    {
        var b = Received("2024-05-06").Accepted("2024-05-07").Asked("2024-05-08").Proved("2024-05-09").Do(Move.ReceiveOpinion, "2024-05-10", new OpinionReceived(3, true, "同意"));
        b.Do(Move.AskCorrection, "2024-05-20", Inputs.Correction());
        var days = Strip(b, Term.FirstReply);
        Adds(days, "2024-05-06", "2024-06-04", 20);
        Assert.Equal([D("2024-05-09"), D("2024-05-10")], days.Where(day => day.Count == DayCount.Paused).Select(day => day.Day));
    }

    [Fact]
    public void Natural_days_end_where_the_law_says_and_roll_beyond_the_count()
    {
        var deadline = Deadlines.Natural(Term.LawsuitAfterReconsideration, D("2024-03-20"), Calendar);
        var days = DayStrip.Of(deadline, Roads.To(State.Served).Clock, Calendar);
        Adds(days, "2024-03-20", "2024-04-07", 15);
        Assert.Equal((DayCount.Counted, 15, "自然日"), (On(days, "2024-04-04").Count, On(days, "2024-04-04").Ordinal, On(days, "2024-04-04").Why.Zh));
        Assert.All(days.Skip(16), day => Assert.Equal((DayCount.Outside, true), (day.Count, day.Why.Zh.Contains("顺延", StringComparison.Ordinal))));
        Assert.Equal(19, days.Count);
    }

    [Fact]
    public void What_was_not_kept_is_drawn_to_the_day_asked_for()
    {
        var days = DayStrip.Of(Received("2024-03-01").Clock, Calendar, D("2024-04-08"));
        Assert.Same(days, DayStrip.WithOverdue(days, D("2024-03-29"), Calendar));
        Assert.Empty(DayStrip.WithOverdue([], D("2024-03-29"), Calendar));
        var late = DayStrip.WithOverdue(days, D("2024-04-08"), Calendar);
        Assert.Equal(days, late.Take(days.Count));
        // 1 to 3 April, the worked Sunday and the Monday; the holiday between is one.
        Assert.Equal(["2024-04-01", "2024-04-02", "2024-04-03", "2024-04-07", "2024-04-08"],
            late.Where(day => day.Count == DayCount.Overdue).Select(day => day.Day.ToString("yyyy-MM-dd")));
        Assert.Equal((DayCount.Holiday, "届满后第5个工作日", 0), (On(late, "2024-04-04").Count, late[^1].Why.Zh, late[^1].Ordinal));
        Assert.Equal(D("2027-03-29"), DayStrip.WithOverdue(days, D("2031-01-01"), Calendar)[^1].Day);
    }

    [Fact]
    public void A_deferral_begins_after_the_extended_count_and_days_off_are_no_make_up_days()
    {
        var b = Roads.ReasonsFound(true).Do(Move.Extend, "2024-03-18", new Extended(5, "需要向三个乡镇调取二十年前的征地档案"))
            .Do(Move.Defer, "2024-03-20", new Deferred(new(2024, 5, 20), "涉及档案四百余卷，需要逐卷核对"));
        var days = Strip(b, Term.Deferral);
        Assert.Equal(25, days.Count(day => day.Count == DayCount.Counted));
        Assert.Equal([D("2024-04-07"), D("2024-04-28"), D("2024-05-11")], days.Where(day => day.MakeUp).Select(day => day.Day));
        Assert.DoesNotContain(DayStrip.Of(Deadlines.Natural(Term.LawsuitAfterReconsideration, D("2024-03-20"), Calendar), b.Clock, Calendar), day => day.MakeUp);
    }
}
