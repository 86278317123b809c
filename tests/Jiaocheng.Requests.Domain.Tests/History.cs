using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>A lawful history that chance wrote: moves are tried one after another, and those that the law allows stand.</summary>
public sealed class History
{
    private static readonly Move[] Road =
    [
        Move.ConfirmReceipt, Move.Accept, Move.AskCorrection, Move.ReceiveCorrection, Move.LapseCorrection, Move.AskThirdParty, Move.AskThirdParty, Move.AskAgency,
        Move.AskCoMaker, Move.ReceiveOpinion, Move.ReceiveOpinion, Move.LapseOpinion, Move.AskReasons, Move.ReceiveReasons, Move.LapseReasons, Move.Extend, Move.Extend,
        Move.Defer, Move.NotifyFee, Move.PayFee, Move.LapseFee, Move.ProveNotice, Move.ProveNotice, Move.ProveNotice, Move.RecordSearch, Move.Propose, Move.PassLaw,
        Move.PassSecrecy, Move.SendBack, Move.Sign, Move.Dispatch, Move.ProveService, Move.RecordReturn, Move.Close, Move.Withdraw, Move.AmendContact, Move.LogContact,
    ];

    private static readonly HashSet<Can> Everything = [.. Enum.GetValues<Can>()];
    private static readonly Writer Signer = new(Guid.Parse("01900000-0000-7000-8000-0000000000c2"), "孙签发", Everything);
    private static readonly Writer Clerk = new(Guid.Parse("01900000-0000-7000-8000-0000000000c1"), "李登记", Everything);

    private readonly Random _chance;

    /// <summary>The history of a seed: the same seed, the same history.</summary>
    public History(int seed, int tries = 45, Rules? rules = null)
    {
        Rules = rules ?? Rules.Default;
        _chance = new Random(seed);
        Day = new DateOnly(2019, 6, 3).AddDays(_chance.Next(2900));
        var text = Day.ToString("yyyy-MM-dd");
        Try(Move.Register, _chance.Next(4) == 0 ? Inputs.Unconfirmed(text) : Inputs.Application(text));
        for (var i = 0; i < tries; i++) Step();
    }

    public Case Case { get; } = Case.New(Guid.Parse("01900000-0000-7000-8000-000000000001"), Guid.Parse("01900000-0000-7000-8000-0000000000aa"));

    public Rules Rules { get; }

    /// <summary>The day reached.</summary>
    public DateOnly Day { get; private set; }

    public Circumstances Now(Writer? writer = null) => new(Rules, Day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), writer ?? Clerk);

    /// <summary>Tries one more move, some days later.</summary>
    public void Step()
    {
        if (_chance.Next(3) == 0) Day = Day.AddDays(_chance.Next(9));
        var move = Road[_chance.Next(Road.Length)];
        if (Steps.Of(Case.State, move).Count == 0 || move == Move.Withdraw && _chance.Next(8) > 0) return;
        Try(move, Input(move));
    }

    public Verdict Try(Move move, Payload payload, DateOnly? on = null) =>
        Case.Apply(new Attempt(move, on ?? Day, payload), Now(move == Move.Sign ? Signer : Clerk));

    /// <summary>An input for a move, as chance wants it; the law may refuse it.</summary>
    public Payload Input(Move move) => move switch
    {
        Move.AskCorrection => Inputs.Correction() with { Until = _chance.Next(2) == 0 ? Day.AddDays(_chance.Next(8, 40)) : null, SecondReason = "补正后又有不明" },
        Move.ReceiveOpinion => new OpinionReceived(OneOf(Case.Consultations.Where(c => c.Open).Select(c => c.Of)), _chance.Next(2) == 0, "意见在卷", _chance.Next(2) == 0),
        Move.LapseOpinion => new OpinionLapsed(OneOf(Case.Consultations.Where(c => c.Open).Select(c => c.Of)), "合同附件载有尚未公开的工艺参数，公开会损害其竞争地位"),
        Move.AskReasons => new ReasonsAsked("三十日内86件", Day.AddDays(_chance.Next(1, 30))),
        Move.ReceiveReasons => new ReasonsReceived("地块不同", _chance.Next(3) > 0, "各件涉及的地块和年度确实不同，数量与纠纷范围相当"),
        Move.Extend => new Extended(_chance.Next(1, 21), "需要向三个乡镇调取二十年前的征地档案"),
        Move.Defer => new Deferred(Day.AddDays(_chance.Next(1, 120)), "涉及档案四百余卷，需要逐卷核对并遮盖个人信息"),
        Move.NotifyFee => Inputs.Fee(),
        Move.ProveNotice => new NoticeProved(OneOf(Guards.UnprovedNotices(Case).Select(fact => fact.Seq)), "签收"),
        Move.Propose => Decisions.Of(_chance.Next(2) == 0 ? "A" : "D1-none"),
        _ => Inputs.For(move, Case, Day),
    };

    /// <summary>A number below, as chance wants it.</summary>
    public int Next(int below) => _chance.Next(below);

    private int OneOf(IEnumerable<int> places) => places.ToList() is { Count: > 0 } list ? list[_chance.Next(list.Count)] : 0;
}
