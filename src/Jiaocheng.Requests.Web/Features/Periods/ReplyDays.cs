using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>The days of the reply period of a case, also while it stands still.</summary>
public static class ReplyDays
{
    /// <summary>Every day of a running period, and those by which it was not kept.</summary>
    public static IReadOnlyList<CountedDay> Of(CaseFile file, ReplyClock clock, Deadline period)
    {
        var (calendar, through) = (file.Where.Rules.Calendar, clock.FinishedOn ?? file.Where.Today);
        var days = DayStrip.Of(period, clock, calendar);
        return period.OverdueOn(through) ? DayStrip.WithOverdue(days, through, calendar) : days;
    }

    /// <summary>Day 0 to the due date; without one, to the day the count stopped, or to today. Empty before it has begun.</summary>
    public static IReadOnlyList<CountedDay> Of(CaseFile file, ReplyClock clock)
    {
        var stopped = clock.Status is ClockStatus.StoppedForCorrection or ClockStatus.StoppedForPayment;
        return DayStrip.Of(clock, file.Where.Rules.Calendar, clock.FinishedOn ?? (stopped ? file.Case.Entered!.On : file.Where.Today));
    }
}
