using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>The periods of a case in groups, each by the key of its heading in <see cref="Labels.DateWords"/>.</summary>
public static class AllPeriods
{
    /// <summary>What runs, what the reply was measured by, and what the applicant may still do. A period that is null is the reply while it stands still.</summary>
    public static IEnumerable<(string Group, IReadOnlyList<Deadline?> Periods)> Of(CaseFile file, ReplyClock clock)
    {
        var running = Deadlines.Of(file.Case, clock, file.Where.Rules);
        if (running.Count > 0) yield return ("Running", running);
        if (clock is { Status: ClockStatus.Finished, Start: { } start, Due: { } due })
            yield return ("Applied", [new(clock.DeferredTo == due ? Term.Deferral : Term.Reply, start, due, true)]);
        else if (clock.Status != ClockStatus.Finished && clock.Due is null)
            yield return ("Standing", [null]);
        if (Deadlines.Remedies(file.Case, file.Where.Rules) is { Count: > 0 } remedies) yield return ("Remedies", remedies);
    }

    /// <summary>Periods of others and of notices that have ended or been used: what a court asks for besides the reply.</summary>
    public static IReadOnlyList<Deadline> Past(CaseFile file, ReplyClock clock)
    {
        var running = Deadlines.Of(file.Case, clock, file.Where.Rules).Select(period => (period.Term, period.Of)).ToHashSet();
        return [.. Used(file, clock).Where(period => !running.Contains((period.Term, period.Of)))];
    }

    private static IEnumerable<Deadline> Used(CaseFile file, ReplyClock clock)
    {
        var @case = file.Case;
        if (@case.NewestFact(Move.AskCorrection) is { } asked)
        {
            if (@case.ReceivedOn is { } received) yield return Deadlines.Working(Term.CorrectionNotice, received, file.Where.Rules.Calendar);
            if (clock.CorrectionDue is { } correction) yield return new(Term.Correction, asked.On, correction, false) { Chosen = asked.Payload is Domain.Cases.CorrectionAsked { Until: not null } };
        }
        if (clock.ReasonsDue is { } reasons) yield return new(Term.Reasons, @case.NewestFact(Move.AskReasons)!.On, reasons, false) { Chosen = true };
        foreach (var pause in clock.Pauses)
            if (pause is { Served: { } served, Due: { } due }) yield return new(pause.Term, served, due, false, pause.Of);
    }
}
