using CsCheck;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Cases;

/// <summary>A mistake is mended by a later fact: the file then reads as if it had been right from the start, or nothing changes at all.</summary>
public class SupersessionTests
{
    private const string Why = "录入错误";

    [Fact]
    public void A_file_mended_later_reads_as_one_that_was_right_from_the_start()
    {
        var (mended, refused) = (0, 0);
        Gen.Int.Sample(seed => Interlocked.Increment(ref Mended(seed) ? ref mended : ref refused), iter: 4_000, threads: 2);
        Assert.True(mended > 1000 && refused > 200, $"{mended} mended, {refused} refused: chance is one-sided");
    }

    private static bool Mended(int seed)
    {
        var history = new History(seed, 30);
        var mended = history.Case;
        var target = mended.Standing[history.Next(mended.Standing.Count)];
        var on = history.Next(2) == 0 ? target.On : target.On.AddDays(history.Next(9) - 4);
        var payload = Change(target, on, history);
        var (before, state) = (mended.Head, mended.State);
        var verdict = history.Try(Move.Supersede, new Superseded(target.Seq, Why, on, payload));

        // Written right at once, each entry at its own time; only the mended one is judged as of today.
        var (right, unlawful) = Rewrite(history, target.Seq, on, payload);
        if (verdict.Fact is null)
        {
            Assert.Equal((before, state), (mended.Head, mended.State));
            if (verdict.Refusals[0].Code == "supersede.unlawful")
                Assert.Contains($"第{unlawful!.Seq}项", verdict.Refusals[0].Reason.Zh, StringComparison.Ordinal);
            return false;
        }
        Assert.Null(unlawful);
        Same(right, mended);
        return true;
    }

    [Fact]
    public void Any_mix_of_adding_and_mending_folds_like_the_same_facts_read_fresh() => Gen.Int.Sample(seed =>
    {
        var history = new History(seed, 12);
        for (var i = 0; i < 20; i++)
        {
            if (history.Next(3) > 0) history.Step();
            else
            {
                var target = history.Case.Facts[history.Next(history.Case.Facts.Count)];
                var struck = history.Next(3) == 0;
                history.Try(Move.Supersede, new Superseded(target.Seq, Why, struck ? null : target.On.AddDays(history.Next(5) - 2), struck ? null : Change(target, target.On, history)));
            }
        }
        Same(Case.Of(history.Case.Id, history.Case.AgencyId, history.Case.Facts), history.Case);
        // The facts that stand, and they alone, make the case.
        Same(Case.Of(history.Case.Id, history.Case.AgencyId, history.Case.Standing), history.Case);
    }, iter: 2_000, threads: 2);

