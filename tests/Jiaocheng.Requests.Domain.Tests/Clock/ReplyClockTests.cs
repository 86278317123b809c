using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Dates that courts accepted or that were counted by hand on a paper calendar; the product does not grade itself here.</summary>
public class ReplyClockTests
{
    private static DateOnly D(string day) => DateOnly.Parse(day);

    [Theory]
    [InlineData("2022-09-30", 20, "2022-11-02")]
    [InlineData("2017-06-18", 15, "2017-07-07")]
    [InlineData("2024-02-05", 7, "2024-02-20")]
    [InlineData("2024-02-05", 20, "2024-03-08")]
    [InlineData("2024-02-05", 40, "2024-04-08")]
    [InlineData("2024-04-30", 20, "2024-05-30")]
    [InlineData("2024-04-30", 40, "2024-06-28")]
    [InlineData("2025-01-20", 7, "2025-02-05")]
    [InlineData("2025-01-20", 20, "2025-02-21")]
    [InlineData("2025-09-26", 20, "2025-10-30")]
    [InlineData("2025-12-25", 20, "2026-01-23")]
    [InlineData("2025-12-25", 40, "2026-02-27")]
    [InlineData("2026-02-10", 7, "2026-02-26")]
    [InlineData("2026-02-10", 20, "2026-03-16")]
    [InlineData("2026-09-18", 20, "2026-10-22")]
    [InlineData("2020-01-20", 20, "2020-02-25")]
    public void Working_days_follow_the_notices(string received, int days, string due) =>
        Assert.Equal(D(due), WorkCalendar.Delivered.Add(D(received), days));

    [Fact]
    public void The_dragon_boat_holiday_of_2011_gives_the_date_of_guiding_case_26()
    {
        var calendar = new WorkCalendar([new(2011, "2011", [D("2011-06-06")], [], "")]);
        Assert.Equal(D("2011-06-23"), calendar.Add(D("2011-06-01"), 15));
    }

    [Theory]
    [InlineData("2024-03-26", "2024-04-16")]
    [InlineData(null, "2024-04-24")]
    public void Consultation_days_do_not_count(string? answered, string due)
    {
        var b = Received("2024-03-01").Accepted("2024-03-04")
            .Do(Move.AskThirdParty, "2024-03-11", new ConsultationAsked { Party = "某公司", Question = "是否同意公开合同" })
            .Do(Move.ProveNotice, "2024-03-13", new NoticeProved(3, "EMS 签收"));
        Assert.Equal(D("2024-04-03"), b.Clock.Pauses[0].Due);
        if (answered is not null) b.Do(Move.ReceiveOpinion, answered, new OpinionReceived(3, true, "同意"));
        Assert.Equal(D(due), b.Clock.Due);
    }

    [Fact]
    public void The_period_starts_anew_on_receipt_of_the_corrected_application()
    {
        var b = Received("2024-05-06");
        Assert.Equal(D("2024-05-14"), b.Clock.CorrectionNoticeDue);
        b.Do(Move.AskCorrection, "2024-05-14", new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = "请写明文件名称。" })
            .Do(Move.ReceiveCorrection, "2024-05-22", new CorrectionReceived { Content = "某村2023年征地批复" });
        Assert.Equal(D("2024-06-20"), b.Clock.Due);
    }

    [Fact]
    public void The_period_starts_anew_the_day_after_payment()
    {
        var b = Received("2024-05-27").Do(Move.NotifyFee, "2024-05-31", Inputs.Fee())
            .Do(Move.ProveNotice, "2024-06-03", new NoticeProved(2, "签收"));
        Assert.Equal(D("2024-07-02"), b.Clock.PaymentDue);
        b.Do(Move.PayFee, "2024-06-20", new FeePaid(1000, "No 1"));
        Assert.Equal(D("2024-07-18"), b.Clock.Due);
    }

    [Theory]
    [InlineData(10, "2024-08-12")]
    [InlineData(20, "2024-08-26")]
    public void An_extension_runs_from_the_due_date(int days, string due)
    {
        var b = Received("2024-07-01");
        Assert.Equal(D("2024-07-29"), b.Clock.Due);
        b.Do(Move.Extend, "2024-07-22", new Extended(days, "需要向三个乡镇调取二十年前的征地档案"));
        Assert.Equal(D(due), b.Clock.Due);
    }
}
