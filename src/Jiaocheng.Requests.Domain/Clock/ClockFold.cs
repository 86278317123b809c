using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>The state of <see cref="ReplyClock"/> while facts are read.</summary>
internal sealed class ClockFold(Rules rules)
{
    private readonly WorkCalendar _calendar = rules.Calendar;
    private readonly OfficeSettings _settings = rules.Settings;
    private List<Pause> _pauses = [];
    private ClockStatus _status = ClockStatus.NotStarted;
    private bool _electronic;
    private DateOnly? _start;
    private Move _startedBy;
    private LateCount? _risk;
    private DateOnly? _noticeDue;
    // Seventh day for a first notice; it runs from receipt, whatever restarts the reply. For a second one, from the corrected application.
    private DateOnly? _seventh;
    private int _notices;
    private DateOnly? _correctionDue;
    private DateOnly? _paymentDue;
    private DateOnly? _reasonsDue;
    private DateOnly? _deferredTo;
    private DateOnly? _finished;
    private (DateOnly On, int Days)? _extension;
    private int _feeNotice;

    /// <summary>Reads one fact. Those that do not touch the clock pass by.</summary>
    public void Add(Fact fact)
    {
        switch (fact.Payload)
        {
            case Registered application: Register(application); break;
            case ReceiptConfirmed: Start(fact.On, Move.ConfirmReceipt); break;
            case CorrectionAsked asked: AskCorrection(fact, asked); break;
            case CorrectionReceived: Correct(fact.On); break;
            case ConsultationAsked asked: Ask(fact, asked); break;
            case NoticeProved proved: Prove(fact.On, proved.Of); break;
            case OpinionReceived opinion: Answer(opinion.Of, fact.On); break;
            case OpinionLapsed lapsed: Answer(lapsed.Of, fact.On); break;
            case ReasonsAsked reasons: _reasonsDue = reasons.Until; break;
            case ReasonsReceived: _reasonsDue = null; break;
            case Lapsed: (_reasonsDue, _correctionDue, _paymentDue) = (null, null, null); break;
            case Extended extended: _extension ??= (fact.On, extended.Days); break;
            case Deferred deferred: _deferredTo = deferred.Until; break;
            case FeeNotified: NotifyFee(fact); break;
            case FeePaid: Restart(fact.On, Move.PayFee); break;
            case Dispatched: Finish(fact.On); break;
            case WithdrawalReceived: Finish(fact.On); break;
            case Explained when fact.Kind == Move.Void: Finish(fact.On); break;
            case ResultImported result: Finish(result.DispatchedOn ?? result.ServedOn ?? result.DecidedOn ?? fact.On); break;
        }
    }

    public ReplyClock Result(DateOnly? supposing)
    {
        var pauses = supposing is { } day && _pauses.Count > 0 ? Supposing(day) : _pauses;
        var stopped = _status is ClockStatus.StoppedForCorrection or ClockStatus.StoppedForPayment;
        var baseDue = _start is { } start && !stopped ? Count.Nth(start, _settings.ReplyDays, pauses, _calendar) : null;
        var extensionVoid = _extension is { } late && baseDue is { } limit && !_settings.ExtensionInTime(late.On, limit);
        var days = _extension is { } valid && !extensionVoid ? valid.Days : 0;
        var due = days > 0 && baseDue is not null && _start is { } from ? Count.Nth(from, _settings.ReplyDays + days, pauses, _calendar) : baseDue;
        if (_deferredTo is { } deferred && due is { } before && deferred > before) due = deferred;
        var paused = _status == ClockStatus.Running && pauses.Exists(p => p.Open);
        return new ReplyClock
        {
            Status = paused ? ClockStatus.Paused : _status,
            Start = _start,
            StartedBy = _startedBy,
            BaseDue = baseDue,
            Due = due,
            Risk = _risk,
            ReplyDays = _settings.ReplyDays,
            ExtensionDays = days,
            ExtensionVoid = extensionVoid,
            DeferredTo = _deferredTo,
            Pauses = pauses.Count > 0 ? [.. pauses] : [],
            CorrectionNoticeDue = _status == ClockStatus.Running ? _noticeDue : null,
            CorrectionDue = _correctionDue,
            PaymentDue = _paymentDue,
            ReasonsDue = _reasonsDue,
            FinishedOn = _finished,
            Provisional = _start is { } first && _calendar.IsProvisional(first, due ?? _correctionDue ?? _paymentDue ?? first),
        };
    }