    [Fact]
    public void A_correction_that_makes_a_later_entry_unlawful_is_refused_and_names_it()
    {
        var b = Roads.Objected();
        var refusal = Assert.Single(b.Refused(Move.Supersede, "2024-04-01", new Superseded(3, "并未征求")));
        Assert.Equal("supersede.unlawful", refusal.Code);
        Assert.Contains("第4项“文书送达”", refusal.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("entry 4", refusal.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_is_checked_like_an_entry()
    {
        var b = Roads.Extended();
        Assert.Equal("supersede.unlawful", Assert.Single(b.Refused(Move.Supersede, "2024-04-01", new Superseded(3, Why, null, new Extended(21, "需要调取档案三百余卷并逐页核对")))).Code);
        Assert.Equal("supersede.kind", Assert.Single(b.Refused(Move.Supersede, "2024-04-01", new Superseded(3, Why, null, new Noted("记事")))).Code);
    }

    [Fact]
    public void A_struck_entry_is_kept_and_counts_no_more()
    {
        var b = Roads.Extended().Do(Move.Supersede, "2024-03-21", new Superseded(3, "延期未获同意，误录"));
        Assert.Equal(4, b.Case.Facts.Count);
        Assert.Equal(0, b.Clock.ExtensionDays);
        Assert.Contains(b.Case.Facts, fact => fact.Kind == Move.Extend);
        Assert.DoesNotContain(b.Case.Standing, fact => fact.Kind == Move.Extend);
        b.Do(Move.Extend, "2024-03-22", new Extended(5, "需要向三个乡镇调取二十年前的征地档案"));
    }

    [Fact]
    public void The_last_correction_of_an_entry_counts()
    {
        var b = Roads.Extended()
            .Do(Move.Supersede, "2024-03-21", new Superseded(3, Why, null, new Extended(5, "需要向三个乡镇调取二十年前的征地档案")))
            .Do(Move.Supersede, "2024-03-22", new Superseded(3, Why, null, new Extended(7, "需要向三个乡镇调取二十年前的征地档案")));
        Assert.Equal(7, b.Clock.ExtensionDays);
    }

    [Fact]
    public void Receipt_recorded_wrongly_moves_every_date_when_mended()
    {
        var b = Roads.To(State.Handling);
        var right = Inputs.Application("2024-02-29");
        b.Do(Move.Supersede, "2024-03-06", new Superseded(1, "收发室签收日为2月29日", new(2024, 2, 29), right));
        Assert.Equal(new DateOnly(2024, 3, 28), b.Clock.Due);
        Assert.Equal(new DateOnly(2024, 2, 29), b.Case.ReceivedOn);
        Assert.Equal("测试告〔2024〕1号", b.Case.Number);
    }

    [Theory]
    [InlineData(1, "supersede.register")]
    [InlineData(9, "supersede.of")]
    public void Neither_the_registration_nor_what_is_not_there_can_be_struck(int of, string code) =>
        Assert.Equal(code, Assert.Single(Roads.To(State.Handling).Refused(Move.Supersede, "2024-03-06", new Superseded(of, Why))).Code);

    [Fact]
    public void Corrections_and_unmaskings_themselves_stand_for_ever()
    {
        var b = Roads.To(State.Handling).Do(Move.Unmask, "2024-03-05", new Unmasked("核对地址")).Do(Move.Supersede, "2024-03-06", new Superseded(2, Why, new(2024, 3, 5)));
        Assert.Equal("supersede.of", Assert.Single(b.Refused(Move.Supersede, "2024-03-07", new Superseded(3, Why))).Code);
        Assert.Equal("supersede.of", Assert.Single(b.Refused(Move.Supersede, "2024-03-07", new Superseded(4, Why))).Code);
    }

    [Fact]
    public void A_case_read_as_of_an_earlier_day_knows_only_what_was_recorded_by_then()
    {
        var b = Roads.Extended().Do(Move.Supersede, "2024-03-25", new Superseded(3, "误录"));
        var then = Case.Of(b.Case.Id, b.Case.AgencyId, b.Case.Facts.TakeWhile(fact => fact.RecordedOn <= new DateOnly(2024, 3, 22)));
        Assert.Equal((20, 0), (then.Clock(b.Rules).ExtensionDays, b.Clock.ExtensionDays));
    }

    private static (Case Case, Fact? Unlawful) Rewrite(History history, int seq, DateOnly on, Payload payload)
    {
        var fresh = Case.New(history.Case.Id, history.Case.AgencyId);
        foreach (var fact in history.Case.Facts.Where(fact => fact.Kind != Move.Supersede))
        {
            var mended = fact.Seq == seq;
            var where = history.Now() with { Now = mended ? history.Now().Now : fact.RecordedAt, Replaying = true };
            if (fresh.Apply(new Attempt(fact.Kind, mended ? on : fact.On, mended ? payload : fact.Payload, fact.DocumentNumber), where).Fact is null) return (fresh, fact);
        }
        return (fresh, null);
    }

    private static Payload Change(Fact fact, DateOnly on, History history) => fact.Payload switch
    {
        Registered { ReceivedOn: not null } => Inputs.Application(on.ToString("yyyy-MM-dd")),
        Registered r => r,
        ReceiptConfirmed or Accepted or NoticeProved or OpinionReceived or OpinionLapsed or Proposed or Dispatched => fact.Payload,
        _ => history.Input(fact.Kind) is var input && input.GetType() == fact.Payload.GetType() ? input : fact.Payload,
    };

    private static void Same(Case expected, Case actual)
    {
        Assert.Equal(expected.State, actual.State);
        Assert.Equal((expected.Outcome?.Key, expected.ReceivedOn, expected.DecidedOn, expected.LeftOn, expected.ServedOn, expected.Handler, expected.Number),
            (actual.Outcome?.Key, actual.ReceivedOn, actual.DecidedOn, actual.LeftOn, actual.ServedOn, actual.Handler, actual.Number));
        Assert.Equal((expected.Entered?.Seq, expected.Entered?.On), (actual.Entered?.Seq, actual.Entered?.On));
        Assert.Equal(expected.Application, actual.Application);
        Assert.Equal(expected.Consultations, actual.Consultations);
        var (left, right) = (expected.Clock(Rules.Default), actual.Clock(Rules.Default));
        Assert.Equal(left.Pauses, right.Pauses);
        Assert.Equal((left.Risk?.Start, left.Risk?.Due), (right.Risk?.Start, right.Risk?.Due));
        Assert.Equal(left.Risk?.Pauses ?? [], right.Risk?.Pauses ?? []);
        Assert.Equal(left with { Pauses = [], Risk = null }, right with { Pauses = [], Risk = null });
        Assert.Equal(Deadlines.Of(expected, Rules.Default), Deadlines.Of(actual, Rules.Default));
    }
}
