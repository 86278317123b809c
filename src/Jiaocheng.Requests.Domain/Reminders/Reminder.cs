using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Reminders;

/// <summary>What one running clock of a case calls for today. Derived when read; it moves nothing.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Stage">The newest stage reached.</param>
/// <param name="Task">What is to be done.</param>
public sealed record Reminder(Deadline Clock, int Stage, ClockTask Task)
{
    /// <summary>The last day is over, so those who may extend or defer are told as well.</summary>
    public bool Overdue => Stage > 0;

    /// <summary>The reminders of a case: none when it is answered, closed or withdrawn, because then no clock runs.</summary>
    /// <param name="case">The case.</param>
    /// <param name="rules">The rules it goes by.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="chosen">The stages the office has chosen.</param>
    public static IEnumerable<Reminder> Of(Case @case, Rules rules, DateOnly today, IReadOnlyCollection<int> chosen) =>
        from clock in Deadlines.Of(@case, rules)
        where clock.Term != Term.CorrectionNotice || clock.Due >= today
        let stage = Stages.Reached(clock, today, rules.Calendar, chosen)
        where stage is not null
        select new Reminder(clock, stage.Value, ClockTask.Of(@case.State, clock, today));
}

/// <summary>The task that follows from a clock: what to do next, and what then becomes possible.</summary>
/// <param name="Next">The move; null where the road ends.</param>
/// <param name="Permission">Who may make it; null without a move.</param>
/// <param name="Outcomes">The outcomes that the move makes possible, where it records a lapse.</param>
public sealed record ClockTask(Move? Next, Can? Permission, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>The task of a clock of a case in this state: a lapsed period of somebody else is recorded as lapsed, and nothing happens by itself.</summary>
    public static ClockTask Of(State state, Deadline clock, DateOnly today)
    {
        var next = clock.Term.AnswersRemedy() ? Move.RecordRemedy : States.Next(state, !clock.Ours && clock.Due < today);
        return new(next, next is { } move && Steps.Of(state, move) is [var step, ..] ? step.Permission : null, AllOutcomes.After(next));
    }
}
