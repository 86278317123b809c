using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>How a day counts.</summary>
public enum DayCount
{
    Counted, Weekend, Holiday, Paused,
    /// <summary>Day 0, and days between the end of a count and a later day that was set or rolled to.</summary>
    Outside,
    /// <summary>A working day after the end of a period that was not kept.</summary>
    Overdue,
}

/// <summary>One day of the count and why it is as it is.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">Whether it counts.</param>
/// <param name="MakeUp">A weekend day worked.</param>
/// <param name="Ordinal">Which counted day it is; 0 when it does not count.</param>
/// <param name="Why">Notice, or article, consultation and document.</param>
public sealed record CountedDay(DateOnly Day, DayCount Count, bool MakeUp, int Ordinal, Text Why)
{
    /// <summary>Whose opinion is being sought that day, for the office's own eyes; null on other days.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Whom { get; init; }
}

/// <summary>A period, day by day.</summary>
public static class DayStrip
{
    private const int MostYearsOverdue = 3;

    private static readonly Text Weekend = new("周末", "Weekend");
    private static readonly Text Workday = new("工作日", "Working day");
    private static readonly Text CalendarDay = new("自然日", "Calendar day");
    private static readonly Text ToChosen = new("至确定的日期", "Up to the day that was set");
    private static readonly Text Deferred = new("延迟答复期间（《条例》第三十五条）", "Deferral (Art 35)");
    private static readonly Text Rolled = new("期限届满日为休息日，顺延至其后第一个工作日", "The last day is a day off: rolled to the next working day");

    /// <summary>Every day from day 0 of a running period to its last day.</summary>
    public static IReadOnlyList<CountedDay> Of(Deadline deadline, ReplyClock clock, WorkCalendar calendar)
    {
        var start = StartOf(deadline.Term, clock);
        if (deadline.Term is Term.Reply or Term.Deferral) return Of(clock, calendar, deadline.Due);
        if (deadline.Term == Term.FirstReply && clock.Risk is { } risk) return Working(risk.Start, risk.Due, start, risk.Pauses, calendar);
        if (deadline.Chosen || Terms.Of(deadline.Term).Unit == Unit.Chosen) return Natural(deadline.Start, deadline.Due, deadline.Due, start, ToChosen);
        return Terms.Of(deadline.Term).Unit == Unit.WorkingDays
            ? Working(deadline.Start, deadline.Due, start, [], calendar)
            : Natural(deadline.Start, Deadlines.NaturalEnd(deadline.Term, deadline.Start), deadline.Due, start, CalendarDay);
    }

    /// <summary>Every day of the reply period from day 0 to the due date; to <paramref name="until"/> while there is none.</summary>
    public static IReadOnlyList<CountedDay> Of(ReplyClock clock, WorkCalendar calendar, DateOnly until)
    {
        if (clock.Start is not { } start) return [];
        var days = Working(start, clock.Due ?? until, StartOf(Term.Reply, clock), clock.Pauses, calendar);
        if (clock.DeferredTo is { } deferred && deferred == clock.Due)
            for (var i = days.FindIndex(day => day.Ordinal == clock.ReplyDays + clock.ExtensionDays) + 1; i > 0 && i < days.Count; i++)
                days[i] = days[i] with { Count = DayCount.Outside, Ordinal = 0, Why = Deferred };
        return days;
    }

    /// <summary>The same with the days by which a period was not kept: from its end to the day it was done, or to today; at most three years.</summary>
    public static IReadOnlyList<CountedDay> WithOverdue(IReadOnlyList<CountedDay> days, DateOnly through, WorkCalendar calendar)
    {
        if (days is not [.., var end] || through <= end.Day) return days;
        List<CountedDay> all = [.. days];
        var last = through < end.Day.AddYears(MostYearsOverdue) ? through : end.Day.AddYears(MostYearsOverdue);
        foreach (var day in Working(end.Day, last, Workday, [], calendar).Skip(1))
            all.Add(day.Count != DayCount.Counted ? day : day with
            {
                Count = DayCount.Overdue,
                Ordinal = 0,
                Why = new Text("届满后第{0}个工作日", "Working day {0} after the end").With(day.Ordinal),
            });
        return all;
    }

    /// <summary>What day 0 of a period is called.</summary>
    public static Text StartOf(Term term, ReplyClock clock)
    {
        var what = PeriodWords.Start(term, clock);
        return new($"{what.Zh}（起算日，当日不计）", $"{what.En} (day 0, not counted)");
    }

    private static List<CountedDay> Working(DateOnly start, DateOnly last, Text first, IReadOnlyList<Pause> pauses, WorkCalendar calendar)
    {
        List<CountedDay> days = [new(start, DayCount.Outside, false, 0, first)];
        var ordinal = 0;
        for (var day = start.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var kind = calendar.KindOf(day);
            var makeUp = kind == DayKind.MakeUpWorkday;
            var notice = calendar.NoticeFor(day)?.Name ?? "";
            if (kind == DayKind.Weekend) days.Add(new(day, DayCount.Weekend, false, 0, Weekend));
            else if (kind == DayKind.Holiday) days.Add(new(day, DayCount.Holiday, false, 0, new(notice, notice)));
            else if (pauses.FirstOrDefault(p => p.From < day && (p.End is not { } end || day <= end)) is { } pause)
                days.Add(new(day, DayCount.Paused, makeUp, 0, PeriodWords.Why(pause)) { Whom = pause.Party.Length > 0 ? pause.Party : null });
            else days.Add(new(day, DayCount.Counted, makeUp, ++ordinal, makeUp ? new(notice, notice) : Workday));
        }
        return days;
    }

    private static List<CountedDay> Natural(DateOnly start, DateOnly end, DateOnly last, Text first, Text why)
    {
        List<CountedDay> days = [new(start, DayCount.Outside, false, 0, first)];
        for (var day = start.AddDays(1); day <= last; day = day.AddDays(1))
            days.Add(day <= end ? new(day, DayCount.Counted, false, days.Count, why) : new(day, DayCount.Outside, false, 0, Rolled));
        return days;
    }
}
