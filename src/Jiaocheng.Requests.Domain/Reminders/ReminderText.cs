using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Reminders;

/// <summary>A reminder in words, the same in the inbox, in mail and in the calendar feed. No personal details.</summary>
public static class ReminderText
{
    /// <summary>Which period, its last day, and how far off that is today.</summary>
    public static Text Of(Term term, DateOnly due, DateOnly today, WorkCalendar calendar)
    {
        // 0 is the last day and nothing else, whatever days off lie between: as on the work desk.
        var days = Math.Max(1, Math.Abs(Stages.Position(today, due, calendar)));
        return (today.CompareTo(due) switch
        {
            0 => new Text("{0}今天（{1:yyyy-MM-dd}）届满", "{2}: last day is today ({1:yyyy-MM-dd})"),
            < 0 => new Text("{0}还有{3}个工作日，{1:yyyy-MM-dd}届满", "{2}: {3} working days left, until {1:yyyy-MM-dd}"),
            _ => new Text("{0}已于{1:yyyy-MM-dd}届满，逾期{3}个工作日", "{2}: ended on {1:yyyy-MM-dd}, {3} working days ago"),
        }).With(term.Label().Zh, due, term.Label().En, days);
    }

    /// <summary>What is to be done, as a sentence.</summary>
    public static Text Next(Text what) => new($"下一步：{what.Zh}", $"Next: {what.En}");

    /// <summary>What to do next and what that makes possible; null where there is nothing to do.</summary>
    public static Text? Of(ClockTask task)
    {
        if (task.Next is not { } move) return null;
        var next = Next(move.Label());
        return task.Outcomes is not [var first, ..] ? next : new(
            $"{next.Zh}；登记后可以按“{first.Code} {first.Label.Zh}”提出拟办意见", $"{next.En}; then outcome {first.Code} “{first.Label.En}” may be proposed");
    }
}
