using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Decisions;

namespace Jiaocheng.Requests.Web.Tests.Features.Decisions;

/// <summary>Proposing, reviewing and signing, on every engine.</summary>
public class DecisionDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_proposal_passes_review_and_is_signed_by_somebody_else(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, worker, _) = await test.CountyAsync();
        var signer = await test.AccountAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "孙签发", "signer");
        var id = await test.HandledAsync(worker);
        var desk = test.Decisions();
        var form = new ProposeForm { Outcome = "A", Facts = "本机关档案室存有该方案一份", Given = "复印件1份" };

        Assert.IsType<Answer.Done>(await desk.ProposeAsync(id, (await test.FileAsync(id, worker)).Case.Version, form.ToProposed(new()), worker, Ct));
        Desks.Refused(await desk.PassAsync((await test.FileAsync(id, worker)).Case, "", worker, Ct), "reviewer");
        var reviewer = await test.ReviewerAsync(worker);
        Assert.IsType<Answer.Done>(await desk.PassAsync((await test.FileAsync(id, reviewer)).Case, " 同意 ", reviewer, Ct));
        Assert.IsType<Answer.Done>(await desk.PassAsync((await test.FileAsync(id, reviewer)).Case, "", reviewer, Ct));
        Desks.Refused(await desk.PassAsync((await test.FileAsync(id, worker)).Case, "", worker, Ct), "fourEyes");
        Assert.IsType<Answer.Done>(await desk.PassAsync((await test.FileAsync(id, signer)).Case, "", signer, Ct));

        var @case = (await test.FileAsync(id, worker)).Case;
        Assert.Equal(State.AwaitingDispatch, @case.State);
        Assert.Equal("同意", ((Reviewed)@case.NewestFact(Move.PassLaw)!.Payload).Opinion);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_was_shown_before_somebody_else_moved_passes_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.ProposedAsync(worker);
        var shown = (await test.FileAsync(id, worker)).Case;
        await test.MoveAsync(id, worker, Move.SendBack, new SentBack("请补充事实"));

        Assert.IsType<Answer.Stale>(await test.Decisions().PassAsync(shown, "", worker, Ct));
        Assert.IsType<Answer.Missing>(await test.Decisions().PassAsync((await test.FileAsync(id, worker)).Case, "", worker, Ct));
        Assert.Equal(State.Handling, (await test.FileAsync(id, worker)).Case.State);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_send_back_wants_a_reason(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, worker, _) = await test.CountyAsync();
        var id = await test.ProposedAsync(worker);

        var answer = await test.Decisions().SendBackAsync((await test.FileAsync(id, worker)).Case, "  ", worker, Ct);

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Answer.Refused>(answer).Reasons).Field);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_queue_knows_what_comes_next(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, office, worker, _) = await test.CountyAsync();
        var signer = await test.AccountAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "孙签发", "signer");
        var (first, second) = (await test.ReviewedAsync(worker), await test.ReviewedAsync(worker, "某镇道路工程合同"));
        var desk = test.Decisions();

        Assert.Equal(new QueuePlace(1, 2, second), await desk.PlaceAsync(first, signer, Ct));
        Assert.Equal(new QueuePlace(2, 2, first), await desk.PlaceAsync(second, signer, Ct));
        Assert.IsType<Answer.Done>(await desk.PassAsync((await test.FileAsync(first, signer)).Case, "", signer, Ct));
        Assert.Equal(new QueuePlace(0, 1, second), await desk.PlaceAsync(first, signer, Ct));
        Assert.IsType<Answer.Done>(await desk.PassAsync((await test.FileAsync(second, signer)).Case, "", signer, Ct));
        Assert.Equal(new QueuePlace(0, 0, null), await desk.PlaceAsync(second, signer, Ct));
        Assert.Equal(new QueuePlace(0, 0, null), await desk.PlaceAsync(second, office, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Only_replies_of_the_same_applicant_and_agency_are_offered_as_repeated(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, worker, other) = await test.CountyAsync();
        var signer = await test.AccountAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "孙签发", "signer");
        var served = await test.ReviewedAsync(worker);
        await test.MoveAsync(served, signer, Move.Sign, new Signed());
        await test.MoveAsync(served, worker, Move.Dispatch, new Dispatched(DispatchMethod.InPerson));
        await test.MoveAsync(served, worker, Move.ProveService, new ServiceProved("申请人甲", "送达回证"));
        await test.HandledAsync(worker, "某镇道路工程合同");
        await test.HandledAsync(worker, "某村征地补偿方案", "申请人乙");
        await test.HandledAsync(other);
        var id = await test.HandledAsync(worker, "某村征地补偿方案及名单");
        var earlier = test.Get<EarlierCases>();

        var replies = (await earlier.OfCaseAsync(id, worker, Ct)).OfApplicant;

        Assert.Equal([("测JC-A答〔2024〕1号", CaseMaker.Today), (null, (DateOnly?)null)], replies.Select(reply => (reply.Reply, reply.ServedOn)));
        Assert.Same(Resemblances.None, await earlier.OfCaseAsync(id, other, Ct));
        var form = new ProposeForm { Outcome = "E2", Facts = "两次申请的内容相同", Reasons = CaseMaker.Reasons, Details = new() { ["earlierNumber"] = replies[0].Number, ["sameContent"] = "内容相同，事实没有变化" } };
        Assert.IsType<Answer.Done>(await test.Decisions().ProposeAsync(id, 2, form.ToProposed(new()), worker, Ct));
    }
}
