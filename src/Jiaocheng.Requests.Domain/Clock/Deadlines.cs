using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>A clock that runs now.</summary>
/// <param name="Term">Which period.</param>
/// <param name="Start">Day 0.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Ours">It binds the agency; otherwise the agency waits for somebody.</param>
/// <param name="Of">Sequence of the fact it belongs to, for opinions.</param>
public sealed record Deadline(Term Term, DateOnly Start, DateOnly Due, bool Ours, int Of = 0);

/// <summary>All running clocks of a case, the first to bite first.</summary>
public static class Deadlines
{
    /// <summary>Running clocks of a case.</summary>
    public static IReadOnlyList<Deadline> Of(Case @case, Rules rules) => Of(@case, @case.Clock(rules), rules);

    /// <summary>The same for a clock that has been folded already.</summary>
    public static IReadOnlyList<Deadline> Of(Case @case, ReplyClock clock, Rules rules)
    {
        List<Deadline> all = [];
        if (!States.Of(@case.State).Open) return all;

        if (@case.State == State.AwaitingReceipt && @case.Newest<Registered>() is { } application)
            all.Add(new(Term.Receipt, application.SubmittedOn, rules.Calendar.Add(application.SubmittedOn, Terms.Of(Term.Receipt).Length), true));
        if (clock.Status == ClockStatus.StoppedForCorrection && clock.CorrectionDue is { } correction)
            all.Add(new(Term.Correction, @case.NewestFact(Move.AskCorrection)!.On, correction, false));
        else if (clock.Status == ClockStatus.StoppedForPayment && clock.PaymentDue is { } payment)
            all.Add(new(Term.Payment, @case.NewestFact(Move.NotifyFee)!.On, payment, false));
        else if (clock.Start is { } start && clock.Due is { } due)
            all.Add(new(clock.DeferredTo == due ? Term.Deferral : Term.Reply, start, due, true));
        if (clock.ReasonsDue is { } reasons) all.Add(new(Term.Reasons, @case.NewestFact(Move.AskReasons)!.On, reasons, false));
        foreach (var pause in clock.Pauses.Where(pause => pause.Open && pause.Due is not null))
            all.Add(new(pause.Term, pause.Served!.Value, pause.Due!.Value, false, pause.Of));
        if (@case.State == State.InReview && clock is { CorrectionNoticeDue: { } notice, Start: { } received } && !@case.HasMove(Move.AskCorrection))
            all.Add(new(Term.CorrectionNotice, received, notice, true));
        all.Sort((a, b) => a.Due.CompareTo(b.Due));
        return all;
    }
}