    private List<Pause> Supposing(DateOnly day) => _pauses.ConvertAll(p => p.Open ? p with { Supposed = day } : p);

    private void Register(Registered application)
    {
        _electronic = Channels.Of(application.Channel) is { Electronic: true };
        if (application.ReceivedOn is { } received) Start(received, Move.Register);
    }

    private void Start(DateOnly received, Move by)
    {
        _start = _settings.DayOffReceiptRolls && _electronic ? _calendar.RollForward(received) : received;
        _startedBy = by;
        _status = ClockStatus.Running;
        _noticeDue = _seventh = _calendar.Add(_start.Value, Terms.Of(Term.CorrectionNotice).Length);
    }

    /// <summary>The period is counted anew: extension and pauses of the old count fall away.</summary>
    private void Restart(DateOnly on, Move by)
    {
        (_start, _startedBy) = (on, by);
        _status = ClockStatus.Running;
        _pauses = [];
        _extension = null;
        _deferredTo = null;
        _correctionDue = null;
        _paymentDue = null;
        _noticeDue = null;
    }

    private void Correct(DateOnly on)
    {
        if (_risk is null || _settings.LateCorrectionRestarts)
        {
            Restart(on, Move.ReceiveCorrection);
            _seventh = _calendar.Add(on, Terms.Of(Term.CorrectionNotice).Length);
            return;
        }
        // The office does not let such a notice restart the count: the first one goes on as if nothing had been asked.
        _status = ClockStatus.Running;
        _correctionDue = null;
    }

    private void AskCorrection(Fact fact, CorrectionAsked asked)
    {
        // After the seventh day, or once more than the office holds to be allowed: the restart is shown, but the date that ran stays as the one
        // that would be argued.
        _notices++;
        if ((fact.On > _seventh || _notices > _settings.CorrectionNotices) && _start is { } start && _risk is null
            && Count.Nth(start, _settings.ReplyDays, _pauses, _calendar) is { } due)
            _risk = new(start, due, [.. _pauses]);
        _status = ClockStatus.StoppedForCorrection;
        _correctionDue = asked.Until ?? _calendar.Add(fact.On, _settings.CorrectionDays);
        _noticeDue = null;
    }

    private void Ask(Fact fact, ConsultationAsked asked)
    {
        var term = fact.Kind switch
        {
            Move.AskCoMaker => Term.CoMakerOpinion,
            Move.AskAgency => Term.AgencyOpinion,
            _ => Term.ThirdPartyOpinion,
        };
        _pauses.Add(new(fact.Seq, term, fact.On, null, null, null)
        {
            Party = asked.Party,
            Document = fact.DocumentNumber,
            From = _settings.PauseFromDispatchDay ? fact.On.AddDays(-1) : fact.On,
            ThroughAnswer = _settings.PauseThroughAnswerDay,
        });
    }

    private void NotifyFee(Fact fact)
    {
        _status = ClockStatus.StoppedForPayment;
        _feeNotice = fact.Seq;
        _paymentDue = _calendar.Add(fact.On, Terms.Of(Term.Payment).Length);
    }

    private void Prove(DateOnly on, int of)
    {
        if (of == _feeNotice && _paymentDue is not null) _paymentDue = _calendar.Add(on, Terms.Of(Term.Payment).Length);
        var i = _pauses.FindIndex(p => p.Of == of);
        if (i >= 0) _pauses[i] = _pauses[i] with { Served = on, Due = _calendar.Add(on, Terms.Of(_pauses[i].Term).Length) };
    }

    private void Answer(int of, DateOnly on)
    {
        var i = _pauses.FindIndex(p => p.Of == of);
        if (i >= 0) _pauses[i] = _pauses[i] with { Answered = on };
    }

    private void Finish(DateOnly on)
    {
        // Returned mail sent again does not undo the first posting (国办公开办函〔2016〕235号).
        _finished ??= on;
        // A case that ended while its clock stood still had no reply date to keep, unless the notice that stopped it was late.
        if (_status is ClockStatus.StoppedForCorrection or ClockStatus.StoppedForPayment) _start = null;
        _status = ClockStatus.Finished;
        (_correctionDue, _paymentDue, _reasonsDue) = (null, null, null);
    }
}
