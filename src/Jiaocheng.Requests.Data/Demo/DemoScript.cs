using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>How a case is to end.</summary>
internal enum DemoEnd { Answered, WithdrawnEarly, WithdrawnLate, Voided }

/// <summary>What is to happen to a case, decided before it begins.</summary>
internal sealed record DemoScript(Outcome Outcome)
{
    public DemoEnd End { get; init; }
    /// <summary>The case goes no further than this state; null for as far as the day allows.</summary>
    public State? StopAt { get; init; }
    /// <summary>Receipt awaits confirmation at first.</summary>
    public bool Unconfirmed { get; init; }
    public bool Corrected { get; init; }
    public bool AsksThirdParty { get; init; }
    public bool AsksAgency { get; init; }
    public bool AsksCoMaker { get; init; }
    public bool Extended { get; init; }
    public bool Charged { get; init; }
    public bool Questioned { get; init; }
    /// <summary>The handler answers the seven questions one by one.</summary>
    public bool Guided { get; init; }
    /// <summary>The application asks for two things, which are answered one by one.</summary>
    public bool Itemised { get; init; }
    /// <summary>The reply leaves after its due date.</summary>
    public bool Late { get; init; }
    /// <summary>The decision is contested: by reconsideration, and where that does not help in court.</summary>
    public bool Contested { get; init; }
    /// <summary>Every wait is the shortest one: the case is to be at its place today.</summary>
    public bool Hurried { get; init; }

    /// <summary>A case as chance wants it.</summary>
    public static DemoScript Make(int year, bool mayRepeat, Dice dice)
    {
        var outcome = DemoDecisions.Pick(dice);
        if (outcome.Code == "E2" && !mayRepeat || outcome.Code == "F2" && year < 2021) outcome = AllOutcomes.All[0];
        var gives = outcome.Group is OutcomeGroup.Disclose or OutcomeGroup.Partial && outcome.Variant.Length == 0;
        var script = new DemoScript(outcome)
        {
            End = dice.Weighted([962, 15, 15, 8]) switch { 0 => DemoEnd.Answered, 1 => DemoEnd.WithdrawnEarly, 2 => DemoEnd.WithdrawnLate, _ => DemoEnd.Voided },
            Unconfirmed = dice.Chance(150),
            Corrected = outcome.Code is "D3" or "F1" || dice.Chance(100),
            AsksThirdParty = outcome.Code == "C4" || gives && dice.Chance(outcome.Code == "B" ? 300 : 70),
            AsksAgency = (gives || outcome.Code is "C6" or "C3") && dice.Chance(70),
            AsksCoMaker = gives && dice.Chance(20),
            Extended = dice.Chance(70),
            Charged = outcome.Code == "F2" || gives && year >= 2021 && dice.Chance(8),
            Questioned = outcome.Code == "E4" || gives && dice.Chance(4),
            Late = outcome.Code is not ("F1" or "F2") && dice.Chance(14),
            Guided = dice.Chance(150),
            Contested = outcome.Group is OutcomeGroup.Withhold or OutcomeGroup.Unable or OutcomeGroup.NotHandled && dice.Chance(100),
        };
        return script with { Itemised = outcome.Code == "B" && !script.AsksThirdParty && dice.Chance(200) };
    }

    /// <summary>One case for every state to be seen today, with its age in working days.</summary>
    public static readonly IReadOnlyList<(int Age, DemoScript Script)> OnShow =
    [
        (1, Show("A", State.AwaitingReceipt) with { Unconfirmed = true }),
        (3, Show("A", State.InReview)),
        (9, Show("D3", State.AwaitingCorrection)),
        (10, Show("E4", State.AwaitingReasons)),
        (12, Show("F2", State.AwaitingPayment)),
        (9, Show("D1-none", State.Handling)),
        (18, Show("B", State.Handling) with { Corrected = true }),
        (24, Show("C6", State.Handling)),
        (13, Show("C4", State.Consulting)),
        (20, Show("A", State.Consulting) with { AsksThirdParty = true, AsksAgency = true, Extended = true }),
        (14, Show("D1-notOurs", State.LegalReview)),
        (15, Show("A-public", State.SecrecyReview)),
        (16, Show("C5", State.AwaitingSignature)),
        (16, Show("A", State.AwaitingDispatch)),
        (18, Show("D2", State.AwaitingService)),
        (22, Show("E1", State.Served)),
        (28, Show("C8", State.Closed)),
        (90, Show("A", State.Archived)),
        (15, Show("A", State.Withdrawn) with { End = DemoEnd.WithdrawnLate }),
        (6, Show("A", State.Voided) with { End = DemoEnd.Voided }),
        (11, Show("B", State.Handling) with { Guided = true, Itemised = true }),
        (23, Show("B", State.Served) with { Guided = true, Itemised = true }),
        (70, Show("C5", State.Closed) with { Guided = true, Contested = true }),
    ];

    private static DemoScript Show(string outcome, State stopAt) => new(AllOutcomes.All.Single(o => o.Key == outcome))
    {
        StopAt = stopAt,
        Hurried = true,
        Corrected = outcome is "D3",
        AsksThirdParty = outcome == "C4",
        Charged = outcome == "F2",
        Questioned = outcome == "E4",
    };
}
