using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Web.Labels;
using Microsoft.Extensions.Localization;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>Says while a reason is being typed whether it is one yet.</summary>
public static class ReasonHints
{
    /// <summary>The hint under a reason.</summary>
    public static string Of(string typed, IStringLocalizer<DecisionWords> words) =>
        string.IsNullOrWhiteSpace(typed) ? words["ReasonsHint"]
        : EmptyPhrases.IsEmpty(typed) ? words["ReasonsEmpty", EmptyPhrases.SubstanceOf(typed), EmptyPhrases.Substance]
        : words["ReasonsGood"];
}
