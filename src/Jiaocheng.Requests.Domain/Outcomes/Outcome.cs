using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>The six groups of Section 3, Ⅲ.</summary>
public enum OutcomeGroup { Disclose, Partial, Withhold, Unable, NotHandled, Other }

/// <summary>Which remedies a decision opens (行政复议法 art 23).</summary>
public enum Remedy
{
    /// <summary>复议前置: reconsideration first (Arts 14-16, from 2024-01-01).</summary>
    ReconsiderationFirst,
    /// <summary>Free choice between reconsideration and lawsuit.</summary>
    Free,
    /// <summary>Reconsideration first for the withheld part, free choice for the rest.</summary>
    Both,
    /// <summary>No remedy clause.</summary>
    None,
}

/// <summary>A fact that must stand before an outcome may be proposed.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Missing">The sentence shown while it is missing.</param>
/// <param name="Article">The rule.</param>
/// <param name="Met">Whether the case has it.</param>
/// <param name="Lapse">The lapse whose record brings it about; null where something else does.</param>
public sealed record Need(string Code, Text Label, Text Missing, string Article, Func<Case, bool> Met, Move? Lapse = null);

/// <summary>A detail that the decision dialog asks for.</summary>
/// <param name="Key">Key in <see cref="Proposed.Details"/>.</param>
/// <param name="Label">Its label.</param>
/// <param name="Article">The rule that wants it.</param>
/// <param name="Choices">Closed list of answers; null for free text.</param>
/// <param name="Required">Whether it may be left out.</param>
public sealed record Detail(string Key, Text Label, string Article, IReadOnlyList<Text>? Choices = null, bool Required = true);

/// <summary>
/// One way to end an application. Where one line of Section 3 has two kinds of letter, it has two outcomes with the same code.
/// </summary>
/// <param name="Code">Line of Section 3: A, B, C1-C8, D1-D3, E1-E5, F1-F3.</param>
/// <param name="Variant">Tells outcomes of one line apart; empty where there is only one.</param>
/// <param name="Group">Group of the line.</param>
/// <param name="Label">The words of the choice.</param>
/// <param name="Articles">Articles the letter cites, to 款 and 项 where the statute has them.</param>
/// <param name="Letter">The letter it is told with.</param>
/// <param name="Remedy">The remedies it opens.</param>
/// <param name="Needs">Facts that must stand first.</param>
/// <param name="Details">What the dialog asks besides facts and reasons.</param>
public sealed record Outcome(
    string Code, string Variant, OutcomeGroup Group, Text Label, IReadOnlyList<string> Articles, LetterKind Letter, Remedy Remedy,
    IReadOnlyList<Need> Needs, IReadOnlyList<Detail> Details)
{
    /// <summary>Code and variant in one word, e.g. D1-notOurs.</summary>
    public string Key => Variant.Length == 0 ? Code : $"{Code}-{Variant}";

    /// <summary>Reasons of substance are owed (Art 36(三)): everything but plain disclosure and endings by the applicant.</summary>
    public bool OwesReasons => Group is not OutcomeGroup.Disclose;

    /// <summary>Something is given to the applicant, which the letter describes.</summary>
    public bool Gives => Group is OutcomeGroup.Disclose or OutcomeGroup.Partial && Variant.Length == 0;

    /// <summary>What must be told of one part that is withheld on this ground: all but whether it can be severed, which it has been.</summary>
    public IEnumerable<Detail> PartDetails => Details.Where(detail => detail != Outcomes.Details.Severable);

    /// <summary>Parts are withheld, each with its own ground and reason (Art 37).</summary>
    public bool HasParts => Group == OutcomeGroup.Partial;
}
