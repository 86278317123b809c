using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What a step does to the reply clock.</summary>
public enum Effect { None, Start, Stop, Restart, Pause, Resume, Extend, Defer, Finish }

/// <summary>Which letter a step owes: a kind, or the letter of the decision that was taken.</summary>
/// <param name="Kind">The kind; null for the letter of the outcome.</param>
public sealed record Owed(LetterKind? Kind)
{
    /// <summary>The letter that the outcome names.</summary>
    public static readonly Owed OfOutcome = new((LetterKind?)null);
    public static implicit operator Owed(LetterKind kind) => new(kind);
}

/// <summary>A condition of the law, as a sentence with its article.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Sentence">What is said when it does not hold.</param>
/// <param name="Article">The rule.</param>
/// <param name="Holds">Whether it holds; asked before there is an input, too.</param>
public sealed record Guard(string Code, Text Sentence, string Article, Func<Ask, bool> Holds);

/// <summary>Where one move leads to different states, the condition that chooses.</summary>
public sealed record Route(Text Label, Func<Case, Payload, bool> Leads);

/// <summary>A row of the workflow.</summary>
/// <param name="From">State before.</param>
/// <param name="Move">The move.</param>
/// <param name="To">State after; the same state for moves that stay put.</param>
/// <param name="Permission">Who may.</param>
/// <param name="Clock">Effect on the reply clock.</param>
/// <param name="Letter">The letter it owes; null for none.</param>
/// <param name="When">Chooses between rows of the same move; null where there is one.</param>
/// <param name="Guards">Conditions of the law.</param>
public sealed record Step(
    State From, Move Move, State To, Can Permission, Effect Clock, Owed? Letter, Route? When, IReadOnlyList<Guard> Guards)
{
    public bool StaysPut => From == To;
}
