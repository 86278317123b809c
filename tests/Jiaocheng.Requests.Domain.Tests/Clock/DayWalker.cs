using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>
/// A second calculator of all dates, written from the statute and sharing no code with the first: it keeps its own table of holidays and walks
/// one day after another with a pencil. Slow and plain on purpose.
/// </summary>
internal sealed class DayWalker
{
    private readonly List<Fact> _facts;
    private DateOnly? _start;
    private bool _stopped;
    private (DateOnly On, int Days)? _extension;
    private DateOnly? _deferred;
    private readonly List<(int Of, DateOnly Sent, DateOnly? Limit, DateOnly? Answered)> _asked = [];

    public DayWalker(IEnumerable<Fact> standing)
    {
        _facts = [.. standing];
        var first = true;
        foreach (var fact in _facts)
        {
            switch (fact.Payload)
            {
                case Registered { ReceivedOn: { } received }: _start = received; break;
                case ReceiptConfirmed: _start = fact.On; break;
                case CorrectionAsked:
                    if (first && fact.On > Workdays(_start!.Value, 7)) RiskDue = Walk(20);
                    (first, _stopped) = (false, true);
                    break;
                case FeeNotified: _stopped = true; break;
                case CorrectionReceived or FeePaid:
                    (_start, _stopped, _extension, _deferred, first) = (fact.On, false, null, null, false);
                    _asked.Clear();
                    break;
                case ConsultationAsked: _asked.Add((fact.Seq, fact.On, null, null)); break;
                case NoticeProved proved: Note(proved.Of, entry => entry with { Limit = Workdays(fact.On, 15) }); break;
                case OpinionReceived opinion: Note(opinion.Of, entry => entry with { Answered = fact.On }); break;
                case OpinionLapsed lapsed: Note(lapsed.Of, entry => entry with { Answered = fact.On }); break;
                case Extended extended: _extension ??= (fact.On, extended.Days); break;
                case Deferred deferred: _deferred = deferred.Until; break;
                case Dispatched or WithdrawalReceived: Finished ??= fact.On; break;
            }
        }
    }

    public DateOnly? RiskDue { get; private set; }
    public DateOnly? Finished { get; private set; }

    /// <summary>The twentieth day; null while no date runs.</summary>
    public DateOnly? BaseDue => _start is null || _stopped ? null : Walk(20);

    /// <summary>The last day for the reply, with extension and deferral.</summary>
    public DateOnly? Due
    {
        get
        {
            if (BaseDue is not { } due) return null;
            var extended = _extension is { } extension && extension.On <= due ? Walk(20 + extension.Days) : due;
            return _deferred is { } deferred && extended is { } before && deferred > before ? deferred : extended;
        }
    }

    /// <summary>Last day to pay, counted from receipt of the notice, or from its dispatch while receipt is unproved.</summary>
    public DateOnly? PaymentDue => After<FeeNotified>(out var notice, fact => fact.Payload is FeePaid || fact.Kind is Move.LapseFee)
        ? Workdays(_facts.Find(fact => fact.Payload is NoticeProved proved && proved.Of == notice.Seq)?.On ?? notice.On, 20) : null;

    /// <summary>Last day to correct: as set, or the fifteenth working day after the notice.</summary>
    public DateOnly? CorrectionDue => After<CorrectionAsked>(out var notice, fact => fact.Payload is CorrectionReceived || fact.Kind is Move.LapseCorrection)
        ? ((CorrectionAsked)notice.Payload).Until ?? Workdays(notice.On, 15) : null;

    /// <summary>Days still to be counted after a day, up to the due date.</summary>
    public int Left(DateOnly today)
    {
        var left = 0;
        for (var day = today.AddDays(1); day <= Due!.Value; day = day.AddDays(1)) if (day > _start && Counts(day)) left++;
        return left;
    }

    private bool After<T>(out Fact notice, Func<Fact, bool> ended) where T : Payload
    {
        var place = _facts.FindLastIndex(fact => fact.Payload is T);
        notice = place < 0 ? null! : _facts[place];
        return place >= 0 && !_facts.Skip(place).Any(ended);
    }

    private void Note(int of, Func<(int Of, DateOnly Sent, DateOnly? Limit, DateOnly? Answered), (int, DateOnly, DateOnly?, DateOnly?)> change)
    {
        for (var i = 0; i < _asked.Count; i++) if (_asked[i].Of == of) _asked[i] = change(_asked[i]);
    }

    /// <summary>The n-th day that counts; null when a consultation without a known end comes before it.</summary>
    private DateOnly? Walk(int days)
    {
        for (var (day, counted) = (_start!.Value, 0); ;)
        {
            day = day.AddDays(1);
            if (_asked.Exists(entry => day > entry.Sent && entry.Limit is null && entry.Answered is null)) return null;
            if (Counts(day) && ++counted == days) return day;
        }
    }

    private bool Counts(DateOnly day) => PaperCalendar.IsWorkday(day) && !_asked.Exists(entry => day > entry.Sent && day <= End(entry));

    private static DateOnly End((int Of, DateOnly Sent, DateOnly? Limit, DateOnly? Answered) entry)
    {
        var limit = entry.Limit ?? DateOnly.MaxValue;
        return entry.Answered is { } answered && answered < limit ? answered : limit;
    }

    private static DateOnly Workdays(DateOnly from, int days)
    {
        while (days > 0)
        {
            from = from.AddDays(1);
            if (PaperCalendar.IsWorkday(from)) days--;
        }
        return from;
    }
}
