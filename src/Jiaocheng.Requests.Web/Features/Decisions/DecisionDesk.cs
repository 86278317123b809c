using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Features.Decisions;

/// <summary>Where a case stands in a person's queue of decisions.</summary>
/// <param name="Number">Its place, from 1; 0 when it is not in the queue.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">The case after it, or the first when it is the last; null when there is no other.</param>
public sealed record QueuePlace(int Number, int Total, Guid? Next);

/// <summary>Proposing, reviewing, sending back and signing decisions.</summary>
public sealed class DecisionDesk(CaseMover mover, CaseQueries cases, WorkQueue queue, TimeProvider time)
{
    /// <summary>The cases that wait for this person's review or signature.</summary>
    public static CaseFilter Filter { get; } = new()
    {
        View = CaseView.Mine,
        States = [.. States.All.Where(row => row.Stage is Stage.Approval or Stage.Signature).Select(row => row.State)],
        Take = 50,
    };

    /// <summary>The case as it stands now; null when it is not in reach.</summary>
    public Task<CaseFile?> FindAsync(Guid id, Guid accountId, CancellationToken ct) => cases.FindAsync(id, accountId, ct);

    /// <summary>Proposes a decision.</summary>
    public Task<Answer> ProposeAsync(Guid id, int seen, Proposed proposal, Guid accountId, CancellationToken ct) =>
        mover.MoveAsync(id, seen, Move.Propose, time.Today(), proposal, accountId, ct);

    /// <summary>Records the answer to one of the seven questions.</summary>
    public Task<Answer> AnswerAsync(Case shown, QuestionAnswered answer, Guid accountId, CancellationToken ct) =>
        mover.MoveAsync(shown.Id, shown.Version, Move.AnswerQuestion, time.Today(), answer, accountId, ct);

    /// <summary>Passes the proposal on: the move of the main road from the state that the page showed.</summary>
    public Task<Answer> PassAsync(Case shown, string opinion, Guid accountId, CancellationToken ct) =>
        PassOf(shown.State) is not { } pass ? Task.FromResult<Answer>(new Answer.Missing())
            : mover.MoveAsync(shown.Id, shown.Version, pass, time.Today(), pass == Move.Sign ? new Signed(opinion.Trim()) : new Reviewed(opinion.Trim()), accountId, ct);

    /// <summary>Sends the proposal back with a reason.</summary>
    public Task<Answer> SendBackAsync(Case shown, string reason, Guid accountId, CancellationToken ct) =>
        mover.MoveAsync(shown.Id, shown.Version, Move.SendBack, time.Today(), new SentBack(reason.Trim()), accountId, ct);

    /// <summary>The move that passes a proposal on from a state; null where none is under review.</summary>
    public static Move? PassOf(State state) => States.Of(state) is { Stage: Stage.Approval or Stage.Signature, Onward: var move } ? move : null;

    /// <summary>Where a case stands in the queue, the most urgent first.</summary>
    public async Task<QueuePlace> PlaceAsync(Guid id, Guid accountId, CancellationToken ct)
    {
        var lines = (await queue.PageAsync(Filter, accountId, ct)).Lines.Select(line => line.Case.Id).ToList();
        var at = lines.IndexOf(id);
        var next = at >= 0 && at + 1 < lines.Count ? lines[at + 1] : lines.FirstOrDefault(line => line != id);
        return new(at + 1, lines.Count, next == Guid.Empty ? null : next);
    }
}
