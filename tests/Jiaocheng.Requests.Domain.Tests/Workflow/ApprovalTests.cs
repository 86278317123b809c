using Jiaocheng.Requests.Domain.Cases;
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
    public void An_extension_is_given_once_and_on_the_last_day_at_the_latest()
    {
        Assert.Contains(Roads.Extended().Refused(Move.Extend, "2024-03-21", new Extended(1, Reason)), r => r.Code == "notExtended");
        Assert.Contains(Roads.To(State.Handling).Refused(Move.Extend, "2024-04-01", new Extended(1, Reason)), r => r.Code == "beforeDue");
        Roads.To(State.Handling).Do(Move.Extend, "2024-03-29", new Extended(1, Reason));
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
