using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>What an answer says about single fields, to be shown beside them.</summary>
/// <param name="Answer">The answer; null before the first try.</param>
public sealed record FieldFaults(Answer? Answer)
{
    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? this[string field] => Answer is Answer.Refused refused
        && refused.Reasons.Where(reason => reason.Field == field).Select(reason => reason.Reason.Here()).ToList() is { Count: > 0 } said ? string.Join(" ", said) : null;
}
