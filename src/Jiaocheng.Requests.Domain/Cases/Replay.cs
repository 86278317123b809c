using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>Supersession: which facts stand, and whether those that follow are still lawful.</summary>
internal static class Replay
{
    /// <summary>Facts in their order, superseded ones replaced in place or left out, supersessions left out.</summary>
    public static IEnumerable<Fact> Standing(IReadOnlyList<Fact> facts)
    {
        Dictionary<int, Superseded> changes = [];
        foreach (var fact in facts)
            if (fact.Payload is Superseded change) changes[change.Of] = change;

        foreach (var fact in facts)
        {
            if (fact.Payload is Superseded) continue;
            if (!changes.TryGetValue(fact.Seq, out var change)) yield return fact;
            else if (change.Replacement is { } payload) yield return fact with { Payload = payload, On = change.On ?? fact.On };
            else if (change.On is { } on) yield return fact with { On = on };
        }
    }

    /// <summary>
    /// The first later fact that the supersession would make unlawful, as a refusal that names it; null when all still stand.
    /// </summary>
    public static Refusal? FirstUnlawful(Case now, Fact superseding, Superseded change, Circumstances circumstances)
    {
        var fresh = Case.New(now.Id, now.AgencyId);
        var lenient = now.Facts[0].Payload is Registered { Ledger: not null };
        foreach (var fact in Standing([.. now.Facts, superseding]))
        {
            // Each fact is judged as of the day it was written; the replacement as of today.
            var writtenAt = fact.Seq == change.Of ? circumstances.Now : fact.RecordedAt;
            var verdict = fresh.Judge(fact, circumstances with { Now = writtenAt, Replaying = true, Lenient = lenient, AsWritten = fact.Seq != change.Of });
            if (verdict is not null)
                return new("supersede.unlawful",
                    new Text("更正后，第{0}项“{1}”（{2:yyyy-MM-dd}）将不合法：{3}", "After the correction, entry {0} “{1}” ({2:yyyy-MM-dd}) would be unlawful: {3}")
                        .With(fact.Seq, Moves.Of(fact.Kind).Past.Zh, fact.On, verdict.Reason.Zh), verdict.Article);
        }
        return null;
    }

    private static Refusal? Judge(this Case fresh, Fact fact, Circumstances circumstances)
    {
        var writer = new Writer(fact.ById, fact.By, new HashSet<Can>());
        var attempt = new Attempt(fact.Kind, fact.On, fact.Payload, fact.DocumentNumber);
        var refusals = Gate.Refusals(new Ask(fresh, circumstances with { Writer = writer }, attempt));
        var hard = refusals.FirstOrDefault(refusal => !circumstances.Lenient || refusal.Code == Gate.NoStep);
        if (hard is null) fresh.AddForReplay(fact);
        return hard;
    }
}
