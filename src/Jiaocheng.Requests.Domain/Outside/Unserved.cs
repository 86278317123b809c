using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outside;

/// <summary>What to do with a letter that is not served.</summary>
public enum NextStep
{
    /// <summary>Send it, and record how.</summary>
    Send,
    /// <summary>It came back: find the address or another way, and send it again.</summary>
    SendAgain,
    /// <summary>It is on its way: record its arrival when it comes.</summary>
    Prove,
    /// <summary>It should have arrived: ask the post, and turn to another way if it is lost.</summary>
    Trace,
}

/// <summary>A letter whose service is not proved.</summary>
/// <param name="Letter">The fact that owes it.</param>
/// <param name="Sent">The fact that says how it left; null while it has not, or has come back.</param>
/// <param name="Since">Since when it waits: signed, dispatched or returned.</param>
/// <param name="Until">The day by which the next step should be done.</param>
/// <param name="Next">What to do.</param>
public sealed record UnservedLetter(Fact Letter, Fact? Sent, DateOnly Since, DateOnly Until, NextStep Next)
{
    /// <summary>How it left; null while it has not.</summary>
    public DispatchMethod? Method => (Sent?.Payload as Sending)?.Method;

    /// <summary>The move that records the next step.</summary>
    public Move Move => (Letter.Kind == Move.Sign, Sent is null) switch
    {
        (true, true) => Move.Dispatch,
        (true, false) => Move.ProveService,
        (false, true) => Move.SendNotice,
        _ => Move.ProveNotice,
    };
}

/// <summary>The letters of a case that are not served: derived when read, and right even if nobody looked for a month.</summary>
public static class Unserved
{
    /// <summary>公告送达: natural days that must pass (《民事诉讼法》第九十五条, by analogy).</summary>
    public const int NoticeDays = 30;

    /// <summary>How long an office lets a letter be under way before it asks, in working days: no rule of law, a habit.</summary>
    private const int PostDays = 10;

    /// <summary>The day on which a public notice put up on a day counts as served.</summary>
    public static DateOnly NoticeEnds(DateOnly from) => from.AddDays(NoticeDays);

    /// <summary>The unserved letters, the most urgent first; none when the case is over.</summary>
    public static IReadOnlyList<UnservedLetter> Of(Case @case, WorkCalendar calendar, DateOnly today) =>
        [.. Waiting(@case).Select(w => Judge(w.Letter, w.Sent, w.Returned, calendar, today)).OrderBy(letter => letter.Until).ThenBy(letter => letter.Letter.Seq)];

    /// <summary>Since when the first of them waits; null when all are served. It needs no calendar, so that it can be a column.</summary>
    public static DateOnly? Since(Case @case) => Waiting(@case).Select(w => (DateOnly?)(w.Sent ?? w.Returned ?? w.Letter).On).Min();

    private static IEnumerable<(Fact Letter, Fact? Sent, Fact? Returned)> Waiting(Case @case)
    {
        if (@case.State is State.AwaitingDispatch or State.AwaitingService && @case.NewestFact(Move.Sign) is { } signed)
        {
            var dispatched = @case.State == State.AwaitingService ? @case.NewestFact(Move.Dispatch) : null;
            var returned = @case.NewestFact(Move.RecordReturn) is { } back && back.Seq > signed.Seq ? back : null;
            yield return (signed, dispatched, dispatched is null ? returned : null);
        }
        // When the case is over, notices on the way to its decision no longer matter; a later answer does.
        var over = States.Of(@case.State).Stage == Stage.Done || @case.State == State.Served;
        foreach (var notice in Guards.UnprovedNotices(@case).Where(notice => over ? notice.Kind is Move.AnswerAmendment or Move.InformThirdParty : !Settled(@case, notice)))
        {
            var sent = Guards.SentAs(@case, notice.Seq);
            yield return (notice, sent, sent is null ? @case.Standing.LastOrDefault(f => f.Payload is NoticeReturned returned && returned.Of == notice.Seq) : null);
        }
    }

    private static UnservedLetter Judge(Fact letter, Fact? sent, Fact? returned, WorkCalendar calendar, DateOnly today)
    {
        var since = (sent ?? returned ?? letter).On;
        if (sent?.Payload is not Sending { Method: var method })
            return new(letter, null, since, calendar.Add(since, 1), returned is null ? NextStep.Send : NextStep.SendAgain);
        var until = method switch
        {
            DispatchMethod.PublicNotice => NoticeEnds(since),
            DispatchMethod.Ems or DispatchMethod.RegisteredMail or DispatchMethod.Entrusted => calendar.Add(since, PostDays),
            _ => calendar.Add(since, 1),
        };
        return new(letter, sent, since, until, today > until && method != DispatchMethod.PublicNotice ? NextStep.Trace : NextStep.Prove);
    }

    /// <summary>The addressee has answered, or the period has been recorded as over: whether the notice arrived no longer matters.</summary>
    private static bool Settled(Case @case, Fact notice) => notice.Kind switch
    {
        Move.AskCorrection => After(@case, notice, Move.ReceiveCorrection, Move.LapseCorrection),
        Move.AskAssistance => Guards.OpenAssistance(@case).All(open => open.Seq != notice.Seq),
        Move.AskReasons => After(@case, notice, Move.ReceiveReasons, Move.LapseReasons),
        Move.NotifyFee => After(@case, notice, Move.PayFee, Move.LapseFee),
        Move.AskThirdParty or Move.AskAgency or Move.AskCoMaker => @case.Consultations.Any(c => c.Of == notice.Seq && !c.Open),
        _ => false,
    };

    private static bool After(Case @case, Fact notice, params Move[] moves) => moves.Any(move => @case.Last(move) > notice.Seq);
}
