using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>Which remedies a decision opens on a day, by outcome, grounds of the parts and the office's reading of the law (《行政复议法》第二十三条).</summary>
public static class RemedyRules
{
    /// <summary>From this day refusals under Arts 14-16 go to reconsideration first (《行政复议法》 2023).</summary>
    public static readonly DateOnly ReconsiderationFirstFrom = new(2024, 1, 1);

    /// <summary>The remedies of a decision.</summary>
    /// <param name="case">The case: the items of its proposal count, and of a partial disclosure the grounds of its parts.</param>
    /// <param name="outcome">The decision.</param>
    /// <param name="on">The day of the letter, or of its service.</param>
    /// <param name="settings">The office's reading of the disputed points.</param>
    public static Remedy Of(Case @case, Outcome outcome, DateOnly on, OfficeSettings settings)
    {
        var proposal = @case.Proposal?.Payload as Proposed;
        if (proposal is not { Items.Count: > 0 }) return OfOne(outcome, proposal?.Withheld ?? [], on, settings);
        var remedies = proposal.Answers().Select(answer => (Of: AllOutcomes.Find(answer.Outcome, answer.Variant), answer.Withheld)).Where(answer => answer.Of is not null)
            .Select(answer => OfOne(answer.Of!, answer.Withheld, on, settings)).Where(remedy => remedy != Remedy.None).Distinct().ToList();
        return remedies switch { [] => Remedy.None, [var only] => only, _ => Remedy.Both };
    }

    private static Remedy OfOne(Outcome outcome, IReadOnlyList<WithheldPart> parts, DateOnly on, OfficeSettings settings)
    {
        var remedy = outcome.Remedy;
        if (remedy == Remedy.Free && outcome.Group == OutcomeGroup.Withhold && settings.ReconsiderationFirst == ReconsiderationFirst.AllRefusals) remedy = Remedy.ReconsiderationFirst;
        if (remedy == Remedy.Both && (settings.ReconsiderationFirst == ReconsiderationFirst.WholeRefusals || !PartsNeedIt(parts, settings))) remedy = Remedy.Free;
        return on < ReconsiderationFirstFrom && remedy is Remedy.ReconsiderationFirst or Remedy.Both ? Remedy.Free : remedy;
    }

    // Where every withheld part rests on a ground outside Arts 14-16, all of it is open to free choice.
    private static bool PartsNeedIt(IReadOnlyList<WithheldPart> parts, OfficeSettings settings) =>
        parts.Count == 0
        || parts.Any(part => AllOutcomes.Find(part.Ground) is not { } ground || ground.Remedy == Remedy.ReconsiderationFirst
            || ground.Group == OutcomeGroup.Withhold && settings.ReconsiderationFirst == ReconsiderationFirst.AllRefusals);
}
