using CsCheck;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Tests.Cases;

/// <summary>The seals prove a history whole: whoever changes one entry would have to change all that follow.</summary>
public class ChainTests
{
    [Fact]
    public void Any_tampering_is_found() => Gen.Select(Gen.Int, Gen.Int[0, 6], Gen.Int[0, 1000]).Sample((seed, kind, at) =>
    {
        var @case = new History(seed, 25).Case;
        Assert.True(Holds(@case.Id, @case.Facts));

        List<Fact> facts = [.. @case.Facts];
        var i = at % facts.Count;
        var fact = facts[i];
        switch (kind)
        {
            case 0: facts[i] = fact with { On = fact.On.AddDays(1) }; break;
            case 1: facts[i] = fact with { By = fact.By + "甲" }; break;
            case 2: facts[i] = fact with { RecordedAt = fact.RecordedAt.AddMilliseconds(1) }; break;
            case 3: facts[i] = fact with { Payload = new Noted("改写") }; break;
            case 4: facts[i] = fact with { DocumentNumber = fact.DocumentNumber + "1" }; break;
            case 5 when facts.Count > 1 && i < facts.Count - 1: facts.RemoveAt(i); break;
            case 6 when i > 0: (facts[i - 1], facts[i]) = (facts[i], facts[i - 1]); break;
            default: facts[i] = fact with { ById = Guid.Empty }; break;
        }
        Assert.False(Holds(@case.Id, facts));
        // Sealing the changed entry anew is found at the next one, or at the head that is kept elsewhere.
        if (kind is < 5)
        {
            facts[i] = facts[i].Seal(i == 0 ? Case.Genesis(@case.Id) : facts[i - 1].Hash);
            Assert.True(!Holds(@case.Id, facts) || facts[^1].Hash != @case.Head);
        }
    }, iter: 3_000, threads: 2);

    [Fact]
    public void A_history_moved_to_another_case_is_found()
    {
        var @case = new History(1).Case;
        Assert.False(Holds(Guid.NewGuid(), @case.Facts));
    }

    [Fact]
    public void A_fact_bears_whole_milliseconds_whatever_the_clock_says()
    {
        var b = Roads.To(Domain.Workflow.State.Handling);
        var odd = b.Where("2024-03-06") with { Now = new DateTime(2024, 3, 6, 2, 0, 0, DateTimeKind.Utc).AddTicks(1_234_567) };
        var fact = b.Case.Apply(new Attempt(Domain.Workflow.Move.Note, new(2024, 3, 6), new Noted("记事")), odd).Fact!;
        Assert.Equal(0, fact.RecordedAt.Ticks % TimeSpan.TicksPerMillisecond);
        Assert.Equal(DateTimeKind.Utc, fact.RecordedAt.Kind);
    }

    private static bool Holds(Guid id, IReadOnlyList<Fact> facts)
    {
        var head = Case.Genesis(id);
        foreach (var fact in facts)
        {
            if (fact.Hash != fact.HashAfter(head)) return false;
            head = fact.Hash;
        }
        return true;
    }
}
