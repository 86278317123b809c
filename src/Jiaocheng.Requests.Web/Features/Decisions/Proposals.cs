using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>Turns what was typed into a proposal, and a proposal back into a form.</summary>
public static class Proposals
{
    /// <summary>The outcome that is chosen.</summary>
    public static Outcome? Chosen(this ProposeForm form) => AllOutcomes.Of(form.Outcome);

    /// <summary>What the chosen outcome asks for and nothing else; blank answers are no answers.</summary>
    public static Proposed ToProposed(this ProposeForm form)
    {
        if (form.Chosen() is not { } outcome) return new() { Outcome = "", Facts = form.Facts.Trim(), Reasons = form.Reasons.Trim() };
        return new()
        {
            Outcome = outcome.Code,
            Variant = outcome.Variant,
            Facts = form.Facts.Trim(),
            Reasons = outcome.OwesReasons ? form.Reasons.Trim() : "",
            Given = outcome.Gives ? form.Given.Trim() : null,
            Withheld = outcome.HasParts ? [.. form.Parts.Select(part => new WithheldPart(part.Where.Trim(), part.Ground, part.Reason.Trim()))] : [],
            Details = outcome.Details.Where(detail => !string.IsNullOrWhiteSpace(form.Details.GetValueOrDefault(detail.Key)))
                .ToDictionary(detail => detail.Key, detail => form.Details[detail.Key].Trim()),
        };
    }

    /// <summary>A form that says what an earlier proposal said, to be changed.</summary>
    public static ProposeForm ToForm(this Proposed p) => new()
    {
        Outcome = AllOutcomes.Find(p.Outcome, p.Variant)?.Key,
        Facts = p.Facts,
        Reasons = p.Reasons,
        Given = p.Given ?? "",
        Parts = p.Withheld.Count == 0 ? [new()] : [.. p.Withheld.Select(part => new PartForm { Where = part.Where, Ground = part.Ground, Reason = part.Reason })],
        Details = p.Details.ToDictionary(),
    };
}
