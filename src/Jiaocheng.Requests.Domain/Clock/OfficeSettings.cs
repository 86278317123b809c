namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>Which refusals must go to reconsideration before a court (《行政复议法》第二十三条第一款第四项).</summary>
public enum ReconsiderationFirst
{
    /// <summary>Refusals under Arts 14 to 16 and partial disclosure (法释〔2025〕8号第一条).</summary>
    Arts14To16,
    /// <summary>Refusals under Arts 14 to 16 only, not partial disclosure.</summary>
    WholeRefusals,
    /// <summary>Every 不予公开, Art 36(七) included, and partial disclosure.</summary>
    AllRefusals,
}

/// <summary>Which day places a result in a year of the report.</summary>
public enum ResultDay
{
    /// <summary>The day the reply left the house.</summary>
    Dispatch,
    /// <summary>The day it was signed.</summary>
    Decision,
}

/// <summary>How an application is counted whose items end differently.</summary>
public enum MixedItems
{
    /// <summary>部分公开 where anything is given; else the line that comes first in Section 3.</summary>
    Partial,
    /// <summary>By its first item.</summary>
    FirstItem,
}

/// <summary>How a judgement under appeal is counted in Section 4.</summary>
public enum AppealedJudgement
{
    /// <summary>尚未审结 until the newest instance has decided.</summary>
    Pending,
    /// <summary>By the newest judgement there is.</summary>
    NewestJudgement,
}

/// <summary>Where 驳回行政复议请求 (《行政复议法》第六十九条) is counted in Section 4.</summary>
public enum DismissedRequest
{
    /// <summary>结果维持: the agency's act stands.</summary>
    Upheld,
    /// <summary>其他结果.</summary>
    Other,
}

/// <summary>
/// What the office may decide where the law leaves room or is disputed: each a named setting with its default. What each means, its bounds
/// and its article stand in <see cref="Disputes"/>.
/// </summary>
public sealed record OfficeSettings
{
    /// <summary>Working days for the reply (Art 33 ¶2: 20); a local rule may be shorter.</summary>
    public int ReplyDays { get; init; } = 20;
    /// <summary>合理的补正期限 in working days, when none is chosen (Art 30).</summary>
    public int CorrectionDays { get; init; } = 15;
    /// <summary>The least number of working days for correction that the product lets pass (Art 30 "合理").</summary>
    public int CorrectionLeast { get; init; } = 7;
    /// <summary>How many correction notices one application may get without a supervisor's reason (Art 30 "一次性").</summary>
    public int CorrectionNotices { get; init; } = 1;
    /// <summary>The period starts anew even where the correction notice was late or one too many; if not, the reply date that ran stays in force.</summary>
    public bool LateCorrectionRestarts { get; init; } = true;
    /// <summary>An extension dispatched on the very last day of the period still holds; otherwise it must leave before that day.</summary>
    public bool ExtensionOnLastDay { get; init; }
    /// <summary>The day on which an inquiry is dispatched does not count either.</summary>
    public bool PauseFromDispatchDay { get; init; }
    /// <summary>The day on which the opinion arrives does not count.</summary>
    public bool PauseThroughAnswerDay { get; init; } = true;
    /// <summary>An application confirmed on a day off counts as received on the next working day (electronic channels only).</summary>
    public bool DayOffReceiptRolls { get; init; }
    /// <summary>While receipt of an electronic application is unconfirmed, a date counted from submission is shown as the one to keep.</summary>
    public bool UnconfirmedCounts { get; init; } = true;
    /// <summary>个体工商户 are counted as natural persons in the report; otherwise as enterprises.</summary>
    public bool HouseholdIsPerson { get; init; } = true;
    /// <summary>Which refusals must go to reconsideration first.</summary>
    public ReconsiderationFirst ReconsiderationFirst { get; init; }
    /// <summary>Which day places a result in a year.</summary>
    public ResultDay ResultDay { get; init; }
    /// <summary>How an application is counted whose items end differently.</summary>
    public MixedItems MixedItems { get; init; }
    /// <summary>How a judgement under appeal is counted.</summary>
    public AppealedJudgement AppealedJudgement { get; init; }
    /// <summary>Where 驳回行政复议请求 is counted.</summary>
    public DismissedRequest DismissedRequest { get; init; }
    /// <summary>An application charged by volume still raises the count of items of the month.</summary>
    public bool VolumeCountsAsItem { get; init; } = true;
    /// <summary>The day of January by which reports are handed in; the law says the 31st, local rules are often earlier.</summary>
    public int ReportDay { get; init; } = 31;
    /// <summary>Agencies led from above, and branches of such, are summed with the reports of the place as well.</summary>
    public bool VerticalsInSum { get; init; }
    /// <summary>Working days for mending what a rectification order demands, when none are chosen; the law names no period (Art 47).</summary>
    public int OrderDays { get; init; } = 15;
    /// <summary>通报批评 may come at once, without a period for mending before it (Art 47 ¶1: 督促整改或者通报批评).</summary>
    public bool CriticiseAtOnce { get; init; }
    /// <summary>Whoever complained under their own name is answered before the order is closed (Arts 47 ¶2, 51; the law is silent).</summary>
    public bool TellComplainantFirst { get; init; } = true;
    /// <summary>保管期限 in years.</summary>
    public int RetentionYears { get; init; } = 30;
    /// <summary>The person who proposed a decision may also sign it. Set with the security settings.</summary>
    public bool ProposerMaySign { get; init; }

    /// <summary>Whether an extension dispatched on a day holds, if the period without it ends on that other day (Art 33 ¶2).</summary>
    internal bool ExtensionInTime(DateOnly on, DateOnly due) => ExtensionOnLastDay ? on <= due : on < due;

    /// <summary>The same with every disputed point of counting decided against the office: gives the date that nobody can dispute.</summary>
    public OfficeSettings ToCautious() => this with { PauseFromDispatchDay = false, PauseThroughAnswerDay = false, DayOffReceiptRolls = false, ExtensionOnLastDay = false };
}
