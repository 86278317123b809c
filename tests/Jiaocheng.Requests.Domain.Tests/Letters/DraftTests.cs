using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>What a letter would say before it leaves the house: the same as it says then, and a mark where something is not written yet.</summary>
public class DraftTests
{
    public static TheoryData<Move> Owing =>
        [.. Moves.All.Select(row => row.Move).Where(move => move != Move.Sign && LetterWriter.KindOf(Roads.To(State.InReview).Case, move) is not null)];

    public static TheoryData<string> Leaves => [.. AllOutcomes.All.Select(outcome => outcome.Key)];

    public static TheoryData<Move> Silent => [.. Moves.All.Select(row => row.Move).Where(move => move is not (Move.Propose or Move.Sign)).Except(Owing.Select(row => row.Data))];

    [Theory, MemberData(nameof(Owing))]
    public void A_move_that_owes_a_letter_shows_it_beforehand_as_it_will_be_written(Move move)
    {
        var road = Desk.RoadBefore(move);
        var input = Inputs.For(move, road.Case, Desk.Day);
        var before = (road.Case.Head, road.Case.Version, road.Case.State);

        var draft = Desk.Draft(road, move, input);

        Assert.NotNull(draft);
        Assert.Equal(LetterWriter.NumberToCome, draft.Number);
        Assert.Equal(before, (road.Case.Head, road.Case.Version, road.Case.State));
        road.Do(move, $"{Desk.Day:yyyy-MM-dd}", input);
        SameWords(LetterWriter.Write(road.Case, road.Case.Version, Desk.Issuer, road.Rules), draft);
    }

    [Theory, MemberData(nameof(Leaves))]
    public void A_proposal_shows_the_letter_of_its_signature(string key)
    {
        var road = Roads.For(key);
        var before = road.Case.Head;

        var draft = Desk.Draft(road, Move.Propose, Decisions.Of(key));

        Assert.NotNull(draft);
        Assert.Equal(AllOutcomes.All.Single(outcome => outcome.Key == key).Letter, draft.Kind);
        Assert.Equal(before, road.Case.Head);
        SameWords(Desk.Signed(road, Decisions.Of(key)), draft);
    }

    [Theory]
    [InlineData(State.LegalReview)]
    [InlineData(State.SecrecyReview)]
    [InlineData(State.AwaitingSignature)]
    public void The_proposal_under_review_shows_its_letter_from_every_desk_it_passes(State state)
    {
        var road = Roads.To(state);

        var draft = LetterWriter.Draft(road.Case, null, Desk.Issuer, Desk.Where(road));

        Assert.Equal(LetterKind.Disclosure, draft?.Kind);
        Assert.Equal(Desk.Day, draft!.Date);
        Assert.Equal(state, road.Case.State);
    }

    [Theory]
    [InlineData(State.InReview)]
    [InlineData(State.Handling)]
    [InlineData(State.AwaitingDispatch)]
    [InlineData(State.Closed)]
    public void Where_nothing_is_under_review_there_is_no_draft(State state)
    {
        var road = Roads.To(state);

        Assert.Null(LetterWriter.Draft(road.Case, null, Desk.Issuer, Desk.Where(road)));
    }

    [Theory, MemberData(nameof(Silent))]
    public void A_move_without_a_letter_has_no_draft(Move move)
    {
        var road = Desk.RoadBefore(move);

        Assert.Null(Desk.Draft(road, move, Inputs.For(move, road.Case, Desk.Day)));
    }

    [Fact]
    public void A_move_that_does_not_lead_on_from_here_has_no_draft() =>
        Assert.Null(Desk.Draft(Roads.To(State.Served), Move.AskCorrection, Inputs.Correction()));

    [Theory, MemberData(nameof(Leaves))]
    public void A_half_filled_proposal_shows_where_something_is_still_to_be_written(string key)
    {
        var outcome = AllOutcomes.All.Single(o => o.Key == key);
        Proposed[] halves =
        [
            new() { Outcome = outcome.Code, Variant = outcome.Variant },
            new() { Outcome = outcome.Code, Variant = outcome.Variant, Facts = " ", Reasons = "。", Given = "", Withheld = [new("", "", "")] },
            new() { Outcome = outcome.Code, Variant = outcome.Variant, Withheld = [new("第2页", "没有这个依据", "理由")], Details = new Dictionary<string, string> { ["nothing"] = "" } },
        ];
        foreach (var half in halves)
            foreach (var road in (CaseBuilder[])[Roads.To(State.Handling), Roads.For(key), Roads.FromLedger().Accepted("2024-03-04")])
                Assert.Contains(Desk.Draft(road, Move.Propose, half)!.Paragraphs, line => line.Contains("〔待填写〕", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z9")]
    public void Before_an_outcome_is_chosen_there_is_no_draft(string outcome) =>
        Assert.Null(Desk.Draft(Roads.To(State.Handling), Move.Propose, new Proposed { Outcome = outcome }));

    [Theory, MemberData(nameof(Owing))]
    public void A_half_filled_move_never_throws(Move move)
    {
        foreach (var half in Halves(move))
        {
            var road = Desk.RoadBefore(move);
            Assert.NotNull(Desk.Draft(road, move, half));
        }
    }

    private static IEnumerable<Payload> Halves(Move move) => move switch
    {
        Move.Register =>
        [
            new Registered { Channel = Channel.Online, SubmittedOn = Desk.Day, Applicant = new Applicant { Class = ApplicantClass.Other, Name = "" }, Content = "" },
            new Registered { Channel = Channel.InPerson, SubmittedOn = Desk.Day, ReceivedOn = Desk.Day, Applicant = new Applicant { Class = ApplicantClass.Business, Name = " " }, Content = " " },
        ],
        Move.AskCorrection => [new CorrectionAsked { Items = [], Guidance = "" }, new CorrectionAsked { Items = [], Guidance = "", Until = DateOnly.MinValue }],
        Move.AskReasons => [new ReasonsAsked("", DateOnly.MinValue), new ReasonsAsked("", DateOnly.MaxValue)],
        Move.Extend => [new Extended(0, ""), new Extended(-5, " "), new Extended(9999, "因")],
        Move.Defer => [new Deferred(DateOnly.MinValue, ""), new Deferred(DateOnly.MaxValue, "")],
        Move.AskThirdParty or Move.AskAgency or Move.AskCoMaker => [new ConsultationAsked { Party = "", Question = "" }],
        Move.InformThirdParty => [new ThirdPartyInformed(0, "", ""), new ThirdPartyInformed(-1, "", "")],
        Move.NotifyFee => [new FeeNotified(FeeBasis.ByItem, 0, 0), new FeeNotified(FeeBasis.ByVolume, -3, -1), new FeeNotified(FeeBasis.ByVolume, int.MaxValue, 0)],
        Move.Withdraw => [new WithdrawalReceived("")],
        Move.AskAssistance => [new AssistanceAsked("", "", DateOnly.MinValue), new AssistanceAsked(" ", " ", DateOnly.MaxValue)],
        Move.AnswerAmendment => [.. Enum.GetValues<AmendmentResult>().Select(result => new AmendmentAnswered { RequestedOn = DateOnly.MinValue, Record = "", Evidence = "", Findings = "", Result = result })],
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "A letter without a half-filled form."),
    };

    private static void SameWords(Letter written, Letter draft) => Assert.Equal(
        written.ToText().Replace(written.Number, "", StringComparison.Ordinal), draft.ToText().Replace(draft.Number, "", StringComparison.Ordinal));
}
