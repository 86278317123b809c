using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>
/// An application that asks for several things: each gets its own outcome, and the whole, which Section 3 counts once, follows from them.
/// </summary>
public static class Whole
{
    /// <summary>Most things an application may be divided into, or split into.</summary>
    public const int MostItems = 50;

    /// <summary>The decisions of a proposal: one for each item, or the proposal itself.</summary>
    public static IEnumerable<Proposed> Answers(this Proposed proposal) =>
        proposal.Items.Count == 0 ? [proposal] : proposal.Items.Select(item => item.Answer);

    /// <summary>
    /// The outcome of the whole. One outcome for all items is that of the whole. Different ones are, by default, a partial disclosure where anything
    /// is given (国办公开办函〔2021〕30号 counts 区分处理 once and nowhere else), and where nothing is, the line that comes first in Section 3.
    /// </summary>
    /// <param name="items">The outcomes of the items, at least one.</param>
    /// <param name="settings">The office's reading of the form.</param>
    public static Outcome Of(IReadOnlyList<Outcome> items, OfficeSettings settings)
    {
        if (items.DistinctBy(outcome => outcome.Key).Count() == 1 || settings.MixedItems == MixedItems.FirstItem) return items[0];
        return items.Any(outcome => outcome.Group is OutcomeGroup.Disclose or OutcomeGroup.Partial)
            ? AllOutcomes.Find("B")! : AllOutcomes.All.First(outcome => items.Any(item => item.Key == outcome.Key));
    }

    /// <summary>Whether an outcome can answer one item among several: the application ends as a whole by lapse or withdrawal.</summary>
    public static bool MayAnswerItem(Outcome outcome) => outcome.Group != OutcomeGroup.Other;
}
