using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Sentences word for word, as a clerk reads them to a caller.</summary>
public class PeriodWordsTests
{
    private static DateOnly D(string day) => DateOnly.Parse(day);

    private static Text Of(CaseBuilder b, Term term) => PeriodWords.Sentence(Deadlines.Of(b.Case, b.Rules).Single(deadline => deadline.Term == term), b.Clock);

    [Fact]
    public void A_reply_says_from_when_how_long_and_until_when()
    {
        Assert.Equal(new Text("自2024年3月1日收到申请的次日起计算20个工作日，至2024年3月29日届满。", "20 working days from the day after 2024-03-01 (receipt of the application): ends on 2024-03-29."),
            PeriodWords.Sentence(Roads.To(State.Handling).Clock));
        Assert.Equal(new Text("自2024年3月1日收到申请的次日起计算20个工作日，延长20个工作日，至2024年4月28日届满。",
            "20 working days from the day after 2024-03-01 (receipt of the application), extended by 20: ends on 2024-04-28."), Of(Roads.Extended(), Term.Reply));
        Assert.Equal(new Text("自2024年3月1日收到申请的次日起计算20个工作日，扣除2024年3月12日至2024年3月26日征求意见的时间，至2024年4月16日届满。",
            "20 working days from the day after 2024-03-01 (receipt of the application), less the consultation from 2024-03-12 to 2024-03-26: ends on 2024-04-16."), PeriodWords.Sentence(Roads.Objected().Clock));
        Assert.Equal("自2024年3月1日收到申请的次日起计算20个工作日，经审批延迟答复，至2024年5月20日届满。", Of(Roads.Deferred(), Term.Deferral).Zh);
        Assert.Equal("自2026年12月14日收到申请的次日起计算20个工作日，至2027年1月11日届满（跨未公布放假安排的年度，暂定）。", PeriodWords.Sentence(Received("2026-12-14").Clock).Zh);
        Assert.EndsWith("ends on 2027-01-11 (provisional: holidays not yet published).", PeriodWords.Sentence(Received("2026-12-14").Clock).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consultation_of_no_days_is_not_spoken_of()
    {
        var b = Received("2024-03-01").Accepted("2024-03-04").Asked("2024-03-11").Proved("2024-03-11").Do(Move.ReceiveOpinion, "2024-03-11", new OpinionReceived(3, true, "同意"));
        Assert.DoesNotContain("扣除", PeriodWords.Sentence(b.Clock).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_that_stands_still_says_why()
    {
        Assert.StartsWith("收到日期尚未确认", PeriodWords.Sentence(Roads.To(State.AwaitingReceipt).Clock).Zh, StringComparison.Ordinal);
        Assert.StartsWith("已告知补正", PeriodWords.Sentence(Roads.To(State.AwaitingCorrection).Clock).Zh, StringComparison.Ordinal);
        Assert.StartsWith("已通知缴费", PeriodWords.Sentence(Roads.To(State.AwaitingPayment).Clock).Zh, StringComparison.Ordinal);
        Assert.StartsWith("正在征求意见", PeriodWords.Sentence(Roads.To(State.Consulting).Clock).Zh, StringComparison.Ordinal);
        var ended = Roads.To(State.AwaitingCorrection).Do(Move.Withdraw, "2024-03-12", new WithdrawalReceived("申请人书面撤回"));
        Assert.StartsWith("申请在答复期限停止计算期间办结", PeriodWords.Sentence(ended.Clock).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Term.CorrectionNotice, "补正告知期限自2024年3月1日收到申请的次日起计算7个工作日，至2024年3月12日届满（《条例》第三十条）。")]
    [InlineData(Term.InnerReply, "内部期限（自提交之日）自2024年3月1日提交申请的次日起计算20个工作日，至2024年3月29日届满（《条例》第三十一条第三项）。")]
    [InlineData(Term.Payment, "缴费期限自2024年3月5日收到收费通知的次日起计算20个工作日，至2024年4月2日届满（国办函〔2020〕109号第六条）。")]
    [InlineData(Term.ThirdPartyOpinion, "第三方意见期限自2024年3月13日收到征求意见书的次日起计算15个工作日，至2024年4月3日届满（《条例》第三十二条）。")]
    [InlineData(Term.Reasons, "说明理由期限至2024年3月20日为止（《条例》第三十五条）。")]
    public void Other_periods_are_told_in_their_own_unit(Term term, string said)
    {
        var b = term switch
        {
            Term.CorrectionNotice => Roads.To(State.InReview),
            Term.InnerReply => Roads.To(State.AwaitingReceipt),
            Term.Payment => Roads.To(State.AwaitingPayment),
            Term.ThirdPartyOpinion => Roads.To(State.Consulting).Proved("2024-03-13"),
            _ => Roads.To(State.AwaitingReasons),
        };
        Assert.Equal(said, Of(b, term).Zh);
    }

    [Fact]
    public void An_inner_date_of_an_office_with_a_shorter_period_says_how_long_it_is()
    {
        var shorter = Rules.Default with { Settings = new() { ReplyDays = 15 } };
        var b = new CaseBuilder(shorter).Do(Move.Register, "2024-03-01", Inputs.Unconfirmed("2024-03-01"));
        Assert.Contains("15个工作日", Of(b, Term.InnerReply).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_the_calendar_say_whether_they_were_rolled()
    {
        var clock = Roads.To(State.Served).Clock;
        Assert.Equal(new Text("申请行政复议期限自2024年3月6日答复送达的次日起计算60日，至2024年5月6日届满（届满日为休息日，已顺延）（《行政复议法》第二十条）。",
            "Reconsideration: 60 days from the day after 2024-03-06 (service of the reply), ending on 2024-05-06, rolled off a day off (《行政复议法》第二十条)."),
            PeriodWords.Sentence(Deadlines.Natural(Term.Reconsideration, D("2024-03-06"), WorkCalendar.Delivered), clock));
        Assert.Equal(new Text("直接起诉期限自2024年3月20日答复送达的次日起计算6个月，至2024年9月20日届满（《行政诉讼法》第四十六条）。",
            "Lawsuit: 6 months from the day after 2024-03-20 (service of the reply), ending on 2024-09-20 (《行政诉讼法》第四十六条)."),
            PeriodWords.Sentence(Deadlines.Natural(Term.LawsuitDirect, D("2024-03-20"), WorkCalendar.Delivered), clock));
    }

    [Theory]
    [InlineData(Term.ThirdPartyOpinion, null, "征求第三方意见，不计入（《条例》第三十二条、第三十三条第三款）", "third party asked; does not count (《条例》第三十二条、第三十三条第三款)")]
    [InlineData(Term.AgencyOpinion, "交政办函〔2024〕2号", "征求其他机关意见（交政办函〔2024〕2号），不计入（《条例》第三十三条第三款）", "other agency asked (交政办函〔2024〕2号); does not count (《条例》第三十三条第三款)")]
    [InlineData(Term.CoMakerOpinion, null, "征求共同制作机关意见，不计入（《条例》第三十四条、第三十三条第三款）", "co-maker asked; does not count (《条例》第三十四条、第三十三条第三款)")]
    public void A_day_of_a_consultation_names_letter_and_article_and_nobody(Term term, string? number, string zh, string en) =>
        Assert.Equal(new Text(zh, en), PeriodWords.Why(new Pause(3, term, D("2024-03-11"), null, null, null) { Party = "某公司", Document = number }));
}
