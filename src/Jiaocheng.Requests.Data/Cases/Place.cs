using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// The place of a case in a list by urgency: the day its first clock bites; after every day come those without a clock, those to be archived
/// and those that are over. A case that is done comes back to its day
/// while an answer in reconsideration or court is owed. Each list of the work desk is one stretch of these days, in order.
/// </summary>
public static class Place
{
    /// <summary>On the road, and no clock runs.</summary>
    public static readonly DateOnly Undated = new(9999, 1, 1);

    /// <summary>Done, and not yet in the archive.</summary>
    public static readonly DateOnly ToArchive = new(9999, 2, 1);

    /// <summary>Nothing follows.</summary>
    public static readonly DateOnly Over = new(9999, 3, 1);

    /// <summary>The place of a case in this state whose first clock bites that day.</summary>
    public static DateOnly Of(State state, DateOnly? nextDue) => States.Of(state) switch
    {
        { Stage: not Stage.Done } => nextDue ?? Undated,
        _ when nextDue is { } due => due,
        { Onward: not null } => ToArchive,
        _ => Over,
    };
}
