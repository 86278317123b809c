using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Ready-made selections of cases.</summary>
public enum CaseView
{
    /// <summary>Every case in reach.</summary>
    All,
    /// <summary>Cases of one's own agency whose next move one may make.</summary>
    Mine,
    /// <summary>Cases that wait for somebody outside.</summary>
    Waiting,
    /// <summary>Without a result.</summary>
    Open,
    /// <summary>Without a result after their reply date.</summary>
    Overdue,
}

/// <summary>Columns a list can be sorted by.</summary>
public enum CaseSort { NextDue, Number, ReceivedOn, Applicant, State, ResultOn }

/// <summary>Which cases a list shows, in which order, and which page of them. The same words stand in the address bar.</summary>
public sealed record CaseFilter
{
    public CaseView View { get; init; }
    /// <summary>Text in number, applicant, content or features.</summary>
    public string? Search { get; init; }
    public IReadOnlyList<State> States { get; init; } = [];
    public Guid? AgencyId { get; init; }
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
            CaseView.Mine => cases.Where(c => c.AgencyId == actor.AgencyId && MyStates(actor).Contains(c.State)),
            CaseView.Waiting => cases.Where(c => c.AgencyId == actor.AgencyId && WaitingStates.Contains(c.State)),
            CaseView.Open => cases.Where(c => OpenStates.Contains(c.State)),
            CaseView.Overdue => cases.Where(c => OpenStates.Contains(c.State) && c.Due != null && c.Due < today),
            _ => cases,
        };
        if (States.Count > 0) cases = cases.Where(c => States.Contains(c.State));
        if (AgencyId is { } agency) cases = cases.Where(c => c.AgencyId == agency);
        if (HandlerId is { } handler) cases = cases.Where(c => c.HandlerId == handler);
        if (Class is { } @class) cases = cases.Where(c => c.ApplicantClass == @class);
        if (Outcome is { } outcome) cases = cases.Where(c => c.Outcome == outcome);
        if (ReceivedFrom is { } from) cases = cases.Where(c => c.ReceivedOn >= from);
        if (ReceivedTo is { } to) cases = cases.Where(c => c.ReceivedOn <= to);
        if (ResultFrom is { } resultFrom) cases = cases.Where(c => c.ResultOn >= resultFrom);
        if (ResultTo is { } resultTo) cases = cases.Where(c => c.ResultOn <= resultTo);
        if (DueFrom is { } dueFrom) cases = cases.Where(c => c.NextDue >= dueFrom);
        if (DueTo is { } dueTo) cases = cases.Where(c => c.NextDue <= dueTo);
        if (ReportYear is { } year && ReportLine is { } line) cases = Reporting.Section3Query.Cell(cases, year, line);
        if (Search?.Trim() is { Length: > 0 } text)
        {
            var like = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            cases = cases.Where(c => EF.Functions.Like(c.Number, like, "\\") || EF.Functions.Like(c.ApplicantName, like, "\\")
                || EF.Functions.Like(c.Content, like, "\\") || c.Features != null && EF.Functions.Like(c.Features, like, "\\"));
        }
        return cases;
    }

    /// <summary>A total order: equal keys are told apart by id.</summary>
    public IQueryable<CaseRow> Sorted(IQueryable<CaseRow> cases) => (Sort, Descending) switch
    {
        (CaseSort.NextDue, false) => cases.OrderBy(c => c.NextDue == null).ThenBy(c => c.NextDue).ThenBy(c => c.Id),
        (CaseSort.NextDue, true) => cases.OrderByDescending(c => c.NextDue).ThenBy(c => c.Id),
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

    private static readonly State[] WaitingStates =
        [.. Domain.Workflow.States.All.Where(row => row.Waits).Select(row => row.State)];

    /// <summary>States whose onward move this person may make: derived from the rows of the workflow.</summary>
    public static State[] MyStates(Actor actor) =>
        [.. Domain.Workflow.States.All.Where(row => row.State != State.Unregistered && (MayMake(actor, row.State, row.Onward) || MayMake(actor, row.State, row.WhenOver)))
            .Select(row => row.State)];

    private static bool MayMake(Actor actor, State state, Move? move) =>
        move is { } onward && Steps.Of(state, onward) is [var step, ..] && actor.May(step.Permission);
}
