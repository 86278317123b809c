namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>Counting working days around the union of pauses: never their sum.</summary>
public static class Count
{
    /// <summary>
    /// The n-th counted day after a start; null when a pause that must be crossed has no known end.
    /// Cost grows with the number of pauses, not of days.
    /// </summary>
    public static DateOnly? Nth(DateOnly start, int n, IReadOnlyList<Pause> pauses, WorkCalendar calendar)
    {
        if (pauses.Count == 0) return calendar.Add(start, n);
        var at = start;
        foreach (var (from, end) in Union(start, pauses))
        {
            var before = from > at ? calendar.Count(at, from) : 0;
            if (before >= n) break;
            n -= before;
            if (end is not { } last) return null;
            if (last > at) at = last;
        }
        return calendar.Add(at, n);
    }

    /// <summary>Counted days in (start, through].</summary>
    public static int Of(DateOnly start, DateOnly through, IReadOnlyList<Pause> pauses, WorkCalendar calendar)
    {
        if (through <= start) return 0;
        var total = calendar.Count(start, through);
        if (pauses.Count == 0) return total;
        foreach (var (from, end) in Union(start, pauses))
        {
            var after = from > start ? from : start;
            var to = end is { } last && last < through ? last : through;
            if (to > after) total -= calendar.Count(after, to);
        }
        return total;
    }

    /// <summary>Counted days from today to the due date; after it, minus the working days that have passed.</summary>
    internal static int Signed(DateOnly today, DateOnly due, IReadOnlyList<Pause> pauses, WorkCalendar calendar) =>
        today <= due ? Of(today, due, pauses, calendar) : -calendar.Count(due, today);

    /// <summary>The pauses after a start, merged where they touch, in order.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? End)> Union(DateOnly start, IReadOnlyList<Pause> pauses)
    {
        (DateOnly From, DateOnly? End)? open = null;
        foreach (var pause in pauses.Where(p => p.End is not { } end || end > start && end > p.From).OrderBy(p => p.From))
        {
            if (open is not { } current) open = (pause.From, pause.End);
            else if (current.End is not { } end || pause.From <= end) open = (current.From, Later(current.End, pause.End));
            else
            {
                yield return current;
                open = (pause.From, pause.End);
            }
        }
        if (open is { } last) yield return last;
    }

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b is null ? null : a > b ? a : b;
}
