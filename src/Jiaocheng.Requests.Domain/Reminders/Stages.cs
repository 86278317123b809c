using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Reminders;

/// <summary>
/// When a running clock calls for a reminder, in working days from its last day: −2 is the second working day before it, 0 the last day itself, +1
/// the first working day over. A last day that is a day off reminds on the working day before it.
/// </summary>
public static class Stages
{
    /// <summary>The stages an office may choose from.</summary>
    public static readonly IReadOnlyList<int> Offered = [-10, -5, -2, 0, 1];

    /// <summary>How far ahead of its last day any clock can call.</summary>
    public static int Farthest => -Offered[0];

    /// <summary>Working days from the last day to today: negative before it, 0 from the last day until the next working day.</summary>
    public static int Position(DateOnly today, DateOnly due, WorkCalendar calendar) => calendar.Count(due, today);

    /// <summary>
    /// The newest chosen stage that a clock has reached; null while none is. Only the newest: whoever was away for a week is reminded once.
    /// A stage that lies before the clock began is none of this clock: a period of seven days never announces its tenth day before.
    /// </summary>
    public static int? Reached(Deadline clock, DateOnly today, WorkCalendar calendar, IEnumerable<int> chosen)
    {
        var (position, length) = (Position(today, clock.Due, calendar), calendar.Count(clock.Start, clock.Due));
        return chosen.Where(stage => stage <= position && (stage >= 0 || -stage < length)).Select(stage => (int?)stage).Max();
    }
}
