using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Arts 33 and 36: extension once and in time; grounds that are statutes; four eyes.</summary>
public class ApprovalTests
{
    private const string Reason = "需要向三个乡镇调取二十年前的征地档案";

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void An_extension_is_one_to_twenty_days(int days) =>
        Assert.Equal("extension.days", Assert.Single(Roads.To(State.Handling).Refused(Move.Extend, "2024-03-20", new Extended(days, Reason))).Code);

    [Fact]
    public void An_extension_is_given_once_and_before_the_last_day_unless_the_office_takes_that_day_too()
    {
        Assert.Contains(Roads.Extended().Refused(Move.Extend, "2024-03-21", new Extended(1, Reason)), r => r.Code == "notExtended");
        Assert.Contains(Roads.To(State.Handling).Refused(Move.Extend, "2024-04-01", new Extended(1, Reason)), r => r.Code == "beforeDue");
        Assert.Contains(Roads.To(State.Handling).Refused(Move.Extend, "2024-03-29", new Extended(1, Reason)), r => r.Code == "beforeDue");
        Assert.Empty(Roads.To(State.Handling).Try(Move.Extend, "2024-03-28", new Extended(1, Reason)).Refusals);
        CaseBuilder.Received("2024-03-01", Rules.Default with { Settings = new() { ExtensionOnLastDay = true } }).Do(Move.Extend, "2024-03-29", new Extended(1, Reason));
    }

    [Fact]
    public void A_deferral_is_later_than_the_reply_date_and_comes_once()
    {
        const string Why = "涉及档案四百余卷，需要逐卷核对";
        var b = Roads.ReasonsFound(true);
        Assert.Equal(("deferral.notLater", "Until"), b.Refused(Move.Defer, "2024-03-20", new Deferred(new(2024, 3, 29), Why)).Select(r => (r.Code, r.Field)).Single());
        b.Do(Move.Defer, "2024-03-20", new Deferred(new(2024, 3, 30), Why));
        Assert.Contains(b.Refused(Move.Defer, "2024-03-21", new Deferred(new(2024, 5, 20), Why)), r => r.Code == "notDeferred");
    }

    [Fact]
    public void A_fee_can_be_paid_within_its_period_only_and_that_runs_from_proved_receipt()
    {
        // Proved 7 March: twenty working days, 4 and 5 April off, Sunday the 7th worked.
        var payment = new FeePaid(1000, "票据0001");
        Assert.NotNull(Roads.FeeNoticeProved().Try(Move.PayFee, "2024-04-07", payment).Fact);
        Assert.Contains(Roads.FeeNoticeProved().Refused(Move.PayFee, "2024-04-08", payment), r => r.Code == "paymentRuns");
        Assert.NotNull(Roads.To(State.AwaitingPayment).Try(Move.PayFee, "2024-04-08", payment).Fact);
    }

    [Theory]
    [InlineData("《中华人民共和国统计法》第二十五条", true)]
    [InlineData("《不动产登记暂行条例》第二十七条", true)]
    [InlineData("《某某管理办法》第五条", false)]
    [InlineData("《中华人民共和国统计法》", false)]
    [InlineData("《山西省某某条例》第五条", false)]
    [InlineData("有关法律规定", false)]
    public void A_prohibition_is_found_in_a_statute_and_its_article(string law, bool accepted)
    {
        var proposal = Decisions.Of("C2");
        var verdict = Roads.To(State.Handling).Try(Move.Propose, "2024-03-13", proposal with { Details = new Dictionary<string, string>(proposal.Details) { ["forbiddingLaw"] = law } });
        Assert.Equal(accepted, verdict.Fact is not null);
    }

    [Fact]
    public void Who_proposed_may_not_sign_unless_the_office_says_so()
    {
        Assert.Equal("fourEyes", Assert.Single(Roads.To(State.AwaitingSignature).Refused(Move.Sign, "2024-03-18", new Signed(), by: Clerk)).Code);
        Roads.To(State.AwaitingSignature).Do(Move.Sign, "2024-03-18", new Signed(), by: Signer);
    }

    [Fact]
    public void Returned_mail_keeps_the_day_of_the_first_posting()
    {
        var b = Roads.To(State.AwaitingService).Do(Move.RecordReturn, "2024-03-26", new Returned("查无此人")).Dispatched("2024-04-10");
        Assert.Equal((new DateOnly(2024, 3, 19), new DateOnly(2024, 3, 19)), (b.Case.LeftOn!.Value, b.Clock.FinishedOn!.Value));
        Assert.Equal((true, true), b.Clock.InTime);
    }

    [Fact]
    public void Withdrawal_ends_as_F3_on_its_day()
    {
        var b = Roads.To(State.Withdrawn);
        Assert.Equal(("F3", new DateOnly(2024, 3, 12)), (b.Case.Outcome!.Code, b.Case.LeftOn!.Value));
    }
}
