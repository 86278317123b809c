using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Web.Features.Cases.Moving;
using Jiaocheng.Requests.Web.Labels;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jiaocheng.Requests.Web.Features.Cases;

/// <summary>What an entry says, line by line, in the words of its questions: for the page and for the papers of a bundle.</summary>
public static class EntryText
{
    /// <summary>Name and value of everything the entry says, personal details masked unless <paramref name="full"/>.</summary>
    public static IEnumerable<(string Label, string Value)> Lines(
        IStringLocalizer<MoveWords> words, IStringLocalizer<CasePageWords> T, CaseFile file, Payload payload, bool full) =>
        payload is Proposed proposed ? Decision(T, proposed) : words.Say(file, payload, full);

    private static IEnumerable<(string Label, string Value)> Decision(IStringLocalizer<CasePageWords> T, Proposed p)
    {
        var outcome = AllOutcomes.Find(p.Outcome, p.Variant);
        yield return (T["Decision"], $"{p.Outcome} {outcome?.Label.Here()}");
        yield return (T["Facts"], p.Facts);
        if (p.Reasons.Length > 0) yield return (T["Reasons"], p.Reasons);
        if (p.Given is { Length: > 0 } given) yield return (T["Given"], given);
        foreach (var detail in outcome?.Details ?? [])
            if (p.Details.GetValueOrDefault(detail.Key) is { Length: > 0 } value) yield return (detail.Label.Here(), value);
        foreach (var (place, item) in p.Items.Index())
            yield return (T["ItemAnswer", place + 1, item.Asked], string.Join('\n', Decision(T, item.Answer).Where(line => line.Value.Length > 0).Select(line => $"{line.Label}：{line.Value}")));
        foreach (var part in p.Withheld)
        {
            var ground = AllOutcomes.Find(part.Ground);
            yield return (T["Withheld"], T["WithheldPart", part.Where, ground?.Label.Here() ?? part.Ground, part.Reason]);
            foreach (var detail in ground?.Details ?? [])
                if (part.Details?.GetValueOrDefault(detail.Key) is { Length: > 0 } value) yield return (detail.Label.Here(), value);
        }
    }
}
