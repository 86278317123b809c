using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Tests.CaseBuilder;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Every state x every move x every permission, against the rows read plainly.</summary>
public class GateTests
{
    private static readonly DateOnly Day = DateOnly.Parse(Roads.Later);
    private static readonly Can[] Permissions = Enum.GetValues<Can>();

    public static TheoryData<State> AllStates => [.. Enum.GetValues<State>()];

    public static TheoryData<State, Move> StatesAndMoves
    {
        get
        {
            var all = new TheoryData<State, Move>();
            foreach (var state in Enum.GetValues<State>())
                foreach (var move in Enum.GetValues<Move>()) all.Add(state, move);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(AllStates))]
    public void The_buttons_are_the_rows(State state)
    {
        var b = Roads.To(state);
        var where = b.Where(Roads.Later);
        var offers = Gate.Offers(b.Case, where);

        Assert.Equal(Steps.All.Where(step => step.From == state).Select(step => step.Move).Distinct().Order(), offers.Select(offer => offer.Move).Order());
        Assert.All(offers, offer =>
        {
            Assert.Equal(Unmet(b.Case, where, offer.Move), offer.Refusals.Select(refusal => refusal.Code).Order());
            Assert.Equal(offer.Refusals.Count == 0, offer.Allowed);
            Assert.All(offer.Refusals, refusal => Assert.NotEmpty(refusal.Reason.Zh));
        });
    }

    [Theory]
    [MemberData(nameof(StatesAndMoves))]
    public void A_move_needs_a_row_and_the_permission_of_its_row(State state, Move move)
    {
        var b = Roads.To(state);
        var attempt = new Attempt(move, Day, Inputs.For(move, b.Case, Day));
        var row = Steps.All.FirstOrDefault(step => step.From == state && step.Move == move);
        foreach (var missing in Permissions)
        {
            var writer = Signer with { Permissions = Permissions.Where(can => can != missing).ToHashSet() };
            var where = b.Where(Roads.Later, writer);
            var codes = Gate.Refusals(new Ask(b.Case, where, attempt)).Select(refusal => refusal.Code).ToList();

            if (row is null) Assert.Equal(["noStep"], codes);
            else Assert.Equal(row.Permission == missing, codes.Contains("permission"));
            if (row is null || row.Permission == missing) Assert.Null(b.Case.Apply(attempt, where).Fact);
        }
        Assert.Equal(state, b.Case.State);
    }

    [Theory]
    [MemberData(nameof(StatesAndMoves))]
    public void What_is_offered_can_be_saved_and_leads_where_the_row_says(State state, Move move)
    {
        var b = Roads.To(state);
        var where = b.Where(Roads.Later, Signer);
        var attempt = new Attempt(move, Day, Inputs.For(move, b.Case, Day));
        var offer = Gate.Offers(b.Case, where).FirstOrDefault(offer => offer.Move == move);
        var verdict = b.Case.Apply(attempt, where);

        if (verdict.Fact is null)
        {
            Assert.Equal(state, b.Case.State);
            return;
        }
        Assert.True(offer?.Allowed, "a save without an offer");
        Assert.Contains(Steps.All, step => step.From == state && step.Move == move && step.To == b.Case.State);
        Assert.Equal(b.Case.Head, verdict.Fact.Hash);
    }

    [Theory]
    [MemberData(nameof(StatesAndMoves))]
    public void An_input_of_another_move_is_refused(State state, Move move)
    {
        var b = Roads.To(state);
        Payload foreign = move == Move.Note ? new Done() : new Noted("记事");
        var attempt = new Attempt(move, Day, foreign);

        Assert.Equal(["input.type"], Gate.Refusals(new Ask(b.Case, b.Where(Roads.Later), attempt)).Select(refusal => refusal.Code));
        Assert.Null(b.Case.Apply(attempt, b.Where(Roads.Later) with { Lenient = true }).Fact);
    }

    [Fact]
    public void Every_guard_refuses_and_holds_at_least_once()
    {
        HashSet<string> held = [], refused = [];
        var roads = Enum.GetValues<State>().Select(Roads.To).Concat(Roads.WithTurns());
        foreach (var (b, day, writer) in from b in roads from day in new[] { "2024-03-12", "2024-03-22", Roads.Later } from writer in new[] { Clerk, Signer, Plain } select (b, day, writer))
            foreach (var guard in Steps.All.Where(step => step.From == b.Case.State).SelectMany(step => step.Guards))
                foreach (var issuer in (Issuer[])[Letters.Desk.Issuer, Letters.Desk.Issuer with { Court = "" }])
                    (guard.Holds(new Ask(b.Case, b.Where(day, writer) with { Issuer = issuer })) ? held : refused).Add(guard.Code);

        var all = Steps.All.SelectMany(step => step.Guards).Select(guard => guard.Code).Distinct().Order().ToList();
        Assert.Equal(all, held.Order());
        Assert.Equal(all, refused.Order());
    }

    [Fact]
    public void Guards_of_one_code_are_one_guard() =>
        Assert.All(Steps.All.SelectMany(step => step.Guards).GroupBy(guard => guard.Code), guards => Assert.Single(guards.Distinct()));

    /// <summary>Somebody who handles cases and approves nothing.</summary>
    private static readonly Writer Plain = new(Guid.Parse("01900000-0000-7000-8000-0000000000c3"), "王承办", new HashSet<Can> { Can.Handle });

    private static IEnumerable<string> Unmet(Case @case, Circumstances where, Move move)
    {
        var ask = new Ask(@case, where);
        return Steps.All.Where(step => step.From == @case.State && step.Move == move).SelectMany(step => step.Guards)
            .Where(guard => !guard.Holds(ask)).Select(guard => guard.Code).Distinct().Order();
    }
}
