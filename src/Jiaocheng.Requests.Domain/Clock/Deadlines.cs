using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>A period that runs.</summary>
/// <param name="Term">Which period.</param>
/// <param name="Start">Day 0.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Ours">It binds the agency; otherwise the agency waits for somebody.</param>
/// <param name="Of">Sequence of the fact it belongs to, for opinions.</param>
public sealed record Deadline(Term Term, DateOnly Start, DateOnly Due, bool Ours, int Of = 0)
{
    /// <summary>The last day was set by somebody instead of being counted.</summary>
    public bool Chosen { get; init; }

    /// <summary>
    /// Whether the agency is late with it. The seven days for a correction notice bind only where one is needed: once they are past, nothing is
    /// late but what the reply date says.
    /// </summary>
    public bool OverdueOn(DateOnly today) => Ours && Due < today && Term != Term.CorrectionNotice;

    /// <summary>Some day of the count lies in a year without a notice (暂定).</summary>
    public bool Provisional { get; init; }
}

/// <summary>All running clocks of a case, the first to bite first; and those that begin when it has ended.</summary>
public static class Deadlines
{
    /// <summary>Running clocks of a case.</summary>
    public static IReadOnlyList<Deadline> Of(Case @case, Rules rules) => Of(@case, @case.Clock(rules), rules);

    /// <summary>The same for a clock that has been folded already.</summary>
    public static IReadOnlyList<Deadline> Of(Case @case, ReplyClock clock, Rules rules)
    {
        List<Deadline> all = [.. @case.Proceedings.Select(proceeding => proceeding.AnswerDue(rules.Calendar)).OfType<Deadline>()];
        if (States.Of(@case.State).Open) all.AddRange(OfApplication(@case, clock, rules));
        all.Sort((a, b) => a.Due.CompareTo(b.Due));
        return all.ConvertAll(one => Marked(one, rules.Calendar));
    }

    private static List<Deadline> OfApplication(Case @case, ReplyClock clock, Rules rules)
    {
        List<Deadline> all = [];
        if (@case.State == State.AwaitingReceipt && @case.Newest<Registered>() is { } application) all.AddRange(BeforeReceipt(application, rules));
        if (clock.Status == ClockStatus.StoppedForCorrection && clock.CorrectionDue is { } correction && @case.NewestFact(Move.AskCorrection) is { } asked)
            all.Add(new(Term.Correction, asked.On, correction, false) { Chosen = asked.Payload is CorrectionAsked { Until: not null } });
        else if (clock.Status == ClockStatus.StoppedForPayment && clock.PaymentDue is { } payment)
            all.Add(new(Term.Payment, PaymentStart(@case), payment, false));
        else if (clock is { Status: not ClockStatus.Finished, Start: { } start, Due: { } due })
            all.Add(new(clock.DeferredTo == due ? Term.Deferral : Term.Reply, start, due, true));
        if (clock.Risk is { } risk && clock.Status != ClockStatus.Finished && risk.Due != clock.Due) all.Add(new(Term.FirstReply, risk.Start, risk.Due, true));
        if (clock.ReasonsDue is { } reasons) all.Add(new(Term.Reasons, @case.NewestFact(Move.AskReasons)!.On, reasons, false) { Chosen = true });
        foreach (var pause in clock.Pauses.Where(pause => pause.Open && pause.Due is not null))
            all.Add(new(pause.Term, pause.Served!.Value, pause.Due!.Value, false, pause.Of));
        if (@case.State == State.InReview && clock is { CorrectionNoticeDue: { } notice, Start: { } received } && !@case.HasMove(Move.AskCorrection))
            all.Add(new(Term.CorrectionNotice, received, notice, true));
        return all;
    }

    /// <summary>
    /// The applicant's periods for reconsideration and lawsuit against the decision, from proved service on: in natural days, rolled forward off a day
    /// off (《行政复议法》第二十条, 《行政诉讼法》第四十六条). Empty where nothing was decided, or service is not proved.
    /// </summary>
    public static IReadOnlyList<Deadline> Remedies(Case @case, Rules rules)
    {
        if (@case.ServedOn is not { } served || @case.Outcome is not { } outcome) return [];
        return RemedyRules.Of(@case, outcome, served, rules.Settings) switch
        {
            Remedy.None => [],
            Remedy.ReconsiderationFirst => [Natural(Term.Reconsideration, served, rules.Calendar)],
            _ => [Natural(Term.Reconsideration, served, rules.Calendar), Natural(Term.LawsuitDirect, served, rules.Calendar)],
        };
    }

    /// <summary>A period in natural days or months from a day on, rolled forward to the next working day where it ends on a day off.</summary>
    /// <exception cref="ArgumentException">The period is not counted in days or months.</exception>
    public static Deadline Natural(Term term, DateOnly from, WorkCalendar calendar) =>
        Marked(new(term, from, calendar.RollForward(NaturalEnd(term, from)), false), calendar);

    /// <summary>A period in working days from a day on, such as the answer in reconsideration.</summary>
    public static Deadline Working(Term term, DateOnly from, WorkCalendar calendar) =>
        Marked(new(term, from, calendar.Add(from, Terms.Of(term).Length), Terms.Of(term).Ours), calendar);

    /// <summary>
    /// When the report of a year is handed in and when that of the government is published (Art 49): fixed days, which no holiday moves.
    /// </summary>
    public static IReadOnlyList<Deadline> Reports(int year, OfficeSettings settings) =>
    [
        new(Term.Report, new(year, 12, 31), new(year + 1, 1, Math.Min(settings.ReportDay, 31)), true) { Chosen = true },
        new(Term.GovernmentReport, new(year, 12, 31), new(year + 1, 3, 31), true) { Chosen = true },
    ];

    // In natural days only the end is looked up: whether it is a day off.
    private static Deadline Marked(Deadline one, WorkCalendar calendar) => one with
    {
        Provisional = !one.Chosen && one.Term != Term.Deferral
            && calendar.IsProvisional(Terms.Of(one.Term).Unit is Unit.Days or Unit.Months ? NaturalEnd(one.Term, one.Start) : one.Start, one.Due),
    };

    /// <summary>The last natural day of a period, before it is rolled forward.</summary>
    internal static DateOnly NaturalEnd(Term term, DateOnly from) => Terms.Of(term) switch
    {
        { Unit: Unit.Days, Length: var days } => from.AddDays(days),
        { Unit: Unit.Months, Length: var months } => from.AddMonths(months),
        _ => throw new ArgumentException("Not a period in days or months.", nameof(term)),
    };

    private static IEnumerable<Deadline> BeforeReceipt(Registered application, Rules rules)
    {
        yield return Working(Term.Receipt, application.SubmittedOn, rules.Calendar);
        if (rules.Settings.UnconfirmedCounts && Channels.Of(application.Channel).Electronic)
            yield return new(Term.InnerReply, application.SubmittedOn, rules.Calendar.Add(application.SubmittedOn, rules.Settings.ReplyDays), true);
    }

    private static DateOnly PaymentStart(Case @case)
    {
        var notice = @case.NewestFact(Move.NotifyFee)!;
        return @case.Standing.LastOrDefault(f => f.Payload is NoticeProved proved && proved.Of == notice.Seq)?.On ?? notice.On;
    }
}
