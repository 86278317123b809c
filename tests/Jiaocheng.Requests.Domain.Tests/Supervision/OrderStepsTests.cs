using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Supervision;
using static Jiaocheng.Requests.Domain.Tests.Supervision.Orders;

namespace Jiaocheng.Requests.Domain.Tests.Supervision;

/// <summary>The way of an order: what the table says, and what the Regulation and good sense ask by hand.</summary>
public class OrderStepsTests
{
    private static readonly DateOnly Over = new(2024, 6, 26);

    public static TheoryData<OrderState, OrderMove> Everything
    {
        get
        {
            var all = new TheoryData<OrderState, OrderMove>();
            foreach (var state in Enum.GetValues<OrderState>()) foreach (var move in Enum.GetValues<OrderMove>()) all.Add(state, move);
            return all;
        }
    }

    [Fact]
    public void Every_move_and_every_state_has_its_rows()
    {
        Assert.Equal(Enum.GetValues<OrderMove>(), OrderSteps.All.Select(step => step.Move).Distinct().Order());
        Assert.Equal(Enum.GetValues<OrderState>(), OrderSteps.All.SelectMany(step => new[] { step.From, step.To }).Distinct().Order());
        Assert.All(OrderSteps.All.GroupBy(step => (step.From, step.Move)), rows => Assert.Single(rows));
        Assert.All(Enum.GetValues<OrderMove>(), move => Assert.Equal(move, OrderSteps.MoveOf(EntryOf(move, Day))));
    }

    [Theory, MemberData(nameof(Everything))]
    public void A_move_is_open_to_the_party_of_its_row_and_to_nobody_else(OrderState state, OrderMove move)
    {
        var file = To(state);
        Assert.Equal(state, file.State);
        var (row, entry) = (OrderSteps.Find(state, move), EntryOf(move, Over));
        foreach (var writer in new[] { Raiser, Colleague, Answerer, new OrderWriter(Guid.NewGuid(), false, false) })
        {
            var codes = Refused(file, entry, writer, Over).ToList();
            if (row is null) Assert.Equal(["order.step"], codes);
            else if (!writer.Is(row.Party)) Assert.Equal([row.Party == OrderParty.Supervisor ? "order.supervisor" : "order.addressee"], codes);
            else Assert.DoesNotContain(codes, code => code is "order.step" or "order.supervisor" or "order.addressee");
        }
    }

    [Theory, MemberData(nameof(Everything))]
    public void A_button_and_a_save_put_the_same_question(OrderState state, OrderMove move)
    {
        var ask = new OrderAsk(To(state), Raiser, Rules.Default, Over);
        var offer = OrderGate.Offers(ask).SingleOrDefault(offer => offer.Move == move);
        Assert.Equal(OrderSteps.Find(state, move)?.Party == OrderParty.Supervisor, offer is not null);
        if (offer is null) return;
        var refused = OrderGate.Refusals(ask, EntryOf(move, Over)).Select(refusal => refusal.Code).ToList();
        Assert.Equal(offer.Refusals.Select(refusal => refusal.Code), refused);
    }

    [Fact]
    public void Criticism_comes_after_a_missed_day_or_a_rejected_answer_and_a_setting_may_let_it_come_at_once()
    {
        var criticism = EntryOf(OrderMove.Criticise, Due);
        Assert.Equal(["order.chance"], Refused(Raised(), criticism, Raiser, Due));
        Assert.Empty(Refused(Raised(), criticism, Raiser, Due, new() { CriticiseAtOnce = true }));
        Assert.Empty(Refused(Raised(), EntryOf(OrderMove.Criticise, Over), Raiser, Over));
        var rejected = To(OrderState.Answered).With(Rejection, Raiser, new(2024, 6, 21));
        Assert.Empty(Refused(rejected, EntryOf(OrderMove.Criticise, new(2024, 6, 24)), Raiser, new(2024, 6, 24)));
        // Once criticised, the new period is a new chance.
        var criticised = rejected.With(EntryOf(OrderMove.Criticise, new(2024, 6, 24)), Raiser, new(2024, 6, 24));
        Assert.Equal(["order.chance"], Refused(criticised, EntryOf(OrderMove.Criticise, new(2024, 6, 25)), Raiser, new(2024, 6, 25)));
        Assert.Equal((OrderState.Open, new DateOnly(2024, 7, 8)), (criticised.State, criticised.Due));
    }

    [Fact]
    public void An_answer_after_the_last_day_stays_late()
    {
        Assert.True(Raised().Overdue(Over));
        Assert.False(Raised().Overdue(Due));
        Assert.True(Raised().With(Answer, Answerer, Over).Overdue(Over));
        Assert.False(To(OrderState.Answered).Overdue(new(2025, 1, 1)));
        Assert.False(To(OrderState.Closed).Overdue(new(2025, 1, 1)));
    }

