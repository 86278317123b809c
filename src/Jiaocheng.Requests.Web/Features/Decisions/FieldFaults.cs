using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>What an answer says about single fields, to be shown beside them.</summary>
/// <param name="Answer">The answer; null before the first try.</param>
/// <param name="At">Where the fields stand, e.g. <c>Items[1].</c></param>
public sealed record FieldFaults(Answer? Answer, string At = "")
{
    /// <summary>The faults of fields that stand further in.</summary>
    public FieldFaults In(string at) => this with { At = At + at };

    /// <summary>How many fields under this place are wrong.</summary>
    public int Count => Answer is Answer.Refused refused ? refused.Reasons.Count(reason => reason.Field?.StartsWith(At, StringComparison.Ordinal) is true) : 0;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? this[string field] => Answer is Answer.Refused refused
        && refused.Reasons.Where(reason => reason.Field == At + field).Select(reason => reason.Reason.Here()).ToList() is { Count: > 0 } said ? string.Join(" ", said) : null;
}
