using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>What the reply clock is doing.</summary>
public enum ClockStatus
{
    /// <summary>Receipt is not confirmed: nothing runs yet.</summary>
    NotStarted,
    Running,
    /// <summary>An opinion is being sought (Arts 32, 33 ¶3, 34).</summary>
    Paused,
    /// <summary>Stopped until the corrected application comes (Art 30).</summary>
    StoppedForCorrection,
    /// <summary>Stopped until the fee is paid.</summary>
    StoppedForPayment,
    /// <summary>Answered, withdrawn or voided.</summary>
    Finished,
}

/// <summary>A consultation as the clock sees it: days in (Sent, End] do not count.</summary>
/// <param name="Of">Sequence of the fact that asked.</param>
/// <param name="Term">Which period its answer has.</param>
/// <param name="Sent">Dispatch of the letter.</param>
/// <param name="Served">Its receipt by the party; null while unproved.</param>
/// <param name="Answered">The answer; null while there is none.</param>
/// <param name="Due">Fifteenth working day after receipt; null while unproved.</param>
public sealed record Pause(int Of, Term Term, DateOnly Sent, DateOnly? Served, DateOnly? Answered, DateOnly? Due)
{
    /// <summary>Last day that does not count: the answer, or the end of the party's period if earlier; null while neither is known.</summary>
    public DateOnly? End => Answered is { } answered && Due is { } due ? (answered < due ? answered : due) : Answered ?? Due;

    /// <summary>No answer has come.</summary>
    public bool Open => Answered is null;
}

/// <summary>
/// The reply clock of a case (Arts 30, 32-35; 国办函〔2020〕109号 art 7): a fold over its standing facts. Holds no opinion about today.
/// </summary>
public sealed record ReplyClock
{
    public required ClockStatus Status { get; init; }
    /// <summary>Day 0 of the count that runs: receipt, corrected application or payment.</summary>
    public DateOnly? Start { get; init; }
    /// <summary>The twentieth counted day; null while stopped, or while a pause has no known end.</summary>
    public DateOnly? BaseDue { get; init; }
    /// <summary>The day by which the reply must leave the house, with extension or deferral.</summary>
    public DateOnly? Due { get; init; }
    /// <summary>The first reply date that a late correction notice left behind (Art 30): the date an applicant would argue.</summary>
    public DateOnly? RiskDue { get; init; }
    public int ExtensionDays { get; init; }
    /// <summary>The extension was notified after the due date and changes nothing.</summary>
    public bool ExtensionVoid { get; init; }
    public DateOnly? DeferredTo { get; init; }
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
    /// <summary>Seventh working day after receipt, while a first correction notice is possible.</summary>
    public DateOnly? CorrectionNoticeDue { get; init; }
    public DateOnly? CorrectionDue { get; init; }
    public DateOnly? PaymentDue { get; init; }
    public DateOnly? ReasonsDue { get; init; }
    /// <summary>When the reply left the house, or the case ended otherwise.</summary>
    public DateOnly? FinishedOn { get; init; }
    /// <summary>Some day of the count lies in a year without a notice (暂定).</summary>
    public bool Provisional { get; init; }

    /// <summary>
    /// Working days left after a day: 0 on the due date, negative when overdue. While paused, what will be left when counting goes on;
    /// null while no reply date runs.
    /// </summary>
    public int? Remaining(DateOnly today, WorkCalendar calendar)
    {
        if (Due is not { } due || Status is ClockStatus.Finished)
            return Status == ClockStatus.Paused && Start is { } start
                ? Terms.Of(Term.Reply).Length + ExtensionDays - Count.Of(start, today, Pauses, calendar)
                : null;
        return Count.Signed(today, due, Pauses, calendar);
    }

    /// <summary>Whether the reply left in time by the original and by the extended date; null while it has not left.</summary>
    public (bool Original, bool Extended)? InTime => FinishedOn is { } on && Due is { } due
        ? (on <= (BaseDue ?? due), on <= due) : null;

    /// <summary>Folds the standing facts of a case, in their order.</summary>
    public static ReplyClock Of(IEnumerable<Fact> standing, Rules rules)
    {
        var fold = new ClockFold(rules);
        foreach (var fact in standing) fold.Add(fact);
        return fold.Result();
    }
}
