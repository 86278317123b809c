using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>Turns what was typed into a proposal, and a proposal back into a form.</summary>
public static class Proposals
{
    /// <summary>The outcome that is chosen.</summary>
    public static Outcome? Chosen(this ProposeForm form) => AllOutcomes.Of(form.Outcome);

    /// <summary>The outcome of the whole: the chosen one, or what follows from the items; null while one of them has none.</summary>
    public static Outcome? Whole(this ProposeForm form, OfficeSettings settings)
    {
        if (form.Items.Count == 0) return form.Chosen();
        var outcomes = form.Items.Select(item => item.Answer.Chosen()).OfType<Outcome>().ToList();
        return outcomes.Count == form.Items.Count ? Domain.Outcomes.Whole.Of(outcomes, settings) : null;
    }

    /// <summary>What the chosen outcome asks for and nothing else; blank answers are no answers.</summary>
    public static Proposed ToProposed(this ProposeForm form, OfficeSettings settings)
    {
        if (form.Items.Count == 0) return Answer(form);
        var whole = form.Whole(settings);
        return new()
        {
            Outcome = whole?.Code ?? "",
            Variant = whole?.Variant ?? "",
            Items = [.. form.Items.Select(item => new ItemAnswer(item.Asked, Answer(item.Answer)))],
        };
    }

    /// <summary>A form that says what an earlier proposal said, to be changed.</summary>
    public static ProposeForm ToForm(this Proposed p) => new()
    {
        Outcome = AllOutcomes.Find(p.Outcome, p.Variant)?.Key,
        Facts = p.Facts,
        Reasons = p.Reasons,
        Given = p.Given ?? "",
        Parts = p.Withheld.Count == 0 ? [new()]
            : [.. p.Withheld.Select(part => new PartForm { Where = part.Where, Ground = part.Ground, Reason = part.Reason, Details = part.Details?.ToDictionary() ?? [] })],
        Details = p.Details.ToDictionary(),
        Items = [.. p.Items.Select(item => new ItemForm { Asked = item.Asked, Answer = item.Answer.ToForm() })],
    };

    /// <summary>
    /// Fits a form to the things that the application asks for now: what was typed for an item stays with it, a new one begins from its answered questions.
    /// </summary>
    public static void Fit(this ProposeForm form, Case @case)
    {
        var typed = form.Items.GroupBy(item => item.Asked).ToDictionary(group => group.Key, group => group.First().Answer);
        form.Items = [.. @case.ItemsAsked.Select((asked, i) => new ItemForm
        {
            Asked = asked,
            Answer = typed.GetValueOrDefault(asked) ?? Guide.Of(@case, i + 1).Begin().ToForm(),
        })];
    }

    private static Proposed Answer(ProposeForm form)
    {
        if (form.Chosen() is not { } outcome) return new() { Outcome = "", Facts = form.Facts.Trim(), Reasons = form.Reasons.Trim() };
        return new()
        {
            Outcome = outcome.Code,
            Variant = outcome.Variant,
            Facts = form.Facts.Trim(),
            Reasons = outcome.OwesReasons ? form.Reasons.Trim() : "",
            Given = outcome.Gives ? form.Given.Trim() : null,
            Withheld = outcome.HasParts ? [.. form.Parts.Select(Part)] : [],
            Details = Typed(outcome.Details, form.Details),
        };
    }

    private static WithheldPart Part(PartForm part)
    {
        var details = AllOutcomes.Find(part.Ground) is { } ground ? Typed(ground.PartDetails, part.Details) : [];
        return new(part.Where.Trim(), part.Ground, part.Reason.Trim(), details.Count > 0 ? details : null);
    }

    private static Dictionary<string, string> Typed(IEnumerable<Detail> asked, Dictionary<string, string> typed) =>
        asked.Where(detail => !string.IsNullOrWhiteSpace(typed.GetValueOrDefault(detail.Key))).ToDictionary(detail => detail.Key, detail => typed[detail.Key].Trim());
}
