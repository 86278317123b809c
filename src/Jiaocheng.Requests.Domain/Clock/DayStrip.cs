using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>How a day counts.</summary>
public enum DayCount { Counted, Weekend, Holiday, Paused, Outside }

/// <summary>One day of the count and why it is as it is.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">Whether it counts.</param>
/// <param name="MakeUp">A weekend day worked.</param>
/// <param name="Ordinal">Which counted day it is; 0 when it does not count.</param>
/// <param name="Why">Notice, or article and consultation.</param>
public sealed record CountedDay(DateOnly Day, DayCount Count, bool MakeUp, int Ordinal, Text Why);

/// <summary>The reply date, day by day.</summary>
public static class DayStrip
{
    private static readonly Text Start = new("收到（起算日，当日不计）", "Received (day 0, not counted)");
    private static readonly Text Weekend = new("周末", "Weekend");
    private static readonly Text Workday = new("工作日", "Working day");

    /// <summary>Every day from day 0 to the due date; to <paramref name="until"/> while there is none.</summary>
    public static IReadOnlyList<CountedDay> Of(ReplyClock clock, WorkCalendar calendar, DateOnly until)
    {
        if (clock.Start is not { } start) return [];
        var last = clock.Due ?? until;
        List<CountedDay> days = [new(start, DayCount.Outside, false, 0, Start)];
        var pauses = Count.Union(start, clock.Pauses).ToList();
        var ordinal = 0;
        for (var day = start.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var kind = calendar.KindOf(day);
            var makeUp = kind == DayKind.MakeUpWorkday;
            var notice = new Text(calendar.NoticeFor(day)?.Title ?? "", calendar.NoticeFor(day)?.Title ?? "");
            if (kind == DayKind.Weekend) days.Add(new(day, DayCount.Weekend, false, 0, Weekend));
            else if (kind == DayKind.Holiday) days.Add(new(day, DayCount.Holiday, false, 0, notice));
            else if (pauses.Exists(p => p.Sent < day && (p.End is not { } end || day <= end)))
                days.Add(new(day, DayCount.Paused, makeUp, 0, Why(clock, day)));
            else days.Add(new(day, DayCount.Counted, makeUp, ++ordinal, makeUp ? notice : Workday));
        }
        return days;
    }

    private static Text Why(ReplyClock clock, DateOnly day)
    {
        var pause = clock.Pauses.First(p => p.Sent < day && (p.End is not { } end || day <= end));
        var (label, article) = (pause.Term.Label(), Terms.Of(pause.Term).Article);
        return new($"{label.Zh.Replace("期限", "", StringComparison.Ordinal)}征求期间不计入（{article}）", $"{label.En}: does not count ({article})");
    }

    /// <summary>A sentence that a clerk can read to a caller.</summary>
    public static Text Sentence(ReplyClock clock)
    {
        if (clock.Start is not { } start) return new("收到日期尚未确认，答复期限尚未起算。", "Receipt is not confirmed: the reply period has not begun.");
        if (clock.Status == ClockStatus.StoppedForCorrection) return new("已告知补正，答复期限停止计算，收到补正后的申请之日起重新计算。", "Correction was asked for: the reply period stands still and starts anew on receipt of the corrected application.");
        if (clock.Status == ClockStatus.StoppedForPayment) return new("已通知缴费，处理期限自完成缴费次日起重新计算。", "A fee notice was sent: the period starts anew the day after payment.");
        if (clock.Due is not { } due) return new("正在征求意见，答复期限暂停计算；收到回复后继续计算。", "An opinion is being sought: the reply period pauses and goes on after the answer.");
        var zh = $"自{start:yyyy年M月d日}的次日起计算20个工作日";
        var en = $"20 working days from the day after {start:yyyy-MM-dd}";
        if (clock.ExtensionDays > 0) (zh, en) = ($"{zh}，延长{clock.ExtensionDays}个工作日", $"{en}, extended by {clock.ExtensionDays}");
        if (clock.Pauses.Count > 0) (zh, en) = ($"{zh}，扣除征求意见的时间", $"{en}, less the time of consultations");
        if (clock.DeferredTo == due) (zh, en) = ($"{zh}，经审批延迟答复", $"{en}, deferred with approval");
        return new($"{zh}，至{due:yyyy年M月d日}届满{(clock.Provisional ? "（跨未公布放假安排的年度，暂定）" : "")}。", $"{en}: ends on {due:yyyy-MM-dd}{(clock.Provisional ? " (provisional: holidays not yet published)" : "")}.");
    }
}
