using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outside;

/// <summary>Keeps with a signature which text was signed, so that nothing else can leave under it, and with a repetition which reply it repeats.</summary>
public static class SignedText
{
    /// <summary>
    /// The input of a move with the hash of the letter that it signs: of a signature, and of a correction that leaves one standing, which is to sign anew.
    /// Any other input comes back as it is. What a page sends as hash is never taken.
    /// </summary>
    public static Payload Kept(Case @case, Attempt attempt, Issuer issuer, Circumstances where) => attempt.Payload switch
    {
        Signed signed => signed with { Letter = Hash(@case, attempt, issuer, where, then => then.NewestFact(Move.Sign)) },
        Superseded change when @case.Facts.FirstOrDefault(fact => fact.Seq == change.Of) is { Payload: Signed old }
            && (change.Replacement is Signed || change is { Replacement: null, On: not null }) =>
            change with { Replacement = (change.Replacement as Signed ?? old) with { Letter = Hash(@case, attempt, issuer, where, then => then.At(change.Of)) } },
        // Which reply it repeats is known: what a page sends of it is never taken.
        Proposed p => Repeats(p, where),
        var other => other,
    };

    private static Proposed Repeats(Proposed p, Circumstances where) =>
        p.Items.Count > 0 ? p with { Items = [.. p.Items.Select(item => item with { Answer = Repeats(item.Answer, where) })] }
        : p.Outcome == "E2" && where.Earlier.FirstOrDefault(known => known.Number == p.Details.GetValueOrDefault("earlierNumber")?.Trim()) is { } earlier
            ? p with { Details = new Dictionary<string, string>(p.Details) { ["earlierReply"] = earlier.Reply } } : p;

    private static string? Hash(Case @case, Attempt attempt, Issuer issuer, Circumstances where, Func<Case, Fact?> signature)
    {
        var then = Case.Of(@case.Id, @case.AgencyId, @case.Facts);
        return then.Apply(attempt, where with { Lenient = true }).Fact is not null && signature(then) is { } fact && LetterWriter.Owed(then).Any(owed => owed.Fact.Seq == fact.Seq)
            ? LetterWriter.Write(then, fact.Seq, issuer, where.Rules).Hash : null;
    }
}
