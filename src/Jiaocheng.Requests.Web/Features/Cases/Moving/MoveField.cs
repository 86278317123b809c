using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.Cases.Moving;

/// <summary>How a question is answered.</summary>
public enum FieldKind
{
    Line,
    Area,
    /// <summary>Several texts, one a line.</summary>
    Lines,
    Day,
    Number,
    /// <summary>Yuan, stored in fen.</summary>
    Money,
    /// <summary>A box to tick.</summary>
    Tick,
    /// <summary>是 or 否, neither of which may be taken for granted.</summary>
    Judge,
    /// <summary>One of a closed list.</summary>
    Choice,
    /// <summary>Any of a closed list.</summary>
    Many,
    /// <summary>A person of the agency: an id and the name as it is today.</summary>
    Colleague,
}

/// <summary>Something that can be chosen.</summary>
public sealed record Option(string Value, Text Label);

/// <summary>What a question may look at: the case, and what the form holds so far.</summary>
public sealed record Asked(CaseFile File, MoveForm Form);

/// <summary>
/// One question of a move's input. The same row asks in the dialog and speaks in the history.
/// </summary>
/// <param name="Name">Property of the payload, as in <c>Guidance</c> or <c>Applicant.Name</c>.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record MoveField(string Name, FieldKind Kind)
{
    /// <summary>May be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Older entries were not asked: what is left empty is nothing said, which new entries are refused for.</summary>
    public bool Newer { get; init; }

    /// <summary>Identifies or locates a person: masked in the history, and never shown again when an entry is corrected.</summary>
    public bool Personal { get; init; }

    /// <summary>Asked only then; always when null.</summary>
    public Func<Asked, bool>? When { get; init; }

    /// <summary>What is chosen are places of entries: numbers.</summary>
    public bool Places { get; init; }

    /// <summary>What can be chosen, for a choice.</summary>
    public Func<Asked, IEnumerable<Option>> Options { get; init; } = _ => [];

    /// <summary>What the form begins with.</summary>
    public Func<CaseFile, string?>? Start { get; init; }

    /// <summary>Follows from the other answers and is only shown.</summary>
    public Func<Asked, string?>? Follows { get; init; }

    /// <summary>The form itself must insist on an answer: the payload could not tell a missing one from a real one.</summary>
    public bool MustAnswer => !Optional
        && Kind is FieldKind.Day or FieldKind.Number or FieldKind.Money or FieldKind.Judge or FieldKind.Choice or FieldKind.Colleague;
}
