using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Outside;

/// <summary>The queue of what is not served, and what to do next.</summary>
public class UnservedTests
{
    private static (Move, NextStep, string)[] At(CaseBuilder b, string today) =>
        [.. Unserved.Of(b.Case, b.Rules.Calendar, DateOnly.Parse(today)).Select(letter => (letter.Move, letter.Next, letter.Until.ToString("yyyy-MM-dd")))];

    [Fact]
    public void A_signed_decision_waits_to_be_sent_then_to_arrive_and_then_is_traced()
    {
        Assert.Equal([(Move.Dispatch, NextStep.Send, "2024-03-19")], At(Roads.To(State.AwaitingDispatch), "2024-03-18"));
        var sent = Roads.To(State.AwaitingService);
        // Posted on 19 March: ten working days later is 2 April.
        Assert.Equal([(Move.ProveService, NextStep.Prove, "2024-04-02")], At(sent, "2024-04-02"));
        Assert.Equal([(Move.ProveService, NextStep.Trace, "2024-04-02")], At(sent, "2024-04-03"));
        Assert.Equal([(Move.Dispatch, NextStep.SendAgain, "2024-03-27")], At(sent.Do(Move.RecordReturn, "2024-03-26", new Returned("查无此人")), "2024-03-27"));
        Assert.Empty(At(Roads.To(State.Served), "2024-08-30"));
        Assert.Null(Unserved.Since(Roads.To(State.Served).Case));
        Assert.Equal(new DateOnly(2024, 3, 19), Unserved.Since(Roads.To(State.AwaitingService).Case));
    }

    [Fact]
    public void A_public_notice_is_not_traced_but_awaited() =>
        Assert.Equal([(Move.ProveService, NextStep.Prove, "2024-04-18")],
            At(Roads.To(State.AwaitingDispatch).Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.PublicNotice)), "2024-05-06"));

    [Fact]
    public void A_notice_waits_until_it_is_served_or_answered()
    {
        var b = Roads.To(State.Consulting);
        Assert.Equal([(Move.SendNotice, NextStep.Send, "2024-03-12")], At(b, "2024-03-11"));
        b.Do(Move.SendNotice, "2024-03-11", new NoticeSent(3, DispatchMethod.InPerson));
        Assert.Equal([(Move.ProveNotice, NextStep.Prove, "2024-03-12")], At(b, "2024-03-11"));
        b.Do(Move.ReceiveOpinion, "2024-03-13", new OpinionReceived(3, true, "同意"));
        Assert.Empty(At(b, "2024-03-20"));
        Assert.Null(Unserved.Since(b.Case));
        Assert.Empty(At(Roads.To(State.Consulting).Proved("2024-03-13"), "2024-03-20"));
    }

    [Fact]
    public void A_withdrawn_or_closed_case_owes_no_service()
    {
        var b = Roads.To(State.Consulting).Do(Move.Withdraw, "2024-03-12", new WithdrawalReceived("申请人书面撤回"));
        Assert.Empty(At(b, "2024-08-30"));
        Assert.Null(Unserved.Since(b.Case));
    }
}
