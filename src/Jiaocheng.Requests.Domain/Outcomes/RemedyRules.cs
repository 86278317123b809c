using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>Which remedies a decision opens on a day, by outcome, grounds of the parts and the office's reading of the law (《行政复议法》第二十三条).</summary>
public static class RemedyRules
{
    /// <summary>From this day refusals under Arts 14-16 go to reconsideration first (《行政复议法》 2023).</summary>
    public static readonly DateOnly ReconsiderationFirstFrom = new(2024, 1, 1);

    /// <summary>The remedies of a decision.</summary>
    /// <param name="case">The case: of a partial disclosure, the grounds of its parts count.</param>
    /// <param name="outcome">The decision.</param>
    /// <param name="on">The day of the letter, or of its service.</param>
    /// <param name="settings">The office's reading of the disputed points.</param>
    public static Remedy Of(Case @case, Outcome outcome, DateOnly on, OfficeSettings settings)
    {
        var remedy = outcome.Remedy;
        if (remedy == Remedy.Free && outcome.Group == OutcomeGroup.Withhold && settings.ReconsiderationFirst == ReconsiderationFirst.AllRefusals) remedy = Remedy.ReconsiderationFirst;
        if (remedy == Remedy.Both && (settings.ReconsiderationFirst == ReconsiderationFirst.WholeRefusals || !PartsNeedIt(@case, settings))) remedy = Remedy.Free;
        return on < ReconsiderationFirstFrom && remedy is Remedy.ReconsiderationFirst or Remedy.Both ? Remedy.Free : remedy;
    }

    // Where every withheld part rests on a ground outside Arts 14-16, all of it is open to free choice.
    private static bool PartsNeedIt(Case @case, OfficeSettings settings) =>
        @case.Proposal is not { Payload: Proposed { Withheld: { Count: > 0 } parts } }
        || parts.Any(part => AllOutcomes.Find(part.Ground) is not { } ground || ground.Remedy == Remedy.ReconsiderationFirst
            || ground.Group == OutcomeGroup.Withhold && settings.ReconsiderationFirst == ReconsiderationFirst.AllRefusals);
}
