using System.Linq.Expressions;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Ready-made selections of cases.</summary>
public enum CaseView
{
    /// <summary>Every case in reach.</summary>
    All,
    /// <summary>待办: cases of one's own agency whose next move one may make now.</summary>
    Mine,
    /// <summary>等别人: cases of one's own agency on the road in which somebody else, inside the house or outside, moves next.</summary>
    Waiting,
    /// <summary>待归档: cases of one's own agency that are done and not yet in the archive.</summary>
    ToArchive,
    /// <summary>待送达: cases of one's own agency with a letter that is not served.</summary>
    Unserved,
    /// <summary>Without a result.</summary>
    Open,
    /// <summary>Without a result after their reply date.</summary>
    Overdue,
}

/// <summary>Columns a list can be sorted by.</summary>
public enum CaseSort { NextDue, Number, ReceivedOn, Applicant, State, ResultOn }

/// <summary>By which date a reply was late: the original one, or the one lawfully extended.</summary>
public enum Late { Original, Extended }

/// <summary>Which cases a list shows, in which order, and which page of them. The same words stand in the address bar.</summary>
public sealed record CaseFilter
{
    public CaseView View { get; init; }
    /// <summary>Text in number, applicant, content or features.</summary>
    public string? Search { get; init; }
    public IReadOnlyList<State> States { get; init; } = [];
    public Guid? AgencyId { get; init; }
    /// <summary>Code of an agency: its cases and those of the agencies below it.</summary>
    public string? Under { get; init; }
    /// <summary>The handler; <see cref="Guid.Empty"/> for cases that nobody handles yet.</summary>
    public Guid? HandlerId { get; init; }
    public ApplicantClass? Class { get; init; }
    /// <summary>Line of Section 3.</summary>
    public string? Outcome { get; init; }
    public DateOnly? ReceivedFrom { get; init; }
    public DateOnly? ReceivedTo { get; init; }
    public DateOnly? ResultFrom { get; init; }
    public DateOnly? ResultTo { get; init; }
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }
    /// <summary>Only where the first clock to bite binds the agency.</summary>
    public bool Ours { get; init; }
    /// <summary>Reply date, whatever other clock bites first.</summary>
    public DateOnly? ReplyFrom { get; init; }
    public DateOnly? ReplyTo { get; init; }
    /// <summary>Answered after the reply date of that kind.</summary>
    public Late? Late { get; init; }
    /// <summary>Only cases that count: without those registered by mistake.</summary>
    public bool Counted { get; init; }
    /// <summary>A cell of Section 3: its year.</summary>
    public int? ReportYear { get; init; }
    /// <summary>A cell of Section 3: its row.</summary>
    public string? ReportLine { get; init; }
    public CaseSort Sort { get; init; }
    public bool Descending { get; init; }
    public int Skip { get; init; }
    public int Take { get; init; } = 25;

    /// <summary>The selection as a query.</summary>
    public IQueryable<CaseRow> Apply(IQueryable<CaseRow> cases, Actor actor, DateOnly today)
    {
        cases = View switch
        {
            CaseView.Mine => cases.Where(c => c.AgencyId == actor.AgencyId).Where(IsMine(actor, today)),
            CaseView.Waiting => cases.Where(c => c.AgencyId == actor.AgencyId).Where(Waits(actor, today)),
            CaseView.ToArchive => cases.Where(c => c.AgencyId == actor.AgencyId && c.Place == Place.ToArchive),
            CaseView.Unserved => cases.Where(c => c.AgencyId == actor.AgencyId && c.UnservedSince != null),
            CaseView.Open => cases.Where(IsOpen),
            CaseView.Overdue => cases.Where(IsOpen).Where(c => c.Due < today),
            _ => cases,
        };
        if (States.Count > 0) cases = cases.Where(c => States.Contains(c.State));
        if (AgencyId is { } agency) cases = cases.Where(c => c.AgencyId == agency);
        if (Under is { } code) cases = cases.Where(c => c.Agency!.Path.Contains($"/{code}/"));
        if (HandlerId is { } handler) cases = handler == Guid.Empty ? cases.Where(c => c.HandlerId == null) : cases.Where(c => c.HandlerId == handler);
        if (Class is { } @class) cases = cases.Where(c => c.ApplicantClass == @class);
        if (Outcome is { } outcome) cases = cases.Where(c => c.Outcome == outcome);
        if (ReceivedFrom is { } from) cases = cases.Where(c => c.ReceivedOn >= from);
        if (ReceivedTo is { } to) cases = cases.Where(c => c.ReceivedOn <= to);
        if (ResultFrom is { } resultFrom) cases = cases.Where(c => c.ResultOn >= resultFrom);
        if (ResultTo is { } resultTo) cases = cases.Where(c => c.ResultOn <= resultTo);
        // As the list shows it: once the seven days for a correction notice are past, the reply date.
        if (DueFrom is { } dueFrom) cases = cases.Where(c => (c.NextTerm == Term.CorrectionNotice && c.NextDue < today ? c.Due : c.NextDue) >= dueFrom);
        if (DueTo is { } dueTo) cases = cases.Where(c => (c.NextTerm == Term.CorrectionNotice && c.NextDue < today ? c.Due : c.NextDue) <= dueTo);
        if (Ours) cases = cases.Where(c => c.NextOurs);
        if (ReplyFrom is { } replyFrom) cases = cases.Where(c => c.Due >= replyFrom);
        if (ReplyTo is { } replyTo) cases = cases.Where(c => c.Due <= replyTo);
        if (Late is { } late) cases = late == Cases.Late.Original ? cases.Where(c => c.InTimeOriginal == false) : cases.Where(c => c.InTimeExtended == false);
        if (Counted) cases = cases.Where(c => c.State != State.Voided);
        if (ReportYear is { } year && ReportLine is { } line) cases = Reporting.Section3Query.Cell(cases, year, line);
        if (Search?.Trim() is { Length: > 0 } text)
        {
            cases = cases.Where(c => c.Number.Contains(text) || c.ApplicantName.Contains(text) || c.Content.Contains(text)
                || c.Features != null && c.Features.Contains(text));
        }
        return cases;
    }

    /// <summary>A total order: equal keys are told apart by id.</summary>
    public IQueryable<CaseRow> Sorted(IQueryable<CaseRow> cases) => (Sort, Descending) switch
    {
        (CaseSort.NextDue, false) => cases.OrderBy(c => c.Place).ThenBy(c => c.Id),
        (CaseSort.NextDue, true) => cases.OrderBy(c => c.NextDue == null).ThenByDescending(c => c.NextDue).ThenBy(c => c.Id),
        (CaseSort.Number, false) => cases.OrderBy(c => c.RegisteredAt).ThenBy(c => c.Id),
        (CaseSort.Number, true) => cases.OrderByDescending(c => c.RegisteredAt).ThenByDescending(c => c.Id),
        (CaseSort.ReceivedOn, false) => cases.OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id),
        (CaseSort.ReceivedOn, true) => cases.OrderByDescending(c => c.ReceivedOn).ThenBy(c => c.Id),
        (CaseSort.Applicant, false) => cases.OrderBy(c => c.ApplicantName).ThenBy(c => c.Id),
        (CaseSort.Applicant, true) => cases.OrderByDescending(c => c.ApplicantName).ThenBy(c => c.Id),
        (CaseSort.State, false) => cases.OrderBy(c => c.State).ThenBy(c => c.Id),
        (CaseSort.State, true) => cases.OrderByDescending(c => c.State).ThenBy(c => c.Id),
        (CaseSort.ResultOn, false) => cases.OrderBy(c => c.ResultOn).ThenBy(c => c.Id),
        _ => cases.OrderByDescending(c => c.ResultOn).ThenBy(c => c.Id),
    };

    private static readonly State[] OpenStates =
        [.. Domain.Workflow.States.All.Where(row => row.Open && row.State != State.Unregistered).Select(row => row.State)];

    /// <summary>Without a result. Every open case is on the road, which says the index where to stop.</summary>
    internal static readonly Expression<Func<CaseRow, bool>> IsOpen = c => c.Place < Place.ToArchive && OpenStates.Contains(c.State);

    /// <summary>The next move is this person's: it waits for nobody outside, or the period of whom it waited for is over.</summary>
    public static Expression<Func<CaseRow, bool>> IsMine(Actor actor, DateOnly today)
    {
        var (now, whenOver, answered) = (MyStates(actor, waiting: false), MyStates(actor, waiting: true), AnswerStates(actor));
        return c => c.Place < Place.ToArchive && (now.Contains(c.State) || whenOver.Contains(c.State) && c.Place < today || answered.Contains(c.State) && c.NextOurs);
    }

    /// <summary>On the road, and the next move is somebody else's.</summary>
    public static Expression<Func<CaseRow, bool>> Waits(Actor actor, DateOnly today)
    {
        var (now, whenOver, answered) = (MyStates(actor, waiting: false), MyStates(actor, waiting: true), AnswerStates(actor));
        return c => c.Place < Place.ToArchive && !(now.Contains(c.State) || whenOver.Contains(c.State) && c.Place < today || answered.Contains(c.State) && c.NextOurs);
    }

    /// <summary>States on the road whose next move this person may make: derived from the rows of the workflow.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="waiting">States that wait for somebody outside, whose move follows when that period is over; else those of the main road.</param>
    public static State[] MyStates(Actor actor, bool waiting) =>
        [.. Domain.Workflow.States.All.Where(row => row.Stage != Stage.Done && row.Waits == waiting && MayMake(actor, row.State, waiting ? row.WhenOver : row.Onward))
            .Select(row => row.State)];

    // Once a decision has left, the only clock that can bind the agency is that of its answer in reconsideration or court.
    private static State[] AnswerStates(Actor actor) =>
        [.. Domain.Workflow.States.All.Where(row => !row.Open && MayMake(actor, row.State, Move.RecordRemedy)).Select(row => row.State)];

    private static bool MayMake(Actor actor, State state, Move? move) =>
        move is { } onward && Steps.Of(state, onward) is [var step, ..] && actor.May(step.Permission);
}
