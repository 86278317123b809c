using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Web.Features.Calendar;

/// <summary>Days in a row that a count treats alike and that need a word: days off, or weekend days worked.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Counted">Weekend days worked: they count.</param>
/// <param name="Notice">The notice that says so; null for plain weekends.</param>
public sealed record Stretch(DateOnly From, DateOnly To, bool Counted, string? Notice)
{
    /// <summary>The stretches after a day, up to the end of a count. A weekend within a holiday belongs to the holiday.</summary>
    public static IReadOnlyList<Stretch> Between(DateOnly after, DateOnly through, WorkCalendar calendar)
    {
        List<Stretch> all = [];
        for (var day = after.AddDays(1); day <= through; day = day.AddDays(1))
        {
            var kind = calendar.KindOf(day);
            if (kind == DayKind.Workday) continue;
            var (counted, notice) = (kind == DayKind.MakeUpWorkday, calendar.NoticeFor(day)?.Title);
            if (all is [.., var last] && last.To == day.AddDays(-1) && last.Counted == counted)
                all[^1] = last with { To = day, Notice = last.Notice ?? notice };
            else
                all.Add(new(day, day, counted, notice));
        }
        return all;
    }
}
