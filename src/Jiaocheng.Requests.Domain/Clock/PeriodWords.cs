using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>Periods in sentences that a clerk can read to a caller. They name no third party: a caller has no right to know whom the office asks.</summary>
public static class PeriodWords
{
    /// <summary>What happened on day 0 of a period.</summary>
    public static Text Start(Term term, ReplyClock clock) => term switch
    {
        Term.Reply or Term.Extension or Term.Deferral => clock.StartedBy switch
        {
            Move.ConfirmReceipt => new("双方确认收到申请", "both sides confirmed receipt"),
            Move.ReceiveCorrection => new("收到补正后的申请", "receipt of the corrected application"),
            Move.PayFee => new("完成缴费", "payment of the fee"),
            _ => new("收到申请", "receipt of the application"),
        },
        Term.CorrectionNotice or Term.FirstReply => new("收到申请", "receipt of the application"),
        Term.Receipt or Term.InnerReply => new("提交申请", "submission of the application"),
        Term.Correction => new("发出补正告知", "the correction notice"),
        Term.Reasons => new("要求说明理由", "the request for reasons"),
        Term.Payment => new("收到收费通知", "receipt of the fee notice"),
        Term.ThirdPartyOpinion or Term.CoMakerOpinion or Term.AgencyOpinion => new("收到征求意见书", "receipt of the inquiry"),
        Term.ReconsiderationAnswer or Term.ReconsiderationAnswerSimple => new("收到复议申请书副本", "receipt of the copy of the application for reconsideration"),
        Term.LawsuitAnswer => new("收到起诉状副本", "receipt of the copy of the complaint"),
        Term.LawsuitAfterReconsideration => new("收到复议决定书", "receipt of the reconsideration decision"),
        Term.Report or Term.GovernmentReport => new("报告年度终了", "the end of the year reported on"),
        Term.Rectification => new("发出整改通知书", "the rectification order"),
        _ => new("答复送达", "service of the reply"),
    };

    /// <summary>Why a day of a consultation does not count: which kind, by which letter, under which article; not whom, because strips are printed.</summary>
    public static Text Why(Pause pause)
    {
        var (zh, en) = pause.Term switch
        {
            Term.CoMakerOpinion => ("征求共同制作机关意见", "co-maker asked"),
            Term.AgencyOpinion => ("征求其他机关意见", "other agency asked"),
            _ => ("征求第三方意见", "third party asked"),
        };
        var article = Terms.Of(pause.Term).Article;
        article = article.EndsWith("第三十三条第三款", StringComparison.Ordinal) ? article : article + "、第三十三条第三款";
        return new($"{zh}{(pause.Document is { } number ? $"（{number}）" : "")}，不计入（{article}）", $"{en}{(pause.Document is { } no ? $" ({no})" : "")}; does not count ({article})");
    }

    /// <summary>A sentence on a running period: from when, how long, until when.</summary>
    public static Text Sentence(Deadline deadline, ReplyClock clock)
    {
        if (deadline.Term is Term.Reply or Term.Deferral) return Sentence(clock);
        var (row, what) = (Terms.Of(deadline.Term), Start(deadline.Term, clock));
        var from = $"自{Zh(deadline.Start)}{what.Zh}的次日起计算";
        var length = row.Unit switch
        {
            _ when deadline.Chosen || row.Unit == Unit.Chosen => new Text("", ""),
            Unit.Days => new($"{row.Length}日", $"{row.Length} days"),
            Unit.Months => new($"{row.Length}个月", $"{row.Length} months"),
            _ => new Text($"{Days(deadline, clock)}个工作日", $"{Days(deadline, clock)} working days"),
        };
        if (length.Zh.Length == 0) return new($"{row.Label.Zh}至{Zh(deadline.Due)}为止（{row.Article}）。", $"{row.Label.En}: until {En(deadline.Due)} ({row.Article}).");
        var rolled = row.Unit is Unit.Days or Unit.Months && Deadlines.NaturalEnd(deadline.Term, deadline.Start) != deadline.Due;
        return new(
            $"{row.Label.Zh}{from}{length.Zh}，至{Zh(deadline.Due)}届满{(rolled ? "（届满日为休息日，已顺延）" : "")}{Provisional(deadline.Provisional).Zh}（{row.Article}）。",
            $"{row.Label.En}: {length.En} from the day after {En(deadline.Start)} ({what.En}), ending on {En(deadline.Due)}{(rolled ? ", rolled off a day off" : "")}{Provisional(deadline.Provisional).En} ({row.Article}).");
    }

    /// <summary>The same for the reply, whatever its clock is doing.</summary>
    public static Text Sentence(ReplyClock clock)
    {
        if (clock.Start is not { } start)
            return clock.Status == ClockStatus.Finished
                ? new("申请在答复期限停止计算期间办结。", "The application ended while its reply period stood still.")
                : new("收到日期尚未确认，答复期限尚未起算。", "Receipt is not confirmed: the reply period has not begun.");
        if (clock.Status == ClockStatus.StoppedForCorrection) return new("已告知补正，答复期限停止计算，收到补正后的申请之日起重新计算。", "Correction was asked for: the reply period stands still and starts anew on receipt of the corrected application.");
        if (clock.Status == ClockStatus.StoppedForPayment) return new("已通知缴费，处理期限自完成缴费次日起重新计算。", "A fee notice was sent: the period starts anew the day after payment.");
        if (clock.Due is not { } due) return new("正在征求意见，答复期限暂停计算；收到回复后继续计算。", "An opinion is being sought: the reply period pauses and goes on after the answer.");
        var what = Start(Term.Reply, clock);
        var zh = $"自{Zh(start)}{what.Zh}的次日起计算{clock.ReplyDays}个工作日";
        var en = $"{clock.ReplyDays} working days from the day after {En(start)} ({what.En})";
        if (clock.ExtensionDays > 0) (zh, en) = ($"{zh}，延长{clock.ExtensionDays}个工作日", $"{en}, extended by {clock.ExtensionDays}");
        foreach (var (from, end) in Count.Union(start, clock.Pauses).Where(pause => pause.End is { } end && end > pause.From))
            (zh, en) = ($"{zh}，扣除{Zh(from.AddDays(1))}至{Zh(end!.Value)}征求意见的时间", $"{en}, less the consultation from {En(from.AddDays(1))} to {En(end.Value)}");
        if (clock.DeferredTo == due) (zh, en) = ($"{zh}，经审批延迟答复", $"{en}, deferred with approval");
        return new(
            $"{zh}，至{Zh(due)}届满{Provisional(clock.Provisional).Zh}。",
            $"{en}: ends on {En(due)}{Provisional(clock.Provisional).En}.");
    }

    private static Text Provisional(bool it) => it ? new("（跨未公布放假安排的年度，暂定）", " (provisional: holidays not yet published)") : new("", "");

    private static int Days(Deadline deadline, ReplyClock clock) => deadline.Term is Term.FirstReply or Term.InnerReply ? clock.ReplyDays : Terms.Of(deadline.Term).Length;

    private static string Zh(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string En(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
