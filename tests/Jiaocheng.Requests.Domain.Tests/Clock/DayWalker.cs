using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>
/// A second calculator of all dates, written from the statute and sharing no code with the first: it keeps its own table of holidays and walks
/// one day after another with a pencil. Slow and plain on purpose.
/// </summary>
internal sealed class DayWalker
{
    private readonly List<Fact> _facts;
    private readonly OfficeSettings _office;
    private DateOnly? _start;
    private bool _stopped;
    private (DateOnly On, int Days)? _extension;
    private DateOnly? _deferred;
    private readonly List<(int Of, DateOnly Sent, DateOnly? Limit, DateOnly? Answered)> _asked = [];

    public DayWalker(IEnumerable<Fact> standing, OfficeSettings? office = null)
    {
        (_facts, _office) = ([.. standing], office ?? new());
        var (asked, electronic) = (0, false);
        // The day from which the seven days for a correction notice run: receipt, or the corrected application.
        DateOnly? application = null;
        foreach (var fact in _facts)
        {
            switch (fact.Payload)
            {
                case Registered registered:
                    electronic = registered.Channel is Channel.Online or Channel.Email or Channel.Fax;
                    if (registered.ReceivedOn is { } received) application = _start = Begin(received, electronic);
                    break;
                case ReceiptConfirmed: application = _start = Begin(fact.On, electronic); break;
                case CorrectionAsked:
                    var (late, oneTooMany) = (fact.On > Workdays(application!.Value, 7), ++asked > _office.CorrectionNotices);
                    if ((late || oneTooMany) && RiskDue is null) RiskDue = Walk(_office.ReplyDays);
                    _stopped = true;
                    break;
                case FeeNotified: _stopped = true; break;
                case CorrectionReceived when RiskDue is not null && !_office.LateCorrectionRestarts: _stopped = false; break;
                case CorrectionReceived or FeePaid:
                    (_start, _stopped, _extension, _deferred) = (fact.On, false, null, null);
                    if (fact.Payload is CorrectionReceived) application = fact.On;
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
    public DateOnly? BaseDue => _start is null || _stopped ? null : Walk(_office.ReplyDays);

    /// <summary>The last day for the reply, with extension and deferral.</summary>
    public DateOnly? Due
    {
        get
        {
            if (BaseDue is not { } due) return null;
            var extended = _extension is { } extension && (extension.On < due || _office.ExtensionOnLastDay && extension.On == due) ? Walk(_office.ReplyDays + extension.Days) : due;
            return _deferred is { } deferred && extended is { } before && deferred > before ? deferred : extended;
        }
    }

    /// <summary>Last day to pay, counted from receipt of the notice, or from its dispatch while receipt is unproved.</summary>
    public DateOnly? PaymentDue => Finished is null && After<FeeNotified>(out var notice, fact => fact.Payload is FeePaid || fact.Kind is Move.LapseFee)
        ? Workdays(_facts.Find(fact => fact.Payload is NoticeProved proved && proved.Of == notice.Seq)?.On ?? notice.On, 20) : null;

    /// <summary>Last day to correct: as set, or the fifteenth working day after the notice.</summary>
    public DateOnly? CorrectionDue => Finished is null && After<CorrectionAsked>(out var notice, fact => fact.Payload is CorrectionReceived || fact.Kind is Move.LapseCorrection)
        ? ((CorrectionAsked)notice.Payload).Until ?? Workdays(notice.On, _office.CorrectionDays) : null;

    /// <summary>Whether the reply left in time, by the first date where the correction notice was late.</summary>
    public (bool, bool)? InTime => Finished is not { } on || (Due ?? RiskDue) is not { } due ? null
        : (on <= (BaseDue ?? due) && !(on > RiskDue), on <= due && !(on > RiskDue));

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
            if (_asked.Exists(entry => day > Before(entry) && entry.Limit is null && entry.Answered is null)) return null;
            if (Counts(day) && ++counted == days) return day;
        }
    }

    private bool Counts(DateOnly day) => PaperCalendar.IsWorkday(day) && !_asked.Exists(entry => day > Before(entry) && day <= End(entry));

    // The last day before the inquiry takes days away.
    private DateOnly Before((int Of, DateOnly Sent, DateOnly? Limit, DateOnly? Answered) entry) =>
        _office.PauseFromDispatchDay ? entry.Sent.AddDays(-1) : entry.Sent;

    private DateOnly End((int Of, DateOnly Sent, DateOnly? Limit, DateOnly? Answered) entry)
    {
        if (entry.Answered is not { } answered) return entry.Limit ?? DateOnly.MaxValue;
        if (entry.Limit is { } limit && limit < answered) return limit;
        return _office.PauseThroughAnswerDay ? answered : answered.AddDays(-1);
    }

    // An electronic application of a Sunday may count as one of Monday.
    private DateOnly Begin(DateOnly received, bool electronic)
    {
        while (_office.DayOffReceiptRolls && electronic && !PaperCalendar.IsWorkday(received)) received = received.AddDays(1);
        return received;
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
