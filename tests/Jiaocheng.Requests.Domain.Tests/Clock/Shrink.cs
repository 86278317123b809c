using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Makes a failing history small: facts are left out, and gaps between days closed, as long as it stays lawful and still fails.</summary>
internal static class Shrink
{
    /// <summary>The smallest history found that still fails.</summary>
    public static IReadOnlyList<Attempt> ToSmallest(Case failing, Rules rules, Func<Case, bool> fails)
    {
        var attempts = failing.Standing.Select(fact => new Attempt(fact.Kind, fact.On, fact.Payload, fact.DocumentNumber)).ToList();
        while (Smaller(attempts).FirstOrDefault(candidate => Fold(candidate, failing, rules) is { } folded && fails(folded)) is { } next) attempts = next;
        return attempts;
    }

    private static IEnumerable<List<Attempt>> Smaller(List<Attempt> attempts)
    {
        for (var i = attempts.Count - 1; i > 0; i--) yield return [.. attempts[..i], .. attempts[(i + 1)..].Select(later => Renumbered(later, i + 1))];
        for (var i = 1; i < attempts.Count; i++)
        {
            var gap = attempts[i].On.DayNumber - attempts[i - 1].On.DayNumber;
            foreach (var less in new[] { gap, gap / 2, 1 }.Where(less => less > 0 && less <= gap).Distinct())
                yield return [.. attempts[..i], .. attempts[i..].Select(later => later with { On = later.On.AddDays(-less) })];
        }
    }

    // Facts name earlier ones by their place.
    private static Attempt Renumbered(Attempt attempt, int gone) => attempt with
    {
        Payload = attempt.Payload switch
        {
            NoticeProved p => p with { Of = p.Of > gone ? p.Of - 1 : p.Of },
            OpinionReceived p => p with { Of = p.Of > gone ? p.Of - 1 : p.Of },
            OpinionLapsed p => p with { Of = p.Of > gone ? p.Of - 1 : p.Of },
            ThirdPartyInformed p => p with { Of = p.Of > gone ? p.Of - 1 : p.Of },
            var other => other,
        },
    };

    private static Case? Fold(List<Attempt> attempts, Case like, Rules rules)
    {
        var @case = Case.New(like.Id, like.AgencyId);
        foreach (var attempt in attempts)
        {
            var now = attempt.On.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
            var writer = attempt.Move == Move.Sign ? CaseBuilder.Signer : CaseBuilder.Clerk;
            if (@case.Apply(attempt, new(rules, now, writer)).Fact is null) return null;
        }
        return @case;
    }
}
