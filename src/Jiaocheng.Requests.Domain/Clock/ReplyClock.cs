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

/// <summary>A consultation as the clock sees it: days in (From, End] do not count.</summary>
/// <param name="Of">Sequence of the fact that asked.</param>
/// <param name="Term">Which period its answer has.</param>
/// <param name="Sent">Dispatch of the letter.</param>
/// <param name="Served">Its receipt by the party; null while unproved.</param>
/// <param name="Answered">The answer; null while there is none.</param>
/// <param name="Due">Fifteenth working day after receipt; null while unproved.</param>
public sealed record Pause(int Of, Term Term, DateOnly Sent, DateOnly? Served, DateOnly? Answered, DateOnly? Due)
{
    /// <summary>Whom.</summary>
    public string Party { get; init; } = "";

    /// <summary>文号 of the inquiry; null where it bears none.</summary>
    public string? Document { get; init; }

    /// <summary>The day before the first day that does not count: the dispatch, unless the office leaves that day out as well.</summary>
    public DateOnly From { get; init; } = Sent;

    /// <summary>The day of the answer is left out as well (default); otherwise counting goes on that day.</summary>
    public bool ThroughAnswer { get; init; } = true;

    /// <summary>A day taken for the answer while none has come: what the date would be then.</summary>
    internal DateOnly? Supposed { get; init; }

    /// <summary>Last day that does not count: the answer, or the end of the party's period if earlier; null while neither is known.</summary>
    public DateOnly? End => (Answered ?? Supposed) is not { } answer ? Due
        : Due is { } due && due < answer ? due : ThroughAnswer ? answer : answer.AddDays(-1);

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
    /// <summary>The first count, which a late correction notice left behind (Art 30): the one an applicant would argue.</summary>
    public LateCount? Risk { get; init; }
    /// <summary>Its last day; null where the notice was in time or there was none.</summary>
    public DateOnly? RiskDue => Risk?.Due;
    /// <summary>The move that began the present count: registration, confirmation, correction or payment.</summary>
    public Move StartedBy { get; init; }
    /// <summary>Working days of the count without extension.</summary>
    public int ReplyDays { get; init; } = Terms.Of(Term.Reply).Length;
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
                ? ReplyDays + ExtensionDays - Count.Of(start, today, Pauses, calendar)
                : null;
        // Received on a day off and rolled: day 0 is still to come.
        return Count.Signed(Start is { } first && first > today ? first : today, due, Pauses, calendar);
    }

    /// <summary>
    /// Whether the reply left in time by the original and by the extended date; null while it has not left. A late correction notice does not
    /// cure: then both are measured by the first date as well.
    /// </summary>
    public (bool Original, bool Extended)? InTime => FinishedOn is { } on && (Due ?? RiskDue) is { } due
        ? (on <= Earlier(BaseDue ?? due), on <= Earlier(due)) : null;

    /// <summary>Folds the standing facts of a case, in their order.</summary>
    /// <param name="standing">The facts.</param>
    /// <param name="rules">Calendar and settings.</param>
    /// <param name="supposing">Taken for the day on which every outstanding opinion comes; null to leave them open.</param>
    public static ReplyClock Of(IEnumerable<Fact> standing, Rules rules, DateOnly? supposing = null)
    {
        var fold = new ClockFold(rules);
        // A list is read by place: an enumerator of it would be one more object for every date.
        if (standing is IReadOnlyList<Fact> list)
            for (var i = 0; i < list.Count; i++) fold.Add(list[i]);
        else
            foreach (var fact in standing) fold.Add(fact);
        return fold.Result(supposing);
    }

    private DateOnly Earlier(DateOnly day) => RiskDue is { } risk && risk < day ? risk : day;
}

/// <summary>A count that was left behind.</summary>
/// <param name="Start">Its day 0.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Pauses">The consultations that it left out.</param>
public sealed record LateCount(DateOnly Start, DateOnly Due, IReadOnlyList<Pause> Pauses);