    [Fact]
    public void A_period_is_extended_while_it_runs_and_only_to_a_later_working_day()
    {
        Assert.Empty(Refused(Raised(), new OrderExtended("跨部门核实", Later), Raiser, Due));
        Assert.Equal(["order.inTime"], Refused(Raised(), new OrderExtended("跨部门核实", Later), Raiser, Over));
        Assert.Equal(["order.notLater"], Refused(Raised(), new OrderExtended("跨部门核实", Due), Raiser, Day));
        Assert.Equal(["order.dayOff"], Refused(Raised(), new OrderExtended("跨部门核实", new(2024, 7, 6)), Raiser, Day));
        Assert.Equal(["order.far"], Refused(Raised(), new OrderExtended("跨部门核实", new(2025, 7, 7)), Raiser, Day));
        Assert.Equal(["input.empty"], Refused(Raised(), new OrderExtended(" ", Later), Raiser, Day));
        Assert.Equal(Later, Raised().With(new OrderExtended("跨部门核实", Later), Raiser, Day).Due);
    }

    [Fact]
    public void Who_complained_under_their_name_is_answered_first_unless_the_office_decides_otherwise()
    {
        var answered = Raised(Complained).With(Answer, Answerer, Day);
        Assert.Equal(["order.tellFirst"], Refused(answered, Close, Raiser, Day));
        Assert.Empty(Refused(answered, Close, Raiser, Day, new() { TellComplainantFirst = false }));
        var told = answered.With(Told, Raiser, Day);
        Assert.Empty(Refused(told, Close, Raiser, Day));
        Assert.Equal(["order.complainant"], Refused(told, Told, Raiser, Day));
        Assert.Empty(Refused(Raised(Complained with { Complaint = new() { ReceivedOn = new(2024, 5, 28) } }), Close, Raiser, Day));
        Assert.Equal(["date.early"], Refused(answered, Told with { On = new(2024, 5, 27) }, Raiser, Day));
        Assert.Equal(["date.future"], Refused(answered, Told with { On = Due }, Raiser, Day));
    }

    [Fact]
    public void Whoever_answered_does_not_judge_it_and_only_whoever_raised_it_withdraws_it()
    {
        var both = Answerer with { Supervises = true };
        var answered = Raised().With(Answer, both, Day);
        Assert.Equal(["order.fourEyes"], Refused(answered, Close, both, Day));
        Assert.Equal(["order.fourEyes"], Refused(answered, Rejection, both, Day));
        Assert.Equal(["order.raiser"], Refused(answered, new OrderWithdrawn("发错了"), Colleague, Day));
        Assert.Empty(Refused(answered, new OrderWithdrawn("发错了"), Raiser, Day));
    }

    [Fact]
    public void An_order_says_what_is_wrong_in_words_of_substance()
    {
        Assert.Empty(Refused(New(), Overdue, Raiser, Day));
        Assert.Equal(["input.empty", "input.empty", "order.cases"], Refused(New(), Overdue with { Owner = "", Wrong = " ", Cases = [] }, Raiser, Day));
        Assert.Equal(["order.source", "order.ground"], Refused(New(), Overdue with { Source = (OrderSource)9, Ground = "54" }, Raiser, Day));
        Assert.Equal(["order.due"], Refused(New(), Overdue with { Due = Day }, Raiser, Day));
        Assert.Equal(["order.complaint"], Refused(New(), Complained with { Complaint = null }, Raiser, Day));
        Assert.Equal(["order.complaint"], Refused(New(), Overdue with { Complaint = Complained.Complaint }, Raiser, Day));
        Assert.Equal(["input.empty"], Refused(New(), Complained with { Complaint = new() { Name = "申请人甲" } }, Raiser, Day));
        Assert.Equal(["order.anonymous"], Refused(New(), Complained with { Complaint = new() { ReceivedOn = Day, Contact = "13800000000" } }, Raiser, Day));
        Assert.Equal(["name.signs"], Refused(New(), Complained with { Complaint = new() { ReceivedOn = Day, Name = "申请人\n甲" } }, Raiser, Day));
        Assert.Equal(["order.finding"], Refused(New(), Overdue with { Source = OrderSource.ReportFinding }, Raiser, Day));
        Assert.Equal(["input.signs"], Refused(New(), Overdue with { Wrong = "一件申请\0超过答复期限仍未答复。" }, Raiser, Day));
        Assert.Equal(["order.many"], Refused(New(), Overdue with { Cases = [.. Enumerable.Repeat(Overdue.Cases[0], 501)] }, Raiser, Day));
    }

    [Fact]
    public void Every_source_has_a_ground_and_every_ground_its_article()
    {
        Assert.All(Enum.GetValues<OrderSource>(), source => Assert.NotNull(OrderGrounds.For(source)));
        Assert.All(OrderGrounds.All, ground => Assert.StartsWith("第", ground.Article, StringComparison.Ordinal));
        Assert.Equal(OrderGrounds.All.Count, OrderGrounds.All.Select(ground => ground.Code).Distinct().Count());
        Assert.All(Enum.GetValues<OrderSource>(), value => Assert.NotEmpty(value.Label().En));
        Assert.All(Enum.GetValues<OrderState>(), value => Assert.NotEmpty(value.Label().En));
        Assert.All(Enum.GetValues<OrderResult>(), value => Assert.NotEmpty(value.Label().En));
        Assert.All(Enum.GetValues<OrderMove>(), value => Assert.NotEmpty(value.Label().En + value.Past().En));
    }
}
